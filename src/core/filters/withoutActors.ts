import { type Bits, bitsWhere } from '../graph/bits.ts';
import { type Graph, groupItems } from '../graph/graph.ts';
import { isEvent } from '../model/dataset.ts';

/** The rows that are left when actors are hidden: a relation goes with either end, an event with its last participant. */
export const rowsWithout = (graph: Graph, isOff: (actor: number) => boolean): Bits =>
  bitsWhere(graph.statements.length, (row) => {
    const actors = groupItems(graph.actorsOfRow, row);
    return isEvent(graph.statements[row]!) ? !actors.every(isOff) : !actors.some(isOff);
  });
