import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import { gatherGroups } from '../../../src/core/graph/gather.ts';
import { buildGraph } from '../../../src/core/graph/graph.ts';
import {
  coverOf,
  type Groups,
  groupIds,
  isLarge,
  membersOf,
  NO_GROUP,
} from '../../../src/core/graph/groups.ts';
import { type WeightedTies, weightedTies } from '../../../src/core/graph/weightedTies.ts';
import { largeGraph } from '../../support/largeGraph.ts';

/** Any ties among up to 400 actors, each pair once. */
const someTies: fc.Arbitrary<WeightedTies> = fc
  .record({
    actors: fc.integer({ min: 1, max: 400 }),
    ends: fc.array(fc.tuple(fc.nat(399), fc.nat(399), fc.integer({ min: 1, max: 9 })), {
      maxLength: 600,
    }),
  })
  .map(({ actors, ends }) => {
    const known = new Map<string, readonly [number, number, number]>();
    for (const [one, other, weight] of ends) {
      const [a, b] = [Math.min(one, other) % actors, Math.max(one, other) % actors];
      const [low, high] = [Math.min(a, b), Math.max(a, b)];
      if (low !== high) known.set(`${low}/${high}`, [low, high, weight]);
    }
    return { actors, ties: [...known.values()] };
  });

/** A hub with so many who know nobody else. */
const star = (others: number): WeightedTies => ({
  actors: others + 1,
  ties: Array.from({ length: others }, (_, index) => [0, index + 1, 1] as const),
});

/** How many marks stand side by side, at the top and in each group. */
function itemsIn({ parent, groupOf }: Groups): readonly number[] {
  const counts = new Map<number, number>();
  for (const level of [...parent, ...groupOf]) counts.set(level, (counts.get(level) ?? 0) + 1);
  return [...counts.values()];
}

describe('gathering into groups', () => {
  test.prop([someTies])('gives a tree in which nobody is lost and no group is crowded', (ties) => {
    const groups = gatherGroups(ties);
    expect(groups.groupOf).toHaveLength(ties.actors);
    groups.parent.forEach((above, group) => expect(above).toBeLessThan(group));
    expect(Math.max(0, ...itemsIn(groups))).toBeLessThanOrEqual(38);
    membersOf(groups).forEach((members, group) => {
      expect(members.length).toBeGreaterThan(1);
      expect(members).toContain(groups.hub[group]);
    });
  });

  test.prop([someTies])('gives the same ties the same tree', (ties) => {
    expect(gatherGroups(ties)).toEqual(gatherGroups(ties));
  });

  test.each([star(1000), { actors: 3000, ties: [] }])('divides what has no communities', (ties) => {
    const groups = gatherGroups(ties);
    expect(Math.max(...itemsIn(groups))).toBeLessThanOrEqual(38);
    expect(Math.max(...membersOf(groups).map(({ length }) => length))).toBeLessThan(ties.actors);
  });

  test('puts those together who deal with each other', () => {
    const clique = (first: number) =>
      Array.from({ length: 60 }, (_, one) =>
        Array.from({ length: one }, (_none, other) => [first + other, first + one, 1] as const),
      ).flat();
    const { groupOf, parent } = gatherGroups({
      actors: 120,
      ties: [...clique(0), ...clique(60), [0, 60, 1]],
    });
    const outermost = (actor: number) => {
      let group = groupOf[actor]!;
      while (parent[group]! !== NO_GROUP) group = parent[group]!;
      return group;
    };
    const halves = [0, 60].map(
      (first) => new Set(Array.from({ length: 60 }, (_, at) => outermost(first + at))),
    );
    expect(halves.map(({ size }) => size)).toEqual([1, 1]);
    expect(halves[0]).not.toEqual(halves[1]);
  });

  test('names groups by depth and best connected member, each differently', () => {
    const graph = buildGraph(largeGraph({ actors: 400, relations: 1500 }, 1));
    const groups = gatherGroups(weightedTies(graph));
    const ids = groupIds(graph, groups);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.every((id) => /^~\d+\.[^/]+$/.test(id))).toBe(true);
  });
});

describe('what covers a group', () => {
  const groups: Groups = {
    parent: Int32Array.of(NO_GROUP, 0, 1),
    hub: Uint32Array.of(0, 0, 0),
    rest: Uint8Array.of(0, 0, 0),
    groupOf: Int32Array.of(2),
  };
  test.each([
    [[], [0, 0, 0]],
    [[0], [NO_GROUP, 1, 1]],
    [[1], [0, 0, 0]],
    [
      [0, 1],
      [NO_GROUP, NO_GROUP, 2],
    ],
    [
      [0, 1, 2],
      [NO_GROUP, NO_GROUP, NO_GROUP],
    ],
  ])('is the outermost closed one: %j open', (open, cover) => {
    expect([...coverOf(groups, (group) => open.includes(group))]).toEqual(cover);
  });
});

test.each([
  [150, 400, false],
  [151, 0, true],
  [25, 401, true],
  [24, 5000, false],
])('%i actors and %i statements are many: %s', (actors, statements, isMany) => {
  expect(isLarge(actors, statements)).toBe(isMany);
});
