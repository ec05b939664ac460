import { readFileSync } from 'node:fs';
import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import {
  ASCENT,
  CAP_HEIGHT,
  DESCENT,
  textWidth,
  wrapText,
  type Weight,
} from '../../../src/core/scene/measureText.ts';
import {
  makeFontMetrics,
  METRICS_PATH,
  openFont,
  type Subset,
} from '../../support/makeFontMetrics.ts';

const SENTENCES = [
  ['latin', 'The minister refused to sign the $1.2bn contract — “not now, not ever” — on 3 May.'],
  ['latin', 'Crème brûlée à la façon de Münster; señor Ibáñez paid £40 × 3 · 50 % off…'],
  ['latin-ext', 'ŁŃŠŽąčěęğłńřśšżžőűțșŷ'],
  ['greek', 'ΗκυβέρνησηαπέρριψετηνπρότασηΆλφα'],
  ['cyrillic', 'МинистерствоотвергложалобукомпанииҐїєў'],
] as const satisfies readonly (readonly [Subset, string])[];

const aWeight = fc.constantFrom<Weight>(400, 600);
const someText = fc.oneof(
  fc.lorem({ maxCount: 20, mode: 'words' }),
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: 'binary' }),
  fc.string({
    unit: fc.constantFrom(...Array.from('ab -/–。「東京にغ\u0301\u00a0…'), '👩‍👩‍👧', '🇳🇱', '👍🏽'),
  }),
);

describe('the table of widths', () => {
  test('is what the script makes of the installed font', () => {
    expect(readFileSync(METRICS_PATH, 'utf8')).toBe(makeFontMetrics());
  });

  test('knows the heights of the font', () => {
    expect({ ASCENT, DESCENT, CAP_HEIGHT }).toEqual({
      ASCENT: 1.024,
      DESCENT: 0.4,
      CAP_HEIGHT: 0.656,
    });
  });
});

describe('textWidth', () => {
  test('has the widths a browser measures', () => {
    // As Chromium measures them: the table must not hold the font's default weight, 200.
    const widths = (weight: Weight) => ['0', 'H', 'a'].map((text) => textWidth(text, 1000, weight));
    expect(widths(400)).toEqual([497, 652, 504]);
    expect(widths(600)).toEqual([513, 663, 516]);
  });

  test.each(
    SENTENCES.flatMap(([subset, text]) =>
      ([400, 600] as const).map((w) => [text, w, subset] as const),
    ),
  )('agrees with a text layout: %s (%i)', (text, weight, subset) => {
    const font = openFont(subset, weight);
    const bare = font.layout(text, { kern: false, liga: false, mark: false, ccmp: false });
    const drawn = font.layout(text);
    expect(bare.glyphs.every(({ id }) => id !== 0)).toBe(true);
    // Exact but for the rounding of each character's width; within 2 % of what is drawn, with kerning.
    expect(Math.abs(textWidth(text, 1000, weight) - bare.advanceWidth)).toBeLessThan(
      Array.from(text).length / 2,
    );
    expect(Math.abs(textWidth(text, 1000, weight) / drawn.advanceWidth - 1)).toBeLessThan(0.02);
  });

  test('guesses at what the font lacks', () => {
    expect(textWidth('東京', 10)).toBe(20);
    expect(textWidth('Ａ', 10)).toBe(10);
    expect(textWidth('👍🏽', 10)).toBe(10);
    expect(textWidth('غ', 10)).toBe(6);
  });

  test('gives marks no width, composed or not', () => {
    expect(textWidth('e\u0301', 10)).toBe(textWidth('é', 10));
    expect(textWidth('Nguyễn', 10)).toBe(textWidth('Nguyen', 10));
  });

  test.prop([someText, someText, aWeight])('adds up', (a, b, weight) => {
    fc.pre(!/[\ud800-\udbff]$/u.test(a));
    expect(textWidth(a + b, 12, weight)).toBeCloseTo(
      textWidth(a, 12, weight) + textWidth(b, 12, weight),
    );
  });
});

describe('wrapText', () => {
  test('makes lines of about one length', () => {
    expect(wrapText('Ministry of Foreign Affairs of the Netherlands', 170, 12)).toEqual([
      'Ministry of Foreign Affairs',
      'of the Netherlands',
    ]);
  });

  test('breaks after a hyphen or a slash inside a word, never before a number’s sign', () => {
    expect(wrapText('Anglo-Persian', 45, 12)).toEqual(['Anglo-', 'Persian']);
    expect(wrapText('supply/demand', 45, 12)).toEqual(['supply/', 'demand']);
    expect(wrapText('at -40', 20, 12)).toEqual(['at', '-40']);
  });

  test('breaks between CJK characters, but not before a full stop', () => {
    expect(wrapText('東京都庁。', 48, 12)).toEqual(['東京都', '庁。']);
  });

  test('cuts a word wider than a line', () => {
    expect(wrapText('Donaudampfschiff', 60, 12)).toEqual(['Donauda', 'mpfschiff']);
  });

  test('ends with an ellipsis what does not fit', () => {
    expect(wrapText('Ministry of Foreign Affairs of the Netherlands', 80, 12, 400, 2)).toEqual([
      'Ministry of',
      'Foreign Affair…',
    ]);
  });

  test('keeps right-to-left text in logical order', () => {
    expect(wrapText('وزارة الخارجية', 70, 12)).toEqual(['وزارة', 'الخارجية']);
  });

  test('makes no lines of nothing', () => {
    expect(wrapText(' \n', 50, 12)).toEqual([]);
  });

  const aWidth = fc.double({ min: 1, max: 300, noNaN: true });

  test.prop([someText, aWidth, aWeight, fc.option(fc.integer({ min: 1, max: 4 }))])(
    'keeps to the width and to the number of lines',
    (text, width, weight, maxLines) => {
      const lines = wrapText(text, width, 12, weight, maxLines ?? undefined);
      expect(lines.length).toBeLessThanOrEqual(maxLines ?? Infinity);
      const tooWide = lines.filter((line) => textWidth(line, 12, weight) > width + 1e-9);
      expect(tooWide.filter((line) => [...new Intl.Segmenter().segment(line)].length > 1)).toEqual(
        [],
      );
    },
  );

  test.prop([someText, aWidth, aWeight])('loses nothing but spaces', (text, width, weight) => {
    const bare = (value: string) => value.replace(/\s+/gu, '');
    expect(bare(wrapText(text, width, 12, weight).join(''))).toBe(bare(text));
  });

  test.prop([someText, aWidth, aWeight])(
    'needs no more lines than a greedy fill',
    (text, width) => {
      const whole = wrapText(text, 1e9, 12);
      expect(whole.length).toBeLessThanOrEqual(1);
      if (textWidth(whole.join(''), 12) <= width) expect(wrapText(text, width, 12)).toEqual(whole);
    },
  );
});
