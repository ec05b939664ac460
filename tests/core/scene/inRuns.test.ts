import { fc, test } from '@fast-check/vitest';
import { expect } from 'vitest';
import { inRuns } from '../../../src/core/scene/inRuns.ts';

test.each([
  [[], ''],
  [[1], '1'],
  [[1, 2], '1,2'],
  [[3, 1, 2], '1–3'],
  [[1, 3, 4, 5, 9, 10], '1,3–5,9,10'],
])('%j is told as “%s”', (numbers, told) => {
  expect(inRuns(numbers, String)).toBe(told);
});

test('each number goes by its own name', () => {
  expect(inRuns([1, 2, 3, 5], (number) => 'abcde'[number - 1]!)).toBe('a–c,e');
});

test.prop([fc.uniqueArray(fc.integer({ min: 1, max: 60 }))])(
  'no number is lost or added',
  (numbers) => {
    const told = inRuns(numbers, String)
      .split(',')
      .filter((part) => part !== '')
      .flatMap((part) => {
        const [first = 0, last = first] = part.split('–').map(Number);
        return Array.from({ length: last - first + 1 }, (_, index) => first + index);
      });
    expect(told).toEqual(numbers.toSorted((a, b) => a - b));
  },
);
