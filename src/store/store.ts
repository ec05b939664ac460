import { createStore as createZustand, type StoreApi } from 'zustand/vanilla';
import { toggled } from '../core/filters/filter.ts';
import { INITIAL_FILTERS } from '../core/filters/filters.ts';
import { fingerprint } from '../core/formats/fingerprint.ts';
import { writeActorGraph } from '../core/formats/actorGraph.ts';
import type { ReadResult } from '../core/formats/readResult.ts';
import { buildGraph } from '../core/graph/graph.ts';
import type { Dataset } from '../core/model/dataset.ts';
import type { Diagnostic } from '../core/model/diagnostic.ts';
import { LAYOUT_ASPECT, layoutInputOf, positionsInFile } from '../core/scene/layoutInput.ts';
import { setStage } from '../core/scene/scene.ts';
import { decodeView, encodeView } from '../core/view/codec.ts';
import { initialView, type View } from '../core/view/view.ts';
import type { Services } from './services.ts';
import type { Actions, State } from './state.ts';

export type Store = StoreApi<State>;

/** The graph that opens by itself. */
export const DEFAULT_GRAPH = 'pentagon-anthropic';

/** Makes the store and starts to keep the address bar in step with the view. */
export function createStore(services: Services): Store {
  const store = createZustand<State>()((set, get) => ({
    document: { kind: 'empty' },
    opening: { kind: 'idle' },
    view: initialView(DEFAULT_GRAPH),
    layout: { kind: 'idle' },
    scheme: 'light',
    narrow: false,
    notice: undefined,
    actions: { ...openingActions(services, set, get), ...viewActions(services, set, get) },
  }));
  store.subscribe((state, before) => {
    if (state.view !== before.view && state.document.kind === 'open') {
      services.writeAddress(linkText(state));
    }
  });
  return store;
}

type Set = (change: Partial<State>) => void;
type Get = () => State;

/** What a link to the present state holds: the view, and which data it was made from. */
export const linkText = ({ view, document }: State): string =>
  encodeView(document.kind === 'open' ? { ...view, fingerprint: document.fingerprint } : view);

/** What became of opening something; superseded: something else was opened before it was read. */
type Outcome = 'opened' | 'failed' | 'superseded';

type OpeningActions = Pick<
  Actions,
  'openShipped' | 'openFile' | 'dismissProblems' | 'openLink' | 'dismissNotice'
>;

/** What a reader should know once a graph is open, if anything. */
type NoticeOf = (fingerprint: string) => string | undefined;

/** A graph to open, and how. */
interface ToOpen {
  readonly fileName: string;
  readonly bring: () => Promise<Uint8Array>;
  readonly view: View;
  readonly noticeOf?: NoticeOf;
}

function openingActions(services: Services, set: Set, get: Get): OpeningActions {
  let latest = 0;
  const open = async ({ fileName, bring, view, noticeOf }: ToOpen): Promise<Outcome> => {
    const endMeasure = services.measure('open');
    const own = ++latest;
    set({ opening: { kind: 'opening', fileName } });
    const result = await bring()
      .then((bytes) => services.read({ name: fileName, bytes }))
      .catch((error: unknown): ReadResult => ({ ok: false, diagnostics: [unreadable(error)] }));
    // Something else was opened meanwhile: that is what the reader wants to see.
    if (own !== latest) return 'superseded';
    if (!result.ok) {
      set({ opening: { kind: 'failed', fileName, problems: result.diagnostics } });
      return 'failed';
    }
    show(set, fileName, result, { view, noticeOf: noticeOf ?? (() => undefined) });
    await runLayout(services, set, get);
    endMeasure();
    return 'opened';
  };
  const openShipped: OpenShipped = (name, view = initialView(name), noticeOf = () => undefined) =>
    open({
      fileName: `${name}.json`,
      bring: () => services.fetchShipped(name),
      view,
      noticeOf,
    });
  return {
    openShipped: async (name) => {
      await openShipped(name);
    },
    openFile: async ({ name, bytes }) => {
      await open({ fileName: name, bring: () => Promise.resolve(bytes), view: initialView('') });
    },
    dismissProblems: () => set({ opening: { kind: 'idle' } }),
    dismissNotice: () => set({ notice: undefined }),
    openLink: (text) => restore(text, { set, get, openShipped }),
  };
}

type OpenShipped = (name: string, view?: View, noticeOf?: NoticeOf) => Promise<Outcome>;

interface Restoring {
  readonly set: Set;
  readonly get: Get;
  readonly openShipped: OpenShipped;
}

/** Opens a link's graph and says what of the link could not be kept. What is open stays if the link leads nowhere. */
async function restore(text: string, restoring: Restoring): Promise<void> {
  const { openShipped } = restoring;
  const decoded = decodeView(text);
  if (!decoded.ok) {
    await giveUp(`This link could not be restored: ${decoded.problem}.`, restoring);
    return;
  }
  const { view, problems } = decoded;
  if (view.data === '') {
    await openShipped(
      DEFAULT_GRAPH,
      initialView(DEFAULT_GRAPH),
      () =>
        'This link was made from a file on somebody’s computer. Open that file here to see its view.',
    );
    return;
  }
  const outcome = await openShipped(view.data, view, (found) => linkNotice(view, problems, found));
  if (outcome === 'failed')
    await giveUp(`This link names a graph that is not here: “${view.data}”.`, restoring);
}

