import { fc, test as property } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import { SHAPES } from '../../../src/core/model/vocabulary.ts';
import {
  type Outline,
  outlineOf,
  type Point,
  reachInside,
} from '../../../src/core/scene/outline.ts';
import { isInside } from '../../support/geometry.ts';

const someShape = fc.constantFrom(...SHAPES);
/** From a legend's swatch to an actor with a long name in four lines. */
const someSize = fc.record({
  width: fc.integer({ min: 28, max: 180 }),
  height: fc.integer({ min: 13, max: 84 }),
});
const someOutline = fc
  .tuple(someShape, someSize)
  .map(([shape, { width, height }]) => outlineOf(shape, width, height));
const someAngle = fc.double({ min: 0, max: 2 * Math.PI, noNaN: true });

/** Twice the area to the right of the way from `a` over `b` to `c`, on screen. */
const turn = ([ax, ay]: Point, [bx, by]: Point, [cx, cy]: Point) =>
  (bx - ax) * (cy - by) - (by - ay) * (cx - bx);

const cornersOf = (outline: Outline) =>
  outline.map((corner, index) => {
    const [next, afterNext] = [1, 2].map((step) => outline[(index + step) % outline.length]!);
    return [corner, next!, afterNext!] as const;
  });

describe.each(SHAPES)('the outline of a %s', (shape) => {
  property.prop([someSize])('is convex, and goes round clockwise', ({ width, height }) => {
    const turns = cornersOf(outlineOf(shape, width, height)).map((three) => turn(...three));
    expect(turns.filter((area) => area < -1e-9)).toEqual([]);
    expect(Math.max(...turns)).toBeGreaterThan(0);
  });

  property.prop([someSize])('is as wide as asked for, round the origin', ({ width, height }) => {
    const outline = outlineOf(shape, width, height);
    const xs = outline.map(([x]) => x);
    const ys = outline.map(([, y]) => y);
    expect(Math.min(...xs)).toBeCloseTo(-width / 2);
    expect(Math.max(...xs)).toBeCloseTo(width / 2);
    expect(Math.min(...ys)).toBeGreaterThanOrEqual(-height / 2 - 1e-9);
    expect(Math.max(...ys)).toBeLessThanOrEqual(height / 2 + 1e-9);
    if (width >= height) expect(Math.max(...ys)).toBeCloseTo(height / 2);
  });
});

describe('how far one can go inside an outline', () => {
  property.prop([someOutline, fc.double({ min: 0, max: 0.95, noNaN: true }), someAngle, someAngle])(
    'is what trying every step finds',
    (outline, share, from, towards) => {
      const edge = reachInside(outline, [0, 0], [Math.cos(from), Math.sin(from)]);
      const origin: Point = [share * edge * Math.cos(from), share * edge * Math.sin(from)];
      const direction: Point = [3 * Math.cos(towards), 3 * Math.sin(towards)];
      const at = (reach: number): Point => [
        origin[0] + reach * direction[0],
        origin[1] + reach * direction[1],
      ];
      let [inside, outside] = [0, 100];
      for (let step = 0; step < 40; step++) {
        const middle = (inside + outside) / 2;
        if (isInside(outline, at(middle))) inside = middle;
        else outside = middle;
      }
      expect(reachInside(outline, origin, direction)).toBeCloseTo(inside, 5);
    },
  );

  test('is nothing from outside, wherever one turns', () => {
    const square = outlineOf('square', 20, 20);
    for (const direction of [
      [1, 0],
      [-1, 0],
      [0, 1],
    ] as const) {
      expect(reachInside(square, [-30, 0], direction)).toBe(0);
    }
  });
});
