import { fc, test as property } from '@fast-check/vitest';
import { expect, test } from 'vitest';
import { capitalised, folded, foldedWords } from '../../../src/core/model/letters.ts';

test.each([
  ['Kraków', 'krakow'],
  ['Lech Wałęsa', 'lech walesa'],
  ['Große Straße', 'grosse strasse'],
  ["O’Neill and O'Neill", 'oneill and oneill'],
  ['the U.S. Army', 'the us army'],
  ['한국', '한국'],
])('%s is looked up as %s', (text, expected) => {
  expect(folded(text)).toBe(expected);
});

property.prop([fc.string({ unit: 'grapheme' })])('what is folded stays so', (text) => {
  expect(folded(folded(text))).toBe(folded(text));
});

test('words are what stands between spaces, but for signs that say nothing', () => {
  expect(foldedWords('  Wałęsa,\tU.S. … ')).toEqual(['walesa,', 'us']);
});

test('a text begins with a capital', () => {
  expect(capitalised('a report')).toBe('A report');
  expect(capitalised('')).toBe('');
});
