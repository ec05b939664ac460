import { onCircle, QUARTER } from './ellipse.ts';
import { boxGap } from './geometry.ts';
import { type Drawing, type Net } from './net.ts';
import { GAP_BEFORE_ROUNDING } from './separate.ts';

/** As many boxes back along the curve a box is kept clear of. */
const LOOK_BACK = 12;

/** Marks to be set along an ellipse round 0, 0, clockwise in this order. */
export interface Table {
  readonly net: Net;
  readonly order: readonly number[];
  /** The space wanted between each mark of the order and the next. */
  readonly gaps: readonly number[];
  /** The ellipse's half width for its half height. */
  readonly widthFor: (radius: number) => number;
}

/**
 * Sets the marks one after the other from the top, in place, each as near to the one before as its space allows.
 * Gives their turns, or nothing where the last would reach the first again.
 */
export function seat(
  { net, order, gaps, widthFor }: Table,
  drawing: Drawing,
  radius: number,
  extra = 0,
): number[] | undefined {
  const wide = widthFor(radius);
  const speed = QUARTER * Math.max(wide, radius);
  const lacking = (place: number) => {
    let most = 0;
    for (let back = 1; back <= Math.min(LOOK_BACK, place); back += 1) {
      const wanted = back === 1 ? gaps[place - 1]! + extra : GAP_BEFORE_ROUNDING;
      const gap = boxGap(net, drawing, order[place]!, order[place - back]!);
      most = Math.max(most, wanted - gap);
    }
    return most;
  };
  const turns: number[] = [];
  let turn = 0;
  for (let place = 0; place < order.length; place += 1) {
    for (;;) {
      if (turn >= 4) return undefined;
      const [x, y] = onCircle(turn);
      drawing.x[order[place]!] = x * wide;
      drawing.y[order[place]!] = y * radius;
      const lack = lacking(place);
      if (lack <= 0) break;
      // Nothing nearer can do: no point of the curve is nearer than along it.
      turn += Math.max(lack, 0.25) / speed;
    }
    turns.push(turn);
  }
  return closes({ net, order, gaps, widthFor }, drawing, extra) ? turns : undefined;
}

/** Whether the last marks are clear of the first. */
function closes({ net, order, gaps }: Table, drawing: Drawing, extra: number): boolean {
  const many = Math.min(LOOK_BACK, order.length - 1);
  for (let first = 0; first < many; first += 1) {
    for (let last = 1; last <= many; last += 1) {
      const one = order[first]!;
      const other = order.at(-last)!;
      if (one === other) continue;
      const wanted = first === 0 && last === 1 ? gaps.at(-1)! + extra : GAP_BEFORE_ROUNDING;
      if (boxGap(net, drawing, one, other) < wanted) return false;
    }
  }
  return true;
}

/** The least radius, to a unit, at which all have a seat, but no less than `least`. */
export function leastRadius(table: Table, drawing: Drawing, least: number): number {
  let enough = least;
  while (seat(table, drawing, enough) === undefined) enough = enough * 1.25 + 1;
  let low = least;
  while (enough - low > 1) {
    const middle = (low + enough) / 2;
    if (seat(table, drawing, middle)) enough = middle;
    else low = middle;
  }
  return Math.ceil(enough);
}

/** Sets the marks with as much space between them as the radius has, in place. */
export function seatEvenly(table: Table, drawing: Drawing, radius: number): number[] | undefined {
  let most = 0;
  let tooMuch = radius * 4;
  while (tooMuch - most > 0.5) {
    const middle = (most + tooMuch) / 2;
    if (seat(table, drawing, radius, middle)) most = middle;
    else tooMuch = middle;
  }
  return seat(table, drawing, radius, most);
}
