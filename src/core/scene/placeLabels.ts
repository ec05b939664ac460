import { angleOn, arrowhead, type Curve, pointOn, polyline } from './curve.ts';
import type { Point } from './outline.ts';

/** A rectangle that may be turned: its centre, half its sides, and its angle in radians. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly halfWidth: number;
  readonly halfHeight: number;
  readonly angle: number;
}

export interface LabelRequest {
  readonly id: string;
  readonly curve: Curve;
  readonly arrow: boolean;
  /** The text's size; no text, no label, but the line and its arrowhead are still regarded. */
  readonly width: number;
  readonly height: number;
}

export type PlacedLabels = ReadonlyMap<string, Box>;

const ALONG = [0.5, 0.44, 0.56, 0.38, 0.62, 0.32, 0.68, 0.26, 0.74, 0.2, 0.8];
const MARGIN = 2;

/**
 * Puts each text on its own line so that no text overlaps a text, a box of `obstacles` or an arrowhead; among the
 * free spots it takes the one that covers the least of other lines, nearest the middle. A text for which there is
 * no free spot is left out, and is absent from the result. Greedy, long texts first, hence deterministic
 * (point-feature labelling as in Christensen, Marks and Shieber 1995, along curves instead of around points).
 */
export function placeLabels(
  requests: readonly LabelRequest[],
  obstacles: readonly Box[],
): PlacedLabels {
  const arrows = requests
    .filter((request) => request.arrow)
    .map((request) => arrowBox(request.curve));
  const lines = requests.map((request) => ({
    id: request.id,
    points: polyline(request.curve, 12),
  }));
  const taken = new BoxIndex([...obstacles, ...arrows]);
  const placed = new Map<string, Box>();
  const texts = requests.filter((request) => request.width > 0);
  for (const request of texts.toSorted((a, b) => b.width - a.width || (a.id < b.id ? -1 : 1))) {
    const others = lines.filter((line) => line.id !== request.id);
    const spot = bestSpot(request, taken, others);
    if (spot === undefined) continue;
    placed.set(request.id, spot);
    taken.add(spot);
  }
  return placed;
}

interface NamedLine {
  readonly points: readonly Point[];
}

function bestSpot(
  request: LabelRequest,
  taken: BoxIndex,
  others: readonly NamedLine[],
): Box | undefined {
  let best: { box: Box; cost: number } | undefined;
  for (const [rank, t] of ALONG.entries()) {
    for (const box of spotsAt(request, t)) {
      const cost = rank * 0.3 + Math.abs(Math.sin(box.angle)) * 0.5;
      if (best !== undefined && cost >= best.cost) continue;
      if (taken.overlaps(box)) continue;
      const total = cost + 2 * others.filter((line) => crosses(line.points, box)).length;
      if (best === undefined || total < best.cost) best = { box, cost: total };
    }
  }
  return best?.box;
}

/** Along the line, and level where the line is steep enough for that to differ. */
function spotsAt({ curve, width, height }: LabelRequest, t: number): Box[] {
  const [x, y] = pointOn(curve, t);
  const along = upright(angleOn(curve, t));
  const box = { x, y, halfWidth: width / 2, halfHeight: height / 2 };
  return Math.abs(along) < 0.15
    ? [{ ...box, angle: along }]
    : [
        { ...box, angle: along },
        { ...box, angle: 0 },
      ];
}

/** The same direction, turned so that text along it never stands on its head. */
const upright = (angle: number): number => {
  if (angle > Math.PI / 2) return angle - Math.PI;
  return angle <= -Math.PI / 2 ? angle + Math.PI : angle;
};

function arrowBox(curve: Curve): Box {
  const corners = arrowhead(curve);
  const xs = corners.map((corner) => corner[0]);
  const ys = corners.map((corner) => corner[1]);
  return boxAround(Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys));
}

export const boxAround = (left: number, right: number, top: number, bottom: number): Box => ({
  x: (left + right) / 2,
  y: (top + bottom) / 2,
  halfWidth: (right - left) / 2,
  halfHeight: (bottom - top) / 2,
  angle: 0,
});

/** True when two turned rectangles share area (separating axis theorem). */
export function boxesOverlap(a: Box, b: Box, margin = 0): boolean {
  const dx = b.x - a.x;
  const dy = b.y - a.y;
  const turn = b.angle - a.angle;
  const cos = Math.abs(Math.cos(turn));
  const sin = Math.abs(Math.sin(turn));
  const apart = (one: Box, other: Box): boolean => {
    const c = Math.cos(one.angle);
    const s = Math.sin(one.angle);
    const alongX = Math.abs(dx * c + dy * s);
    const alongY = Math.abs(dy * c - dx * s);
    return (
      alongX >= one.halfWidth + other.halfWidth * cos + other.halfHeight * sin + margin ||
      alongY >= one.halfHeight + other.halfWidth * sin + other.halfHeight * cos + margin
    );
  };
  return !apart(a, b) && !apart(b, a);
}

/** True when the polyline passes through the box: each stretch, in the box's own frame, clipped by Liang-Barsky. */
export function crosses(points: readonly Point[], box: Box): boolean {
  const c = Math.cos(box.angle);
  const s = Math.sin(box.angle);
  const local = points.map(([x, y]): Point => [
    (x - box.x) * c + (y - box.y) * s,
    (y - box.y) * c - (x - box.x) * s,
  ]);
  return local.some((point, index) => {
    const next = local[index + 1];
    return next !== undefined && entersRectangle(point, next, box.halfWidth, box.halfHeight);
  });
}

function entersRectangle(from: Point, to: Point, halfWidth: number, halfHeight: number): boolean {
  let enter = 0;
  let leave = 1;
  for (const [axis, half] of [
    [0, halfWidth],
    [1, halfHeight],
  ] as const) {
    const step = to[axis] - from[axis];
    if (step === 0) {
      if (Math.abs(from[axis]) > half) return false;
      continue;
    }
    const first = (-half - from[axis]) / step;
    const second = (half - from[axis]) / step;
    enter = Math.max(enter, Math.min(first, second));
    leave = Math.min(leave, Math.max(first, second));
    if (enter > leave) return false;
  }
  return true;
}

/** Boxes by the cells of a coarse grid that they touch, so that a question looks only nearby. */
class BoxIndex {
  private readonly cells = new Map<string, Box[]>();
  private static readonly CELL = 120;

  constructor(boxes: readonly Box[]) {
    for (const box of boxes) this.add(box);
  }

  add(box: Box): void {
    for (const key of BoxIndex.keys(box)) {
      const cell = this.cells.get(key);
      if (cell === undefined) this.cells.set(key, [box]);
      else cell.push(box);
    }
  }

  overlaps(box: Box): boolean {
    return BoxIndex.keys(box).some((key) =>
      (this.cells.get(key) ?? []).some((other) => boxesOverlap(box, other, MARGIN)),
    );
  }

  private static keys(box: Box): string[] {
    const reach = Math.sqrt(box.halfWidth ** 2 + box.halfHeight ** 2) + MARGIN;
    const keys: string[] = [];
    for (
      let x = Math.floor((box.x - reach) / this.CELL);
      x <= Math.floor((box.x + reach) / this.CELL);
      x++
    ) {
      for (
        let y = Math.floor((box.y - reach) / this.CELL);
        y <= Math.floor((box.y + reach) / this.CELL);
        y++
      ) {
        keys.push(`${x}:${y}`);
      }
    }
    return keys;
  }
}
