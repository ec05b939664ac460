import { frameOf } from './geometry.ts';
import { type Drawing, type Net } from './net.ts';

/** The least space between two boxes in a finished layout, in scene units. */
export const LEAST_GAP = 14;

/** The same before marks come onto whole units, which takes up to one from each side. */
export const GAP_BEFORE_ROUNDING = LEAST_GAP + 3;

const SWEEPS = 60;
const DIRECTIONS: readonly (readonly [number, number])[] = [
  [1, 0],
  [0, 1],
  [-1, 0],
  [0, -1],
  [0.8, 0.6],
  [-0.8, 0.6],
  [-0.8, -0.6],
  [0.8, -0.6],
  [0.6, 0.8],
  [-0.6, 0.8],
  [-0.6, -0.8],
  [0.6, -0.8],
];

/**
 * Brings all unpinned marks onto whole units with at least `LEAST_GAP` between any two boxes, in place: first pairs
 * are pushed apart a little at a time, which keeps the shape; then each mark that still touches one placed before it
 * goes straight to the nearest free spot, which can't fail. Pinned marks stay, even on each other.
 */
export function separate(net: Net, drawing: Drawing): void {
  for (let sweep = 0; sweep < SWEEPS; sweep += 1) {
    if (!pushApart(net, drawing)) break;
  }
  const { x, y } = drawing;
  const grid = new BoxGrid(net, drawing);
  const marks = Array.from(net.ids.keys());
  for (const mark of marks.filter((index) => net.fixed[index] === 1)) grid.add(mark);
  for (const mark of marks.filter((index) => net.fixed[index] !== 1)) {
    [x[mark], y[mark]] = grid.nearestFree(mark, Math.round(x[mark]!), Math.round(y[mark]!));
    grid.add(mark);
  }
}

/** Half of each overlap is taken away along the axis where that takes least; false where there was none. */
function pushApart(net: Net, { x, y }: Drawing): boolean {
  const order = Array.from(net.ids.keys()).toSorted(
    (u, v) => x[u]! - net.left[u]! - (x[v]! - net.left[v]!),
  );
  // Whole units later shift each mark by up to a half.
  const gap = LEAST_GAP + 1;
  let moved = false;
  order.forEach((u, place) => {
    for (let next = place + 1; next < order.length; next += 1) {
      const v = order[next]!;
      const byX = x[u]! + net.right[u]! + gap - (x[v]! - net.left[v]!);
      if (byX <= 0) break;
      const down = y[v]! >= y[u]!;
      const byY = down
        ? y[u]! + net.bottom[u]! + gap - (y[v]! - net.top[v]!)
        : y[v]! + net.bottom[v]! + gap - (y[u]! - net.top[u]!);
      const share = net.fixed[u]! + net.fixed[v]!;
      if (byY <= 0 || share === 2) continue;
      const ofU = net.fixed[u] === 1 ? 0 : 1 / (2 - share);
      const along = byX < byY ? x : y;
      const by = (byX < byY ? byX : down ? byY : -byY) * 0.9;
      along[u] = along[u]! - by * ofU;
      along[v] = along[v]! + by * (1 - ofU);
      moved = true;
    }
  });
  return moved;
}

/** Placed boxes by the squares of a grid they lie in. */
class BoxGrid {
  readonly #net: Net;
  readonly #drawing: Drawing;
  readonly #side: number;
  readonly #squares = new Map<string, number[]>();

  constructor(net: Net, drawing: Drawing) {
    this.#net = net;
    this.#drawing = drawing;
    const { left, right, top, bottom } = frameOf(net, drawing);
    const area = Math.max(1, (right - left) * (bottom - top));
    this.#side = Math.max(100, Math.sqrt(area / (net.ids.length + 1)));
  }

  add(mark: number): void {
    for (const key of this.#keys(mark, this.#drawing.x[mark]!, this.#drawing.y[mark]!)) {
      const square = this.#squares.get(key);
      if (square) square.push(mark);
      else this.#squares.set(key, [mark]);
    }
  }

  /** The free spot that is nearest along one of the directions. */
  nearestFree(mark: number, x: number, y: number): [number, number] {
    if (this.#blocker(mark, x, y) === undefined) return [x, y];
    let best: [number, number] = [x, y];
    let least = Infinity;
    for (const direction of DIRECTIONS) {
      const spot = this.#alongRay(mark, [x, y], direction);
      const far = (spot[0] - x) ** 2 + (spot[1] - y) ** 2;
      if (far >= least) continue;
      least = far;
      best = spot;
    }
    return best;
  }

  /** The first free spot on a ray, leaping past one blocker after the other. */
  #alongRay(
    mark: number,
    [x, y]: readonly [number, number],
    [dx, dy]: readonly [number, number],
  ): [number, number] {
    let far = 0;
    for (;;) {
      const spot: [number, number] = [Math.round(x + dx * far), Math.round(y + dy * far)];
      const blocker = this.#blocker(mark, spot[0], spot[1]);
      if (blocker === undefined) return spot;
      far = Math.max(far + 1, this.#past(mark, blocker, [x, y], [dx, dy]));
    }
  }

  /** How far along a ray a mark is clear of a blocker. */
  #past(
    mark: number,
    blocker: number,
    [x, y]: readonly [number, number],
    [dx, dy]: readonly [number, number],
  ): number {
    const net = this.#net;
    const toX =
      dx > 0
        ? this.#drawing.x[blocker]! + net.right[blocker]! + LEAST_GAP + net.left[mark]! - x
        : x - (this.#drawing.x[blocker]! - net.left[blocker]! - LEAST_GAP - net.right[mark]!);
    const toY =
      dy > 0
        ? this.#drawing.y[blocker]! + net.bottom[blocker]! + LEAST_GAP + net.top[mark]! - y
        : y - (this.#drawing.y[blocker]! - net.top[blocker]! - LEAST_GAP - net.bottom[mark]!);
    return Math.min(
      dx === 0 ? Infinity : toX / Math.abs(dx),
      dy === 0 ? Infinity : toY / Math.abs(dy),
    );
  }

  #blocker(mark: number, x: number, y: number): number | undefined {
    const net = this.#net;
    for (const key of this.#keys(mark, x, y)) {
      const hit = this.#squares.get(key)?.find((other) => {
        const [ox, oy] = [this.#drawing.x[other]!, this.#drawing.y[other]!];
        return (
          x - net.left[mark]! < ox + net.right[other]! + LEAST_GAP &&
          ox - net.left[other]! < x + net.right[mark]! + LEAST_GAP &&
          y - net.top[mark]! < oy + net.bottom[other]! + LEAST_GAP &&
          oy - net.top[other]! < y + net.bottom[mark]! + LEAST_GAP
        );
      });
      if (hit !== undefined) return hit;
    }
    return undefined;
  }

  /** The squares that a box reaches into, with half the gap on each side. */
  #keys(mark: number, x: number, y: number): string[] {
    const net = this.#net;
    const square = (value: number) => Math.floor(value / this.#side);
    const keys: string[] = [];
    const lastX = square(x + net.right[mark]! + LEAST_GAP / 2);
    const lastY = square(y + net.bottom[mark]! + LEAST_GAP / 2);
    for (let i = square(x - net.left[mark]! - LEAST_GAP / 2); i <= lastX; i += 1) {
      for (let j = square(y - net.top[mark]! - LEAST_GAP / 2); j <= lastY; j += 1) {
        keys.push(`${i},${j}`);
      }
    }
    return keys;
  }
}
