import type { Graph } from '../graph/graph.ts';
import type { Messages } from '../messages/messages.ts';
import type { Filtered, FilterStates } from './filters.ts';

/**
 * What of the graph passes the filters, for the page and for a figure's notes: "41 of 68 relations shown, 1 of 2
 * events, 3 with uncertain dates". With a window of time it also says what has no date and is shown all the same.
 */
export function countInWords(
  { filters: { shown } }: Messages,
  graph: Graph,
  filtered: Filtered,
  { date }: FilterStates,
): string {
  const events = graph.statements.length - graph.relationCount;
  const hasWindow = date.from !== undefined || date.to !== undefined;
  const undated = date.includeUndated ? filtered.undatedCount : 0;
  return [
    shown.relations(filtered.relationCount, graph.relationCount),
    ...(events === 0 ? [] : [shown.events(filtered.eventCount, events)]),
    ...(filtered.uncertainCount === 0 ? [] : [shown.uncertain(filtered.uncertainCount)]),
    ...(hasWindow && undated > 0 ? [shown.undated(undated)] : []),
  ].join(', ');
}
