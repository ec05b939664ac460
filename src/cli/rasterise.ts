import { createRequire } from 'node:module';
import { Resvg } from '@resvg/resvg-js';
import { openSync } from 'fontkit';
import type { Weight } from '../core/scene/measureText.ts';
import type { RasterSize } from '../store/services.ts';

const require = createRequire(import.meta.url);

/** The typeface's files, one for each weight that text is drawn in. */
export const CUTS: Readonly<Record<Weight, string>> = {
  400: require.resolve('@expo-google-fonts/source-sans-3/400Regular/SourceSans3_400Regular.ttf'),
  600: require.resolve('@expo-google-fonts/source-sans-3/600SemiBold/SourceSans3_600SemiBold.ttf'),
};

/** The same as in a browser, so that what can be made here can be made there. */
const MOST_PIXELS = 16_384 * 16_384;

/** Draws a figure's SVG, without its typeface, as a PNG. Throws an Error that names the limit where it is too large. */
export function rasterise(svg: string, { width, height, scale }: RasterSize): Uint8Array {
  const pixelWidth = Math.round(width * scale);
  const pixelHeight = Math.round(height * scale);
  if (pixelWidth * pixelHeight > MOST_PIXELS) {
    throw new Error(
      `${pixelWidth} × ${pixelHeight} pixels are too many (at most ${MOST_PIXELS.toLocaleString('en')} in all): take a smaller size or scale`,
    );
  }
  const lacking = lackingLetters(svg);
  const picture = new Resvg(inPixels(withStandIns(svg, lacking), pixelWidth, pixelHeight), {
    font: {
      fontFiles: Object.values(CUTS),
      loadSystemFonts: lacking.length > 0,
      defaultFontFamily: FAMILY,
      sansSerifFamily: FAMILY,
    },
    shapeRendering: 2,
    textRendering: 2,
    logLevel: 'off',
  });
  return picture.render().asPng();
}

const FAMILY = 'Source Sans 3';

/** Fonts that have many scripts, of which most computers have one. Left to itself, resvg may take a bold one. */
const STAND_INS = "'DejaVu Sans', 'Arial Unicode MS', 'Segoe UI', Arial";

/** A sign that the typeface has, and hardly another font. */
const RARE = '\u{1F16D}';

/**
 * Has other fonts stand in for letters that the typeface lacks, and only for them: resvg sets a whole line in a font
 * that has all of its letters. With a rare sign in it, too small to be seen, no font has.
 */
function withStandIns(svg: string, letters: readonly string[]): string {
  if (letters.length === 0) return svg;
  const some = `[${letters.map((letter) => `\\u{${letter.codePointAt(0)!.toString(16)}}`).join('')}]+`;
  const runs = new RegExp(`${some}(?: +${some})*`, 'gu');
  return svg.replaceAll(/(<text\b[^>]*>)([^<]*)(?=<\/text>)/g, (all, tag: string, text: string) => {
    const set = text.replaceAll(runs, (run) => `<tspan font-family="${STAND_INS}">${run}</tspan>`);
    return set === text ? all : `${tag}${set}<tspan font-size="0.01">${RARE}</tspan>`;
  });
}

/** The SVG in whole pixels, which it fills to the edge: rounding may have made them a hair wider or taller. */
const inPixels = (svg: string, width: number, height: number): string =>
  svg.replace(/^<svg[^>]*>/, (tag) =>
    tag
      .replace(/ width="[^"]*"/, ` width="${width}"`)
      .replace(/ height="[^"]*"/, ` height="${height}"`)
      .replace(/>$/, ' preserveAspectRatio="none">'),
  );

/** The letters of an SVG's texts that the typeface lacks; other fonts of the computer stand in for it. */
export function lackingLetters(svg: string): string[] {
  const had = new Set(openSync(CUTS[400]).characterSet);
  const texts = Array.from(svg.matchAll(/<text\b[^>]*>([^<]*)/g), ([, text = '']) => text);
  // Blanks and control characters are not drawn, selectors of variants draw nothing of their own.
  return [...new Set(texts.join('').replaceAll(/[\p{Z}\p{C}\uFE00-\uFE0F]/gu, ''))].filter(
    (letter) => !had.has(letter.codePointAt(0)!),
  );
}
