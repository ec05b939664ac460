import type { Graph } from './graph.ts';

/** Puts rows in order of the earliest day they may have begun, those without a date last; like ones as in the file. */
export const byDate =
  ({ columns: { dated, earliestStart } }: Graph) =>
  (a: number, b: number): number =>
    dated[b]! - dated[a]! || earliestStart[a]! - earliestStart[b]! || a - b;
