import { type Outline, type Point, reachInside } from './outline.ts';

/**
 * A line as drawn, from outline to outline: quadratic Bézier pieces, one a control point, joined half-way between
 * neighbouring control points (the quadratic spline of TrueType and of Cytoscape's "unbundled-bezier").
 */
export interface Curve {
  readonly start: Point;
  readonly controls: readonly [Point, ...Point[]];
  readonly end: Point;
}

/** One end of a line: where its mark stands and the mark's outline. */
export interface CurveEnd {
  readonly at: Point;
  readonly outline: Outline;
  /** How far the line is moved here, clockwise round the mark, so as to keep clear of other ties; see spread.ts. */
  readonly shift?: number;
}

/** The lane of a line in its tie: how far its middle lies off the chord, and how far the tie's outermost does. */
export interface Lane {
  readonly offset: number;
  readonly outermost: number;
}

export const CENTRE_LANE: Lane = { offset: 0, outermost: 0 };

const plus = (a: Point, b: Point, factor = 1): Point => [
  a[0] + b[0] * factor,
  a[1] + b[1] * factor,
];
const minus = (a: Point, b: Point): Point => [a[0] - b[0], a[1] - b[1]];
const lengthOf = (a: Point) => Math.sqrt(a[0] * a[0] + a[1] * a[1]);

/** Of the way from a mark's centre to its outline, how much the outermost lanes may use as their foothold. */
const FOOTHOLD = 0.72;

/** The same for a tie that is moved as a whole. */
const SHIFTED_FOOTHOLD = 0.9;

/** Where the lanes of a tie leave a mark: how far across the chord, as a share of their offsets, and may be moved. */
export interface Footing {
  readonly share: number;
  /** How far the tie may be moved to either side without leaving the mark. */
  readonly play: number;
}

/** The footing of lanes that leave an outline for somewhere `normal` is square to. */
export function footingOf(outline: Outline, normal: Point, outermost: number): Footing {
  const room = Math.min(
    reachInside(outline, [0, 0], normal),
    reachInside(outline, [0, 0], [-normal[0], -normal[1]]),
  );
  const share = outermost === 0 ? 0 : Math.min(1, (FOOTHOLD * room) / outermost);
  return { share, play: Math.max(0, SHIFTED_FOOTHOLD * room - share * outermost) };
}

/**
 * The curve of one lane. Lanes of a tie leave their marks side by side (each has its own foothold, across the
 * chord) and bow so that the middle lies `offset` off the chord; by symmetry, no two lanes of a tie cross.
 * A positive offset lies to the right of the way from `from` to `to`, on screen. A tie that is moved at its ends leans:
 * all its lanes alike, so that they still don't cross.
 */
export function curveBetween(from: CurveEnd, to: CurveEnd, lane: Lane): Curve {
  const chord = minus(to.at, from.at);
  const length = lengthOf(chord);
  if (length < 1) return loopAt(from, lane);
  const normal: Point = [-chord[1] / length, chord[0] / length];
  const foothold = ({ outline, shift = 0 }: CurveEnd, clockwise: 1 | -1) => {
    const { share, play } = footingOf(outline, normal, lane.outermost);
    const moved = clockwise * Math.max(-play, Math.min(play, shift));
    return { moved, off: lane.offset * share + moved };
  };
  const first = foothold(from, 1);
  const last = foothold(to, -1);
  const aim = lane.offset + (first.moved + last.moved) / 2;
  const middle: Point = plus(from.at, chord, 0.5);
  const offChord = (point: Point) =>
    (point[0] - from.at[0]) * normal[0] + (point[1] - from.at[1]) * normal[1];
  let bow = 2 * aim - (first.off + last.off) / 2;
  let start = from.at;
  let end = to.at;
  let control = middle;
  // Where a line leaves its mark depends on where it aims: a few rounds bring its middle to its lane.
  for (let round = 0, astray = Infinity; round < 12 && Math.abs(astray) > 0.2; round++) {
    control = plus(middle, normal, bow);
    start = leave(from, plus([0, 0], normal, first.off), control);
    end = leave(to, plus([0, 0], normal, last.off), control);
    astray = aim - (offChord(start) + 2 * bow + offChord(end)) / 4;
    bow += 2 * astray;
  }
  return { start, controls: [control], end };
}

