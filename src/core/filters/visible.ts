import { type Bits, forEachBit } from '../graph/bits.ts';
import { type Graph, groupItems } from '../graph/graph.ts';

/** The actors that take part in at least one of `rows`, in order, and those that take part in nothing at all. */
export function actorsAmong(graph: Graph, rows: Bits): number[] {
  const seen = new Uint8Array(graph.actors.length);
  forEachBit(rows, (row) => {
    for (const actor of groupItems(graph.actorsOfRow, row)) seen[actor] = 1;
  });
  const isolated = (actor: number) => groupItems(graph.rowsOfActor, actor).length === 0;
  return graph.actors
    .map((_, actor) => actor)
    .filter((actor) => seen[actor] === 1 || isolated(actor));
}
