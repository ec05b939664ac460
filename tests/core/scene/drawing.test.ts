import { fc, test as property } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import { applyFilters, INITIAL_FILTERS } from '../../../src/core/filters/filters.ts';
import { buildGraph, type Graph } from '../../../src/core/graph/graph.ts';
import type { Positions } from '../../../src/core/layouts/layout.ts';
import { polyline } from '../../../src/core/scene/curve.ts';
import { drawScene, placeOf } from '../../../src/core/scene/drawing.ts';
import { labelWidth } from '../../../src/core/scene/nodeMark.ts';
import { buildScene, setStage } from '../../../src/core/scene/scene.ts';
import { aGraph, datasets } from '../../support/builders.ts';
import { cornersOfBox } from '../../support/geometry.ts';

const sceneOf = (graph: Graph) => buildScene(setStage(graph), applyFilters(graph, INITIAL_FILTERS));

/** Places on a coarse grid for all marks that a random dataset can have. */
const somePositions: fc.Arbitrary<Positions> = fc
  .shuffledSubarray(
    Array.from({ length: 25 }, (_, cell): readonly [number, number] => [
      (cell % 5) * 210,
      Math.floor(cell / 5) * 150,
    ]),
    { minLength: 9, maxLength: 9 },
  )
  .map((places) =>
    Object.fromEntries(
      ['a0', 'a1', 'a2', 'a3', 'a4', 'a5', 'e1', 'e2', 'e3'].map((id, index) => [
        id,
        places[index]!,
      ]),
    ),
  );

describe('a drawing', () => {
  test('draws lines between where marks stand, at the origin where none is known', () => {
    const scene = sceneOf(aGraph({ relations: [{}] }));
    const curve = drawScene(scene, { bob: [300, 0] }).curves.get('r1')!;
    expect(curve.controls).toEqual([[150, 0]]);
    expect(placeOf({}, 'ann')).toEqual([0, 0]);
  });

  property.prop([datasets().map(buildGraph), somePositions])(
    'has bounds round all that is drawn',
    (graph, positions) => {
      const { bounds, scene, labels, curves } = drawScene(sceneOf(graph), positions);
      const points = [
        ...[...labels.values()].flatMap(cornersOfBox),
        ...[...curves.values()].flatMap((curve) => polyline(curve, 12)),
        ...scene.nodes.flatMap(({ id, extent }) => {
          const [x, y] = placeOf(positions, id);
          return [
            [x + extent.left, y + extent.top],
            [x + extent.right, y + extent.bottom],
          ] as const;
        }),
      ];
      const outside = points.filter(
        ([x, y]) =>
          x < bounds.left - 1e-6 ||
          x > bounds.right + 1e-6 ||
          y < bounds.top - 1e-6 ||
          y > bounds.bottom + 1e-6,
      );
      expect(outside).toEqual([]);
    },
  );

  property.prop([datasets().map(buildGraph), somePositions])(
    'places every text, or says which it could not',
    (graph, positions) => {
      const { scene, labels, unlabelled } = drawScene(sceneOf(graph), positions);
      const texts = scene.lines.filter(({ label }) => label !== '');
      expect([...labels.keys(), ...unlabelled.map(({ id }) => id)].toSorted()).toEqual(
        texts.map(({ id }) => id).toSorted(),
      );
      for (const { id, label } of texts) {
        expect(labels.get(id)?.halfWidth ?? labelWidth(label) / 2).toBe(labelWidth(label) / 2);
      }
    },
  );

  test('of nothing is nothing', () => {
    const { bounds, unlabelled } = drawScene(sceneOf(aGraph()), {});
    expect({ bounds, unlabelled }).toEqual({
      bounds: { left: 0, right: 0, top: 0, bottom: 0 },
      unlabelled: [],
    });
  });

  test('tells of lines that have no room for their text', () => {
    const scene = sceneOf(aGraph({ relations: [{}] }));
    const near = drawScene(scene, { ann: [0, 0], bob: [60, 0] });
    expect(near.unlabelled.map(({ label }) => label)).toEqual(['threatened']);
    const apart = drawScene(scene, { ann: [0, 0], bob: [300, 0] });
    expect(apart.unlabelled).toEqual([]);
  });
});