/** Where a line aimed at `target` leaves the outline, starting from a foothold inside it. */
function leave({ at, outline }: CurveEnd, foothold: Point, target: Point): Point {
  const origin = plus(at, foothold);
  const direction = minus(target, origin);
  const reach = reachInside(outline, foothold, direction);
  return reach >= 1 ? origin : plus(origin, direction, reach);
}

/** The directions, in radians (0 is right, clockwise), in which a loop's control points lie, seen from its mark. */
export const LOOP = { out: (-75 / 180) * Math.PI, in: (-15 / 180) * Math.PI } as const;

/** How far beyond its mark's outline a loop's control points lie, in scene units. */
const LOOP_REACH = 46;

/** A self-relation: a loop off the mark's right shoulder, larger for each further lane. */
function loopAt({ at, outline }: CurveEnd, lane: Lane): Curve {
  const direction = (angle: number): Point => [Math.cos(angle), Math.sin(angle)];
  const edge = (angle: number) => reachInside(outline, [0, 0], direction(angle));
  const reach = Math.max(edge(LOOP.out), edge(LOOP.in)) + LOOP_REACH + lane.offset + lane.outermost;
  return {
    start: plus(at, direction(LOOP.out), edge(LOOP.out)),
    controls: [plus(at, direction(LOOP.out), reach), plus(at, direction(LOOP.in), reach)],
    end: plus(at, direction(LOOP.in), edge(LOOP.in)),
  };
}

/** The quadratic pieces of a curve, each as start, control point and end. */
export function piecesOf({
  start,
  controls,
  end,
}: Curve): readonly (readonly [Point, Point, Point])[] {
  return controls.map((control, index) => {
    const before = controls[index - 1];
    const after = controls[index + 1];
    return [
      before === undefined ? start : halfWay(before, control),
      control,
      after === undefined ? end : halfWay(control, after),
    ];
  });
}

const halfWay = (a: Point, b: Point): Point => [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2];

function pieceAt(curve: Curve, t: number): { piece: readonly [Point, Point, Point]; t: number } {
  const pieces = piecesOf(curve);
  const index = Math.min(pieces.length - 1, Math.floor(t * pieces.length));
  return { piece: pieces[index]!, t: t * pieces.length - index };
}

/** The point at `t` from 0 (start) to 1 (end). */
export function pointOn(curve: Curve, t: number): Point {
  const {
    piece: [a, b, c],
    t: u,
  } = pieceAt(curve, t);
  const s = 1 - u;
  const along = (axis: 0 | 1) => s * s * a[axis] + 2 * s * u * b[axis] + u * u * c[axis];
  return [along(0), along(1)];
}

/** The direction of travel at `t`, as an angle in radians from the x axis, clockwise on screen. */
export function angleOn(curve: Curve, t: number): number {
  const {
    piece: [a, b, c],
    t: u,
  } = pieceAt(curve, t);
  const along = (axis: 0 | 1) => (1 - u) * (b[axis] - a[axis]) + u * (c[axis] - b[axis]);
  return Math.atan2(along(1), along(0));
}

/** The curve as `steps + 1` points. */
export const polyline = (curve: Curve, steps = 16): Point[] =>
  Array.from({ length: steps + 1 }, (_, step) => pointOn(curve, step / steps));

/** The length of the curve in scene units, to within a percent. */
export function curveLength(curve: Curve): number {
  const points = polyline(curve);
  return points
    .slice(1)
    .reduce((sum, point, index) => sum + lengthOf(minus(point, points[index]!)), 0);
}

export const ARROW_LENGTH = 10;
export const ARROW_WIDTH = 8;

/** How large arrowheads are: stripes lie closer than lines do. */
export const HEAD_SCALE = { relation: 1, spoke: 1, stripe: 0.65 } as const;

/** The three corners of an arrowhead whose tip is the curve's end, at so many times its usual size. */
export function arrowhead(curve: Curve, scale = 1): readonly [Point, Point, Point] {
  const back = minus(curve.controls.at(-1) ?? curve.start, curve.end);
  const length = lengthOf(back) || 1;
  const unit: Point = [back[0] / length, back[1] / length];
  const base = plus(curve.end, unit, scale * ARROW_LENGTH);
  const half = (scale * ARROW_WIDTH) / 2;
  const across: Point = [-unit[1] * half, unit[0] * half];
  return [curve.end, plus(base, across), minus(base, across)];
}
