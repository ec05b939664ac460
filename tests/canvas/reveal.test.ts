import { fc, test as property } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import { viewportToReveal } from '../../src/canvas/reveal.ts';

const SIZE = { width: 800, height: 600 };
const AT_ORIGIN = { zoom: 1, pan: { x: 0, y: 0 } };
const box = (left: number, top: number, width: number, height: number) => ({
  left,
  right: left + width,
  top,
  bottom: top + height,
});

describe('bringing into view', () => {
  test('moves nothing for what is in view', () => {
    expect(viewportToReveal(AT_ORIGIN, SIZE, box(100, 100, 60, 30))).toBeUndefined();
  });

  test('moves just as far as it has to', () => {
    expect(viewportToReveal(AT_ORIGIN, SIZE, box(-100, 100, 60, 30))).toEqual({
      zoom: 1,
      pan: { x: 112, y: 0 },
    });
    expect(viewportToReveal({ ...AT_ORIGIN, zoom: 2 }, SIZE, box(500, 290, 50, 20))).toEqual({
      zoom: 2,
      pan: { x: -312, y: -32 },
    });
  });

  const some = (min: number, max: number) => fc.double({ min, max, noNaN: true });
  const viewports = fc.record({
    zoom: some(0.1, 4),
    pan: fc.record({ x: some(-5000, 5000), y: some(-5000, 5000) }),
  });
  const boxes = fc
    .tuple(some(-3000, 3000), some(-3000, 3000), some(1, 2000), some(1, 2000))
    .map(([left, top, width, height]) => box(left, top, width, height));

  property.prop([viewports, boxes])('shows all of it, and never zooms in', (before, bounds) => {
    const { zoom, pan } = viewportToReveal(before, SIZE, bounds) ?? before;
    const { left, right, top, bottom } = bounds;
    expect(zoom).toBeLessThanOrEqual(before.zoom);
    expect(left * zoom + pan.x).toBeGreaterThanOrEqual(11.99);
    expect(right * zoom + pan.x).toBeLessThanOrEqual(SIZE.width - 11.99);
    expect(top * zoom + pan.y).toBeGreaterThanOrEqual(11.99);
    expect(bottom * zoom + pan.y).toBeLessThanOrEqual(SIZE.height - 11.99);
    const fits =
      (right - left) * before.zoom <= SIZE.width - 24 &&
      (bottom - top) * before.zoom <= SIZE.height - 24;
    if (fits) expect(zoom).toBe(before.zoom);
  });
});
