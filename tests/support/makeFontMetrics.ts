// Writes src/core/scene/fontMetrics.ts: npx tsx tests/support/makeFontMetrics.ts
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { openSync, type Font } from 'fontkit';

const FILES = '../../node_modules/@fontsource-variable/source-sans-3/files/';

/** The files of the font, one per script, in the order in which a character is looked for. */
const SUBSETS = ['latin', 'latin-ext', 'greek', 'cyrillic', 'vietnamese'] as const;
export type Subset = (typeof SUBSETS)[number];

export const METRICS_PATH = fileURLToPath(
  new URL('../../src/core/scene/fontMetrics.ts', import.meta.url),
);

/** First and last code point of each block measured; what the font lacks is left out. */
const BLOCKS = [
  [0x20, 0x7e], // Basic Latin
  [0xa0, 0x17f], // Latin-1 Supplement and Latin Extended-A
  [0x1a0, 0x1b0], // Vietnamese ơ and ư
  [0x218, 0x21b], // Romanian ș and ț
  [0x2bb, 0x2bc], // ʻ and ʼ
  [0x370, 0x3ff], // Greek
  [0x400, 0x45f], // Cyrillic
  [0x490, 0x491], // Ukrainian ґ
  [0x1e9e, 0x1e9e], // ẞ
  [0x2000, 0x206f], // General punctuation
  [0x20a0, 0x20cf], // Currency
  [0x2100, 0x214f], // № ™
  [0x2190, 0x21ff], // Arrows
  [0x2212, 0x2215], // Minus and division slash
] as const;

/** Characters per row of the table, so that the formatter keeps each row on a line. */
const ROW = 40;

/**
 * One file of the font at one weight.
 *
 * fontkit 2.0.4 cannot vary a WOFF2 font (its `getVariation` reopens the file as plain SFNT; mended in the open
 * pull request foliojs/fontkit#377), but does so once the coordinates are set on a font whose outlines have
 * already been unpacked without them. Advance widths then follow HVAR; outlines stay those of the default weight.
 */
export function openFont(subset: Subset, weight: number): Font {
  const path = fileURLToPath(
    new URL(`${FILES}source-sans-3-${subset}-wght-normal.woff2`, import.meta.url),
  );
  const plain = openSync(path);
  plain.getGlyph(0);
  const { _transformedGlyphs } = plain as Font & { _transformedGlyphs: unknown };
  return Object.assign(openSync(path), { _transformedGlyphs, variationCoords: [weight] });
}

/** The source text of `src/core/scene/fontMetrics.ts`, made from the installed font. */
export function makeFontMetrics(): string {
  const [latin] = openWeights('latin');
  const rows = [...charactersByAdvance()].flatMap(([advances, characters]) =>
    chunk(characters).map((part) => `  [${advances}, ${quote(part)}],`),
  );
  return `// Made by tests/support/makeFontMetrics.ts from @fontsource-variable/source-sans-3; not edited by hand.
// To make it again: npx tsx tests/support/makeFontMetrics.ts

/** Vertical measures of Source Sans 3 at weight 400, in thousandths of an em; the descender is below the baseline. */
export const FONT_HEIGHTS = {
  ascender: ${toThousandths(latin, latin.ascent)},
  descender: ${-toThousandths(latin, latin.descent)},
  capHeight: ${toThousandths(latin, outlineTop(latin, 'H'))},
  xHeight: ${toThousandths(latin, outlineTop(latin, 'x'))},
} as const;

/** Advance width at weight 400, the same at weight 600, both in thousandths of an em, and the characters that have them. */
export const FONT_ADVANCES: readonly (readonly [number, number, string])[] = [
${rows.join('\n')}
];
`;
}

/** Characters by their advance widths, written `400, 600`; narrowest first. */
function charactersByAdvance(): Map<string, string[]> {
  const fonts = SUBSETS.map(openWeights);
  const found = BLOCKS.flatMap(([first, last]) =>
    Array.from({ length: last - first + 1 }, (_, index) => first + index),
  ).flatMap((codePoint) => {
    const character = String.fromCodePoint(codePoint);
    const pair = fonts.find(([regular]) => regular.characterSet.includes(codePoint));
    // Marks and format characters have no width of their own; measureText knows them by their class.
    if (!pair || /[\p{M}\p{Cf}]/u.test(character)) return [];
    const advances = pair.map((font) =>
      toThousandths(font, font.glyphForCodePoint(codePoint).advanceWidth),
    );
    return [{ character, advances }];
  });
  found.sort(
    (a, b) => a.advances[0]! - b.advances[0]! || a.advances[1]! - b.advances[1]!, // stable: then by code point
  );
  const groups = new Map<string, string[]>();
  for (const { character, advances } of found) {
    const key = advances.join(', ');
    groups.set(key, [...(groups.get(key) ?? []), character]);
  }
  return groups;
}

function openWeights(subset: Subset): readonly [Font, Font] {
  return [openFont(subset, 400), openFont(subset, 600)];
}

/** Top of a flat-topped character: OS/2 states the heights of the default weight only, 200. */
function outlineTop(font: Font, character: string): number {
  const glyph = font.glyphForCodePoint(character.codePointAt(0)!);
  const outline = glyph._decode().points.map((point) => point.copy());
  const phantoms = Array.from({ length: 4 }, () => outline.at(-1)!.copy()); // each a contour of its own
  font._variationProcessor.transformPoints(glyph.id, [...outline, ...phantoms]);
  return Math.max(...outline.map((point) => point.y));
}

function toThousandths(font: Font, units: number): number {
  return Math.round((units * 1000) / font.unitsPerEm);
}

function chunk(characters: readonly string[]): string[] {
  return Array.from({ length: Math.ceil(characters.length / ROW) }, (_, row) =>
    characters.slice(row * ROW, (row + 1) * ROW).join(''),
  );
}

/** A string literal as the formatter writes it, with blanks other than the space escaped. */
function quote(text: string): string {
  const mark = text.includes("'") ? '"' : "'";
  const body = text
    .replaceAll('\\', '\\\\')
    .replaceAll(mark, `\\${mark}`)
    .replace(/(?! )\s/gu, (blank) => `\\u${blank.charCodeAt(0).toString(16).padStart(4, '0')}`);
  return mark + body + mark;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(METRICS_PATH, makeFontMetrics());
}
