import { describe, expect, test } from 'vitest';
import { grammar as de } from '../../../src/core/messages/de/grammar.ts';
import { grammar as en } from '../../../src/core/messages/en/grammar.ts';

describe('English', () => {
  test('counts have their plural, and marks between thousands', () => {
    expect([0, 1, 2, 12_345].map((count) => en.counted(count, 'relation', 'relations'))).toEqual([
      '0 relations',
      '1 relation',
      '2 relations',
      '12,345 relations',
    ]);
  });

  test('several things are listed with one word before the last, and no comma there', () => {
    expect(en.and([])).toBe('');
    expect(en.and(['Ann'])).toBe('Ann');
    expect(en.and(['Ann', 'Bob', 'Cleo'])).toBe('Ann, Bob and Cleo');
    expect(en.or(['Ann', 'Bob', 'Cleo'])).toBe('Ann, Bob or Cleo');
  });
});

test('German has its own marks and words', () => {
  expect(de.counted(12_345, 'Beziehung', 'Beziehungen')).toBe('12.345 Beziehungen');
  expect(de.and(['Ann', 'Bob', 'Cleo'])).toBe('Ann, Bob und Cleo');
});
