import {
  applyFilters,
  type FilterStates,
  filtersOn,
  withFilter,
  withoutFilter,
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
  const on = filtersOn(states).map((id) => {
    const filtered = applyFilters(graph, withoutFilter(states, id));
    return {
      label: withFilter(states, id, ({ label }) => label(messages)),
      left: rowsInOrder({ graph, messages, filtered }, kind, {}).length,
    };
  });
  const helping = on.filter(({ left }) => left > 0);
  const reasons =
    helping.length > 0
      ? helping.map(({ label, left }) => table.without(label, left))
      : [table.notEnough(on.map(({ label }) => label))];
  return [table.empty[kind].shown, ...reasons].join(' ');
}
