import { describe, expect, test } from 'vitest';
import { applyFilters, INITIAL_FILTERS } from '../../../src/core/filters/filters.ts';
import { buildGraph, type Graph } from '../../../src/core/graph/graph.ts';
import { blockSize } from '../../../src/core/scene/band.ts';
import { drawScene } from '../../../src/core/scene/drawing.ts';
import { layoutInputOf, positionsInFile } from '../../../src/core/scene/layoutInput.ts';
import { labelWidth } from '../../../src/core/scene/nodeMark.ts';
import { boundsOf } from '../../../src/core/scene/placeLabels.ts';
import { buildScene, setStage } from '../../../src/core/scene/scene.ts';
import { aDataset, aGraph } from '../../support/builders.ts';

type Places = Readonly<Record<string, readonly [number, number]>>;

/** Of a graph of Ann, Bob and a meeting of theirs. */
const placesWith = (positions?: Places) =>
  positionsInFile(
    setStage(
      buildGraph({
        ...aDataset({ relations: [{}], events: [{}] }),
        ...(positions === undefined ? {} : { view: { positions } }),
      }),
    ),
  );

describe('the places in a file', () => {
  const whole: Places = { ann: [0, 0], bob: [300, -7], e1: [150, 200] };

  test('are whole where every actor and every event has one', () => {
    expect(placesWith(whole)).toEqual({ positions: whole, isWhole: true });
  });

  test('are partial where a mark is without, an event as much as an actor', () => {
    const { e1: _, ...actors } = whole;
    expect(placesWith(actors)).toEqual({ positions: actors, isWhole: false });
    expect(placesWith({ e1: [1, 2] })).toEqual({ positions: { e1: [1, 2] }, isWhole: false });
  });

  test('are none where the file has none', () => {
    expect(placesWith()).toEqual({ positions: {}, isWhole: false });
    expect(placesWith({})).toEqual({ positions: {}, isWhole: false });
  });

  test('are only of marks that the graph has: others fill no gap', () => {
    expect(placesWith({ ...whole, gone: [9, 9], r1: [9, 9] })).toEqual({
      positions: whole,
      isWhole: true,
    });
    expect(placesWith({ ann: [0, 0], gone: [9, 9], r1: [9, 9] })).toEqual({
      positions: { ann: [0, 0] },
      isWhole: false,
    });
  });
});

const FRAME = { aspect: 1.5, seed: 1, pins: {} } as const;
const inputOf = (graph: Graph) => layoutInputOf(setStage(graph), FRAME);
const many = (count: number, type = 'threatened') =>
  Array.from({ length: count }, () => ({ type, from: 'ann', to: 'bob' }));

describe('what a layout is told of a tie', () => {
  const linkOf = (count: number) => inputOf(aGraph({ relations: many(count) })).links[0]!;

  test('is its fan, and the length of its longest text', () => {
    expect(linkOf(3)).toMatchObject({
      count: 3,
      breadth: 34,
      labelLength: labelWidth('threatened'),
      forward: 3,
      backward: 0,
    });
  });

  test('is so long that no fan is broader than long', () => {
    expect(linkOf(10)).toMatchObject({ breadth: 153, labelLength: 153 - 30 });
  });

  test('is its band where it gathers: the stripes or the block of text, whichever is broader', () => {
    const one = blockSize([{ text: 'threatened ×14', family: undefined }]);
    expect(linkOf(14)).toMatchObject({
      breadth: one.height,
      labelLength: Math.sqrt(one.width ** 2 + one.height ** 2),
    });
  });
});

describe('what a layout is told of a mark', () => {
  test('is its extent', () => {
    const graph = aGraph({ relations: [{}] });
    const { extent } = setStage(graph).marks.get('ann')!;
    expect(inputOf(graph).nodes[0]).toMatchObject({
      left: -extent.left,
      right: extent.right,
      top: -extent.top,
      bottom: extent.bottom,
    });
  });

  test.each([1, 2, 5])('holds its %i loops and their texts', (count) => {
    const graph = aGraph({
      relations: Array.from({ length: count }, () => ({ from: 'ann', to: 'ann' })),
    });
    const [node] = inputOf(graph).nodes;
    const scene = buildScene(setStage(graph), applyFilters(graph, INITIAL_FILTERS));
    const { bounds, labels } = drawScene(scene, { ann: [0, 0] });
    expect(labels.size).toBe(1);
    const sides = [bounds, ...[...labels.values()].map((box) => boundsOf(box))];
    // The picture's bounds have a line's breadth more, and follow the curve in other steps.
    for (const { right, top } of sides) {
      expect(node!.right).toBeGreaterThanOrEqual(right - 3);
      expect(node!.top).toBeGreaterThanOrEqual(-top - 3);
    }
    expect(node!.left).toBe(-setStage(graph).marks.get('ann')!.extent.left);
  });
});
