import { isLargeGraph } from '../core/graph/groups.ts';
import type { View } from '../core/view/view.ts';
import { withoutUnknown } from '../core/view/withoutUnknown.ts';
import { isChanged, withContent, workOf } from './document.ts';
import { findCommunities } from './findCommunities.ts';
import { isSameLayout, runLayout } from './runLayout.ts';
import type { Services } from './services.ts';
import type { Get, Set, State, Step, Steps } from './state.ts';

/** What undo brings back: all that shapes the picture. What is read, and the figure's words, stay as they are. */
export type Undoable = Pick<View, (typeof UNDOABLE)[number]>;

const UNDOABLE = [
  'filters',
  'layout',
  'centre',
  'shape',
  'seed',
  'places',
  'pins',
  'sizeBy',
  'communities',
  'opened',
  'everything',
] as const satisfies readonly (keyof View)[];

/** What a step is called; other filters than these are "filters". */
const NAMES: Readonly<Record<string, Step['what']>> = {
  date: 'dates',
  focus: 'focus',
  text: 'text',
  amount: 'amounts',
  layout: 'layout',
  centre: 'layout',
  shape: 'shape',
  seed: 'arrangement',
  places: 'arrangement',
  pins: 'moves',
  sizeBy: 'sizes',
  communities: 'communities',
  opened: 'groups',
  everything: 'groups',
};

/** What changes many times while a slider is dragged or a word is typed: one step, until it rests or is played to its end. */
const CONTINUOUS: readonly string[] = ['date', 'text', 'amount'];
/** In ms. */
const REST = 800;

const MOST_STEPS = 100;

export const NO_STEPS: Steps = { past: [], future: [] };

/** The first part of the view that differs and can be undone; of the filters, which one. */
function changedPart(before: View, after: View): string | undefined {
  const part = UNDOABLE.find((key) => before[key] !== after[key]);
  if (part !== 'filters') return part;
  const names = Object.keys(after.filters) as (keyof View['filters'])[];
  return names.find((name) => before.filters[name] !== after.filters[name]);
}

const undoableOf = (view: View): Undoable =>
  Object.fromEntries(
    UNDOABLE.flatMap((key) => (view[key] === undefined ? [] : [[key, view[key]]])),
  ) as unknown as Undoable;

/** Whether the window is the one that playback has set. */
export const isPlaying = ({ played, view }: State): boolean =>
  played !== undefined &&
  played.from === view.filters.date.from &&
  played.to === view.filters.date.to;

function stepOf({ view, layout, document }: State, what: Step['what']): Step | undefined {
  if (document.kind !== 'open') return undefined;
  return {
    what,
    view: undoableOf(view),
    content: { dataset: document.graph.dataset, warnings: document.warnings },
    arranged: layout.kind === 'done' ? layout.arranged : undefined,
  };
}

/** The steps after one more, from the state that it leaves. */
export function withStep(before: State, what: Step['what']): Steps {
  const step = stepOf(before, what);
  const { past } = before.steps;
  return { past: step === undefined ? past : [...past, step].slice(-MOST_STEPS), future: [] };
}

/**
 * Takes down what each change of the view came from. `subscribe` is a store's; `now` gives ms. Another document begins
 * without steps.
 */
export function recordSteps(
  subscribe: (listener: (state: State, before: State) => void) => void,
  set: Set,
  now: () => number = () => performance.now(),
): void {
  let last = { part: '', at: -Infinity };
  subscribe((state, before) => {
    if (workOf(state) !== workOf(before)) {
      last = { part: '', at: -Infinity };
      set({ steps: NO_STEPS });
      return;
    }
    // That was a step back or forth, or a change of the graph, which is taken down where it is made.
    if (state.document !== before.document) last = { part: '', at: -Infinity };
    if (state.steps !== before.steps || state.view === before.view) return;
    const part = changedPart(before.view, state.view);
    if (part === undefined) return;
    const isSame =
      CONTINUOUS.includes(part) &&
      part === last.part &&
      (now() - last.at < REST || (isPlaying(before) && isPlaying(state)));
    last = { part, at: now() };
    if (isSame && state.steps.past.length > 0) return;
    set({ steps: withStep(before, NAMES[part] ?? 'filters') });
  });
}

/** Goes a step back, or forth again: marks stand at once where they stood, if that was known. */
export function travel(services: Services, set: Set, get: Get, way: 'past' | 'future'): void {
  const { steps, view, document } = get();
  const step = steps[way].at(-1);
  if (step === undefined || document.kind !== 'open') return;
  const other = way === 'past' ? 'future' : 'past';
  const here = stepOf(get(), step.what)!;
  const { dataset, warnings } = step.content;
  const isSameContent = dataset === document.graph.dataset;
  const there = isSameContent
    ? document
    : withContent(document, { dataset, diagnostics: warnings });
  // Back at what was opened, a link leads there again.
  const data = isChanged(there) ? '' : there.data;
  const next = withoutUnknown({ ...withoutUndoable(view), ...step.view, data }, there.graph);
  const isArrangedSo = isSameContent && isSameLayout(view, next) && view.places === next.places;
  if (!isArrangedSo) services.stopLayout();
  const left = { [way]: steps[way].slice(0, -1), [other]: [...steps[other], here] };
  set({
    document: there,
    view: next,
    steps: { ...steps, ...left },
    ...(isSameContent
      ? {}
      : {
          figureLayout: undefined,
          communities: undefined,
          groups: undefined,
          betweenness: undefined,
        }),
    ...(isArrangedSo || step.arranged === undefined
      ? {}
      : { layout: { kind: 'done', arranged: step.arranged } }),
  });
  // A large graph that is another one has other groups.
  const isRegrouped = !isSameContent && isLargeGraph(there.graph);
  if (isRegrouped || (!isArrangedSo && step.arranged === undefined)) {
    void runLayout(services, set, get);
  }
  void findCommunities(services, set, get);
}

const withoutUndoable = (view: View): Omit<View, keyof Undoable> =>
  Object.fromEntries(
    Object.entries(view).filter(([key]) => !UNDOABLE.some((undoable) => undoable === key)),
  ) as Omit<View, keyof Undoable>;
