import { describe, expect, test } from 'vitest';
import { applyFilters, INITIAL_FILTERS } from '../../../src/core/filters/filters.ts';
import type { Positions } from '../../../src/core/layouts/layout.ts';
import { type Drawing, drawScene } from '../../../src/core/scene/drawing.ts';
import { legibilityOf } from '../../../src/core/scene/legibility.ts';
import { boxAround } from '../../../src/core/scene/placeLabels.ts';
import { buildScene, setStage } from '../../../src/core/scene/scene.ts';
import { aGraph } from '../../support/builders.ts';

type Relations = NonNullable<NonNullable<Parameters<typeof aGraph>[0]>['relations']>;

function drawingOf(positions: Positions, relations: Relations): Drawing {
  const graph = aGraph({
    actors: Object.keys(positions).map((id) => ({ id })),
    relations,
  });
  return drawScene(buildScene(setStage(graph), applyFilters(graph, INITIAL_FILTERS)), positions);
}

const CLEAN = {
  nodeOverlaps: 0,
  textOverlaps: 0,
  textOnNodes: 0,
  textOnArrowheads: 0,
  linesThroughNodes: 0,
  lineCrossings: 0,
  unlabelled: 0,
};

const annToBob = { from: 'ann', to: 'bob' } as const;
const twoApart = drawingOf({ ann: [0, 0], bob: [300, 0] }, [annToBob]);

/** The same drawing with texts where a hand has put them. */
const withTexts = (drawing: Drawing, ...boxes: Parameters<typeof boxAround>[]): Drawing => ({
  ...drawing,
  labels: new Map(boxes.map((sides, index) => [`text${index}`, boxAround(...sides)])),
});

describe('the legibility of a drawing', () => {
  test('is spotless where all is apart', () => {
    expect(legibilityOf(twoApart)).toEqual(CLEAN);
    expect(legibilityOf(drawingOf({}, []))).toEqual(CLEAN);
  });

  test('counts pairs of marks that overlap', () => {
    const drawing = drawingOf({ ann: [0, 0], bob: [10, 0], cleo: [-10, 5], dan: [500, 0] }, []);
    expect(legibilityOf(drawing)).toEqual({ ...CLEAN, nodeOverlaps: 3 });
  });

  test('counts texts on texts, on marks and on arrowheads', () => {
    const drawing = withTexts(twoApart, [100, 150, -8, 8], [140, 200, -8, 8], [260, 310, -8, 8]);
    expect(legibilityOf(drawing)).toEqual({
      ...CLEAN,
      textOverlaps: 1,
      textOnNodes: 1,
      textOnArrowheads: 1,
    });
  });

  test('counts lines through marks that they do not join', () => {
    const drawing = drawingOf({ ann: [0, 0], bob: [600, 0], cleo: [300, 5], dan: [300, 300] }, [
      annToBob,
      { from: 'cleo', to: 'dan' },
    ]);
    expect(legibilityOf(drawing)).toEqual({ ...CLEAN, linesThroughNodes: 1 });
  });

  test('counts pairs of lines that cross', () => {
    const drawing = drawingOf(
      { ann: [0, 0], bob: [400, 400], cleo: [0, 400], dan: [400, 0], eve: [900, 0] },
      [annToBob, { from: 'cleo', to: 'dan' }, { from: 'dan', to: 'eve' }],
    );
    expect(legibilityOf(drawing)).toEqual({ ...CLEAN, lineCrossings: 1 });
  });

  test('counts no crossing of a tie with itself, nor at a mark that two lines share', () => {
    const many = Array.from({ length: 8 }, () => annToBob);
    const drawing = drawingOf({ ann: [0, 0], bob: [500, 0], cleo: [60, -150] }, [
      ...many,
      { from: 'ann', to: 'cleo', type: 'met' },
    ]);
    expect(legibilityOf(drawing)).toMatchObject({ lineCrossings: 0 });
  });

  test('counts lines without their text', () => {
    const drawing = drawingOf({ ann: [0, 0], bob: [70, 0] }, [annToBob]);
    expect(legibilityOf(drawing)).toEqual({ ...CLEAN, unlabelled: 1 });
  });
});
