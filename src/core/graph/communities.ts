import { UndirectedGraph } from 'graphology';
import louvain from 'graphology-communities-louvain';
import type { Communities, WeightedTies } from './weightedTies.ts';

/** Two who deal with each other are a pair, no community. */
const LEAST_MEMBERS = 3;

/**
 * Who is more closely linked with each other than with the rest (Louvain, Blondel et al. 2008). Nothing is drawn by
 * lot: the same ties always give the same communities. Whoever is in none of at least three is left out.
 */
export function communitiesOf(ties: WeightedTies): Communities {
  const members = new Map<number, number[]>();
  for (const [actor, community] of Object.entries(
    louvain(weightedGraph(ties), { getEdgeWeight: 'weight', randomWalk: false }),
  )) {
    const others = members.get(community);
    if (others === undefined) members.set(community, [Number(actor)]);
    else others.push(Number(actor));
  }
  return [...members.values()]
    .filter(({ length }) => length >= LEAST_MEMBERS)
    .map((actors) => actors.toSorted((a, b) => a - b))
    .toSorted((a, b) => b.length - a.length || a[0]! - b[0]!);
}

function weightedGraph({ actors, ties }: WeightedTies) {
  const graph = new UndirectedGraph<object, { readonly weight: number }>();
  for (let actor = 0; actor < actors; actor += 1) graph.addNode(actor);
  for (const [a, b, weight] of ties) graph.addEdge(a, b, { weight });
  return graph;
}
