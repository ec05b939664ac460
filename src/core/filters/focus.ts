import { allBits, bitsWhere } from '../graph/bits.ts';
import { type Graph, groupItems } from '../graph/graph.ts';
import { perGraph } from '../graph/perGraph.ts';
import { actorName } from '../graph/voices.ts';
import { canLeave, stepsFrom, UNREACHED, type Way } from '../graph/walk.ts';
import type { Messages } from '../messages/messages.ts';
import type { ActorId } from '../model/dataset.ts';
import { readIds, writeIds } from './choiceFilter.ts';
import type { Filter } from './filter.ts';

/**
 * What is shown round the actors in focus: all relations among whoever is near enough, or only those that lead there:
 * either way, along arrows, or against them; one way only, none that leads back nearer to those in focus.
 */
export const FOCUS_WAYS = ['around', 'both', 'out', 'in'] as const;
export type FocusWay = (typeof FOCUS_WAYS)[number];

/** How far it reaches; with no step at all, only what the actors in focus have with one another. */
export const FOCUS_STEPS = [0, 1, 2, 3] as const;
export type FocusSteps = (typeof FOCUS_STEPS)[number];

export interface FocusState {
  /** Ids; none, and there is no focus. */
  readonly actors: readonly string[];
  readonly steps: FocusSteps;
  readonly way: FocusWay;
}

const NONE: FocusState = { actors: [], steps: 1, way: 'around' };

const hasFocus = ({ actors }: FocusState): boolean => actors.length > 0;

/** A focus on those of its actors that are kept; on none of them, it is over. */
export function focusOnly(focus: FocusState, isKept: (id: string) => boolean): FocusState {
  const actors = focus.actors.filter(isKept);
  if (actors.length === focus.actors.length) return focus;
  return actors.length === 0 ? NONE : { ...focus, actors };
}

const numbersOf = (graph: Graph, { actors }: FocusState): readonly number[] =>
  actors.flatMap((id) => graph.actorNumber.get(id as ActorId) ?? []);

const walkedBy = ({ way }: FocusState): Way => (way === 'around' ? 'both' : way);

/** The last focus that was asked about, and how far from it everybody is. */
const lastSteps = perGraph(() => new Map<'last', { of: FocusState; steps?: Int32Array }>());

/** Undefined for a focus on nobody that the graph knows: that lets everything through. */
function stepsIn(graph: Graph, focus: FocusState): Int32Array | undefined {
  const known = lastSteps(graph).get('last');
  if (known?.of === focus) return known.steps;
  const starts = numbersOf(graph, focus);
  const steps = stepsFrom(graph, starts, { way: walkedBy(focus) }, focus.steps);
  const made = { of: focus, ...(starts.length === 0 ? {} : { steps }) };
  lastSteps(graph).set('last', made);
  return made.steps;
}

/**
 * By nearness to some actors (an ego network). Steps are counted in the whole graph, whatever else is filtered: so what
 * one filter lets through does not depend on another.
 */
export const focusFilter: Filter<FocusState> & { readonly control: 'focus' } = {
  label: ({ filters }) => filters.focus.label,
  control: 'focus',
  initial: NONE,
  rows: (graph, focus) => {
    const steps = stepsIn(graph, focus);
    const size = graph.statements.length;
    if (steps === undefined) return allBits(size);
    const ground = { way: walkedBy(focus) };
    // What leads on from an actor reaches all who take part: none of them is UNREACHED.
    const leadsOn = (row: number) => (actor: number, _: number, all: Uint32Array) =>
      steps[actor] !== UNREACHED &&
      steps[actor]! < focus.steps &&
      canLeave(graph, row, actor, ground) &&
      all.every((other) => steps[other]! >= steps[actor]!);
    const isNear = (actor: number) => steps[actor] !== UNREACHED;
    const isAmong = focus.way === 'around' || focus.steps === 0;
    return bitsWhere(size, (row) => {
      const actors = groupItems(graph.actorsOfRow, row);
      return isAmong ? actors.every(isNear) : actors.some(leadsOn(row));
    });
  },
  hides: (graph, focus) => {
    const steps = stepsIn(graph, focus);
    return (actor) => steps?.[actor] === UNREACHED;
  },
  write: ({ actors, steps, way }): Record<string, string> =>
    actors.length === 0
      ? {}
      : {
          focus: writeIds(actors),
          ...(steps === NONE.steps ? {} : { steps: String(steps) }),
          ...(way === NONE.way ? {} : { way }),
        },
  read: ({ filters, links }, { focus = '', steps: stepsText, way: wayText }) => {
    const actors = readIds(focus);
    if (actors.length === 0) return { state: NONE, problems: [] };
    const steps = FOCUS_STEPS.find((one) => String(one) === (stepsText ?? String(NONE.steps)));
    const way = FOCUS_WAYS.find((one) => one === (wayText ?? NONE.way));
    return {
      state: { actors, steps: steps ?? NONE.steps, way: way ?? NONE.way },
      problems: [
        ...(steps === undefined ? [filters.focus.noSteps(stepsText ?? '')] : []),
        ...(way === undefined ? [links.noneOf('way', wayText ?? '', FOCUS_WAYS)] : []),
      ],
    };
  },
  inWords: (messages, graph, focus) => {
    const numbers = numbersOf(graph, focus);
    if (numbers.length === 0) return [];
    const words = messages.filters.focus;
    const names = namesIn(messages, graph, numbers);
    if (focus.steps > 0) return [words.ways[focus.way](names, focus.steps)];
    return [numbers.length === 1 ? words.one(names) : words.among(names)];
  },
};

/** More names are only counted. */
const MOST_NAMES = 4;

const namesIn = (
  { filters, grammar }: Messages,
  graph: Graph,
  numbers: readonly number[],
): string =>
  numbers.length > MOST_NAMES
    ? filters.focus.actors(numbers.length)
    : grammar.and(numbers.map((number) => actorName(graph, graph.actors[number]!.id)));

/**
 * The way that led to the last of several states: those that it went through, and that were not gone back from. Other
 * steps or another way of looking at the same actors are no step of their own. Empty where the last is no focus.
 */
export function focusTrail(states: readonly FocusState[]): readonly FocusState[] {
  const isSame = (a: FocusState, b: FocusState) => a.actors.join('/') === b.actors.join('/');
  return states.reduce<readonly FocusState[]>((trail, state) => {
    if (!hasFocus(state)) return [];
    const at = trail.findIndex((one) => isSame(one, state));
    return [...(at === -1 ? trail : trail.slice(0, at)), state];
  }, []);
}
