import findCommunities from 'graphology-communities-louvain';
import type { Communities, WeightedTies } from './weightedTies.ts';

type Readable = Parameters<typeof findCommunities>[0];

/** Two who deal with each other are a pair, no community. */
export const LEAST_MEMBERS = 3;

/**
 * All actors by community, in the order of their numbers: Louvain, after Blondel et al., "Fast unfolding of communities
 * in large networks", 2008. Nothing is drawn by lot: the same ties always give the same communities. Some may have fewer
 * than LEAST_MEMBERS.
 */
export function louvain({ actors, ties }: WeightedTies): Communities {
  const found = findCommunities(asGraph({ actors, ties }), {
    getEdgeWeight: (tie) => ties[Number(tie)]![2],
    randomWalk: false,
  });
  const members = new Map<number, number[]>();
  for (let actor = 0; actor < actors; actor += 1) {
    const others = members.get(found[actor]!);
    if (others === undefined) members.set(found[actor]!, [actor]);
    else others.push(actor);
  }
  return [...members.values()];
}

/**
 * What the library reads of a graph, its nodes and edges being numbers. To fill one of graphology's own took longer than
 * to find the communities in it.
 */
function asGraph({ actors, ties }: WeightedTies): Readable {
  const degrees = new Uint32Array(actors);
  for (const [a, b] of ties) {
    degrees[a]! += 1;
    degrees[b]! += 1;
  }
  const isNotChanged = (): never => {
    throw new Error('a graph that is only read');
  };
  const graph = {
    type: 'undirected',
    multi: false,
    order: actors,
    size: ties.length,
    selfLoopCount: 0,
    forEachNode: (visit: (node: number) => void) => {
      for (let actor = 0; actor < actors; actor += 1) visit(actor);
    },
    forEachEdge: (visit: (edge: number, attributes: object, a: number, b: number) => void) => {
      ties.forEach(([a, b], tie) => visit(tie, NONE, a, b));
    },
    undirectedDegreeWithoutSelfLoops: (actor: number) => degrees[actor]!,
    // What it tells graphs from other things by.
    addUndirectedEdgeWithKey: isNotChanged,
    dropNode: isNotChanged,
  };
  return graph as unknown as Readable;
}

const NONE = {};
