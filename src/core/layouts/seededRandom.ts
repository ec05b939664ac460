/** Numbers from 0 up to, not including, 1. */
export type Random = () => number;

/**
 * A repeatable stream of numbers for any seed, the same on every machine.
 * Method: mulberry32 by Tommy Ettinger, in the public domain (https://gist.github.com/tommyettinger/46a874533244883189143505d203312c).
 */
export function seededRandom(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let bits = Math.imul(state ^ (state >>> 15), state | 1);
    bits ^= bits + Math.imul(bits ^ (bits >>> 7), bits | 61);
    return ((bits ^ (bits >>> 14)) >>> 0) / 0x100000000;
  };
}
