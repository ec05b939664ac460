import { fc, test as property } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import {
  addBit,
  allBits,
  allButEach,
  bitsWhere,
  countBits,
  forEachBit,
  hasBit,
  intersection,
  noBits,
  union,
  type Bits,
} from '../../../src/core/graph/bits.ts';

function rowsOf(bits: Bits): number[] {
  const rows: number[] = [];
  forEachBit(bits, (row) => rows.push(row));
  return rows;
}

const rowsUpTo = (size: number) => Array.from({ length: size }, (_, row) => row);

/** A size, often at the edge of a word, and some sets of rows of that size. */
const someSets = fc
  .oneof(fc.nat(200), fc.constantFrom(0, 1, 31, 32, 33, 63, 64, 65))
  .chain((size) =>
    fc.record({
      size: fc.constant(size),
      sets: fc.array(
        fc.subarray(rowsUpTo(size)).map((rows) => new Set(rows)),
        { maxLength: 4 },
      ),
    }),
  );

const bitsOf = (size: number, set: ReadonlySet<number>) => bitsWhere(size, (row) => set.has(row));

describe('a set of rows', () => {
  property.prop([someSets])('holds, lists and counts what a Set would', ({ size, sets }) => {
    for (const set of sets) {
      const bits = bitsOf(size, set);
      expect(rowsOf(bits)).toEqual([...set].toSorted((a, b) => a - b));
      expect(countBits(bits)).toBe(set.size);
      expect(rowsUpTo(size + 40).filter((row) => hasBit(bits, row))).toEqual(rowsOf(bits));
    }
  });

  property.prop([someSets])('intersects as Sets would', ({ size, sets }) => {
    const common = rowsUpTo(size).filter((row) => sets.every((set) => set.has(row)));
    const before = sets.map((set) => bitsOf(size, set));
    expect(rowsOf(intersection(size, before))).toEqual(common);
    expect(before).toEqual(sets.map((set) => bitsOf(size, set)));
  });

  property.prop([someSets])('intersects all but each as one after the other', ({ size, sets }) => {
    const bits = sets.map((set) => bitsOf(size, set));
    expect(allButEach(size, bits).map(rowsOf)).toEqual(
      bits.map((_, left) =>
        rowsOf(
          intersection(
            size,
            bits.filter((__, index) => index !== left),
          ),
        ),
      ),
    );
    expect(bits).toEqual(sets.map((set) => bitsOf(size, set)));
  });

  property.prop([someSets])('unites as Sets would', ({ size, sets }) => {
    const [one, other] = [sets[0] ?? new Set<number>(), sets[1] ?? new Set<number>()];
    const before = [one, other].map((set) => bitsOf(size, set)) as [Bits, Bits];
    const both = union(...before);
    expect(rowsOf(both)).toEqual(rowsUpTo(size).filter((row) => one.has(row) || other.has(row)));
    expect(both.size).toBe(size);
    expect(before).toEqual([one, other].map((set) => bitsOf(size, set)));
  });

  test('can be full, empty, and grown by one', () => {
    for (const size of [0, 1, 31, 32, 33, 64, 100]) {
      expect(rowsOf(allBits(size))).toEqual(rowsUpTo(size));
      expect(countBits(allBits(size))).toBe(size);
      expect(rowsOf(noBits(size))).toEqual([]);
    }
    const bits = noBits(70);
    for (const row of [69, 31, 32, 31]) addBit(bits, row);
    expect(rowsOf(bits)).toEqual([31, 32, 69]);
  });
});
