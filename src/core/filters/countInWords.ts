import type { Graph } from '../graph/graph.ts';
import { counted } from '../model/letters.ts';
import type { Filtered, FilterStates } from './filters.ts';

/**
 * What of the graph passes the filters, for the page and for a figure's notes: "41 of 68 relations shown, 1 of 2
 * events, 3 with uncertain dates". With a window of time it also says what has no date and is shown all the same.
 */
export function countInWords(graph: Graph, filtered: Filtered, { date }: FilterStates): string {
  const events = graph.statements.length - graph.relationCount;
  const hasWindow = date.from !== undefined || date.to !== undefined;
  const undated = date.includeUndated ? filtered.undatedCount : 0;
  return [
    `${filtered.relationCount} of ${counted(graph.relationCount, 'relation')} shown`,
    ...(events === 0 ? [] : [`${filtered.eventCount} of ${counted(events, 'event')}`]),
    ...(filtered.uncertainCount === 0 ? [] : [`${filtered.uncertainCount} with uncertain dates`]),
    ...(hasWindow && undated > 0 ? [`${undated} without a date`] : []),
  ].join(', ');
}
