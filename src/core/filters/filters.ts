import { allButEach, type Bits, bitsWhere, countBits, intersection, union } from '../graph/bits.ts';
import type { Graph } from '../graph/graph.ts';
import { perGraph } from '../graph/perGraph.ts';
import { actorFilter } from './actor.ts';
import { actorTypeFilter } from './actorType.ts';
import { amountFilter, type AmountState } from './amount.ts';
import { attributeFilter, type AttributeId, attributeIds, isAttributeId } from './attribute.ts';
import { dateFilter, type DateState, uncertainRows } from './date.ts';
import { eventRoleFilter } from './eventRole.ts';
import { type ChoiceFilter, type Filter, isOn, type SwitchFilter } from './filter.ts';
import { focusFilter, type FocusState } from './focus.ts';
import { publisherFilter } from './publisher.ts';
import { relationTypeFilter } from './relationType.ts';
import { sourceFilter } from './source.ts';
import { statusFilter } from './status.ts';
import { deniedFilter, unnamedFilter } from './switches.ts';
import { textFilter } from './text.ts';
import { actorsAmong } from './visible.ts';

/** Every filter by choices that any graph has. A further one is one file and one line here. */
export const CHOICE_FILTERS = {
  relationType: relationTypeFilter,
  actorType: actorTypeFilter,
  actor: actorFilter,
  status: statusFilter,
  source: sourceFilter,
  publisher: publisherFilter,
  eventRole: eventRoleFilter,
} as const satisfies Record<string, ChoiceFilter>;

type OwnChoiceFilterId = keyof typeof CHOICE_FILTERS;
export const CHOICE_FILTER_IDS = Object.keys(CHOICE_FILTERS) as readonly OwnChoiceFilterId[];

/** A filter by choices: one of those above, or one by a key of the file's own. */
export type ChoiceFilterId = OwnChoiceFilterId | AttributeId;

/** The filters by choices that a graph has: those that any has, and those that its own keys give. */
export const choiceFilterIds = perGraph((graph): readonly ChoiceFilterId[] => [
  ...CHOICE_FILTER_IDS,
  ...attributeIds(graph),
]);

const isAttribute = (id: ChoiceFilterId): id is AttributeId => isAttributeId(id);

export const choiceFilterOf = (id: ChoiceFilterId): ChoiceFilter =>
  isAttribute(id) ? attributeFilter(id) : CHOICE_FILTERS[id];

/** The states of the filters that are not by choices. */
export interface SingleStates {
  readonly focus: FocusState;
  readonly date: DateState;
  readonly text: string;
  readonly amount: AmountState;
  readonly denied: boolean;
  readonly unnamed: boolean;
}

export type SingleFilterId = keyof SingleStates;

/** Those filters. A further one is one file, one line here and one above. */
export const SINGLE_FILTERS: { readonly [Id in SingleFilterId]: Filter<SingleStates[Id]> } = {
  focus: focusFilter,
  date: dateFilter,
  text: textFilter,
  amount: amountFilter,
  denied: deniedFilter,
  unnamed: unnamedFilter,
};
export const SINGLE_FILTER_IDS = Object.keys(SINGLE_FILTERS) as readonly SingleFilterId[];

/** The filters that are switched on or off, in the order in which they are offered. */
export const SWITCH_FILTERS = {
  denied: deniedFilter,
  unnamed: unnamedFilter,
} as const satisfies Partial<Record<SingleFilterId, SwitchFilter>>;

export type SwitchFilterId = keyof typeof SWITCH_FILTERS;
export const SWITCH_FILTER_IDS = Object.keys(SWITCH_FILTERS) as readonly SwitchFilterId[];

/** What is switched off, by filter; a filter that lets everything through is not in it. */
export type Hidden = { readonly [Id in ChoiceFilterId]?: readonly string[] };

/** The states of all filters. */
export interface FilterStates extends SingleStates {
  readonly hidden: Hidden;
}

export const INITIAL_FILTERS: FilterStates = {
  hidden: {},
  focus: focusFilter.initial,
  date: dateFilter.initial,
  text: textFilter.initial,
  amount: amountFilter.initial,
  denied: deniedFilter.initial,
  unnamed: unnamedFilter.initial,
};

const NOTHING: readonly string[] = [];

/** What a filter has switched off. */
export const hiddenIn = ({ hidden }: Pick<FilterStates, 'hidden'>, id: ChoiceFilterId) =>
  hidden[id] ?? NOTHING;

/** `hidden` with what one filter has switched off replaced. */
export function withHidden(hidden: Hidden, id: ChoiceFilterId, ids: readonly string[]): Hidden {
  const { [id]: _, ...others } = hidden;
  return ids.length === 0 ? others : { ...others, [id]: ids.toSorted() };
}

export type FilterId = ChoiceFilterId | SingleFilterId;

const isSingle = (id: FilterId): id is SingleFilterId => Object.hasOwn(SINGLE_FILTERS, id);

export const isByChoices = (id: FilterId): id is ChoiceFilterId => !isSingle(id);

type Ask<Result> = <State>(filter: Filter<State>, state: State) => Result;

