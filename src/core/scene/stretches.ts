import { polyline, type Curve } from './curve.ts';
import type { Bounds } from './outline.ts';
import type { Box } from './placeLabels.ts';

/** A line that texts may cover. */
interface Coverable {
  readonly id: string;
  readonly curve: Curve;
  /** Lines of one bundle may lie under each other's texts. */
  readonly bundle?: string;
}

/** A cell's number: cells lie well within ±30,000 of the origin, so no two share one. */
export const keyOf = (x: number, y: number): number => x * 65_536 + y;

/** In scene units: a few cells hold a text, and little that is not under it. */
const CELL = 40;

/** Straight stretches that a curve is cut into. */
const STEPS = 12;

/** Beyond a cell's edge, so that no stretch is lost to rounding. */
const HAIR = 1e-6;

/**
 * Every line in short straight stretches, found by the cells of a grid that they run through. Numbers in typed arrays:
 * in a graph of thousands of lines they are asked for a million times.
 */
export class Stretches {
  private readonly cells = new Map<number, number[]>();
  /** Four numbers a stretch: x and y of its ends. */
  private readonly ends: Float64Array;
  private readonly bundles: Int32Array;
  private readonly numbers = new Map<string, number>();
  /** By line: the question in which it was counted last. */
  private readonly counted: Int32Array;
  private question = 0;

  constructor(lines: readonly Coverable[]) {
    this.ends = new Float64Array(4 * STEPS * lines.length);
    this.bundles = new Int32Array(lines.length);
    this.counted = new Int32Array(lines.length);
    for (const [line, { id, curve, bundle = id }] of lines.entries()) {
      this.bundles[line] = this.numberOf(bundle);
      const points = polyline(curve, STEPS);
      for (let step = 0; step < STEPS; step += 1) {
        const stretch = line * STEPS + step;
        [this.ends[4 * stretch], this.ends[4 * stretch + 1]] = points[step]!;
        [this.ends[4 * stretch + 2], this.ends[4 * stretch + 3]] = points[step + 1]!;
        this.add(stretch);
      }
    }
  }

  /** How many lines pass under a box that lies within `bounds`, but for its own bundle's; counted only up to `enough`. */
  countUnder(box: Box, bounds: Bounds, own: string, enough: number): number {
    const { x, y, halfWidth, halfHeight } = box;
    const { ends, counted } = this;
    const [cos, sin] = [Math.cos(box.angle), Math.sin(box.angle)];
    const without = this.numbers.get(own);
    const question = (this.question += 1);
    let count = 0;
    for (const stretches of this.cellsIn(bounds)) {
      for (const stretch of stretches) {
        const line = (stretch / STEPS) | 0;
        if (counted[line] === question || this.bundles[line] === without) continue;
        const [dx, dy] = [ends[4 * stretch]! - x, ends[4 * stretch + 1]! - y];
        const [ex, ey] = [ends[4 * stretch + 2]! - x, ends[4 * stretch + 3]! - y];
        const [fromX, fromY] = [dx * cos + dy * sin, dy * cos - dx * sin];
        const [toX, toY] = [ex * cos + ey * sin, ey * cos - ex * sin];
        if (!entersRectangle(fromX, fromY, toX, toY, halfWidth, halfHeight)) continue;
        counted[line] = question;
        count += 1;
        if (count >= enough) return count;
      }
    }
    return count;
  }

  private numberOf(bundle: string): number {
    const known = this.numbers.get(bundle);
    if (known !== undefined) return known;
    this.numbers.set(bundle, this.numbers.size);
    return this.numbers.size - 1;
  }

  private cellsIn({ left, right, top, bottom }: Bounds): readonly number[][] {
    const found: number[][] = [];
    for (let x = Math.floor(left / CELL); x <= Math.floor(right / CELL); x += 1) {
      for (let y = Math.floor(top / CELL); y <= Math.floor(bottom / CELL); y += 1) {
        const cell = this.cells.get(keyOf(x, y));
        if (cell !== undefined) found.push(cell);
      }
    }
    return found;
  }

  /** Column by column, as many cells as the stretch runs through there. */
  private add(stretch: number): void {
    const [ax, ay] = [this.ends[4 * stretch]!, this.ends[4 * stretch + 1]!];
    const [bx, by] = [this.ends[4 * stretch + 2]!, this.ends[4 * stretch + 3]!];
    const [left, right] = [Math.min(ax, bx), Math.max(ax, bx)];
    const [low, high] = [Math.min(ay, by), Math.max(ay, by)];
    const slope = right - left < HAIR ? undefined : (by - ay) / (bx - ax);
    const last = Math.floor((right + HAIR) / CELL);
    for (let x = Math.floor((left - HAIR) / CELL); x <= last; x += 1) {
      let [top, bottom] = [low, high];
      if (slope !== undefined) {
        const one = ay + slope * (Math.max(left, x * CELL) - ax);
        const other = ay + slope * (Math.min(right, (x + 1) * CELL) - ax);
        top = Math.max(low, Math.min(one, other));
        bottom = Math.min(high, Math.max(one, other));
      }
      const end = Math.floor((bottom + HAIR) / CELL);
      for (let y = Math.floor((top - HAIR) / CELL); y <= end; y += 1) {
        const key = keyOf(x, y);
        const cell = this.cells.get(key);
        if (cell === undefined) this.cells.set(key, [stretch]);
        else cell.push(stretch);
      }
    }
  }
}

/** Whether a straight stretch passes through a rectangle round the origin (Liang-Barsky). */
export function entersRectangle(
  fromX: number,
  fromY: number,
  toX: number,
  toY: number,
  halfWidth: number,
  halfHeight: number,
): boolean {
  let enter = 0;
  let leave = 1;
  const stepX = toX - fromX;
  if (stepX === 0) {
    if (Math.abs(fromX) > halfWidth) return false;
  } else {
    const first = (-halfWidth - fromX) / stepX;
    const second = (halfWidth - fromX) / stepX;
    enter = Math.max(enter, Math.min(first, second));
    leave = Math.min(leave, Math.max(first, second));
    if (enter > leave) return false;
  }
  const stepY = toY - fromY;
  if (stepY === 0) return Math.abs(fromY) <= halfHeight;
  const first = (-halfHeight - fromY) / stepY;
  const second = (halfHeight - fromY) / stepY;
  return Math.max(enter, Math.min(first, second)) <= Math.min(leave, Math.max(first, second));
}
