import { fc, test as property } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import { curvePath } from '../../../src/core/figure/graphMarks.ts';
import { SHAPES } from '../../../src/core/model/vocabulary.ts';
import {
  angleOn,
  ARROW_LENGTH,
  ARROW_WIDTH,
  arrowhead,
  type Curve,
  curveBetween,
  type CurveEnd,
  curveLength,
  piecesOf,
  pointOn,
  polyline,
} from '../../../src/core/scene/curve.ts';
import { outlineOf, type Point } from '../../../src/core/scene/outline.ts';
import { distanceToLine, isInside, linesCross } from '../../support/geometry.ts';

const GAP = 17;

/** The lanes of a tie of so many relations, as a Scene gives them. */
const lanesOf = (count: number) => {
  const outermost = ((count - 1) / 2) * GAP;
  return Array.from({ length: count }, (_, index) => ({
    offset: index * GAP - outermost,
    outermost,
  }));
};

const someOutline = fc
  .tuple(
    fc.constantFrom(...SHAPES),
    fc.integer({ min: 48, max: 166 }),
    fc.constantFrom(33, 50, 67, 84),
  )
  .map(([shape, width, height]) => outlineOf(shape, width, height));

/** Two marks, not too near each other, and how many relations there are between them. */
const someTie = fc
  .record({
    from: someOutline,
    to: someOutline,
    x: fc.integer({ min: -900, max: 900 }),
    y: fc.integer({ min: -900, max: 900 }),
    angle: fc.double({ min: 0, max: 2 * Math.PI, noNaN: true }),
    distance: fc.integer({ min: 200, max: 900 }),
    count: fc.integer({ min: 1, max: 14 }),
  })
  .map(({ from, to, x, y, angle, distance, count }) => ({
    from: { at: [x, y], outline: from } as CurveEnd,
    to: {
      at: [x + distance * Math.cos(angle), y + distance * Math.sin(angle)],
      outline: to,
    } as CurveEnd,
    lanes: lanesOf(count),
  }));

/** The same, moved at both ends so as to keep clear of others: by up to more than their marks have room for. */
const movedTie = fc
  .tuple(someTie, fc.integer({ min: -40, max: 40 }), fc.integer({ min: -40, max: 40 }))
  .map(([{ from, to, lanes }, atFrom, atTo]) => ({
    from: { ...from, shift: atFrom },
    to: { ...to, shift: atTo },
    lanes,
  }));

const reversed = ({ start, controls, end }: Curve): Curve => ({
  start: end,
  controls: controls.toReversed() as [Point, ...Point[]],
  end: start,
});

const placed = ({ at, outline }: CurveEnd): readonly Point[] =>
  [...outline, outline[0]!].map(([x, y]) => [at[0] + x, at[1] + y]);

/** How far a point lies off the chord, to the right of the way from `from` to `to` on screen. */
function offChord([x, y]: Point, from: CurveEnd, to: CurveEnd): number {
  const [dx, dy] = [to.at[0] - from.at[0], to.at[1] - from.at[1]];
  return (dx * (y - from.at[1]) - dy * (x - from.at[0])) / Math.hypot(dx, dy);
}

const SMALL_SQUARE = outlineOf('square', 20, 20);
const LEFT: CurveEnd = { at: [0, 0], outline: SMALL_SQUARE };
const RIGHT: CurveEnd = { at: [300, 0], outline: SMALL_SQUARE };

describe('the lines of a tie', () => {
  test('are one straight line from outline to outline where there is one', () => {
    expect(curveBetween(LEFT, RIGHT, { offset: 0, outermost: 0 })).toEqual({
      start: [10, 0],
      controls: [[150, 0]],
      end: [290, 0],
    });
  });

  property.prop([movedTie])('never cross each other', ({ from, to, lanes }) => {
    const lines = lanes.map((lane) => polyline(curveBetween(from, to, lane), 48));
    const crossing = lines.flatMap((line, index) =>
      lines.slice(index + 1).filter((other) => linesCross(line, other)),
    );
    expect(crossing).toEqual([]);
  });

  property.prop([movedTie])('start and end on the outlines', ({ from, to, lanes }) => {
    for (const lane of lanes) {
      const { start, end } = curveBetween(from, to, lane);
      expect(distanceToLine(start, placed(from))).toBeLessThan(1e-6);
      expect(distanceToLine(end, placed(to))).toBeLessThan(1e-6);
    }
  });

  test('have their middles at their offsets where marks are small', () => {
    const dot = outlineOf('square', 0.01, 0.01);
    const [from, to] = [
      { ...LEFT, outline: dot },
      { ...RIGHT, outline: dot },
    ] as const;
    const middles = lanesOf(5).map((lane) => pointOn(curveBetween(from, to, lane), 0.5));
    expect(middles.map(([x, y]) => [Math.round(x), Math.round(y * 10) / 10])).toEqual([
      [150, -34],
      [150, -17],
      [150, 0],
      [150, 17],
      [150, 34],
    ]);
  });

  property.prop([someTie])('have their middles where their lanes lie', ({ from, to, lanes }) => {
    const middles = lanes.map((lane) =>
      offChord(pointOn(curveBetween(from, to, lane), 0.5), from, to),
    );
    const astray = middles.filter((off, lane) => Math.abs(off - lanes[lane]!.offset) > 2);
    expect(astray).toEqual([]);
  });

  property.prop([movedTie])('are the same told from either end', ({ from, to, lanes }) => {
    const flat = (curve: Curve) => [curve.start, ...curve.controls, curve.end].flat();
    for (const { offset, outermost } of lanes) {
      const there = flat(curveBetween(from, to, { offset, outermost }));
      const back = flat(reversed(curveBetween(to, from, { offset: -offset, outermost })));
      expect(there.map((value, index) => Math.abs(value - back[index]!) < 1e-6)).not.toContain(
        false,
      );
    }
  });
});

