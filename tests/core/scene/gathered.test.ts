import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import { applyFilters, INITIAL_FILTERS, withHidden } from '../../../src/core/filters/filters.ts';
import { gatherGroups } from '../../../src/core/graph/gather.ts';
import { buildGraph } from '../../../src/core/graph/graph.ts';
import { weightedTies } from '../../../src/core/graph/weightedTies.ts';
import {
  castOf,
  gatheredPicture,
  openGrounds,
  rowsChosen,
  shownAs,
} from '../../../src/core/scene/gathered.ts';
import { gatheredPlaces } from '../../../src/core/scene/gatheredPlaces.ts';
import { gatheringOf } from '../../../src/core/scene/gathering.ts';
import type { NodeMark } from '../../../src/core/scene/nodeMark.ts';
import { largeGraph } from '../../support/largeGraph.ts';

const GRAPH = buildGraph(largeGraph({ actors: 600, relations: 2500 }, 3));
const GATHERING = gatheringOf(GRAPH, gatherGroups(weightedTies(GRAPH)));
const TYPES = GRAPH.relationTypes.map(({ id }) => id);

/** Some filters, some open groups, and some actors who stand for themselves. */
const someView = fc.record({
  hidden: fc.subarray(TYPES, { maxLength: TYPES.length - 1 }),
  open: fc.subarray([...GATHERING.ids], { maxLength: 4 }),
  apart: fc.uniqueArray(fc.nat(GRAPH.actors.length - 1), { maxLength: 3 }),
});

function picture({ hidden, open, apart }: { hidden: string[]; open: string[]; apart: number[] }) {
  const filtered = applyFilters(GRAPH, {
    ...INITIAL_FILTERS,
    hidden: withHidden({}, 'relationType', hidden),
  });
  const cast = castOf(GATHERING, filtered, { open, apart });
  return { filtered, cast, ...gatheredPicture(cast, filtered) };
}

describe('a gathered picture', () => {
  test.prop([someView], { numRuns: 30 })(
    'shows or counts every actor and relation once',
    (view) => {
      const { filtered, scene } = picture(view);
      const alone = scene.nodes.filter(({ kind }) => kind === 'actor').length;
      const lines = scene.lines.filter(({ width }) => width === undefined);
      const { actors, relations } = scene.gathered!;
      expect(alone + actors).toBe(filtered.actors.size);
      expect(lines.flatMap(({ rows }) => rows).length + relations).toBe(filtered.relationCount);
    },
  );

  test.prop([someView], { numRuns: 30 })('gives every mark a place, and none two', (view) => {
    const { cast, stage, scene } = picture(view);
    const places = gatheredPlaces(cast, stage, { aspect: 1.5, seed: 1 });
    expect(Object.keys(places).toSorted()).toEqual(scene.nodes.map(({ id }) => id).toSorted());
    const taken = Object.values(places).map((place) => place.join());
    expect(new Set(taken).size).toBe(taken.length);
  });

  test.each([1.55, 1, 0.6])('has no group on another, in a frame of %f', (aspect) => {
    const { cast, stage, scene } = picture({ hidden: [], open: [], apart: [] });
    const places = gatheredPlaces(cast, stage, { aspect, seed: 1 });
    const overlap = (a: NodeMark, b: NodeMark) => {
      const [[ax, ay], [bx, by]] = [places[a.id]!, places[b.id]!];
      return Math.hypot(ax - bx, ay - by) < (a.width + b.width) / 2;
    };
    const discs = scene.nodes.filter(({ kind }) => kind === 'group');
    expect(discs.length).toBeGreaterThan(3);
    expect(discs.flatMap((a, at) => discs.slice(at + 1).filter((b) => overlap(a, b)))).toEqual([]);
  });

  test.prop([fc.subarray(TYPES, { maxLength: TYPES.length - 1 })], { numRuns: 20 })(
    'moves nothing that stays when filters change',
    (hidden) => {
      const all = picture({ hidden: [], open: [], apart: [] });
      const some = picture({ hidden, open: [], apart: [] });
      const shaping = { aspect: 1.5, seed: 1 };
      const before = gatheredPlaces(all.cast, all.stage, shaping);
      const after = gatheredPlaces(some.cast, some.stage, shaping);
      const groups = Object.keys(after).filter((id) => id.startsWith('~'));
      expect(groups.map((id) => after[id])).toEqual(groups.map((id) => before[id]));
    },
  );

  test('opens a group to those that lie in it, and keeps them on one ground', () => {
    const [open] = GATHERING.ids;
    const closed = picture({ hidden: [], open: [], apart: [] });
    const { cast, stage, scene } = picture({ hidden: [], open: [open!], apart: [] });
    const ids = scene.nodes.map(({ id }) => id);
    expect(closed.scene.nodes.map(({ id }) => id)).toContain(open);
    expect(ids).not.toContain(open);
    expect(ids.length).toBeGreaterThan(closed.scene.nodes.length);
    const [ground] = openGrounds(cast, stage);
    expect(ground!.members.length).toBe(ids.length - closed.scene.nodes.length + 1);
  });

  test('has a mark for an actor who is chosen, beside the group that it was in', () => {
    const actor = GATHERING.members[0]!.at(-1)!;
    const { cast, stage, scene } = picture({ hidden: [], open: [], apart: [actor] });
    const { id } = GRAPH.actors[actor]!;
    expect(scene.nodes.map((node) => node.id)).toContain(id);
    expect(gatheredPlaces(cast, stage, { aspect: 1, seed: 1 })[id]).toBeDefined();
  });

  test('says how wide a line is by how many it stands for, in stripes by family', () => {
    const { scene } = picture({ hidden: [], open: [], apart: [] });
    const widths = scene.bands.map(({ tie, rows }) => ({
      rows: rows.length,
      width: scene.lines
        .filter((line) => line.tie === tie)
        .reduce((sum, { width = 0 }) => sum + width, 0),
    }));
    const sorted = widths.toSorted((a, b) => a.rows - b.rows);
    expect(sorted.at(-1)!.width).toBeGreaterThan(sorted[0]!.width);
    const families = scene.lines.map(({ tie, family }) => `${tie} ${family}`);
    expect(new Set(families).size).toBe(families.length);
  });

  test('tells the relations behind a group and behind a line', () => {
    const { cast, filtered, scene } = picture({ hidden: [], open: [], apart: [] });
    const [band] = scene.bands;
    const rows = rowsChosen(cast, filtered, { kind: 'tie', id: band!.tie });
    expect(rows.toSorted((a, b) => a - b)).toEqual(band!.rows.toSorted((a, b) => a - b));
    const inside = rowsChosen(cast, filtered, { kind: 'group', id: GATHERING.ids[0]! });
    const members = new Set(GATHERING.members[0]);
    const { from, to } = GRAPH.columns;
    expect(inside.every((row) => members.has(from[row]!) && members.has(to[row]!))).toBe(true);
    expect(inside.length).toBeGreaterThan(0);
  });
});

test('what filters leave is shown one by one as soon as it is little enough', () => {
  const shown = (states = INITIAL_FILTERS) => shownAs(GRAPH, applyFilters(GRAPH, states));
  expect(shown()).toBe('gathered');
  const { id } = GRAPH.actors[GATHERING.members[0]!.at(-1)!]!;
  const focus = { actors: [id], steps: 1, way: 'around' } as const;
  expect(shown({ ...INITIAL_FILTERS, focus })).toBe('part');
  const small = buildGraph(largeGraph({ actors: 40, relations: 90 }, 1));
  expect(shownAs(small, applyFilters(small, INITIAL_FILTERS))).toBe('whole');
});
