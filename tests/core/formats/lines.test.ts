import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { lineCounter } from '../../../src/core/formats/lines.ts';

test('lines end with LF, CR LF or CR, in any order', () => {
  const text = fc.array(fc.constantFrom('a', '\n', '\r', '\r\n'), { maxLength: 12 });
  const isPlaced = (pieces: readonly string[]) => {
    const whole = pieces.join('');
    const positionOf = lineCounter(whole);
    for (let offset = 0; offset <= whole.length; offset += 1) {
      // A feed that belongs to a return doesn't stand on a line of its own.
      const isWithin = whole.slice(offset - 1, offset + 1) === '\r\n';
      const before = whole.slice(0, isWithin ? offset - 1 : offset).split(/\r\n|\n|\r/);
      const column = before.at(-1)!.length + (isWithin ? 2 : 1);
      expect(positionOf(offset)).toEqual({ line: before.length, column });
    }
  };
  fc.assert(fc.property(text, isPlaced), { numRuns: 1000 });
});