/** Leaves what is open as it is, or opens the default graph where nothing is. */
async function giveUp(why: string, { set, get, openShipped }: Restoring): Promise<void> {
  if (get().document.kind === 'open') {
    set({ notice: why, opening: { kind: 'idle' } });
    return;
  }
  const notice = `${why} The default graph is shown instead.`;
  const outcome = await openShipped(DEFAULT_GRAPH, initialView(DEFAULT_GRAPH), () => notice);
  if (outcome === 'failed') set({ notice: why });
}

/** What a reader should know of a link's view, once the data's fingerprint is found. */
function linkNotice(view: View, problems: readonly string[], found: string): string | undefined {
  const notices = [
    ...(view.fingerprint === undefined || view.fingerprint === found
      ? []
      : [
          'The data has changed since this link was made: the view may show more, or less, than it did.',
        ]),
    ...(problems.length === 0
      ? []
      : [`Parts of this link could not be read and were left out: ${problems.join('; ')}.`]),
  ];
  return notices.length === 0 ? undefined : notices.join(' ');
}

const unreadable = (error: unknown): Diagnostic => ({
  severity: 'error',
  code: 'unreadable',
  path: '',
  line: 1,
  column: 1,
  message: error instanceof Error ? error.message : String(error),
});

function show(
  set: Set,
  fileName: string,
  { dataset, diagnostics }: ReadResult & { readonly ok: true },
  { view, noticeOf: notice }: Required<Pick<ToOpen, 'view' | 'noticeOf'>>,
) {
  const graph = buildGraph(dataset);
  const ownFingerprint = fingerprint(writeActorGraph(dataset));
  set({
    document: {
      kind: 'open',
      fileName,
      graph,
      stage: setStage(graph),
      fingerprint: ownFingerprint,
      warnings: diagnostics,
    },
    opening: { kind: 'idle' },
    view: withoutUnknownSelection(view, dataset),
    layout: { kind: 'idle' },
    notice: notice(ownFingerprint),
  });
}

/** A selection of something the data no longer holds would open an empty panel: it is dropped. */
function withoutUnknownSelection(view: View, dataset: Dataset): View {
  const { selection, ...rest } = view;
  if (selection === undefined) return view;
  const pool: readonly { readonly id: string }[] =
    selection.kind === 'actor' ? dataset.actors : [...dataset.relations, ...(dataset.events ?? [])];
  return pool.some(({ id }) => id === selection.id) ? view : rest;
}

async function runLayout(services: Services, set: Set, get: Get): Promise<void> {
  const { document, view, layout } = get();
  if (document.kind !== 'open') return;
  const given = view.seed === 1 ? positionsInFile(document.stage) : undefined;
  if (given !== undefined) {
    set({ layout: { kind: 'done', positions: given } });
    return;
  }
  const endMeasure = services.measure('layout');
  const kept =
    layout.kind === 'idle' || layout.positions === undefined ? {} : { positions: layout.positions };
  set({ layout: { kind: 'running', done: 0, ...kept } });
  const input = layoutInputOf(document.stage, { aspect: LAYOUT_ASPECT, seed: view.seed, pins: {} });
  const isCurrent = () => get().document === document;
  try {
    const positions = await services.layout(input, (done) => {
      if (isCurrent() && get().layout.kind === 'running') {
        set({ layout: { kind: 'running', done, ...kept } });
      }
    });
    if (isCurrent()) set({ layout: { kind: 'done', positions } });
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    if (isCurrent())
      set({
        notice: `The graph could not be arranged (${why}). The Evidence panel lists all of it.`,
      });
  }
  endMeasure();
}

function viewActions(services: Services, set: Set, get: Get): Omit<Actions, keyof OpeningActions> {
  const change = (part: Partial<View>) => set({ view: { ...get().view, ...part } });
  const changeFilters = (part: Partial<View['filters']>) => {
    const endMeasure = services.measure('filter');
    change({ filters: { ...get().view.filters, ...part } });
    endMeasure();
  };
  return {
    setHidden: (filter, hidden) =>
      changeFilters({ hidden: { ...get().view.filters.hidden, [filter]: hidden.toSorted() } }),
    toggleChoice: (filter, id) => {
      const { hidden } = get().view.filters;
      changeFilters({ hidden: { ...hidden, [filter]: toggled(hidden[filter], id) } });
    },
    setDate: (part) =>
      changeFilters({ date: withoutUndefined({ ...get().view.filters.date, ...part }) }),
    resetFilters: () => changeFilters(INITIAL_FILTERS),
    select: (selection) => {
      const { selection: _, ...rest } = get().view;
      set({ view: selection === undefined ? rest : { ...rest, selection } });
    },
    pin: (id, [x, y]) =>
      change({ pins: { ...get().view.pins, [id]: [wholeUnits(x), wholeUnits(y)] } }),
    unpinAll: () => change({ pins: {} }),
    rearrange: () => {
      change({ seed: get().view.seed + 1 });
      void runLayout(services, set, get);
    },
    setFigure: (part) => change({ figure: withoutUndefined({ ...get().view.figure, ...part }) }),
    setScheme: (scheme) => set({ scheme }),
    setNarrow: (narrow) => set({ narrow }),
  };
}

/** Rounded, and 0 rather than -0: a link tells the two apart no more than an eye does. */
const wholeUnits = (value: number): number => Math.round(value) || 0;

/** Drops keys whose value is undefined: absent and undefined mean the same to a caller, not to a type. */
const withoutUndefined = <T extends object>(object: { [K in keyof T]: T[K] | undefined }): T =>
  Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined)) as T;
