import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { graphAspect } from '../../src/core/figure/room.ts';
import { figureTexts } from '../../src/core/figure/texts.ts';
import { applyFilters, INITIAL_FILTERS } from '../../src/core/filters/filters.ts';
import { readActorGraph } from '../../src/core/formats/actorGraph.ts';
import { buildGraph } from '../../src/core/graph/graph.ts';
import type { Positions } from '../../src/core/layouts/layout.ts';
import type { Dataset } from '../../src/core/model/dataset.ts';
import { arrange } from '../../src/core/scene/arrange.ts';
import { withCitations } from '../../src/core/scene/citations.ts';
import { drawScene } from '../../src/core/scene/drawing.ts';
import {
  figureInputOf,
  LAYOUT_ASPECTS,
  layoutInputOf,
  positionsInFile,
} from '../../src/core/scene/layoutInput.ts';
import { legibilityOf } from '../../src/core/scene/legibility.ts';
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

function stageOf(dataset: Dataset) {
  const graph = buildGraph(dataset);
  const stage = setStage(graph);
  const filtered = applyFilters(graph, INITIAL_FILTERS);
  return { graph, stage, filtered, scene: buildScene(stage, filtered) };
}

const NOTHING_IN_THE_WAY = {
  nodeOverlaps: 0,
  textOverlaps: 0,
  textOnNodes: 0,
  textOnArrowheads: 0,
  linesThroughNodes: 0,
  lineCrossings: expect.any(Number) as number,
  unlabelled: 0,
};

/** What a picture's width by its height comes to. */
const shapeOf = (aspect: number): Shape => {
  if (aspect < 0.92) return 'tall';
  return aspect < 1.4 ? 'square' : 'wide';
};

describe.each(Object.entries(GRAPHS))('%s', (_, datasetOf) => {
  const { graph, stage, filtered, scene } = stageOf(datasetOf());

  test.each(SHAPES)('in a %s shape has nothing in the way of reading on screen', (shape) => {
    const inFile = positionsInFile(stage);
    const input = layoutInputOf(stage, { aspect: LAYOUT_ASPECTS[shape], seed: 1, pins: {} });
    const positions =
      shape === 'wide' && inFile.isWhole
        ? inFile.positions
        : arrange(input, () => {}, 'force', scene);
    const drawing = drawScene(scene, positions);
    expect(legibilityOf(drawing)).toEqual(NOTHING_IN_THE_WAY);
    const { left, right, top, bottom } = drawing.bounds;
    expect(shapeOf((right - left) / (bottom - top))).toBe(shape);
  });

  const cited = withCitations(graph, scene);
  const texts = figureTexts(graph, filtered, INITIAL_FILTERS);
  const arranged = new Map<number, Positions>();

  test.each(FIGURE_SIZES)('has nothing in the way of reading in a figure: $label', (size) => {
    const words = { graph, scene: cited, texts, hasHulls: false, size, palette: LIGHT };
    const aspect = graphAspect(words) ?? LAYOUT_ASPECTS.wide;
    const inFile = positionsInFile(stage);
    const input = figureInputOf(stage, cited, { aspect, seed: 1, pins: {} });
    const positions =
      size.id === 'natural' && inFile.isWhole
        ? inFile.positions
        : (arranged.get(aspect) ?? arrange(input, () => {}, 'force', cited));
    arranged.set(aspect, positions);
    expect(legibilityOf(drawScene(cited, positions))).toEqual(NOTHING_IN_THE_WAY);
  });
});
