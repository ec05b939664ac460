import { readFileSync } from 'node:fs';
import { fc, test } from '@fast-check/vitest';
import { create, openSync, type Font } from 'fontkit';
import { describe, expect, vi } from 'vitest';
import {
  lettersOf,
  type TypefaceFiles,
  typefaceCssFrom,
} from '../../../src/core/figure/typefaceCss.ts';
import { FONT_ADVANCES } from '../../../src/core/scene/fontMetrics.ts';
import type { Weight } from '../../../src/core/scene/measureText.ts';

const CUTS: Readonly<Record<Weight, string>> = {
  400: 'node_modules/@expo-google-fonts/source-sans-3/400Regular/SourceSans3_400Regular.ttf',
  600: 'node_modules/@expo-google-fonts/source-sans-3/600SemiBold/SourceSans3_600SemiBold.ttf',
};
const WEIGHTS = [400, 600] as const;

const bytesOf = (path: string) => Uint8Array.from(readFileSync(path));

const FILES: TypefaceFiles = {
  subsetter: bytesOf('node_modules/harfbuzzjs/dist/harfbuzz-subset.wasm'),
  cuts: { 400: bytesOf(CUTS[400]), 600: bytesOf(CUTS[600]) },
};

const load = async () => FILES;
const typefaceCss = typefaceCssFrom(load);

const FACE =
  /@font-face\{font-family:'Source Sans 3 Variable';font-style:normal;font-weight:(\d+);src:url\(data:font\/ttf;base64,([^)]*)\) format\('truetype'\)\}/g;

/** The fonts in a style sheet, by weight; fails where it has anything else. */
function fontsIn(css: string): Readonly<Record<string, Font>> {
  expect(css.replaceAll(FACE, '')).toBe('');
  return Object.fromEntries(
    Array.from(css.matchAll(FACE), ([, weight = '', data = '']) => [
      weight,
      create(Buffer.from(data, 'base64')),
    ]),
  );
}

const whole = { 400: openSync(CUTS[400]), 600: openSync(CUTS[600]) } as const;
const had = new Set(whole[400].characterSet);

/** The letters that a font has. Fontkit counts the mark at the end of a font's table as one. */
const lettersIn = ({ characterSet }: Font): number[] =>
  characterSet.filter((letter) => letter !== 0xffff).toSorted((a, b) => a - b);

const codePointsOf = (text: string): number[] =>
  [...new Set(Array.from(text, (letter) => letter.codePointAt(0)!))].toSorted((a, b) => a - b);

const SENTENCE =
  'The minister’s “AVATAR” refused €1.2bn — ↑ Łódź, İstanbul, Ηνωμένα, Київ, Nguyễn.';

describe('the embedded typeface', () => {
  test('has the letters of the text, and no other', async () => {
    const fonts = fontsIn(await typefaceCss(SENTENCE));
    expect(Object.keys(fonts)).toEqual(['400', '600']);
    for (const font of Object.values(fonts)) {
      expect(lettersIn(font)).toEqual(codePointsOf(SENTENCE));
    }
  });

  test.prop([fc.string({ unit: 'grapheme' })], { numRuns: 50 })(
    'goes without the letters that the typeface lacks',
    async (some) => {
      const text = `a${some}`;
      const expected = codePointsOf(text).filter((letter) => had.has(letter));
      for (const font of Object.values(fontsIn(await typefaceCss(text)))) {
        const letters = lettersIn(font);
        expect(letters).toEqual(expect.arrayContaining(expected));
        // A bracket brings its counterpart along, which stands for it in text that runs the other way.
        const others = letters.filter((letter) => !expected.includes(letter));
        expect(String.fromCodePoint(...others)).toMatch(/^\p{Bidi_Mirrored}*$/u);
      }
    },
  );

  test.each(WEIGHTS)('has the widths that texts are measured with (%i)', async (weight) => {
    const measured = FONT_ADVANCES.flatMap(([regular, semibold, letters]) =>
      Array.from(letters, (letter) => ({ letter, advance: weight === 400 ? regular : semibold })),
    ).filter(({ letter }) => had.has(letter.codePointAt(0)!));
    const css = await typefaceCss(measured.map(({ letter }) => letter).join(''));
    const font = fontsIn(css)[weight]!;
    expect(font.unitsPerEm).toBe(1000);
    const drawn = measured.map(({ letter }) => ({
      letter,
      advance: font.glyphForCodePoint(letter.codePointAt(0)!).advanceWidth,
    }));
    expect(drawn).toEqual(measured);
  });

  test.each(
    [SENTENCE, 'AVATAR Te Vo', 'office fjord Łódź', 'e\u0301i\u0301 x\u0323\u0302'].flatMap(
      (text) => WEIGHTS.map((weight) => [text, weight] as const),
    ),
  )('sets a line as the whole typeface does: %s (%i)', async (text, weight) => {
    const font = fontsIn(await typefaceCss(text))[weight]!;
    expect(font.layout(text).advanceWidth).toBe(whole[weight].layout(text).advanceWidth);
    expect(font.ascent).toBe(whole[weight].ascent);
    expect(font.descent).toBe(whole[weight].descent);
  });

  test('is small', async () => {
    const css = await typefaceCss(
      String.fromCodePoint(...Array.from({ length: 95 }, (_, i) => 32 + i)),
    );
    expect(css.length).toBeLessThan(42_000);
  });

  test('says who made it, and under which licence', async () => {
    for (const { name } of Object.values(fontsIn(await typefaceCss('a')))) {
      expect(name.records).toMatchObject({
        copyright: { en: expect.stringContaining('Adobe') },
        licenseURL: { en: 'http://scripts.sil.org/OFL' },
      });
    }
  });

  test('depends on which letters there are, not on order, number, or what was asked for before', async () => {
    const css = await typefaceCss('Who did what to whom');
    await typefaceCss(SENTENCE);
    expect(await typefaceCss([...new Set('whom Who did what to')].toSorted().join(''))).toBe(css);
    expect(await typefaceCssFrom(load)('Who did what to whom')).toBe(css);
  });
});

describe('its files', () => {
  test('are loaded with the first text, and once', async () => {
    const loading = vi.fn(load);
    const css = typefaceCssFrom(loading);
    expect(await css('')).toBe('');
    expect(loading).not.toHaveBeenCalled();
    await Promise.all([css('a'), css('b')]);
    await css('c');
    expect(loading).toHaveBeenCalledTimes(1);
  });

  test('are asked for again where that failed', async () => {
    const loading = vi.fn(load).mockRejectedValueOnce(new Error('offline'));
    const css = typefaceCssFrom(loading);
    await expect(css('a')).rejects.toThrow('offline');
    expect(await css('a')).toBe(await typefaceCss('a'));
  });

  test('that are none are told', async () => {
    const page = new TextEncoder().encode('<!doctype html><title>Not found</title>');
    await expect(typefaceCssFrom(async () => ({ ...FILES, subsetter: page }))('a')).rejects.toThrow(
      'the program that takes out its letters did not start',
    );
    await expect(
      typefaceCssFrom(async () => ({ ...FILES, cuts: { 400: page, 600: page } }))('a'),
    ).rejects.toThrow('its letters could not be taken out');
  });
});

test('the letters of a figure are those of its texts, not of its markup', () => {
  const svg = '<svg><title>Zebra</title><text y="1">A &amp; b</text><g><text>é</text></g></svg>';
  expect(new Set(lettersOf(svg))).toEqual(new Set('A &amp; bé<>"'));
});
