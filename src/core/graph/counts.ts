import { counted } from '../model/letters.ts';
import type { Graph } from './graph.ts';

/** "6 relations", "1 event", of some rows; "no relations" where there is neither. */
export function counts({ relationCount }: Graph, rows: Iterable<number>): readonly string[] {
  const all = [...rows];
  if (all.length === 0) return ['no relations'];
  const relations = all.filter((row) => row < relationCount).length;
  return (
    [
      [relations, 'relation'],
      [all.length - relations, 'event'],
    ] as const
  )
    .filter(([count]) => count > 0)
    .map(([count, one]) => counted(count, one));
}
