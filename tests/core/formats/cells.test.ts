import { expect, test } from 'vitest';
import { readCell } from '../../../src/core/formats/cells.ts';

test.each([
  ['TRUE', true],
  [' falsch ', false],
  ['perhaps', 'perhaps'],
  ['constructor', 'constructor'],
  ['__proto__', '__proto__'],
])('the cell %j, where yes or no is asked, is read as %j', (cell, value) => {
  expect(readCell('boolean', cell)).toBe(value);
});
