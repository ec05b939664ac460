import type { View } from '../core/view/view.ts';
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

const stepOf = ({ view, layout }: State, what: Step['what']): Step => ({
  what,
  view: undoableOf(view),
  arranged: layout.kind === 'done' ? layout.arranged : undefined,
});

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
    if (state.document !== before.document) {
      last = { part: '', at: -Infinity };
      set({ steps: NO_STEPS });
      return;
    }
    // That was a step back or forth.
    if (state.steps !== before.steps || state.view === before.view) return;
    const part = changedPart(before.view, state.view);
    if (part === undefined) return;
    const isSame =
      CONTINUOUS.includes(part) &&
      part === last.part &&
      (now() - last.at < REST || (isPlaying(before) && isPlaying(state)));
    last = { part, at: now() };
    const { past } = state.steps;
    if (isSame && past.length > 0) return;
    const step = stepOf(before, NAMES[part] ?? 'filters');
    set({ steps: { past: [...past, step].slice(-MOST_STEPS), future: [] } });
  });
}

/** Goes a step back, or forth again: marks stand at once where they stood, if that was known. */
export function travel(services: Services, set: Set, get: Get, way: 'past' | 'future'): void {
  const { steps, view } = get();
  const step = steps[way].at(-1);
  if (step === undefined) return;
  const other = way === 'past' ? 'future' : 'past';
  const next = { ...withoutUndoable(view), ...step.view };
  const isArrangedSo = isSameLayout(view, next) && view.places === next.places;
  const here = stepOf(get(), step.what);
  if (!isArrangedSo) services.stopLayout();
  const left = { [way]: steps[way].slice(0, -1), [other]: [...steps[other], here] };
  set({
    view: next,
    steps: { ...steps, ...left },
    ...(isArrangedSo || step.arranged === undefined
      ? {}
      : { layout: { kind: 'done', arranged: step.arranged } }),
  });
  if (!isArrangedSo && step.arranged === undefined) void runLayout(services, set, get);
  void findCommunities(services, set, get);
}

const withoutUndoable = (view: View): Omit<View, keyof Undoable> =>
  Object.fromEntries(
    Object.entries(view).filter(([key]) => !UNDOABLE.some((undoable) => undoable === key)),
  ) as Omit<View, keyof Undoable>;
