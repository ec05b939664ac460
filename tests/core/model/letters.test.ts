import { fc, test as property } from '@fast-check/vitest';
import { expect, test } from 'vitest';
import {
  capitalised,
  counted,
  folded,
  foldedWords,
  listed,
} from '../../../src/core/model/letters.ts';

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

test('a text begins with a capital, a number has its noun', () => {
  expect(capitalised('a report')).toBe('A report');
  expect(capitalised('')).toBe('');
  expect([0, 1, 2].map((count) => counted(count, 'relation'))).toEqual([
    '0 relations',
    '1 relation',
    '2 relations',
  ]);
});

test('several things are listed with one word before the last, and no comma there', () => {
  expect(listed([])).toBe('');
  expect(listed(['Ann'])).toBe('Ann');
  expect(listed(['Ann', 'Bob', 'Cleo'])).toBe('Ann, Bob and Cleo');
  expect(listed(['Ann', 'Bob', 'Cleo'], 'or')).toBe('Ann, Bob or Cleo');
});
