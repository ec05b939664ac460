import { fc, test } from '@fast-check/vitest';
import { UndirectedGraph } from 'graphology';
import reference from 'graphology-communities-louvain';
import { expect } from 'vitest';
import { buildGraph } from '../../../src/core/graph/graph.ts';
import { louvain } from '../../../src/core/graph/louvain.ts';
import {
  type Communities,
  type WeightedTies,
  weightedTies,
} from '../../../src/core/graph/weightedTies.ts';
import { largeGraph } from '../../support/largeGraph.ts';

/** The same library, on a graph of its own. */
function byItsOwnGraph({ actors, ties }: WeightedTies): Communities {
  const graph = new UndirectedGraph<object, { readonly weight: number }>();
  for (let actor = 0; actor < actors; actor += 1) graph.addNode(actor);
  for (const [a, b, weight] of ties) graph.addEdge(a, b, { weight });
  const found = reference(graph, { getEdgeWeight: 'weight', randomWalk: false });
  const all = Array.from({ length: actors }, (_, actor) => actor);
  const communities = new Set(all.map((actor) => found[actor]!));
  return [...communities].map((one) => all.filter((actor) => found[actor] === one));
}

const someTies: fc.Arbitrary<WeightedTies> = fc.nat(60).chain((actors) =>
  fc
    .uniqueArray(fc.tuple(fc.nat(59), fc.nat(59), fc.integer({ min: 1, max: 9 })), {
      maxLength: 200,
      selector: ([a, b]) => `${Math.min(a, b)} ${Math.max(a, b)}`,
    })
    .map((ties) => ({
      actors,
      ties: ties.filter(([a, b]) => a !== b && a < actors && b < actors),
    })),
);

test.prop([someTies])('finds what the library finds in a graph of its own', (ties) => {
  expect(louvain(ties)).toEqual(byItsOwnGraph(ties));
});

test('and so it does in a large one', () => {
  const ties = weightedTies(buildGraph(largeGraph({ actors: 2000, relations: 6000 })));
  const found = louvain(ties);
  expect(found).toEqual(byItsOwnGraph(ties));
  expect(found.length).toBeGreaterThan(5);
});
