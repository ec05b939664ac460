import { fc, test as property } from '@fast-check/vitest';
import { expect } from 'vitest';
import { croppedBounds, cropTo } from '../../../src/core/figure/framing.ts';
import { CROP_SIDES, isCropped, NO_CROP, withSide } from '../../../src/core/view/crop.ts';

const someCrop = fc
  .tuple(fc.nat(47), fc.nat(47), fc.nat(47), fc.nat(47))
  .map(([left, top, right, bottom]) => ({ left, top, right, bottom }));

const someBounds = fc
  .tuple(fc.integer({ min: -5000, max: 5000 }), fc.integer({ min: -5000, max: 5000 }))
  .chain(([left, top]) =>
    fc
      .tuple(fc.integer({ min: 1, max: 9000 }), fc.integer({ min: 1, max: 9000 }))
      .map(([width, height]) => ({ left, right: left + width, top, bottom: top + height })),
  );

property.prop([someBounds, someCrop])(
  'a frame drawn round what a crop leaves is that crop',
  (bounds, crop) => {
    expect(cropTo(bounds, croppedBounds(bounds, crop))).toEqual(crop);
  },
);

property.prop([someBounds, someBounds])(
  'whatever is drawn, something is left, and of the graph only',
  (bounds, frame) => {
    const left = croppedBounds(bounds, cropTo(bounds, frame));
    expect(left.right - left.left).toBeGreaterThan(0);
    expect(left.bottom - left.top).toBeGreaterThan(0);
    expect(left.left).toBeGreaterThanOrEqual(bounds.left);
    expect(left.bottom).toBeLessThanOrEqual(bounds.bottom);
  },
);

property.prop([
  someCrop,
  fc.constantFrom(...CROP_SIDES),
  fc.double({ min: -50, max: 500, noNaN: true }),
])('one side changes alone, as far as the other leaves room', (crop, side, percent) => {
  const changed = withSide(crop, side, percent);
  expect({ ...changed, [side]: 0 }).toEqual({ ...crop, [side]: 0 });
  expect(changed.left + changed.right).toBeLessThanOrEqual(95);
  expect(changed.top + changed.bottom).toBeLessThanOrEqual(95);
  expect(changed[side]).toBeGreaterThanOrEqual(0);
});

property('nothing is cut off where each side is 0', () => {
  expect(isCropped(NO_CROP)).toBe(false);
  expect(isCropped({ ...NO_CROP, top: 1 })).toBe(true);
});
