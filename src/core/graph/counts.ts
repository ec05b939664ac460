import type { Messages } from '../messages/messages.ts';
import type { Graph } from './graph.ts';

/** "6 relations", "1 event", of some rows; "no relations" where there is neither. */
export function counts(
  { statements }: Messages,
  { relationCount }: Graph,
  rows: Iterable<number>,
): readonly string[] {
  const all = [...rows];
  if (all.length === 0) return [statements.noRelations];
  const relations = all.filter((row) => row < relationCount).length;
  return (
    [
      [relations, statements.relations],
      [all.length - relations, statements.events],
    ] as const
  )
    .filter(([count]) => count > 0)
    .map(([count, inWords]) => inWords(count));
}
