import { whyOf } from '../core/model/diagnostic.ts';
import { applyFilters, INITIAL_FILTERS } from '../core/filters/filters.ts';
import { isLargeGraph } from '../core/graph/groups.ts';
import { weightedTies } from '../core/graph/weightedTies.ts';
import type { LayoutInput, Position, Positions } from '../core/layouts/layout.ts';
import {
  LAYOUT_ASPECTS,
  layoutInputOf,
  positionsInFile,
  visiblePartOf,
} from '../core/scene/layoutInput.ts';
import { buildScene, type Scene } from '../core/scene/scene.ts';
import { isTidied, type View } from '../core/view/view.ts';
import { isSameContent } from './document.ts';
import {
  selectArranged,
  selectDrawing,
  selectFiltered,
  selectPositions,
  selectScene,
  selectStage,
  selectWay,
} from './selectors.ts';
import { pageHadItsTurn } from './steps.ts';
import type { Services } from './services.ts';
import {
  type Arranged,
  type ArrangedBy,
  BY_FORCE,
  type Get,
  type OpenDocument,
  type Set,
  type State,
} from './state.ts';
import { wholeUnits } from './wholeUnits.ts';

/**
 * With so many lines at most the last arrangement comes within a second or two. What stands then gives way to that one
 * alone: marks move once, and while the worker is at rest.
 */
const MOST_SOON_DONE = 120;

/** What of a view decides where a layout puts marks. */
export const isSameLayout = (a: View, b: View): boolean =>
  a.layout === b.layout &&
  a.centre === b.centre &&
  a.shape === b.shape &&
  a.seed === b.seed &&
  (a.layout === 'force' || a.sizeBy === b.sizeBy);

/**
 * Arranges the open graph: as its file says, or by the layout, of which an older run is given up. `onScreen` stands
 * meanwhile, and for good where nothing better is found. Where places mean something, marks have their size from the
 * start: pushed aside later, they would stand where they don't belong.
 */
export async function runLayout(
  services: Services,
  set: Set,
  get: Get,
  onScreen = selectArranged(get()),
): Promise<void> {
  const { document, view } = get();
  if (document.kind !== 'open') return;
  if (isLargeGraph(document.graph) && !(await isPart(services, set, get))) return;
  const part = selectWay(get()) === 'part' ? selectStage(get()) : undefined;
  // What is left of a large graph would stand far apart there, with room for all others.
  const inFile = part === undefined ? placesInFile(document, view) : NOWHERE;
  if (inFile.isWhole) {
    services.stopLayout();
    set({ layout: arrangedAt(inFile.positions) });
    return;
  }
  const unsized = part ?? document.stage;
  const stage = view.layout === 'force' ? unsized : (selectStage(get()) ?? unsized);
  const by = { id: view.layout, ...(view.centre === undefined ? {} : { centre: view.centre }) };
  const input = layoutInputOf(stage, {
    aspect: LAYOUT_ASPECTS[view.shape],
    seed: view.seed,
    pins: inFile.positions,
    ...(view.centre === undefined ? {} : { centre: view.centre }),
  });
  await run(services, set, get, {
    input,
    scene:
      (part === undefined ? undefined : selectScene(get())) ??
      buildScene(stage, applyFilters(document.graph, INITIAL_FILTERS)),
    kept: onScreen,
    by,
    isCurrent: (state) => isSameContent(state.document, document) && isSameLayout(state.view, view),
    done: (positions) => ({ layout: { kind: 'done', arranged: { positions, by } } }),
  });
}

/**
 * Of a large graph: finds its groups, where they are not known yet, and whether what passes the filters is little
 * enough to be arranged. Groups need no layout.
 */
async function isPart(services: Services, set: Set, get: Get): Promise<boolean> {
  const { document } = get();
  if (document.kind !== 'open') return false;
  services.stopLayout();
  if (get().groups === undefined) {
    const { layout } = get();
    const arranged = layout.kind === 'idle' ? undefined : layout.arranged;
    set({ layout: { kind: 'running', done: 0, arranged } });
    const endMeasure = services.measure('gather');
    try {
      const groups = await services.groups(weightedTies(document.graph));
      const isWanted = () => isSameContent(get().document, document);
      if (!(await pictureIsReady(get, { groups }, isWanted))) return false;
      set({ groups });
    } catch (error) {
      if (!isSameContent(get().document, document)) return false;
      set({ notice: get().messages.notices.notGathered(whyOf(error)) });
    }
    endMeasure();
  }
  if (selectWay(get()) === 'part') return true;
  if (get().layout !== GATHERED) set({ layout: GATHERED });
  return false;
}

const arrangedAt = (positions: Positions): State['layout'] => ({
  kind: 'done',
  arranged: { positions, by: BY_FORCE },
});

/** Of a graph that is gathered: its groups have places of their own. */
export const GATHERED = arrangedAt({});

const NOWHERE = { positions: {}, isWhole: false };

/** The file's own places: they are for the first arrangement, and whoever asks for another gets another. */
const placesInFile = ({ stage }: OpenDocument, { seed, layout, shape }: View) =>
  seed === 1 && layout === 'force' && shape === 'wide' ? positionsInFile(stage) : NOWHERE;

