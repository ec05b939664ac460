import { type Bits, bitsWhere, countBits, intersection, union } from '../graph/bits.ts';
import type { Graph } from '../graph/graph.ts';
import { actorTypeFilter } from './actorType.ts';
import { dateFilter, type DateState, uncertainRows } from './date.ts';
import type { ChoiceFilter } from './filter.ts';
import { relationTypeFilter } from './relationType.ts';
import { actorsAmong } from './visible.ts';

/** Every filter there is. A further one is one file and one line here. */
export const CHOICE_FILTERS = {
  relationType: relationTypeFilter,
  actorType: actorTypeFilter,
} as const satisfies Record<string, ChoiceFilter>;

export type ChoiceFilterId = keyof typeof CHOICE_FILTERS;
export const CHOICE_FILTER_IDS = Object.keys(CHOICE_FILTERS) as readonly ChoiceFilterId[];

/** The states of all filters: what is switched off by choice, and the window of time. */
export interface FilterStates {
  readonly hidden: Readonly<Record<ChoiceFilterId, readonly string[]>>;
  readonly date: DateState;
}

export const INITIAL_FILTERS: FilterStates = {
  hidden: { relationType: relationTypeFilter.initial, actorType: actorTypeFilter.initial },
  date: dateFilter.initial,
};

export const isFiltering = ({ hidden, date }: FilterStates): boolean =>
  CHOICE_FILTER_IDS.some((id) => hidden[id].length > 0) ||
  Object.keys(dateFilter.write(date)).length > 0;

/** What passes all filters, and what each choice would leave under the others. */
export interface Filtered {
  readonly rows: Bits;
  /** Of `rows`, those whose date is not certainly inside the window; without a window, those marked as uncertain. */
  readonly uncertain: Bits;
  /** Of `rows`, those not sure to belong: uncertain ones and, with a window of time, those without a date. */
  readonly unsure: Bits;
  /** Actor numbers shown: those of visible rows whose own type is on, and those in no relation at all. */
  readonly actors: ReadonlySet<number>;
  readonly counts: Readonly<Record<ChoiceFilterId, readonly number[]>>;
  /** How many undated statements the other filters let through. */
  readonly undatedCount: number;
  readonly relationCount: number;
  readonly eventCount: number;
  readonly uncertainCount: number;
}

/** Runs every filter once over the columns and combines the results; cross-filter counts included. */
export function applyFilters(graph: Graph, states: FilterStates): Filtered {
  const size = graph.statements.length;
  const byChoice = CHOICE_FILTER_IDS.map((id) => CHOICE_FILTERS[id].rows(graph, states.hidden[id]));
  const byDate = dateFilter.rows(graph, states.date);
  const rows = intersection(size, [...byChoice, byDate]);
  const uncertain = intersection(size, [rows, uncertainRows(graph, states.date)]);
  const counts = CHOICE_FILTER_IDS.map((id, index) => {
    const others = intersection(size, [byDate, ...byChoice.filter((_, other) => other !== index)]);
    return [id, CHOICE_FILTERS[id].counts(graph, others)];
  });
  const hasWindow = states.date.from !== undefined || states.date.to !== undefined;
  const undated = bitsWhere(size, (row) => graph.columns.dated[row] === 0);
  const relations = bitsWhere(size, (row) => row < graph.relationCount);
  const relationCount = countBits(intersection(size, [rows, relations]));
  return {
    rows,
    uncertain,
    unsure: hasWindow ? union(uncertain, intersection(size, [rows, undated])) : uncertain,
    actors: new Set(shownActors(graph, rows, states)),
    counts: Object.fromEntries(counts) as Filtered['counts'],
    undatedCount: countBits(intersection(size, [...byChoice, undated])),
    relationCount,
    eventCount: countBits(rows) - relationCount,
    uncertainCount: countBits(uncertain),
  };
}

function shownActors(graph: Graph, rows: Bits, states: FilterStates): number[] {
  const off = graph.actorTypes.map((type) => states.hidden.actorType.includes(type.id));
  return actorsAmong(graph, rows).filter((actor) => off[graph.typeOfActor[actor]!] !== true);
}
