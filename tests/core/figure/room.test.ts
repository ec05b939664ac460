import { fc, test as property } from '@fast-check/vitest';
import { expect } from 'vitest';
import { aspectsFrom } from '../../../src/core/figure/room.ts';

property.prop([fc.double({ min: 0.31, max: 1.2, noNaN: true })])(
  'from an aspect on, ever steeper ones are tried, none steeper than a layout can make of it',
  (aspect) => {
    const [first, ...steeper] = aspectsFrom(aspect);
    expect(first).toBe(aspect);
    expect([first, ...steeper]).toEqual(
      [...new Set([first, ...steeper])].toSorted((a, b) => b! - a!),
    );
    for (const one of steeper) {
      expect(one).toBeGreaterThanOrEqual(0.29);
      // To the digit in all engines.
      expect(Math.round(one * 1000) / 1000).toBe(one);
    }
  },
);
