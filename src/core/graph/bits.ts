/** A set of row numbers 0 … size-1, one bit a row. */
export interface Bits {
  readonly size: number;
  readonly words: Uint32Array;
}

export const noBits = (size: number): Bits => ({ size, words: new Uint32Array((size + 31) >>> 5) });

export function allBits(size: number): Bits {
  const bits = noBits(size);
  bits.words.fill(0xffffffff);
  const rest = size & 31;
  if (rest > 0) bits.words[bits.words.length - 1] = (1 << rest) - 1;
  return bits;
}

/** The rows for which `test` holds. */
export function bitsWhere(size: number, test: (row: number) => boolean): Bits {
  const bits = noBits(size);
  for (let row = 0; row < size; row++) {
    if (test(row)) addBit(bits, row);
  }
  return bits;
}

/** Adds one row, in place: only for the one who made the set. */
export const addBit = (bits: Bits, row: number): void => {
  bits.words[row >>> 5]! |= 1 << (row & 31);
};

export const hasBit = (bits: Bits, row: number): boolean =>
  ((bits.words[row >>> 5] ?? 0) & (1 << (row & 31))) !== 0;

/** The rows in every one of `sets`; all `size` rows when there are none. */
export function intersection(size: number, sets: readonly Bits[]): Bits {
  const result = allBits(size);
  for (const set of sets) {
    for (let index = 0; index < result.words.length; index++) {
      result.words[index]! &= set.words[index] ?? 0;
    }
  }
  return result;
}

/** For each of `sets`, in order: the rows in every one of the others. Two passes, however many there are. */
export function allButEach(size: number, sets: readonly Bits[]): readonly Bits[] {
  const before = [allBits(size)];
  for (const set of sets) before.push(intersection(size, [before.at(-1)!, set]));
  let after = allBits(size);
  return sets
    .map((_, index) => sets.length - 1 - index)
    .map((index) => {
      const others = intersection(size, [before[index]!, after]);
      after = intersection(size, [after, sets[index]!]);
      return others;
    })
    .toReversed();
}

/** The rows in either set. */
export const union = (a: Bits, b: Bits): Bits => ({
  size: a.size,
  words: a.words.map((word, index) => word | (b.words[index] ?? 0)),
});

/** How many rows the set holds (bits counted in parallel: Warren, Hacker's Delight, 5-1). */
export function countBits(bits: Bits): number {
  let total = 0;
  for (const word of bits.words) {
    let count = word - ((word >>> 1) & 0x55555555);
    count = (count & 0x33333333) + ((count >>> 2) & 0x33333333);
    total += Math.imul((count + (count >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
  }
  return total;
}

/** Calls `visit` for each row of the set, in order. */
export function forEachBit(bits: Bits, visit: (row: number) => void): void {
  for (let index = 0; index < bits.words.length; index++) {
    let word = bits.words[index]!;
    while (word !== 0) {
      const lowest = 31 - Math.clz32(word & -word);
      visit(index * 32 + lowest);
      word &= word - 1;
    }
  }
}
