import type { Shape } from '../model/vocabulary.ts';

export type Point = readonly [x: number, y: number];

/** An upright rectangle by its sides, y down. */
export interface Bounds {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** The least bounds that hold all of these. */
export const boundsRound = (all: readonly Bounds[]): Bounds => ({
  left: Math.min(...all.map(({ left }) => left)),
  right: Math.max(...all.map(({ right }) => right)),
  top: Math.min(...all.map(({ top }) => top)),
  bottom: Math.max(...all.map(({ bottom }) => bottom)),
});

/** A convex outline round the origin, corners in order. Screen and figure draw and cut lines at the same one. */
export type Outline = readonly Point[];

const ARC_STEPS = 8;

/** A rectangle with half-round ends. */
function pill(halfWidth: number, halfHeight: number): Outline {
  const radius = Math.min(halfWidth, halfHeight);
  const end = (side: 1 | -1): Point[] =>
    Array.from({ length: ARC_STEPS * 2 + 1 }, (_, step) => {
      const angle = (-0.5 + step / (ARC_STEPS * 2)) * Math.PI;
      return [
        side * (halfWidth - radius + radius * Math.cos(angle)),
        side * radius * Math.sin(angle),
      ];
    });
  return [...end(1), ...end(-1)];
}

/** How far a hexagon's or tag's point stands out beyond its text. */
const POINT_DEPTH = 11;

/** How much of an octagon's corners is cut away. */
const CUT = 8;

const hexagon = (w: number, h: number, depth: number): Outline => [
  [-w, 0],
  [-w + depth, -h],
  [w - depth, -h],
  [w, 0],
  [w - depth, h],
  [-w + depth, h],
];

const tag = (w: number, h: number, depth: number): Outline => [
  [-w, -h],
  [w - depth, -h],
  [w, 0],
  [w - depth, h],
  [-w, h],
];

const octagon = (w: number, h: number, cut: number): Outline => [
  [-w + cut, -h],
  [w - cut, -h],
  [w, -h + cut],
  [w, h - cut],
  [w - cut, h],
  [-w + cut, h],
  [-w, h - cut],
  [-w, -h + cut],
];

const OUTLINES: Readonly<Record<Shape, (halfWidth: number, halfHeight: number) => Outline>> = {
  circle: pill,
  square: (w, h) => [
    [-w, -h],
    [w, -h],
    [w, h],
    [-w, h],
  ],
  hexagon: (w, h) => hexagon(w, h, Math.min(POINT_DEPTH, h)),
  tag: (w, h) => tag(w, h, Math.min(POINT_DEPTH, h)),
  octagon: (w, h) => octagon(w, h, Math.min(CUT, 0.6 * h)),
  diamond: (w, h) => [
    [0, -h],
    [w, 0],
    [0, h],
    [-w, 0],
  ],
};

/** What a shape needs beside its text, on both sides together, so that the text keeps clear of the outline. */
export const SIDE_ROOM: Readonly<Record<Shape, number>> = {
  circle: 28,
  square: 20,
  hexagon: 34,
  tag: 28,
  octagon: 22,
  diamond: 12,
};

export const outlineOf = (shape: Shape, width: number, height: number): Outline =>
  OUTLINES[shape](width / 2, height / 2);

/** Inward normals of an outline's edges and how far along them the edges lie, as x, y, distance each. */
const edges = new WeakMap<Outline, Float64Array>();

function edgesOf(outline: Outline): Float64Array {
  const known = edges.get(outline);
  if (known !== undefined) return known;
  const found = Float64Array.from(
    outline.flatMap(([ax, ay], index) => {
      const [bx, by] = outline[(index + 1) % outline.length]!;
      // Corners turn clockwise on screen (y down).
      const [nx, ny] = [ay - by, bx - ax];
      return [nx, ny, ax * nx + ay * ny];
    }),
  );
  edges.set(outline, found);
  return found;
}

/**
 * How far one can go from `origin` along `direction` before leaving the outline, as a multiple of `direction`;
 * 0 when the origin lies outside. (Ray against the edges of a convex polygon.)
 */
export function reachInside(outline: Outline, [ox, oy]: Point, [dx, dy]: Point): number {
  const all = edgesOf(outline);
  let reach = Infinity;
  for (let at = 0; at < all.length; at += 3) {
    const [nx, ny] = [all[at]!, all[at + 1]!];
    const room = ox * nx + oy * ny - all[at + 2]!;
    if (room < 0) return 0;
    const speed = dx * nx + dy * ny;
    if (speed < 0) reach = Math.min(reach, room / -speed);
  }
  return Number.isFinite(reach) ? reach : 0;
}
