import {
  applyFilters,
  choiceFilterIds,
  choiceFilterOf,
  type FilterStates,
  hiddenIn,
  INITIAL_FILTERS,
  SINGLE_FILTER_IDS,
  SINGLE_FILTERS,
  type SingleFilterId,
  withHidden,
} from '../filters/filters.ts';
import type { Graph } from '../graph/graph.ts';
import type { TableKind } from '../view/view.ts';
import { rowsInOrder, TABLES } from './tables.ts';

/** "No event passes the filters. Without “Status”, 3 would." For a table without a row. */
export function whyEmpty(graph: Graph, states: FilterStates, kind: TableKind): string {
  const [first, end] = TABLES[kind].range(graph);
  if (first === end) return `This graph has no ${kind}.`;
  const on = filtersOn(graph, states).map(({ label, without }) => ({
    label,
    left: rowsInOrder({ graph, filtered: applyFilters(graph, without) }, kind, {}).length,
  }));
  const helping = on.filter(({ left }) => left > 0);
  const reasons =
    helping.length > 0
      ? helping.map(({ label, left }) => `Without “${label}”, ${left} would.`)
      : [`Giving up one of them is not enough: ${on.map(({ label }) => label).join(', ')}.`];
  return [`No ${TABLES[kind].one} passes the filters.`, ...reasons].join(' ');
}

interface On {
  readonly label: string;
  readonly without: FilterStates;
}

/** The filters that leave something out, and the states with each of them given up. */
function filtersOn(graph: Graph, states: FilterStates): readonly On[] {
  const choices = choiceFilterIds(graph)
    .filter((id) => hiddenIn(states, id).length > 0)
    .map((id) => ({
      label: choiceFilterOf(id).label,
      without: { ...states, hidden: withHidden(states.hidden, id, []) },
    }));
  return [...choices, ...SINGLE_FILTER_IDS.flatMap((id) => singleOn(states, id))];
}

function singleOn(states: FilterStates, id: SingleFilterId): readonly On[] {
  const { label, write } = SINGLE_FILTERS[id];
  // Which filter it is, and so of which kind its state, only the table knows.
  return Object.keys(write(states[id] as never)).length === 0
    ? []
    : [{ label, without: { ...states, [id]: INITIAL_FILTERS[id] } }];
}
