import { FAMILIES, type Family } from '../model/vocabulary.ts';
import type { Graph } from './graph.ts';

/** How many of an actor's statements are of one family: from it, to it, and without a direction, as events are. */
export interface FamilyCount {
  readonly family: Family;
  readonly from: number;
  readonly to: number;
  readonly neither: number;
}

/** By family, those with none left out; what an actor does to itself counts as from it. */
export function familyCounts(
  { columns, relationTypes, relationCount }: Graph,
  actor: number,
  rows: readonly number[],
): readonly FamilyCount[] {
  const sideOf = (row: number) => {
    if (row >= relationCount || !relationTypes[columns.type[row]!]!.directed) return 'neither';
    return columns.from[row] === actor ? 'from' : 'to';
  };
  return (Object.keys(FAMILIES) as Family[])
    .map((family) => {
      const sides = rows
        .filter((row) => relationTypes[columns.type[row]!]!.family === family)
        .map(sideOf);
      const count = (side: string) => sides.filter((one) => one === side).length;
      return { family, from: count('from'), to: count('to'), neither: count('neither') };
    })
    .filter(({ from, to, neither }) => from + to + neither > 0);
}