/** The arrangement that a graph has from its file, if that says where all of it stands. */
export function layoutInFile(document: OpenDocument, view: View): State['layout'] | undefined {
  const { positions, isWhole } = placesInFile(document, view);
  return isWhole ? arrangedAt(positions) : undefined;
}

/**
 * Works out all that a picture takes once the state is changed so, a task each: at once it would be felt. False once it
 * is not wanted any more.
 */
export async function pictureIsReady(
  get: Get,
  change: Partial<State>,
  isWanted: () => boolean,
): Promise<boolean> {
  for (const select of [selectScene, selectPositions, selectDrawing]) {
    if (!isWanted()) return false;
    select({ ...get(), ...change });
    await pageHadItsTurn();
  }
  return isWanted();
}

/** Arranges what passes the filters anew from where it stands; what was moved by hand stays where it is. */
export async function runTidy(services: Services, set: Set, get: Get): Promise<void> {
  const { document, view, layout } = get();
  const stage = selectStage(get());
  const positions = selectPositions(get());
  const filtered = selectFiltered(get());
  const scene = selectScene(get());
  if (stage === undefined || positions === undefined || scene === undefined) return;
  if (layout.kind !== 'done' || filtered === undefined || scene.nodes.length === 0) return;
  const whole = layoutInputOf(stage, {
    aspect: LAYOUT_ASPECTS[view.shape],
    seed: view.seed,
    pins: view.pins,
    start: positions,
    ...(view.centre === undefined ? {} : { centre: view.centre }),
  });
  await run(services, set, get, {
    input: visiblePartOf(whole, scene),
    scene,
    kept: layout.arranged,
    by: layout.arranged.by,
    isCurrent: (state) =>
      isSameContent(state.document, document) &&
      isSameLayout(state.view, view) &&
      state.view.places === view.places &&
      state.layout.kind === 'running',
    done: (places) => ({
      layout: { kind: 'done', arranged: layout.arranged },
      view: { ...get().view, places: inWholeUnits(places) },
    }),
  });
}

interface Job {
  readonly input: LayoutInput;
  /** What will be drawn. */
  readonly scene: Scene;
  /** What stays on screen meanwhile. */
  readonly kept: Arranged | undefined;
  /** Whether the result is still wanted. */
  readonly isCurrent: (state: ReturnType<Get>) => boolean;
  readonly done: (positions: Positions) => Parameters<Set>[0];
  /** What will have put them there. */
  readonly by: ArrangedBy;
}

async function run(services: Services, set: Set, get: Get, job: Job): Promise<void> {
  const { input, kept, isCurrent, by } = job;
  const endMeasure = services.measure('layout');
  set({ layout: { kind: 'running', done: 0, arranged: kept } });
  try {
    const positions = await services.layout(
      input,
      (done, soFar) => {
        const { layout } = get();
        if (!isCurrent(get()) || layout.kind !== 'running') return;
        // What is found of a tidied part is not the whole.
        const isWhole = input.start === undefined;
        const isWanted = kept === undefined || input.links.length > MOST_SOON_DONE;
        const found =
          isWhole && isWanted && soFar !== undefined ? { positions: soFar, by } : undefined;
        set({ layout: { kind: 'running', done, arranged: found ?? layout.arranged } });
      },
      get().view.layout,
      job.scene,
    );
    if (isCurrent(get())) set(job.done(positions));
  } catch (error) {
    const why = whyOf(error);
    const { layout, messages } = get();
    const { notices } = messages;
    const shown = layout.kind === 'running' ? layout.arranged : kept;
    if (isCurrent(get())) {
      set({
        layout: { kind: 'done', arranged: shown ?? inRows(input) },
        notice: shown === undefined ? notices.inRows(why) : notices.asItWas(why),
      });
    }
  }
  endMeasure();
}

/** Gives up the running layout: what is on screen stays, and a link to it says so. */
export function stopLayout(services: Services, set: Set, get: Get): void {
  const { document, layout, view } = get();
  if (layout.kind !== 'running' || document.kind !== 'open') return;
  services.stopLayout();
  const part = selectWay(get()) === 'part' ? selectStage(get()) : undefined;
  const input = layoutInputOf(part ?? document.stage, { aspect: 1, seed: 1, pins: {} });
  const arranged = layout.arranged ?? inRows(input);
  const places = isTidied(view) ? view.places : inWholeUnits(arranged.positions);
  set({ layout: { kind: 'done', arranged }, view: { ...view, places } });
}

/** Places as a link can hold them. */
const inWholeUnits = (positions: Positions): Positions =>
  Object.fromEntries(
    Object.entries(positions).map(([id, [x, y]]) => [id, [wholeUnits(x), wholeUnits(y)]]),
  );

/** Everything side by side, in as many rows as columns: not readable, but all there. */
function inRows({ nodes }: LayoutInput): Arranged {
  const columns = Math.ceil(Math.sqrt(nodes.length));
  const positions = Object.fromEntries(
    nodes.map(({ id }, index): [string, Position] => [
      id,
      [(index % columns) * 220, Math.floor(index / columns) * 140],
    ]),
  );
  return { positions, by: BY_FORCE };
}
