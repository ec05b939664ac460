/** With all colour taken away, a reader still tells what each line is: by its text, its pattern and its ends. */
import { readFileSync } from 'node:fs';
import { converter, filterGrayscale, formatHex, wcagContrast } from 'culori';
import { describe, expect, test } from 'vitest';
import { applyFilters, INITIAL_FILTERS } from '../../../src/core/filters/filters.ts';
import { readActorGraph } from '../../../src/core/formats/actorGraph.ts';
import { buildGraph } from '../../../src/core/graph/graph.ts';
import { ACTOR_TYPES, FAMILIES, type Family } from '../../../src/core/model/vocabulary.ts';
import { drawScene, LINE_STYLE, lineStyle } from '../../../src/core/scene/drawing.ts';
import { positionsInFile } from '../../../src/core/scene/layoutInput.ts';
import { outlineOf } from '../../../src/core/scene/outline.ts';
import { DARK, LIGHT, type Palette } from '../../../src/core/scene/palette.ts';
import { buildScene, type LineMark, setStage } from '../../../src/core/scene/scene.ts';
import { isInside } from '../../support/geometry.ts';

const KEYS = Object.keys(FAMILIES) as Family[];

const pairsOf = <T>(items: readonly T[]) =>
  items.flatMap((one, index) => items.slice(index + 1).map((other) => [one, other] as const));

/** A colour as a browser's `grayscale(1)` shows it, which is darker than the colour where that is vivid. */
function filtered(hex: string): string {
  const colour = converter('rgb')(hex);
  if (colour === undefined) throw new Error(`Not a colour: ${hex}`);
  return formatHex(filterGrayscale(1)(colour));
}

type Contrast = (one: string, other: string) => number;

/** What is left of a contrast in print, where greys keep the luminance; and under a browser's filter. */
const inPrint: Contrast = wcagContrast;
const onScreen: Contrast = (one, other) => wcagContrast(filtered(one), filtered(other));

/** Those of these colours that contrast less than this with the paper. */
const tooFaint = (
  contrast: Contrast,
  colours: Readonly<Record<Family, string>>,
  paper: string,
  floor: number,
) => KEYS.filter((family) => contrast(colours[family], paper) < floor);

/** Two greys that contrast less than this are one to a reader who sees them apart from each other. */
const TOLD_APART = 1.5;

const alike = ({ families }: Palette): string[] =>
  pairsOf(KEYS)
    .filter(([one, other]) => inPrint(families[one], families[other]) < TOLD_APART)
    .map(([one, other]) => `${one} ↔ ${other}`);

describe.each([
  ['light', LIGHT],
  ['dark', DARK],
] as const)('the %s palette in greys', (name, palette) => {
  const { paper, families, familyText } = palette;

  test('has texts on lines that can be read', () => {
    expect(tooFaint(inPrint, familyText, paper, 4.5)).toEqual([]);
    expect(tooFaint(onScreen, familyText, paper, 4)).toEqual([]);
  });

  test.each([inPrint, onScreen])('has lines that stand out', (contrast) => {
    expect(tooFaint(contrast, families, paper, 3)).toEqual([]);
  });

  test('leaves these families to their texts', () => {
    expect(alike(palette)).toEqual(ALIKE[name]);
  });
});

/** The pairs of families that are too alike without colour: their lines are told apart by what is written on them. */
const ALIKE = {
  light: [
    'verbal-conflict ↔ verbal-cooperation',
    'verbal-conflict ↔ other',
    'material-conflict ↔ material-cooperation',
    'material-conflict ↔ supply',
    'verbal-cooperation ↔ other',
    'material-cooperation ↔ supply',
    'supply ↔ affiliation',
  ],
  dark: [
    'verbal-conflict ↔ verbal-cooperation',
    'verbal-conflict ↔ other',
    'material-conflict ↔ material-cooperation',
    'verbal-cooperation ↔ other',
    'material-cooperation ↔ supply',
    'material-cooperation ↔ affiliation',
    'supply ↔ affiliation',
  ],
};

test('the patterns of lines differ in more than colour', () => {
  const styles = Object.values(LINE_STYLE).map(({ width, dashes }) => ({ width, dashes }));
  for (const [one, other] of pairsOf(styles)) expect(one).not.toEqual(other);
  // Dashes with dots between are told by the dots; of the others, each draws far more or less of its line.
  const plain = styles.filter(({ dashes }) => dashes.length <= 2);
  expect(styles.length - plain.length).toBe(1);
  const shareDrawn = plain.map(({ dashes: [on = 1, off = 0] }) => on / (on + off));
  for (const [one, other] of pairsOf(shareDrawn))
    expect(Math.abs(one - other)).toBeGreaterThan(0.3);
});

test.each(Object.keys(LINE_STYLE) as (keyof typeof LINE_STYLE)[])(
  'a faint %s line is thinner, not paler, and its pattern the same',
  (pattern) => {
    const [sure, faint] = [false, true].map((one) => lineStyle({ pattern, faint: one }));
    expect(faint!.width / sure!.width).toBeLessThan(0.6);
    // A third of a point in print, where lines are drawn at full size.
    expect(faint!.width).toBeGreaterThanOrEqual(1);
    expect(faint!.dashes.length).toBe(sure!.dashes.length);
    expect(Object.keys(faint!).toSorted()).toEqual(['dashes', 'width']);
  },
);

test('the types of actors differ in outline, but for those that the legend names together', () => {
  const types = Object.entries(ACTOR_TYPES);
  const shapes = [...new Set(types.map(([, { shape }]) => shape))];
  const sharing = pairsOf(types).filter(([[, one], [, other]]) => one.shape === other.shape);
  expect(sharing.map(([[one], [other]]) => [one, other])).toEqual([['company', 'organisation']]);
  const [width, height] = [110, 34];
  const places = Array.from({ length: width * height }, (_, cell): readonly [number, number] => [
    (cell % width) + 0.5 - width / 2,
    Math.floor(cell / width) + 0.5 - height / 2,
  ]);
  for (const [one, other] of pairsOf(shapes)) {
    const [a, b] = [outlineOf(one, width, height), outlineOf(other, width, height)];
    const differing = places.filter((place) => isInside(a, place) !== isInside(b, place));
    // In px² of an actor's box: 40 are a corner cut away by 9 px.
    expect(differing.length, `${one} ↔ ${other}`).toBeGreaterThan(40);
  }
});

test.each(['pentagon-anthropic', 'harbour-tender'])('each line of %s is told by a text', (file) => {
  const result = readActorGraph(readFileSync(`data/${file}.json`, 'utf8'));
  if (!result.ok) throw new Error(file);
  const graph = buildGraph(result.dataset);
  const stage = setStage(graph);
  const { positions } = positionsInFile(stage);
  const scene = buildScene(stage, applyFilters(graph, INITIAL_FILTERS));
  const { labels, unlabelled } = drawScene(scene, positions);
  expect(unlabelled).toEqual([]);

  /** What all lines that share a text have in common. */
  const runOf = ({ rows, tie, from, pattern }: LineMark) =>
    [tie, from, pattern, graph.columns.type[rows[0]!]].join(' ');
  const withText = scene.lines.filter(({ id }) => labels.has(id));
  const runs = new Set(withText.map(runOf));
  const blocks = new Set(scene.bands.filter(({ id }) => labels.has(id)).map(({ tie }) => tie));
  const untold = scene.lines.filter((line) =>
    line.kind === 'stripe'
      ? !blocks.has(line.tie)
      : line.kind === 'relation' && !runs.has(runOf(line)),
  );
  expect(untold.map(({ id }) => id)).toEqual([]);
});
