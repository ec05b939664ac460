import { LEAST_MEMBERS, louvain } from './louvain.ts';
import type { Communities, WeightedTies } from './weightedTies.ts';

/**
 * Who is more closely linked with each other than with the rest, the largest community first. Whoever is in none of at
 * least three is left out.
 */
export const communitiesOf = (ties: WeightedTies): Communities =>
  louvain(ties)
    .filter(({ length }) => length >= LEAST_MEMBERS)
    .toSorted((a, b) => b.length - a.length || a[0]! - b[0]!);
