import { addBit, countBits, intersection, noBits } from '../graph/bits.ts';
import type { Graph } from '../graph/graph.ts';
import { type Filtered, relationRows } from './filters.ts';

/** What passes the filters, and is among these rows and actors too. What choices would leave is counted as before. */
export function restrictedTo(
  graph: Graph,
  filtered: Filtered,
  only: { readonly rows: Iterable<number>; readonly actors: Iterable<number> },
): Filtered {
  const size = graph.statements.length;
  const among = noBits(size);
  for (const row of only.rows) addBit(among, row);
  const within = (bits: Filtered['rows']) => intersection(size, [bits, among]);
  const rows = within(filtered.rows);
  const uncertain = within(filtered.uncertain);
  const relationCount = countBits(intersection(size, [rows, relationRows(graph)]));
  return {
    ...filtered,
    rows,
    uncertain,
    unsure: within(filtered.unsure),
    actors: new Set([...only.actors].filter((actor) => filtered.actors.has(actor))),
    relationCount,
    eventCount: countBits(rows) - relationCount,
    uncertainCount: countBits(uncertain),
  };
}
