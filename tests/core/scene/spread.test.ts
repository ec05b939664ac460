import { readFileSync } from 'node:fs';
import { fc, test as property } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import { applyFilters, INITIAL_FILTERS } from '../../../src/core/filters/filters.ts';
import { readActorGraph } from '../../../src/core/formats/actorGraph.ts';
import { buildGraph, type Graph } from '../../../src/core/graph/graph.ts';
import type { Positions } from '../../../src/core/layouts/layout.ts';
import { polyline } from '../../../src/core/scene/curve.ts';
import { type Drawing, drawScene } from '../../../src/core/scene/drawing.ts';
import { positionsInFile } from '../../../src/core/scene/layoutInput.ts';
import type { Point } from '../../../src/core/scene/outline.ts';
import { buildScene, setStage } from '../../../src/core/scene/scene.ts';
import { MOST_SPREAD } from '../../../src/core/scene/spread.ts';
import { aGraph, filteredGraphs } from '../../support/builders.ts';
import { distanceToLine, linesCross } from '../../support/geometry.ts';
import { headsOnHeads, headsOnLines } from '../../support/heads.ts';

const drawingOf = (graph: Graph, positions: Positions, states = INITIAL_FILTERS): Drawing =>
  drawScene(buildScene(setStage(graph), applyFilters(graph, states)), positions);

/** The same with every line where it would be if it knew of no other. */
function unspread(graph: Graph, positions: Positions): Drawing {
  const scene = buildScene(setStage(graph), applyFilters(graph, INITIAL_FILTERS));
  return drawScene({ ...scene, whole: { ...scene.whole, lines: [] } }, positions);
}

/** Others round Bob, so many degrees apart, and each in a relation to him. */
function starOf(degrees: readonly number[], distance = 420) {
  const ids = degrees.map((_, index) => `p${index}`);
  const around = ids.map((id, index): [string, Point] => {
    const angle = (degrees[index]! / 180) * Math.PI;
    return [id, [distance * Math.cos(angle), distance * Math.sin(angle)]];
  });
  return {
    graph: aGraph({ relations: ids.map((from) => ({ from, to: 'bob' })) }),
    positions: { bob: [0, 0], ...Object.fromEntries(around) } as Positions,
  };
}

const shipped = (name: string) => {
  const result = readActorGraph(readFileSync(`data/${name}.json`, 'utf8'));
  if (!result.ok) throw new Error(`${name} cannot be read`);
  const graph = buildGraph(result.dataset);
  const { positions } = positionsInFile(setStage(graph));
  return { graph, positions };
};

describe('the ends of different ties at a mark', () => {
  test('keep clear of each other where two ways are nearly one', () => {
    const { graph, positions } = starOf([20, 22]);
    expect(headsOnHeads(unspread(graph, positions))).toEqual(['p0>bob p1>bob']);
    expect(headsOnHeads(drawingOf(graph, positions))).toEqual([]);
  });

  test('stay where they are while nothing is near', () => {
    const { graph, positions } = starOf([0, 90, 180, 270]);
    expect(drawingOf(graph, positions).curves).toEqual(unspread(graph, positions).curves);
  });

  property.prop([
    fc.array(fc.integer({ min: 2, max: 70 }), { minLength: 2, maxLength: 4 }),
    fc.nat(359),
  ])(
    'have room, lie on the outline, and cross nothing, whichever way they come from',
    (steps, first) => {
      const degrees = steps.map((_, index) =>
        steps.slice(0, index + 1).reduce((sum, step) => sum + step, first),
      );
      const { graph, positions } = starOf(degrees);
      const drawing = drawingOf(graph, positions);
      expect(headsOnHeads(drawing)).toEqual([]);
      const lines = [...drawing.curves.values()].map((curve) => polyline(curve, 24));
      const { outline } = drawing.scene.nodes.find(({ id }) => id === 'bob')!;
      const crossing = lines.flatMap((line, index) =>
        lines.slice(index + 1).filter((other) => linesCross(line, other)),
      );
      expect(crossing).toEqual([]);
      for (const line of lines) {
        expect(distanceToLine(line.at(-1)!, [...outline, outline[0]!])).toBeLessThan(1e-6);
      }
    },
  );

  property.prop([filteredGraphs(), fc.infiniteStream(fc.integer({ min: -600, max: 600 }))])(
    'are where they were whatever filters hide',
    ({ graph, states }, numbers) => {
      const stage = setStage(graph);
      const positions = Object.fromEntries(
        [...stage.marks.keys()].map((id): [string, Point] => [
          id,
          [numbers.next().value!, numbers.next().value!],
        ]),
      );
      const { curves } = drawingOf(graph, positions);
      const some = drawingOf(graph, positions, states);
      for (const { id, tie } of some.scene.lines) {
        if (!stage.gathered.has(tie)) expect(some.curves.get(id)).toEqual(curves.get(id));
      }
    },
  );

  test('are left alone in graphs so large that nobody sees them', () => {
    const { graph, positions } = starOf(
      Array.from({ length: MOST_SPREAD + 1 }, (_, index) => index),
    );
    expect(drawingOf(graph, positions).spread.size).toBe(0);
  });

  test.each([
    { name: 'pentagon-anthropic', before: [4, 4], after: [1, 1] },
    { name: 'harbour-tender', before: [0, 2], after: [0, 0] },
  ])('seldom touch in the shipped graph $name', ({ name, before, after }) => {
    const { graph, positions } = shipped(name);
    const touching = (drawing: Drawing) => [
      headsOnHeads(drawing).length,
      headsOnLines(drawing).length,
    ];
    expect(touching(unspread(graph, positions))).toEqual(before);
    expect(touching(drawingOf(graph, positions))).toEqual(after);
  });
});

test('what stands where is spread once, whatever is shown of it, and anew where something moves', () => {
  const { graph, positions } = starOf([0, 6, 12]);
  const stage = setStage(graph);
  const spreadOf = (states: typeof INITIAL_FILTERS, at: Positions) =>
    drawScene(buildScene(stage, applyFilters(graph, states)), at).spread;
  const all = spreadOf(INITIAL_FILTERS, positions);
  const none = { ...INITIAL_FILTERS, text: 'nowhere to be found' };
  expect(spreadOf(none, positions)).toBe(all);
  expect(spreadOf(INITIAL_FILTERS, { ...positions })).toEqual(all);
  expect(spreadOf(INITIAL_FILTERS, { ...positions, p1: [-420, 0] })).not.toEqual(all);
  // Another stage of the same graph has lines of its own.
  expect(drawingOf(graph, positions).spread).not.toBe(all);
});
