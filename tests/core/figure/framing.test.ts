import { test as property } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import { applyFilters, INITIAL_FILTERS } from '../../../src/core/filters/filters.ts';
import {
  cutBy,
  drawnIn,
  framed,
  frameRound,
  marksIn,
  toldIn,
} from '../../../src/core/figure/framing.ts';
import { hasBit } from '../../../src/core/graph/bits.ts';
import type { Graph } from '../../../src/core/graph/graph.ts';
import { withReferences } from '../../../src/core/scene/citations.ts';
import { drawScene } from '../../../src/core/scene/drawing.ts';
import { buildScene, setStage } from '../../../src/core/scene/scene.ts';
import { aGraph, filteredGraphs } from '../../support/builders.ts';

/** The graph's marks in rows of four. */
function drawn(graph: Graph, states = INITIAL_FILTERS) {
  const stage = setStage(graph);
  const filtered = applyFilters(graph, states);
  const positions = Object.fromEntries(
    [...stage.marks.keys()].map((id, index) => [
      id,
      [(index % 4) * 320, Math.floor(index / 4) * 200] as const,
    ]),
  );
  return { stage, drawing: drawScene(buildScene(stage, filtered), positions), filtered };
}

// In a row: a, b, c, d, 320 apart.
const graph = aGraph({
  actors: ['a', 'b', 'c', 'd'].map((id) => ({ id, name: `Actor ${id}` })),
  relations: [
    { id: 'ab', from: 'a', to: 'b' },
    { id: 'bc', from: 'b', to: 'c' },
    { id: 'cd', from: 'c', to: 'd' },
  ],
});

describe('a frame round some marks', () => {
  const { stage, drawing, filtered } = drawn(graph);
  const frame = frameRound(drawing, ['a', 'b'])!;

  test('shows them whole, and the lines that lead to them up to its edge', () => {
    const { scene, bounds } = framed(stage, drawing, frame);
    expect(scene.nodes.map(({ id }) => id)).toEqual(['a', 'b']);
    expect(scene.lines.map(({ id }) => id)).toEqual(['ab', 'bc']);
    expect(bounds).toEqual(frame);
    expect(cutBy(drawing, frame)).toEqual([]);
  });

  test('has no name of what it cuts', () => {
    const wide = { ...frame, right: frame.right + 250 };
    expect(cutBy(drawing, wide).map(({ id }) => id)).toEqual(['c']);
    const cut = framed(stage, drawing, wide).scene.nodes.find(({ id }) => id === 'c');
    expect(cut?.lines).toEqual([]);
  });

  test('tells of what it shows, and of nothing else', () => {
    const toDraw = drawnIn(stage, drawing, filtered, frame);
    const told = toldIn(stage, framed(stage, drawing, frame), filtered);
    // The line from b to c leads out of the picture, and its text with it.
    expect([told.relationCount, [...told.actors]]).toEqual([1, [0, 1]]);
    expect(toDraw.actors).toEqual(new Set([0, 1, 2]));
  });

  test('tells of a line that leads out of it where its text is in it', () => {
    const wide = { ...frame, right: frame.right + 180 };
    const shown = framed(stage, drawing, wide);
    expect(shown.labels.has('bc')).toBe(true);
    expect(toldIn(stage, shown, filtered).relationCount).toBe(2);
  });

  test('explains what is marked as contested in it, with numbers of sources too', () => {
    const contested = aGraph({
      actors: ['a', 'b'].map((id) => ({ id, name: `Actor ${id}` })),
      relations: [
        {
          from: 'a',
          to: 'b',
          claims: [
            { source: 's1', stance: 'asserts' },
            { source: 's1', stance: 'denies', by: { actor: 'b' } },
          ],
        },
      ],
    });
    const stageOf = setStage(contested);
    const scene = buildScene(stageOf, applyFilters(contested, INITIAL_FILTERS));
    const { positions } = drawn(contested).drawing;
    const cited = drawScene(withReferences(contested, scene, { isNumbered: true }), positions);
    const around = frameRound(cited, ['a', 'b'])!;
    expect(framed(stageOf, cited, around).scene.legend.hasContested).toBe(true);
  });

  test('is widened to the shape of its room, about the same middle', () => {
    const square = frameRound(drawing, ['a', 'b'], 1)!;
    expect(square.right - square.left).toBeCloseTo(square.bottom - square.top);
    expect(square.left).toBe(frame.left);
    const flat = frameRound(drawing, ['a', 'b'], 20)!;
    expect(flat.top).toBe(frame.top);
    expect(flat.left).toBeLessThan(frame.left);
  });

  test('is none where nothing of it is drawn', () => {
    expect(frameRound(drawing, ['dragon'])).toBeUndefined();
    expect(frameRound(drawing, [])).toBeUndefined();
  });

  test('has in it what stands in it by its middle', () => {
    expect(marksIn(drawing, frame)).toEqual(['a', 'b']);
    expect(marksIn(drawing, { left: 300, right: 700, top: -5, bottom: 5 })).toEqual(['b', 'c']);
  });
});

property.prop([filteredGraphs()], { numRuns: 40 })(
  'round everything shows and tells everything',
  ({ graph: any, states }) => {
    const { stage, drawing, filtered } = drawn(any, states);
    const ids = drawing.scene.nodes.map(({ id }) => id);
    const frame = frameRound(drawing, ids);
    if (frame === undefined) return;
    expect(marksIn(drawing, frame)).toEqual(ids.toSorted());
    const told = toldIn(stage, framed(stage, drawing, frame), filtered);
    expect(told.relationCount).toBe(filtered.relationCount);
    expect(
      any.statements.every((_, row) => hasBit(told.rows, row) === hasBit(filtered.rows, row)),
    ).toBe(true);
  },
);
