import { fc, test as property } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import { applyFilters, INITIAL_FILTERS } from '../../../src/core/filters/filters.ts';
import type { Graph } from '../../../src/core/graph/graph.ts';
import { drawScene } from '../../../src/core/scene/drawing.ts';
import { memberIds } from '../../../src/core/scene/hulls.ts';
import type { Outline } from '../../../src/core/scene/outline.ts';
import { buildScene, setStage } from '../../../src/core/scene/scene.ts';
import { aGraph } from '../../support/builders.ts';
import { isInside } from '../../support/geometry.ts';

const sceneOf = (graph: Graph, states = INITIAL_FILTERS) =>
  buildScene(setStage(graph), applyFilters(graph, states));

const IDS = ['ann', 'bob', 'cleo', 'dan', 'eve'];
const graph = aGraph({
  actors: [
    { id: 'ann', name: 'Ann of the Unobstructed View' },
    { id: 'bob', type: 'company' },
    { id: 'cleo', type: 'agency' },
    { id: 'dan' },
    { id: 'eve' },
  ],
  relations: [{}],
});
const scene = sceneOf(graph);

const places = fc
  .array(fc.tuple(fc.integer({ min: -600, max: 600 }), fc.integer({ min: -600, max: 600 })), {
    minLength: IDS.length,
    maxLength: IDS.length,
  })
  .map((points) => Object.fromEntries(IDS.map((id, index) => [id, points[index]!])));

/** True where going round an outline never turns both ways. */
const isConvex = (points: Outline): boolean => {
  const turns = points.map(([ax, ay], index) => {
    const [bx, by] = points[(index + 1) % points.length]!;
    const [cx, cy] = points[(index + 2) % points.length]!;
    const turn = (bx - ax) * (cy - by) - (by - ay) * (cx - bx);
    return Math.abs(turn) < 1e-6 ? 0 : Math.sign(turn);
  });
  return !(turns.includes(1) && turns.includes(-1));
};

describe('a hull', () => {
  property.prop([places])('is convex, holds its members, and is within the bounds', (positions) => {
    const members = ['ann', 'bob', 'cleo'];
    const { hulls, bounds } = drawScene(scene, positions, { communities: [members] });
    const [hull] = hulls;
    expect(hull!.members).toEqual(members);
    expect(isConvex(hull!.points)).toBe(true);
    const corners = scene.nodes
      .filter(({ id }) => members.includes(id))
      .flatMap(({ id, extent }) =>
        [extent.left, extent.right].flatMap((dx) =>
          [extent.top, extent.bottom].map(
            (dy) => [positions[id]![0] + dx, positions[id]![1] + dy] as const,
          ),
        ),
      );
    expect(corners.filter((corner) => !isInside(hull!.points, corner))).toEqual([]);
    expect(
      hull!.points.filter(
        ([x, y]) => x < bounds.left || x > bounds.right || y < bounds.top || y > bounds.bottom,
      ),
    ).toEqual([]);
  });

  test('is for at least two that are visible, and keeps its name', () => {
    const positions = Object.fromEntries(IDS.map((id, index) => [id, [index * 200, 0] as const]));
    const communities = memberIds(graph, [
      [1, 2],
      [0, 3, 4],
    ]);
    const hidden = { ...INITIAL_FILTERS.hidden, actorType: ['company'] };
    const { hulls } = drawScene(sceneOf(graph, { ...INITIAL_FILTERS, hidden }), positions, {
      communities,
    });
    expect(hulls.map(({ id, members }) => [id, members])).toEqual([
      ['community/2', ['dan', 'eve']],
    ]);
  });

  test('is there only for communities', () => {
    expect(drawScene(scene, {}).hulls).toEqual([]);
  });
});
