import { type Graph, groupItems } from './graph.ts';

/** Who is linked with whom and how strongly, as plain data that a worker can be sent. */
export interface WeightedTies {
  readonly actors: number;
  /** Two actor numbers, and in how many relations and events they take part together: each pair once, nobody with themselves. */
  readonly ties: readonly (readonly [a: number, b: number, weight: number])[];
}

/** Actor numbers by community. */
export type Communities = readonly (readonly number[])[];

export function weightedTies(graph: Graph): WeightedTies {
  const weights = new Map<number, number>();
  const count = graph.actors.length;
  const join = (a: number, b: number, weight: number) => {
    const key = Math.min(a, b) * count + Math.max(a, b);
    if (a !== b) weights.set(key, (weights.get(key) ?? 0) + weight);
  };
  for (const { a, b, rows } of graph.ties) join(a, b, rows.length);
  for (let row = graph.relationCount; row < graph.statements.length; row += 1) {
    const together = groupItems(graph.actorsOfRow, row);
    together.forEach((a, index) => {
      for (const b of together.subarray(index + 1)) join(a, b, 1);
    });
  }
  const ties = [...weights].map(
    ([key, weight]) => [Math.floor(key / count), key % count, weight] as const,
  );
  return { actors: count, ties };
}
