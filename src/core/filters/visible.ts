import { type Bits, forEachBit } from '../graph/bits.ts';
import { type Graph, groupSize } from '../graph/graph.ts';
import { perGraph } from '../graph/perGraph.ts';

/** 1 for each actor that takes part in nothing at all. */
const isolatedActors = perGraph((graph) =>
  Uint8Array.from(graph.actors, (_, actor) => (groupSize(graph.rowsOfActor, actor) === 0 ? 1 : 0)),
);

/** The actors that take part in at least one of `rows`, in order, and those that take part in nothing at all. */
export function actorsAmong(graph: Graph, rows: Bits): number[] {
  const seen = isolatedActors(graph).slice();
  const { offsets, items } = graph.actorsOfRow;
  forEachBit(rows, (row) => {
    for (let index = offsets[row]!; index < offsets[row + 1]!; index++) seen[items[index]!] = 1;
  });
  const actors: number[] = [];
  seen.forEach((isSeen, actor) => {
    if (isSeen === 1) actors.push(actor);
  });
  return actors;
}
