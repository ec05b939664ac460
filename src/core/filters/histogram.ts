import { type Bits, forEachBit } from '../graph/bits.ts';
import type { Graph } from '../graph/graph.ts';
import type { TimeWindow } from '../model/period.ts';
import { overlapOfRow } from './date.ts';

/** How many statements lie certainly in a bucket of time, and how many more possibly do. */
export interface Bucket extends TimeWindow {
  readonly certain: number;
  readonly possible: number;
}

/**
 * Counts the dated `rows` into `windows`, which lie in order without gaps; one that may lie in several is possible in
 * each. States without a known beginning or end are left out: they would raise every bucket alike.
 */
export function histogram(
  graph: Graph,
  rows: Bits,
  windows: readonly TimeWindow[],
): readonly Bucket[] {
  const certain = windows.map(() => 0);
  const possible = windows.map(() => 0);
  const { dated, earliestStart, latestEnd } = graph.columns;
  forEachBit(rows, (row) => {
    if (dated[row] === 0) return;
    if (!Number.isFinite(earliestStart[row]) || !Number.isFinite(latestEnd[row])) return;
    windows.forEach((window, index) => {
      const overlap = overlapOfRow(graph, row, window);
      if (overlap === 'certain') certain[index]!++;
      if (overlap === 'possible') possible[index]!++;
    });
  });
  return windows.map((window, index) => ({
    ...window,
    certain: certain[index]!,
    possible: possible[index]!,
  }));
}
