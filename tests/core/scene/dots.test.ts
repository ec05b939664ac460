import { fc, test as property } from '@fast-check/vitest';
import { expect, test } from 'vitest';
import { gatherGroups } from '../../../src/core/graph/gather.ts';
import { buildGraph } from '../../../src/core/graph/graph.ts';
import { NO_GROUP } from '../../../src/core/graph/groups.ts';
import { weightedTies } from '../../../src/core/graph/weightedTies.ts';
import { applyFilters, INITIAL_FILTERS } from '../../../src/core/filters/filters.ts';
import { dotsIn } from '../../../src/core/scene/dots.ts';
import { castOf, type Opened } from '../../../src/core/scene/gathered.ts';
import { gatheringOf } from '../../../src/core/scene/gathering.ts';
import {
  dotNear,
  NOT_SHOWN,
  underlayLines,
  underlayOf,
  underlayPlaces,
} from '../../../src/core/scene/underlay.ts';
import { largeGraph } from '../../support/largeGraph.ts';

const gatheringFor = (actors: number, relations: number, seed = 1) => {
  const graph = buildGraph(largeGraph({ actors, relations }, seed));
  return gatheringOf(graph, gatherGroups(weightedTies(graph)));
};

const ALL_CLOSED: Opened = { open: [], apart: [] };
const some = gatheringFor(600, 2000);
const all = applyFilters(some.graph, INITIAL_FILTERS);

property.prop([fc.integer({ min: 160, max: 900 }), fc.integer({ min: 1, max: 1000 })], {
  numRuns: 20,
})('every member of every group has a dot of its own inside the disc', (actors, seed) => {
  const gathering = gatheringFor(actors, 3 * actors, seed);
  gathering.members.forEach((members, group) => {
    const dots = dotsIn(gathering)(group);
    expect(dots).toHaveLength(2 * members.length);
    const places = members.map((_, index) => [dots[2 * index]!, dots[2 * index + 1]!] as const);
    for (const [x, y] of places) expect(Math.hypot(x, y)).toBeLessThanOrEqual(0.961);
    expect(new Set(places.map(String)).size).toBe(members.length);
  });
});

test('dots fill a disc evenly: no two nearly touch, and each quarter has its share', () => {
  some.members.forEach((members, group) => {
    const dots = dotsIn(some)(group);
    const places = members.map((_, index) => [dots[2 * index]!, dots[2 * index + 1]!] as const);
    const nearest = places.flatMap(([x, y], index) =>
      places.slice(index + 1).map(([ox, oy]) => Math.hypot(x - ox, y - oy)),
    );
    // Were they on a square grid, they would be √(π / n) apart.
    const apart = Math.sqrt(Math.PI / members.length);
    if (members.length > 1) expect(Math.min(...nearest)).toBeGreaterThan(0.3 * apart);
    if (members.length < 40) return;
    for (const [right, down] of [
      [1, 1],
      [1, -1],
      [-1, 1],
      [-1, -1],
    ] as const) {
      const quarter = places.filter(([x, y]) => x * right > 0 && y * down > 0);
      expect(quarter.length).toBeGreaterThan(0.13 * members.length);
    }
  });
});

test('those of one group within a group lie together', () => {
  const { groups, members } = some;
  groups.parent.forEach((above, group) => {
    if (above === NO_GROUP || members[group]!.length < 8) return;
    const dots = dotsIn(some)(above);
    const placeOf = (actor: number) => {
      const at = members[above]!.indexOf(actor);
      return [dots[2 * at]!, dots[2 * at + 1]!] as const;
    };
    const spread = (actors: readonly number[]) => {
      const places = actors.map(placeOf);
      const mean = (axis: 0 | 1) => places.reduce((sum, at) => sum + at[axis], 0) / places.length;
      const [x, y] = [mean(0), mean(1)];
      return (
        places.reduce((sum, at) => sum + (at[0] - x) ** 2 + (at[1] - y) ** 2, 0) / places.length
      );
    };
    // Of a part of all, strewn anywhere, the spread would be that of all.
    const share = members[group]!.length / members[above]!.length;
    if (share < 0.5) expect(spread(members[group]!)).toBeLessThan(0.8 * spread(members[above]!));
  });
});

test('each visible actor is a dot in its group’s disc, or a mark of its own', () => {
  const cast = castOf(some, all, { open: [some.ids[0]!], apart: [5] });
  const { marks, markOf, offsets, radii } = underlayOf(cast, all);
  expect(markOf[5]).not.toBe(NOT_SHOWN);
  expect(marks[markOf[5]!]).toBe(some.graph.actors[5]!.id);
  some.graph.actors.forEach(({ id }, actor) => {
    const group = cast.groupOf[actor]!;
    const mark = marks[markOf[actor]!];
    const reach = Math.hypot(offsets[2 * actor]!, offsets[2 * actor + 1]!) + radii[actor]!;
    if (group === NO_GROUP) expect([mark, reach]).toEqual([id, 0]);
    else {
      expect(mark).toBe(some.ids[group]);
      expect(radii[actor]).toBeGreaterThan(0);
      expect(reach).toBeLessThan(some.discOf(group).radius);
    }
  });
});

test('filters hide dots, and move none', () => {
  const states = { ...INITIAL_FILTERS, date: { ...INITIAL_FILTERS.date, from: '2024' } };
  const fewer = applyFilters(some.graph, states);
  const before = underlayOf(castOf(some, all, ALL_CLOSED), all);
  const after = underlayOf(castOf(some, fewer, ALL_CLOSED), fewer);
  expect(fewer.actors.size).toBeLessThan(all.actors.size);
  const at = (id: string) => [id.length * 10, 7] as const;
  const [there, here] = [underlayPlaces(before, at), underlayPlaces(after, at)];
  some.graph.actors.forEach((_, actor) => {
    const isShown = fewer.actors.has(actor);
    expect(Number.isNaN(here[2 * actor])).toBe(!isShown);
    if (!isShown || after.radii[actor] === 0) return;
    expect([here[2 * actor], here[2 * actor + 1]]).toEqual([
      there[2 * actor],
      there[2 * actor + 1],
    ]);
  });
});

test('the dot under the pointer is told, and none where none is near', () => {
  const underlay = underlayOf(castOf(some, all, ALL_CLOSED), all);
  const { marks, markOf, offsets, radii } = underlay;
  some.graph.actors.forEach((_, actor) => {
    if (radii[actor] === 0) return;
    const [x, y] = [offsets[2 * actor]!, offsets[2 * actor + 1]!];
    const mark = marks[markOf[actor]!]!;
    expect(dotNear(underlay, mark, [x, y], 0)).toBe(actor);
    expect(dotNear(underlay, 'nobody', [x, y], 0)).toBeUndefined();
  });
  const [first] = marks;
  expect(dotNear(underlay, first!, [10_000, 0], 5)).toBeUndefined();
});

test('lines are the relations, by row, each with its family', () => {
  const { from, to, family } = underlayLines(some.graph);
  expect([from.length, to.length, family.length]).toEqual([2000, 2000, 2000]);
  const { dataset } = some.graph;
  dataset.relations.forEach((relation, row) => {
    expect(dataset.actors[from[row]!]!.id).toBe(relation.from);
    expect(dataset.actors[to[row]!]!.id).toBe(relation.to);
  });
  expect(new Set(family).size).toBeGreaterThan(3);
});
