import { fc, test as property } from '@fast-check/vitest';
import { expect, test } from 'vitest';
import { contained, containedAll } from '../../../src/core/model/direction.ts';

test('a text that turns round what follows does so no more', () => {
  expect(contained('\u202Eturned')).toBe('turned');
  expect(contained('\u2067open')).toBe('open');
  expect(contained('a\u2069 closes what is around it')).toBe('a closes what is around it');
  expect(contained('\u202Eturned\u202C')).toBe('turned');
});

test('what ends where it should stays', () => {
  const hebrew = 'A \u2067\u202Bשלום\u202C!\u2069 B';
  expect(contained(hebrew)).toBe(hebrew);
  expect(contained('plain')).toBe('plain');
});

/** How deep each kind of sign is still open at the end of a text; a closing one without an opening is below zero. */
function leftOpen(text: string): number[] {
  const open: string[] = [];
  const strays: string[] = [];
  for (const letter of text) {
    if ('\u202A\u202B\u202D\u202E'.includes(letter)) open.push('\u202C');
    else if ('\u2066\u2067\u2068'.includes(letter)) open.push('\u2069');
    else if ('\u202C\u2069'.includes(letter) && open.pop() !== letter) strays.push(letter);
  }
  return [open.length, strays.length];
}

const SIGNS = Array.from('ab\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069');
const directed = fc.string({ unit: fc.constantFrom(...SIGNS), maxLength: 30 });

property.prop([directed])('any text is closed in itself, and loses nothing else', (text) => {
  const found = contained(text);
  expect(leftOpen(found)).toEqual([0, 0]);
  expect(found.replaceAll(/[^ab]/g, '')).toBe(text.replaceAll(/[^ab]/g, ''));
  expect(contained(found)).toBe(found);
});

test('data is gone over as a whole', () => {
  const data = { name: '\u202Ea', list: ['b', '\u2066c', '\u202E'], number: 1 };
  expect(containedAll(data)).toEqual({ name: 'a', list: ['b', 'c', '\uFFFD'], number: 1 });
});
