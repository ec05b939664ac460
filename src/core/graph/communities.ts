import { louvain } from './louvain.ts';
import type { Communities, WeightedTies } from './weightedTies.ts';

/** Two who deal with each other are a pair, no community. */
const LEAST_MEMBERS = 3;

/**
 * Who is more closely linked with each other than with the rest. Whoever is in no community of at least three is left
 * out.
 */
export function communitiesOf(ties: WeightedTies): Communities {
  const members = new Map<number, number[]>();
  louvain(ties).forEach((community, actor) => {
    const others = members.get(community);
    if (others === undefined) members.set(community, [actor]);
    else others.push(actor);
  });
  return [...members.values()]
    .filter(({ length }) => length >= LEAST_MEMBERS)
    .toSorted((a, b) => b.length - a.length || a[0]! - b[0]!);
}
