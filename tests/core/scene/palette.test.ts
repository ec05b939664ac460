import {
  converter,
  differenceCiede2000,
  filterDeficiencyDeuter,
  filterDeficiencyProt,
  filterDeficiencyTrit,
  wcagContrast,
} from 'culori';
import { describe, expect, test } from 'vitest';
import { FAMILIES, type Family } from '../../../src/core/model/vocabulary.ts';
import { DARK, LIGHT } from '../../../src/core/scene/palette.ts';

const parsed = converter('rgb');
const toOklch = converter('oklch');
const difference = differenceCiede2000();

type Colour = NonNullable<ReturnType<typeof parsed>>;
type Vision = (colour: Colour) => Colour;

function parse(hex: string): Colour {
  const colour = parsed(hex);
  if (colour === undefined) throw new Error(`Not a colour: ${hex}`);
  return colour;
}

/** Full dichromacy, by the matrices of Machado et al. 2009. */
const VISIONS: readonly (readonly [name: string, see: Vision])[] = [
  ['normal', (colour) => colour],
  ['protan', filterDeficiencyProt(1)],
  ['deutan', filterDeficiencyDeuter(1)],
  ['tritan', filterDeficiencyTrit(1)],
];

/** How far apart two hex colours look, in CIEDE2000. */
const apart = (see: Vision, one: string, other: string) =>
  difference(see(parse(one)), see(parse(other)));

/** How far apart two hex colours are in OKLCH hue and chroma, lightness aside: 0 to about 0.6. */
function hueApart(one: string, other: string): number {
  const [a, b] = [toOklch(parse(one)), toOklch(parse(other))];
  const turn = (((a.h ?? 0) - (b.h ?? 0)) * Math.PI) / 180;
  return Math.sqrt(a.c ** 2 + b.c ** 2 - 2 * a.c * b.c * Math.cos(turn));
}

const PALETTES = { light: LIGHT, dark: DARK };
const KEYS = Object.keys(FAMILIES) as Family[];
const PAIRS = KEYS.flatMap((one, i) => KEYS.slice(i + 1).map((other) => [one, other] as const));

/** What falls short, as the reader of a failing test wants it: "supply ↔ other: 17.2". */
function shortfalls(floor: number, values: readonly (readonly [name: string, value: number])[]) {
  return values
    .filter(([, value]) => !(value >= floor))
    .map(([name, value]) => `${name}: ${value.toFixed(1)}`);
}

describe.each(Object.entries(PALETTES))('the %s palette', (_, palette) => {
  const { paper, ink, muted, nodeFill, nodeStroke, hull, hullEdge, accent, families, familyText } =
    palette;

  test('is made of plain hex colours', () => {
    const { families: _families, familyText: _familyText, ...rest } = palette;
    const all = [rest, families, familyText].flatMap((table) => Object.values(table));
    expect(all.filter((colour) => !/^#[0-9a-f]{6}$/.test(colour))).toEqual([]);
  });

  test.each([
    ['lines that stand out', 3.3, families],
    ['line text that can be read', 4.5, familyText],
  ])('has %s: %f to 1 on paper', (_what, floor, colours) => {
    const contrasts = KEYS.map((family) => [family, wcagContrast(colours[family], paper)] as const);
    expect(shortfalls(floor, contrasts)).toEqual([]);
  });

  test.each(KEYS)(
    'writes %s in the colour of its line, or in its hue where that is too faint',
    (family) => {
      const line = families[family];
      const text = familyText[family];
      if (wcagContrast(line, paper) >= 4.5) expect(text).toBe(line);
      else expect(hueApart(text, line)).toBeLessThan(0.02);
    },
  );

  test('has text, outlines and an accent that can be seen on paper and on a node', () => {
    const least = (colour: string) =>
      Math.min(wcagContrast(colour, paper), wcagContrast(colour, nodeFill));
    expect(least(ink)).toBeGreaterThanOrEqual(7);
    expect(least(muted)).toBeGreaterThanOrEqual(4.5);
    expect(least(nodeStroke)).toBeGreaterThanOrEqual(3);
    expect(least(accent)).toBeGreaterThanOrEqual(3);
  });

  test('has a ground for communities on which all can be seen, however many of them overlap', () => {
    const contrasts = KEYS.map((family) => [family, wcagContrast(families[family], hull)] as const);
    expect(shortfalls(3, contrasts)).toEqual([]);
    const least = (colour: string) => wcagContrast(colour, hull);
    expect(Math.min(least(ink), least(muted))).toBeGreaterThanOrEqual(4.5);
    expect(Math.min(least(nodeStroke), least(accent))).toBeGreaterThanOrEqual(3);
    // Soft, but there: the ground lies between paper and its edge.
    expect(wcagContrast(hull, paper)).toBeGreaterThan(1.05);
    expect(wcagContrast(hullEdge, paper)).toBeGreaterThan(1.5);
  });

  describe.each(VISIONS)('for %s vision', (_vision, see) => {
    test('has lines that stand out from the paper', () => {
      const contrasts = KEYS.map(
        (family) =>
          [family, wcagContrast(see(parse(families[family])), see(parse(paper)))] as const,
      );
      expect(shortfalls(3, contrasts)).toEqual([]);
    });

    test('tells the families apart', () => {
      const differences = PAIRS.map(
        ([one, other]) =>
          [`${one} ↔ ${other}`, apart(see, families[one], families[other])] as const,
      );
      expect(shortfalls(21, differences)).toEqual([]);
    });

    test('has line text nearest its own line', () => {
      const distance = (text: Family, line: Family) => apart(see, familyText[text], families[line]);
      const nearest = KEYS.map((text) =>
        KEYS.reduce((best, line) => (distance(text, line) < distance(text, best) ? line : best)),
      );
      expect(nearest).toEqual(KEYS);
    });

    test('has an accent like nothing else', () => {
      const differences = Object.entries({ ...families, ink, nodeStroke }).map(
        ([name, colour]) => [name, apart(see, accent, colour)] as const,
      );
      expect(shortfalls(12, differences)).toEqual([]);
    });
  });
});
