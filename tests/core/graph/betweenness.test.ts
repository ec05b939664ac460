import { fc, test as property } from '@fast-check/vitest';
import { UndirectedGraph } from 'graphology';
import reference from 'graphology-metrics/centrality/betweenness.js';
import { describe, expect, test } from 'vitest';
import { betweennessOf, joinedPairs } from '../../../src/core/graph/betweenness.ts';
import { weightedTies, type WeightedTies } from '../../../src/core/graph/weightedTies.ts';
import { aGraph } from '../../support/builders.ts';

const someTies = fc.integer({ min: 1, max: 12 }).chain((actors) =>
  fc
    .uniqueArray(fc.tuple(fc.nat(actors - 1), fc.nat(actors - 1), fc.integer({ min: 1, max: 5 })), {
      selector: ([a, b]) => `${Math.min(a, b)}-${Math.max(a, b)}`,
      maxLength: 30,
    })
    .map((ties): WeightedTies => ({ actors, ties: ties.filter(([a, b]) => a !== b) })),
);

describe('betweenness', () => {
  property.prop([someTies])('is what graphology-metrics says', (ties) => {
    const graph = new UndirectedGraph();
    for (let actor = 0; actor < ties.actors; actor++) graph.addNode(actor);
    for (const [a, b] of ties.ties) graph.addEdge(a, b);
    const expected = reference(graph, { normalized: false, getEdgeWeight: null });
    betweennessOf(ties).forEach((one, actor) => expect(one).toBeCloseTo(expected[actor]!, 9));
  });

  property.prop([someTies])('is never more than the pairs that have a way', (ties) => {
    const pairs = joinedPairs(ties);
    betweennessOf(ties).forEach((one, actor) =>
      expect(one).toBeLessThanOrEqual(pairs[actor]! + 1e-9),
    );
  });

  test('of whoever stands in the middle is all pairs of the others; an event joins its participants', () => {
    const star = aGraph({
      relations: [
        { from: 'mid', to: 'ann' },
        { from: 'bob', to: 'mid' },
        { from: 'bob', to: 'mid' },
        { from: 'mid', to: 'mid' },
      ],
      events: [{ participants: ['mid', 'cleo'].map((actor) => ({ actor, role: 'participant' })) }],
      actors: [{ id: 'lou' }],
    });
    const ties = weightedTies(star);
    const byId = (values: Float64Array) =>
      Object.fromEntries(star.actors.map(({ id }, actor) => [id, values[actor]]));
    expect(byId(betweennessOf(ties))).toEqual({ mid: 3, ann: 0, bob: 0, cleo: 0, lou: 0 });
    expect(byId(joinedPairs(ties))).toEqual({ mid: 3, ann: 3, bob: 3, cleo: 3, lou: 6 });
  });
});
