import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { buildFigure } from '../../src/core/figure/figure.ts';
import { altText, figureTexts } from '../../src/core/figure/texts.ts';
import { applyFilters, INITIAL_FILTERS } from '../../src/core/filters/filters.ts';
import { readActorGraph } from '../../src/core/formats/actorGraph.ts';
import { buildGraph } from '../../src/core/graph/graph.ts';
import { LAYOUTS } from '../../src/core/layouts/layouts.ts';
import type { Dataset } from '../../src/core/model/dataset.ts';
import { drawScene } from '../../src/core/scene/drawing.ts';
import {
  LAYOUT_ASPECTS,
  layoutInputOf,
  positionsInFile,
} from '../../src/core/scene/layoutInput.ts';
import { legibilityOf } from '../../src/core/scene/legibility.ts';
import { mended } from '../../src/core/scene/mend.ts';
import { LIGHT } from '../../src/core/scene/palette.ts';
import { buildScene, setStage } from '../../src/core/scene/scene.ts';
import { FIGURE_SIZES } from '../../src/core/view/figureSizes.ts';
import { SHAPES, type Shape } from '../../src/core/view/view.ts';
import { thirtySeventy } from '../support/newsGraph.ts';

function shipped(name: string): Dataset {
  const result = readActorGraph(readFileSync(`data/${name}.json`, 'utf8'));
  if (!result.ok) throw new Error(`${name} cannot be read`);
  return result.dataset;
}

const GRAPHS: Readonly<Record<string, () => Dataset>> = {
  'pentagon-anthropic': () => shipped('pentagon-anthropic'),
  'harbour-tender': () => shipped('harbour-tender'),
  'thirty actors, seventy relations': () => thirtySeventy(1),
};

/** The picture in a shape, from the file's own places where it has them, and the sizes that hold it without a warning. */
function pictureOf(dataset: Dataset, shape: Shape) {
  const graph = buildGraph(dataset);
  const stage = setStage(graph);
  const inFile = positionsInFile(stage);
  const filtered = applyFilters(graph, INITIAL_FILTERS);
  const scene = buildScene(stage, filtered);
  const input = layoutInputOf(stage, { aspect: LAYOUT_ASPECTS[shape], seed: 1, pins: {} });
  const positions =
    shape === 'wide' && inFile.isWhole
      ? inFile.positions
      : mended(input, scene, LAYOUTS.force.run(input));
  const drawing = drawScene(scene, positions);
  const texts = figureTexts(graph, filtered, INITIAL_FILTERS);
  const fitting = FIGURE_SIZES.filter((size) => {
    const alt = altText(graph, filtered, texts.title);
    const look = { palette: LIGHT, transparent: false };
    return (
      buildFigure({ graph, drawing, texts, altText: alt, size, ...look }).warnings.length === 0
    );
  }).map(({ id }) => id);
  return { legibility: legibilityOf(drawing), fitting, bounds: drawing.bounds };
}

/** What a picture's width by its height comes to. */
const shapeOf = (aspect: number): Shape => {
  if (aspect < 0.92) return 'tall';
  return aspect < 1.4 ? 'square' : 'wide';
};

describe.each(Object.entries(GRAPHS))('a figure of %s', (_, datasetOf) => {
  test.each(SHAPES)('in a %s shape has nothing in the way of reading', (shape) => {
    const { legibility, fitting, bounds } = pictureOf(datasetOf(), shape);
    expect(fitting).toContain('natural');
    expect(legibility).toEqual({
      nodeOverlaps: 0,
      textOverlaps: 0,
      textOnNodes: 0,
      textOnArrowheads: 0,
      linesThroughNodes: 0,
      lineCrossings: expect.any(Number),
      unlabelled: 0,
    });
    const aspect = (bounds.right - bounds.left) / (bounds.bottom - bounds.top);
    expect(shapeOf(aspect)).toBe(shape);
  });
});

test('a tall arrangement fits where a wide one is too small to read', () => {
  const dataset = shipped('pentagon-anthropic');
  expect(pictureOf(dataset, 'wide').fitting).toEqual(['natural']);
  expect(pictureOf(dataset, 'tall').fitting).toEqual(['natural', 'story']);
});