/** Asks a filter something with its state, whose type only the table knows. */
export const withFilter = <Result>(states: FilterStates, id: FilterId, ask: Ask<Result>): Result =>
  isSingle(id) ? withSingle(id, states[id], ask) : ask(choiceFilterOf(id), hiddenIn(states, id));

const withSingle = <Id extends SingleFilterId, Result>(
  id: Id,
  state: SingleStates[Id],
  ask: Ask<Result>,
): Result => ask(SINGLE_FILTERS[id], state);

/** The filters that are set to anything, those by choices first, each in the order in which it is offered. */
export const filtersOn = (states: FilterStates): readonly FilterId[] => [
  ...[...CHOICE_FILTER_IDS, ...Object.keys(states.hidden).filter(isAttributeId).toSorted()].filter(
    (id) => hiddenIn(states, id).length > 0,
  ),
  ...SINGLE_FILTER_IDS.filter((id) => withSingle(id, states[id], isOn)),
];

export const isFiltering = (states: FilterStates): boolean => filtersOn(states).length > 0;

/** The states with one filter given up. */
export const withoutFilter = (states: FilterStates, id: FilterId): FilterStates =>
  isSingle(id)
    ? { ...states, [id]: INITIAL_FILTERS[id] }
    : { ...states, hidden: withHidden(states.hidden, id, []) };

/** What passes all filters, and what each choice would leave under the others. */
export interface Filtered {
  readonly rows: Bits;
  /** Of `rows`, those whose date is not certainly inside the window; without a window, those marked as uncertain. */
  readonly uncertain: Bits;
  /** Of `rows`, those not sure to belong: uncertain ones and, with a window of time, those without a date. */
  readonly unsure: Bits;
  /** Actor numbers shown: those of visible rows whose own type is on, and those in no relation at all. */
  readonly actors: ReadonlySet<number>;
  /** For each choice of a filter, in order: what it has under the other filters. Counted when asked for. */
  readonly counts: (id: ChoiceFilterId) => readonly number[];
  /** How many statements a switch would leave under the other filters. */
  readonly switchCount: (id: SwitchFilterId) => number;
  /** How many undated statements the other filters let through. */
  readonly undatedCount: number;
  readonly relationCount: number;
  readonly eventCount: number;
  readonly uncertainCount: number;
}

/** Runs every filter that is on over the columns and combines the results. */
export function applyFilters(graph: Graph, states: FilterStates): Filtered {
  const size = graph.statements.length;
  const on = rowsOfThoseOn(graph, states);
  const ids = [...on.keys()];
  const rows = intersection(size, [...on.values()]);
  const allBut = allButEach(size, [...on.values()]);
  const underOthers = (id: FilterId): Bits => allBut[ids.indexOf(id)] ?? rows;
  const uncertain = intersection(size, [
    rows,
    remembered(graph, 'uncertain', states.date, uncertainRows),
  ]);
  const undated = undatedRows(graph);
  const hasWindow = states.date.from !== undefined || states.date.to !== undefined;
  const relationCount = countBits(intersection(size, [rows, relationRows(graph)]));
  return {
    rows,
    uncertain,
    unsure: hasWindow ? union(uncertain, intersection(size, [rows, undated])) : uncertain,
    actors: new Set(shownActors(graph, rows, states)),
    counts: (id) => choiceFilterOf(id).counts(graph, underOthers(id)),
    switchCount: (id) =>
      countBits(intersection(size, [underOthers(id), SWITCH_FILTERS[id].rows(graph, true)])),
    undatedCount: countBits(intersection(size, [underOthers('date'), undated])),
    relationCount,
    eventCount: countBits(rows) - relationCount,
    uncertainCount: countBits(uncertain),
  };
}

/** What each filter lets through that is set to anything; the others let everything through. */
const rowsOfThoseOn = (graph: Graph, states: FilterStates): ReadonlyMap<FilterId, Bits> =>
  new Map(
    filtersOn(states).map((id) => [
      id,
      withFilter(states, id, (filter, state) => remembered(graph, id, state, filter.rows)),
    ]),
  );

/** The last state of each filter and what it let through, so that only the filter that has changed runs again. */
const lastRows = perGraph(
  () => new Map<string, { readonly state: unknown; readonly rows: Bits }>(),
);

function remembered<State>(
  graph: Graph,
  key: string,
  state: State,
  make: (graph: Graph, state: State) => Bits,
): Bits {
  const last = lastRows(graph).get(key);
  if (last !== undefined && last.state === state) return last.rows;
  const rows = make(graph, state);
  lastRows(graph).set(key, { state, rows });
  return rows;
}

const undatedRows = perGraph((graph) =>
  bitsWhere(graph.statements.length, (row) => graph.columns.dated[row] === 0),
);

/** The rows that are relations, not events. */
export const relationRows = perGraph((graph) =>
  bitsWhere(graph.statements.length, (row) => row < graph.relationCount),
);

function shownActors(graph: Graph, rows: Bits, states: FilterStates): number[] {
  const hiding = filtersOn(states).flatMap(
    (id) => withFilter(states, id, (filter, state) => filter.hides?.(graph, state)) ?? [],
  );
  return actorsAmong(graph, rows).filter((actor) => !hiding.some((hides) => hides(actor)));
}
