import { describe, expect, test } from 'vitest';
import { applyFilters, INITIAL_FILTERS } from '../../../src/core/filters/filters.ts';
import type { Graph } from '../../../src/core/graph/graph.ts';
import type { Positions } from '../../../src/core/layouts/layout.ts';
import { drawScene } from '../../../src/core/scene/drawing.ts';
import { layoutInputOf } from '../../../src/core/scene/layoutInput.ts';
import { legibilityOf } from '../../../src/core/scene/legibility.ts';
import { mended } from '../../../src/core/scene/mend.ts';
import { buildScene, setStage } from '../../../src/core/scene/scene.ts';
import { aGraph } from '../../support/builders.ts';

function mendedIn(graph: Graph, positions: Positions, pins: Positions = {}) {
  const stage = setStage(graph);
  const scene = buildScene(stage, applyFilters(graph, INITIAL_FILTERS));
  const input = layoutInputOf(stage, { aspect: 1.5, seed: 1, pins });
  const after = mended(input, scene, positions);
  return {
    after,
    before: legibilityOf(drawScene(scene, positions)),
    legibility: legibilityOf(drawScene(scene, after)),
  };
}

const pair = aGraph({ relations: [{ type: 'threatened' }] });

/** A row of three, the outer two joined: the line runs through the one between them. */
const row = aGraph({
  relations: [
    { from: 'ann', to: 'cleo' },
    { from: 'ann', to: 'bob' },
  ],
});

describe('an arrangement gone over', () => {
  test('is left alone where nothing is in the way of reading', () => {
    const positions = { ann: [0, 0], bob: [400, 0] } as const;
    expect(mendedIn(pair, positions).after).toBe(positions);
  });

  test('gives a text the room that it lacks', () => {
    const { before, legibility } = mendedIn(pair, { ann: [0, 0], bob: [130, 0] });
    expect(before.unlabelled).toBe(1);
    expect(legibility.unlabelled).toBe(0);
  });

  test('takes a mark out of the way of a line', () => {
    const positions = { ann: [0, 0], bob: [300, 0], cleo: [600, 0] } as const;
    const { before, legibility } = mendedIn(row, positions);
    expect(before.linesThroughNodes).toBe(1);
    expect(legibility.linesThroughNodes).toBe(0);
  });

  test('leaves pinned marks where they are, even if that helps nobody', () => {
    const positions = { ann: [0, 0], bob: [300, 0], cleo: [600, 0] } as const;
    const { after } = mendedIn(row, positions, positions);
    expect(after).toEqual(positions);
  });
});
