import { test as property } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import { communitiesOf } from '../../../src/core/graph/communities.ts';
import { buildGraph, type Graph } from '../../../src/core/graph/graph.ts';
import { weightedTies } from '../../../src/core/graph/weightedTies.ts';
import { aGraph, datasets } from '../../support/builders.ts';

const pairsAmong = (ids: readonly string[]) =>
  ids.flatMap((from, index) => ids.slice(index + 1).map((to) => ({ from, to })));

/** The ids of each community's members. */
const idsOf = (graph: Graph) =>
  communitiesOf(weightedTies(graph)).map((actors) =>
    actors.map((actor) => graph.actors[actor]!.id),
  );

const HARBOUR = ['ann', 'bob', 'cleo', 'dan'];
const QUARRY = ['eve', 'fay', 'gus', 'hal', 'ida'];

describe('communities', () => {
  test('are two cliques that one tie joins, the larger first', () => {
    const relations = [...pairsAmong(HARBOUR), ...pairsAmong(QUARRY), { from: 'dan', to: 'eve' }];
    expect(idsOf(aGraph({ relations }))).toEqual([QUARRY, HARBOUR]);
  });

  test('leave out pairs and whoever has no tie', () => {
    const relations = [...pairsAmong(HARBOUR), { from: 'jo', to: 'kim' }];
    expect(idsOf(aGraph({ actors: [{ id: 'lou' }], relations }))).toEqual([HARBOUR]);
    expect(idsOf(aGraph({ actors: [{ id: 'lou' }] }))).toEqual([]);
    expect(idsOf(aGraph())).toEqual([]);
  });

  test('count how often actors deal with each other, in events too', () => {
    const ring = HARBOUR.map((from, index) => ({ from, to: HARBOUR[(index + 1) % 4]! }));
    const others = QUARRY.slice(0, 4).map((from, index) => ({
      from,
      to: QUARRY[(index + 1) % 4]!,
    }));
    const bridges = HARBOUR.map((from, index) => ({ from, to: QUARRY[index]! }));
    const met = [HARBOUR, QUARRY.slice(0, 4)].flatMap((ids) =>
      Array.from({ length: 3 }, () => ({
        participants: ids.map((actor) => ({ actor, role: 'agent' as const })),
      })),
    );
    const graph = aGraph({ relations: [...ring, ...others, ...bridges], events: met });
    expect(idsOf(graph)).toEqual([HARBOUR, QUARRY.slice(0, 4)]);
  });

  property.prop([datasets().map(buildGraph)])(
    'are the same each time, and share nobody',
    (graph) => {
      const communities = communitiesOf(weightedTies(graph));
      expect(communitiesOf(weightedTies(graph))).toEqual(communities);
      const members = communities.flat();
      expect(new Set(members).size).toBe(members.length);
      expect(communities.every(({ length }) => length >= 3)).toBe(true);
    },
  );
});
