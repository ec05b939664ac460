import { readFileSync } from 'node:fs';
import { fc, test as property } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import { applyFilters, INITIAL_FILTERS } from '../../../src/core/filters/filters.ts';
import { readActorGraph } from '../../../src/core/formats/actorGraph.ts';
import { buildGraph, type Graph } from '../../../src/core/graph/graph.ts';
import { gatherGroups } from '../../../src/core/graph/gather.ts';
import { weightedTies } from '../../../src/core/graph/weightedTies.ts';
import { type Drawing, drawScene, placeOf } from '../../../src/core/scene/drawing.ts';
import { castOf, gatheredPicture } from '../../../src/core/scene/gathered.ts';
import { gatheredPlaces } from '../../../src/core/scene/gatheredPlaces.ts';
import { gatheringOf } from '../../../src/core/scene/gathering.ts';
import { LAYOUT_ASPECTS, positionsInFile } from '../../../src/core/scene/layoutInput.ts';
import { textWidth } from '../../../src/core/scene/measureText.ts';
import { TEXT } from '../../../src/core/scene/nodeMark.ts';
import { type Box, boxAround } from '../../../src/core/scene/placeLabels.ts';
import { buildScene, setStage } from '../../../src/core/scene/scene.ts';
import {
  boundsAt,
  LEAST_SIZE,
  LEGIBLE_SIZE,
  LEGIBLE_ZOOM,
  type Thinned,
  thinTexts,
} from '../../../src/core/scene/thinning.ts';
import { boxesShareAPoint } from '../../support/geometry.ts';
import { largeGraph } from '../../support/largeGraph.ts';
import { newsGraph } from '../../support/newsGraph.ts';

const drawingOf = (graph: Graph, positions = positionsInFile(setStage(graph)).positions) =>
  drawScene(buildScene(setStage(graph), applyFilters(graph, INITIAL_FILTERS)), positions);

function shipped(file: string): Drawing {
  const result = readActorGraph(readFileSync(file, 'utf8'));
  if (!result.ok) throw new Error(file);
  return drawingOf(buildGraph(result.dataset));
}

const DRAWING = shipped('data/pentagon-anthropic.json');
const HARBOUR = shipped('data/harbour-tender.json');

/** A large graph in groups, upright as on a phone. */
function gathered(): Drawing {
  const graph = buildGraph(largeGraph({ actors: 2000, relations: 6000 }));
  const filtered = applyFilters(graph, INITIAL_FILTERS);
  const gathering = gatheringOf(graph, gatherGroups(weightedTies(graph)));
  const cast = castOf(gathering, filtered, { open: [], apart: [] });
  const { scene, stage } = gatheredPicture(cast, filtered);
  return drawScene(scene, gatheredPlaces(cast, stage, { aspect: LAYOUT_ASPECTS.tall, seed: 1 }));
}

const GATHERED = gathered();

/** Made-up news, its actors on a grid. */
function madeUp(actors: number, seed: number): Drawing {
  const graph = buildGraph(newsGraph({ actors, relations: 2 * actors, parallel: [9, 4] }, seed));
  const columns = Math.ceil(Math.sqrt(actors));
  const places = graph.actors.map(({ id }, index): [string, readonly [number, number]] => [
    id,
    [(index % columns) * 240, Math.floor(index / columns) * 170],
  ]);
  return drawingOf(graph, Object.fromEntries(places));
}

/** The letters of all texts that are kept, as large as they stand. */
function lettersOf(drawing: Drawing, { names, short, texts }: Thinned): Box[] {
  const ofNames = drawing.scene.nodes.flatMap(({ id, kind, lines: all, text, textY }) => {
    const lines = short.has(id) ? all.slice(0, -1) : all;
    const scale = names.get(id);
    if (scale === undefined || lines.length === 0) return [];
    const [x, y] = placeOf(drawing.positions, id);
    const widths = lines.map((line) => textWidth(line, text.size, text.weight));
    if (kind === 'group') {
      // Each line by itself: those of neighbours may lie between each other, and its own touch.
      const middle = (lines.length - 1) / 2;
      return widths.map((width, at) => {
        const [half, centre] = [
          0.499 * scale * text.line,
          y + textY + scale * (at - middle) * text.line,
        ];
        return boxAround(
          x - (scale * width) / 2,
          x + (scale * width) / 2,
          centre - half,
          centre + half,
        );
      });
    }
    const half = (scale * Math.max(...widths)) / 2;
    const height = lines.length * text.line;
    const top = kind === 'actor' ? y + textY - (scale * height) / 2 : y + textY - height / 2;
    return [boxAround(x - half, x + half, top, top + scale * height)];
  });
  return [...ofNames, ...lettersOnLines(drawing, texts)];
}

const lettersOnLines = ({ labels }: Drawing, texts: Thinned['texts']): Box[] =>
  [...labels].flatMap(([id, box]) => {
    const scale = texts.get(id) ?? 0;
    return scale === 0
      ? []
      : [{ ...box, halfWidth: scale * box.halfWidth, halfHeight: scale * box.halfHeight }];
  });

const pairsOf = <T>(items: readonly T[]) =>
  items.flatMap((one, index) => items.slice(index + 1).map((other) => [one, other] as const));

const overlapping = (boxes: readonly Box[]) =>
  pairsOf(boxes).filter(([one, other]) => {
    const reach = one.halfWidth + one.halfHeight + other.halfWidth + other.halfHeight;
    return Math.hypot(one.x - other.x, one.y - other.y) < reach && boxesShareAPoint(one, other);
  });

const ZOOMS = [0.87, 0.7, 0.5, 0.35, 0.25, 0.15, 0.1];

const countOf = ({ names, texts }: Thinned): number => names.size + texts.size;

