import type { Weight } from '../scene/measureText.ts';
import { startSubsetter, type Subset } from './subsetter.ts';

declare const btoa: (bytes: string) => string;

/** What letters are taken out of, and with: page and command line bring it from different places. */
export interface TypefaceFiles {
  /** harfbuzz's subsetter, as WebAssembly. */
  readonly subsetter: Uint8Array<ArrayBuffer>;
  /** The whole typeface, a file for each weight that text is drawn in. */
  readonly cuts: Readonly<Record<Weight, Uint8Array>>;
}

/** A cut of the typeface, opened. */
interface Cut {
  readonly weight: string;
  readonly subset: Subset;
}

/**
 * A function that writes `@font-face` rules with the letters of a text, each cut as data in its rule. Page and command
 * line write the same. The files are loaded with the first text, and again only where that failed.
 */
export function typefaceCssFrom(
  load: () => Promise<TypefaceFiles>,
): (text: string) => Promise<string> {
  let cuts: Promise<readonly Cut[]> | undefined;
  return async (text) => {
    if (text === '') return '';
    cuts ??= load().then(openCuts);
    try {
      return (await cuts).map((cut) => fontFace(cut, text)).join('');
    } catch (error) {
      cuts = undefined;
      throw error;
    }
  };
}

/** The letters of a figure's own SVG: what stands in its texts, with those that its markup writes otherwise. */
export const lettersOf = (svg: string): string =>
  [
    ...new Set(Array.from(svg.matchAll(/<text\b[^>]*>([^<]*)/g), ([, text = '']) => text).join('')),
    '<>&"',
  ].join('');

async function openCuts({ subsetter, cuts }: TypefaceFiles): Promise<readonly Cut[]> {
  const open = await startSubsetter(subsetter);
  return Object.entries(cuts).map(([weight, font]) => ({ weight, subset: open(font) }));
}

const fontFace = ({ weight, subset }: Cut, text: string): string =>
  `@font-face{font-family:'Source Sans 3 Variable';font-style:normal;font-weight:${weight};src:url(data:font/ttf;base64,${toBase64(subset(text))}) format('truetype')}`;

const toBase64 = (bytes: Uint8Array): string =>
  btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
