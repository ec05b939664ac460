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
import type { Messages } from '../messages/messages.ts';
import type { TableKind } from '../view/view.ts';
import { rowsInOrder, TABLES } from './tables.ts';

/** "No event passes the filters. Without “Status”, 3 would." For a table without a row. */
export function whyEmpty(
  messages: Messages,
  graph: Graph,
  states: FilterStates,
  kind: TableKind,
): string {
  const { table } = messages;
  const [first, end] = TABLES[kind].range(graph);
  if (first === end) return table.empty[kind].inGraph;
  const on = filtersOn(graph, states).map(({ label, without }) => ({
    label,
    left: rowsInOrder({ graph, messages, filtered: applyFilters(graph, without) }, kind, {}).length,
  }));
  const helping = on.filter(({ left }) => left > 0);
  const reasons =
    helping.length > 0
      ? helping.map(({ label, left }) => table.without(label, left))
      : [table.notEnough(on.map(({ label }) => label))];
  return [table.empty[kind].shown, ...reasons].join(' ');
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