describe('texts zoomed out', () => {
  test.each([LEGIBLE_ZOOM, 1, 4])('are all as drawn where they are legible: zoom %f', (zoom) => {
    const { names, texts } = thinTexts(DRAWING, zoom);
    expect([...names.keys()].toSorted()).toEqual(
      DRAWING.scene.nodes.map(({ id }) => id).toSorted(),
    );
    expect([...texts.keys()].toSorted()).toEqual([...DRAWING.labels.keys()].toSorted());
    expect(new Set([...names.values(), ...texts.values()])).toEqual(new Set([1]));
    expect(boundsAt(DRAWING, zoom)).toEqual(DRAWING.bounds);
  });

  test.each([
    ['the shipped graph', DRAWING],
    ['the made-up tender', HARBOUR],
  ])('grow fewer step by step, names last: %s', (_, drawing) => {
    const thinned = ZOOMS.map((zoom) => thinTexts(drawing, zoom));
    const counts = thinned.map(countOf);
    const all = countOf(thinTexts(drawing, 1));
    expect(counts).toEqual(counts.toSorted((a, b) => b - a));
    expect(counts[0]).toBeGreaterThan(0.9 * all);
    expect(counts[2]).toBeGreaterThan(0.4 * all);
    expect(thinned[2]!.names.size).toBeGreaterThan(0.8 * drawing.scene.nodes.length);
    expect(counts.at(-1)).toBeLessThan(0.15 * all);
  });

  property.prop(
    [
      fc.constantFrom(DRAWING, HARBOUR, madeUp(12, 1), madeUp(30, 2)),
      fc.double({ min: 0.04, max: 0.874, noNaN: true }),
    ],
    { numRuns: 40 },
  )('are legible, and overlap neither each other nor a mark', (drawing, zoom) => {
    const thinned = thinTexts(drawing, zoom);
    expect(overlapping(lettersOf(drawing, thinned))).toEqual([]);
    const boxes = drawing.scene.nodes.map(({ id, width, height }) => {
      const [x, y] = placeOf(drawing.positions, id);
      return boxAround(x - width / 2, x + width / 2, y - height / 2, y + height / 2);
    });
    const onMarks = lettersOnLines(drawing, thinned.texts).filter((text) =>
      boxes.some((box) => overlapping([text, box]).length > 0),
    );
    expect(onMarks).toEqual([]);
    for (const { id, text } of drawing.scene.nodes) {
      const scale = thinned.names.get(id) ?? Infinity;
      const least = scale === 1 ? LEAST_SIZE : LEGIBLE_SIZE;
      expect(scale * text.size * zoom).toBeGreaterThanOrEqual(least - 1e-9);
    }
    for (const scale of thinned.texts.values()) {
      expect(scale * TEXT.relation.size * zoom).toBeGreaterThanOrEqual(LEGIBLE_SIZE - 1e-9);
    }
  });

  property.prop([fc.double({ min: 0.005, max: 2, noNaN: true })])(
    'always hold the most important name, and are the same each time',
    (zoom) => {
      const thinned = thinTexts(DRAWING, zoom);
      expect(thinned.names.has('dod')).toBe(true);
      expect(thinTexts({ ...DRAWING }, zoom)).toEqual(thinned);
    },
  );

  test('hold the names asked for before all others', () => {
    const { names } = thinTexts(DRAWING, 0.1);
    const least = DRAWING.scene.nodes.map(({ id }) => id).findLast((id) => !names.has(id))!;
    expect(thinTexts(DRAWING, 0.1, [new Set([least])]).names.has(least)).toBe(true);
  });

  test('name nearly all groups of a large graph, on a phone too', () => {
    const groups = GATHERED.scene.nodes.filter(({ kind }) => kind === 'group');
    const { names } = thinTexts(GATHERED, 0.376);
    expect(groups.length).toBeGreaterThan(15);
    expect(names.size).toBe(groups.length);
    expect(thinTexts(GATHERED, 0.3).names.size).toBeGreaterThanOrEqual(groups.length - 2);
  });

  test('take no room for the lines that groups go without', () => {
    // Names that are shorter than "and 311 more".
    const nodes = GATHERED.scene.nodes.map((node) =>
      node.kind === 'group' ? { ...node, lines: ['N', node.lines.at(-1)!] } : node,
    );
    const named = { ...GATHERED, scene: { ...GATHERED.scene, nodes } };
    expect(thinTexts(named, 0.25).short.size).toBeGreaterThan(10);
    expect(boundsAt(named, 0.25)).toEqual(GATHERED.bounds);
  });

  test('let only groups go without their last line, and all where names stand very large', () => {
    const kinds = new Map(GATHERED.scene.nodes.map(({ id, kind }) => [id, kind]));
    for (const zoom of ZOOMS) {
      const { names, short } = thinTexts(GATHERED, zoom);
      for (const id of short) expect(kinds.get(id)).toBe('group');
      if (zoom < 0.3) expect([...names.keys()].toSorted()).toEqual([...short].toSorted());
      expect(thinTexts(DRAWING, zoom).short.size).toBe(0);
    }
    expect(thinTexts(GATHERED, 0.7).short.size).toBe(0);
  });

  test.each(ZOOMS)('let no line of a group’s name lie over another: zoom %f', (zoom) => {
    const thinned = thinTexts(GATHERED, zoom);
    expect(thinned.names.size).toBeGreaterThan(0);
    expect(overlapping(lettersOf(GATHERED, thinned))).toEqual([]);
  });

  test('leave room for the names that hang over the edge', () => {
    const { left, right } = boundsAt(DRAWING, 0.2);
    expect(left).toBeLessThan(DRAWING.bounds.left);
    expect(right).toBeGreaterThan(DRAWING.bounds.right);
  });
});