describe('a relation of an actor to itself', () => {
  const loops = lanesOf(4).map((lane) => curveBetween(LEFT, LEFT, lane));
  /** A mark anywhere, and how many relations it has to itself. */
  const someMark = someTie.map(({ from, lanes }) => ({ mark: from, lanes }));

  property.prop([someMark])(
    'starts and ends on the outline of any mark, with all that steers it beyond',
    ({ mark, lanes }) => {
      const closed = placed(mark);
      for (const lane of lanes) {
        const { start, controls, end } = curveBetween(mark, mark, lane);
        expect(distanceToLine(start, closed)).toBeLessThan(1e-6);
        expect(distanceToLine(end, closed)).toBeLessThan(1e-6);
        expect(start).not.toEqual(end);
        expect(controls.length).toBe(2);
        for (const control of controls) {
          expect(isInside(closed.slice(1), control)).toBe(false);
          expect(distanceToLine(control, closed)).toBeGreaterThan(10);
        }
      }
    },
  );

  property.prop([someMark])('leaves its mark and stays out of it on the way', ({ mark, lanes }) => {
    const outline = placed(mark).slice(1);
    for (const lane of lanes) {
      const within = polyline(curveBetween(mark, mark, lane), 32).slice(1, -1);
      expect(within.filter((point) => isInside(outline, point))).toEqual([]);
    }
  });

  test('is a loop that starts and ends on its outline', () => {
    for (const { start, end } of loops) {
      expect(distanceToLine(start, placed(LEFT))).toBeLessThan(1e-9);
      expect(distanceToLine(end, placed(LEFT))).toBeLessThan(1e-9);
      expect(start).not.toEqual(end);
    }
  });

  test('lies farther out for each further lane', () => {
    const reach = loops.map((loop) => Math.hypot(...pointOn(loop, 0.5)));
    expect(reach).toEqual(reach.toSorted((a, b) => a - b));
    expect(new Set(reach).size).toBe(4);
  });
});

const someCurve = fc.oneof(
  someTie.map(({ from, to, lanes }) => curveBetween(from, to, lanes[0]!)),
  someTie.map(({ from, lanes }) => curveBetween(from, from, lanes.at(-1)!)),
);

/** The points of an SVG path of M and Q at equal steps of each of its pieces, by de Casteljau's construction. */
function walkPath(path: string, steps: number): Point[] {
  const numbers = (path.match(/-?\d+(\.\d+)?/g) ?? []).map(Number);
  const points = numbers.flatMap((x, index): Point[] =>
    index % 2 === 0 ? [[x, numbers[index + 1]!]] : [],
  );
  const between = (a: Point, b: Point, t: number): Point => [
    a[0] + t * (b[0] - a[0]),
    a[1] + t * (b[1] - a[1]),
  ];
  const walked: Point[] = [points[0]!];
  for (let piece = 0; piece * 2 + 2 < points.length; piece++) {
    const [a, b, c] = points.slice(piece * 2) as [Point, Point, Point];
    for (let step = 1; step <= steps; step++) {
      const t = step / steps;
      walked.push(between(between(a, b, t), between(b, c, t), t));
    }
  }
  return walked;
}

describe('a curve', () => {
  property.prop([someCurve])('runs where its SVG path runs', (curve) => {
    const steps = 8;
    const walked = walkPath(curvePath(curve), steps);
    const points = polyline(curve, steps * piecesOf(curve).length);
    expect(points.length).toBe(walked.length);
    // The path has hundredths of a unit.
    const apart = points.map(([x, y], index) =>
      Math.hypot(x - walked[index]![0], y - walked[index]![1]),
    );
    expect(Math.max(...apart)).toBeLessThan(0.02);
  });

  property.prop([someCurve, fc.double({ min: 0.01, max: 0.98, noNaN: true })])(
    'heads where its next point lies',
    (curve, t) => {
      const [x, y] = pointOn(curve, t);
      const [nextX, nextY] = pointOn(curve, t + 1e-5);
      const turned = angleOn(curve, t) - Math.atan2(nextY - y, nextX - x);
      expect(Math.cos(turned)).toBeGreaterThan(0.999);
    },
  );

  property.prop([someCurve])('is as long as its finest steps add up to', (curve) => {
    const fine = polyline(curve, 400);
    const length = fine
      .slice(1)
      .reduce(
        (sum, [x, y], index) => sum + Math.hypot(x - fine[index]![0], y - fine[index]![1]),
        0,
      );
    expect(Math.abs(curveLength(curve) / length - 1)).toBeLessThan(0.01);
  });

  property.prop([someCurve])('has its arrowhead’s tip at its end, the base behind', (curve) => {
    const [tip, left, right] = arrowhead(curve);
    expect(tip).toEqual(curve.end);
    expect(Math.hypot(left[0] - right[0], left[1] - right[1])).toBeCloseTo(ARROW_WIDTH);
    const base: Point = [(left[0] + right[0]) / 2, (left[1] + right[1]) / 2];
    expect(Math.hypot(tip[0] - base[0], tip[1] - base[1])).toBeCloseTo(ARROW_LENGTH);
    const heading = Math.atan2(tip[1] - base[1], tip[0] - base[0]);
    expect(Math.cos(heading - angleOn(curve, 1))).toBeCloseTo(1);
  });
});
