/** Geometry done again the slow and plain way, for tests to compare with. */
import type { Outline, Point } from '../../src/core/scene/outline.ts';
import type { Box } from '../../src/core/scene/placeLabels.ts';

/** True where a point lies within a closed outline of any form (a ray to the right meets it an odd number of times). */
export const isInside = (outline: Outline, [x, y]: Point): boolean =>
  outline.filter(([ax, ay], index) => {
    const [bx, by] = outline[(index + 1) % outline.length]!;
    return ay > y !== by > y && x < ax + ((y - ay) / (by - ay)) * (bx - ax);
  }).length %
    2 ===
  1;

/** The distance from a point to the stretch between two others. */
function distanceToStretch([x, y]: Point, [ax, ay]: Point, [bx, by]: Point): number {
  const [dx, dy] = [bx - ax, by - ay];
  const length = dx * dx + dy * dy;
  const along = length === 0 ? 0 : ((x - ax) * dx + (y - ay) * dy) / length;
  const share = Math.min(1, Math.max(0, along));
  return Math.hypot(x - ax - share * dx, y - ay - share * dy);
}

export const distanceToLine = (point: Point, line: readonly Point[]): number =>
  Math.min(...line.slice(1).map((end, index) => distanceToStretch(point, line[index]!, end)));

/** True where two stretches cross, each passing from one side of the other to its other side. */
function stretchesCross(a: Point, b: Point, c: Point, d: Point): boolean {
  const side = ([px, py]: Point, [qx, qy]: Point, [rx, ry]: Point) =>
    (qx - px) * (ry - py) - (qy - py) * (rx - px);
  return side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0;
}

export const linesCross = (one: readonly Point[], other: readonly Point[]): boolean =>
  one
    .slice(1)
    .some((end, i) =>
      other.slice(1).some((otherEnd, j) => stretchesCross(one[i]!, end, other[j]!, otherEnd)),
    );

/** The point of a turned box at (u, v), both from -1 to 1. */
const pointOfBox = ({ x, y, halfWidth, halfHeight, angle }: Box, u: number, v: number): Point => [
  x + u * halfWidth * Math.cos(angle) - v * halfHeight * Math.sin(angle),
  y + u * halfWidth * Math.sin(angle) + v * halfHeight * Math.cos(angle),
];

export const cornersOfBox = (box: Box): readonly Point[] =>
  [
    [-1, -1],
    [1, -1],
    [1, 1],
    [-1, 1],
  ].map(([u, v]) => pointOfBox(box, u!, v!));

/** True where one of many points of the one lies in the other. */
export function boxesShareAPoint(one: Box, other: Box): boolean {
  const steps = Array.from({ length: 21 }, (_, step) => -1 + step / 10);
  const reaches = (from: Box, into: Box) =>
    steps.some((u) => steps.some((v) => isInside(cornersOfBox(into), pointOfBox(from, u, v))));
  return reaches(one, other) || reaches(other, one);
}
