import { crowding, frameCost, passing, passingReach, ROOM, stretch, tangle } from './energy.ts';
import { type Frame, frameOf } from './geometry.ts';
import { type Drawing, type Net } from './net.ts';

/** A mark and where it may go. */
export type Step = readonly [mark: number, x: number, y: number];

/** About how many pairs a try looks at: those of a mark, and of each tie at it. */
export function workOf(net: Net): number {
  const [marks, ties] = [net.ids.length, net.from.length];
  return 2 * (marks + ties) * (1 + (2 * ties) / Math.max(1, marks));
}

/**
 * What a drawing's faults cost, pair by pair, kept while marks move: what a mark's present place costs is then known
 * without a look at the others, and a try needs to work out the new place alone. Takes (ties + marks)² numbers.
 */
export class Ledger {
  readonly #net: Net;
  readonly #drawing: Drawing;
  readonly #marks: number;
  readonly #ties: number;
  /** Costs by mark and mark, tie and mark, tie and tie, and tie alone. */
  readonly #near: Float64Array;
  readonly #past: Float64Array;
  readonly #knots: Float64Array;
  readonly #long: Float64Array;
  /** By mark: the sum of all costs that it or a tie of it has part in. */
  readonly #at: Float64Array;
  /** By tie: the sides of the rectangle round its chord, which tell most pairs apart at a glance. */
  readonly #left: Float64Array;
  readonly #right: Float64Array;
  readonly #top: Float64Array;
  readonly #bottom: Float64Array;
  /** By mark: the sides of its box where it stands. */
  readonly #boxLeft: Float64Array;
  readonly #boxRight: Float64Array;
  readonly #boxTop: Float64Array;
  readonly #boxBottom: Float64Array;
  /** How near any tie may come to a box at no cost. */
  readonly #widest: number;
  #frame: Frame;

  constructor(net: Net, drawing: Drawing) {
    this.#net = net;
    this.#drawing = drawing;
    this.#marks = net.ids.length;
    this.#ties = net.from.length;
    this.#near = new Float64Array(this.#marks * this.#marks);
    this.#past = new Float64Array(this.#ties * this.#marks);
    this.#knots = new Float64Array(this.#ties * this.#ties);
    this.#long = new Float64Array(this.#ties);
    this.#at = new Float64Array(this.#marks);
    this.#left = new Float64Array(this.#ties);
    this.#right = new Float64Array(this.#ties);
    this.#top = new Float64Array(this.#ties);
    this.#bottom = new Float64Array(this.#ties);
    this.#boxLeft = drawing.x.map((x, mark) => x - net.left[mark]!);
    this.#boxRight = drawing.x.map((x, mark) => x + net.right[mark]!);
    this.#boxTop = drawing.y.map((y, mark) => y - net.top[mark]!);
    this.#boxBottom = drawing.y.map((y, mark) => y + net.bottom[mark]!);
    this.#widest = net.half.reduce((most, _, tie) => Math.max(most, passingReach(net, tie)), 0);
    this.#frame = frameOf(net, drawing);
    for (let tie = 0; tie < this.#ties; tie += 1) this.#bound(tie);
    for (let mark = 0; mark < this.#marks; mark += 1) this.#enter(mark);
  }

  /** Takes the steps, and gives true, where the energy then rises by no more than `threshold`. */
  attempt(steps: readonly Step[], threshold: number): boolean {
    const [only] = steps;
    return steps.length === 1 && only !== undefined
      ? this.#tryOne(only, threshold)
      : this.#tryAll(steps, threshold);
  }

  #tryOne([mark, x, y]: Step, threshold: number): boolean {
    const drawing = this.#drawing;
    const oldX = drawing.x[mark]!;
    const oldY = drawing.y[mark]!;
    const frame = this.#frame;
    const inside = this.#isInside(mark, oldX, oldY, false) && this.#isInside(mark, x, y, true);
    this.#put(mark, x, y);
    const next = inside ? frame : frameOf(this.#net, drawing);
    const rise = inside ? 0 : frameCost(this.#net, next) - frameCost(this.#net, frame);
    const limit = this.#at[mark]! + threshold - rise;
    if (limit >= 0 && this.#costAt(mark, limit) <= limit) {
      this.#frame = next;
      this.#enter(mark);
      return true;
    }
    this.#put(mark, oldX, oldY);
    return false;
  }

  #tryAll(steps: readonly Step[], threshold: number): boolean {
    const { x, y } = this.#drawing;
    const back = steps.map(([mark]): Step => [mark, x[mark]!, y[mark]!]);
    let left = threshold;
    steps.forEach((step, index) => {
      const [mark] = step;
      left += index === 0 ? this.#at[mark]! : this.#costAt(mark, Infinity);
      this.#put(...step);
      const last = index === steps.length - 1;
      if (last)
        left -=
          frameCost(this.#net, frameOf(this.#net, this.#drawing)) -
          frameCost(this.#net, this.#frame);
      if (!last || left >= 0) left -= this.#costAt(mark, last ? left : Infinity);
    });
    if (left < 0) {
      for (const step of back) this.#put(...step);
      return false;
    }
    this.#frame = frameOf(this.#net, this.#drawing);
    for (const [mark] of steps) this.#enter(mark);
    return true;
  }

  /** Whether a mark's box at a place doesn't make the frame: within it, and, unless `orOn`, off its sides. */
  #isInside(mark: number, x: number, y: number, orOn: boolean): boolean {
    const { left, right, top, bottom } = this.#frame;
    const net = this.#net;
    const spare = Math.min(
      x - net.left[mark]! - left,
      right - x - net.right[mark]!,
      y - net.top[mark]! - top,
      bottom - y - net.bottom[mark]!,
    );
    return orOn ? spare >= 0 : spare > 0;
  }

  #put(mark: number, x: number, y: number): void {
    this.#drawing.x[mark] = x;
    this.#drawing.y[mark] = y;
    this.#boxLeft[mark] = x - this.#net.left[mark]!;
    this.#boxRight[mark] = x + this.#net.right[mark]!;
    this.#boxTop[mark] = y - this.#net.top[mark]!;
    this.#boxBottom[mark] = y + this.#net.bottom[mark]!;
    for (const tie of this.#net.ties[mark]!) this.#bound(tie);
  }

  #bound(tie: number): void {
    const { x, y } = this.#drawing;
    const a = this.#net.from[tie]!;
    const b = this.#net.to[tie]!;
    this.#left[tie] = Math.min(x[a]!, x[b]!);
    this.#right[tie] = Math.max(x[a]!, x[b]!);
    this.#top[tie] = Math.min(y[a]!, y[b]!);
    this.#bottom[tie] = Math.max(y[a]!, y[b]!);
  }

  /** What all that a mark has part in costs where it stands; given up, still too low, where it passes `limit`. */
  #costAt(mark: number, limit: number): number {
    const net = this.#net;
    let cost = 0;
    for (const tie of net.ties[mark]!) cost += stretch(net, this.#drawing, tie);
    cost += this.#crowdings(mark);
    if (cost > limit) return cost;
    cost += this.#passingsBy(mark);
    for (const tie of net.ties[mark]!) {
      if (cost > limit) return cost;
      cost += this.#tangles(tie, mark) + this.#passingsOf(tie);
    }
    return cost;
  }

  #crowdings(mark: number): number {
    const [lefts, rights, tops, bottoms] = [
      this.#boxLeft,
      this.#boxRight,
      this.#boxTop,
      this.#boxBottom,
    ];
    const left = lefts[mark]! - ROOM;
    const right = rights[mark]! + ROOM;
    const top = tops[mark]! - ROOM;
    const bottom = bottoms[mark]! + ROOM;
    let cost = 0;
    for (let other = 0; other < lefts.length; other += 1) {
      if (rights[other]! <= left || lefts[other]! >= right) continue;
      if (bottoms[other]! <= top || tops[other]! >= bottom || other === mark) continue;
      cost += crowding(this.#net, this.#drawing, mark, other);
    }
    return cost;
  }

  /** The ties of others that run by a mark. */
  #passingsBy(mark: number): number {
    const [lefts, rights, tops, bottoms] = [this.#left, this.#right, this.#top, this.#bottom];
    const left = this.#boxLeft[mark]! - this.#widest;
    const right = this.#boxRight[mark]! + this.#widest;
    const top = this.#boxTop[mark]! - this.#widest;
    const bottom = this.#boxBottom[mark]! + this.#widest;
    let cost = 0;
    for (let tie = 0; tie < lefts.length; tie += 1) {
      if (rights[tie]! < left || lefts[tie]! > right) continue;
      if (bottoms[tie]! < top || tops[tie]! > bottom) continue;
      cost += passing(this.#net, this.#drawing, tie, mark);
    }
    return cost;
  }

  /** The marks that a tie runs by. */
  #passingsOf(tie: number): number {
    const [lefts, rights, tops, bottoms] = [
      this.#boxLeft,
      this.#boxRight,
      this.#boxTop,
      this.#boxBottom,
    ];
    const reach = passingReach(this.#net, tie);
    const left = this.#left[tie]! - reach;
    const right = this.#right[tie]! + reach;
    const top = this.#top[tie]! - reach;
    const bottom = this.#bottom[tie]! + reach;
    let cost = 0;
    for (let mark = 0; mark < lefts.length; mark += 1) {
      if (rights[mark]! < left || lefts[mark]! > right) continue;
      if (bottoms[mark]! < top || tops[mark]! > bottom) continue;
      cost += passing(this.#net, this.#drawing, tie, mark);
    }
    return cost;
  }

  /** A tie of a mark with all others; a pair that both are the mark's counts once. */
  #tangles(tie: number, mark: number): number {
    const { from, to } = this.#net;
    const { x, y } = this.#drawing;
    const [lefts, rights, tops, bottoms] = [this.#left, this.#right, this.#top, this.#bottom];
    const left = lefts[tie]!;
    const right = rights[tie]!;
    const top = tops[tie]!;
    const bottom = bottoms[tie]!;
    const a = from[tie]!;
    const b = to[tie]!;
    const ax = x[a]!;
    const ay = y[a]!;
    const dx = x[b]! - ax;
    const dy = y[b]! - ay;
    let cost = 0;
    for (let other = 0; other < lefts.length; other += 1) {
      if (rights[other]! < left || lefts[other]! > right) continue;
      if (bottoms[other]! < top || tops[other]! > bottom) continue;
      const c = from[other]!;
      const d = to[other]!;
      if (other <= tie && (other === tie || c === mark || d === mark)) continue;
      // Most others lie on one side of the tie, which is soon told.
      const sides =
        (dx * (y[c]! - ay) - dy * (x[c]! - ax)) * (dx * (y[d]! - ay) - dy * (x[d]! - ax));
      if (sides > 0) continue;
      cost += tangle(this.#net, this.#drawing, tie, other);
    }
    return cost;
  }

  #tangle(tie: number, other: number): number {
    if (this.#right[other]! < this.#left[tie]! || this.#left[other]! > this.#right[tie]!) return 0;
    if (this.#bottom[other]! < this.#top[tie]! || this.#top[other]! > this.#bottom[tie]!) return 0;
    return tangle(this.#net, this.#drawing, tie, other);
  }

  #passing(tie: number, mark: number): number {
    const net = this.#net;
    const reach = passingReach(net, tie);
    if (this.#boxRight[mark]! + reach < this.#left[tie]!) return 0;
    if (this.#boxLeft[mark]! - reach > this.#right[tie]!) return 0;
    if (this.#boxBottom[mark]! + reach < this.#top[tie]!) return 0;
    if (this.#boxTop[mark]! - reach > this.#bottom[tie]!) return 0;
    return passing(net, this.#drawing, tie, mark);
  }

  /** Brings every cost that a mark has part in up to date. */
  #enter(mark: number): void {
    const net = this.#net;
    const drawing = this.#drawing;
    for (let other = 0; other < this.#marks; other += 1) {
      if (other !== mark) this.#enterNear(mark, other, crowding(net, drawing, mark, other));
    }
    for (let tie = 0; tie < this.#ties; tie += 1) {
      if (net.from[tie] === mark || net.to[tie] === mark) this.#enterTie(tie);
      else this.#enterPast(tie, mark, this.#passing(tie, mark));
    }
  }

  #enterTie(tie: number): void {
    const net = this.#net;
    const drawing = this.#drawing;
    const long = stretch(net, drawing, tie);
    this.#charge(tie, long - this.#long[tie]!);
    this.#long[tie] = long;
    for (let mark = 0; mark < this.#marks; mark += 1) {
      this.#enterPast(tie, mark, this.#passing(tie, mark));
    }
    for (let other = 0; other < this.#ties; other += 1) {
      if (other !== tie) this.#enterKnot(tie, other, this.#tangle(tie, other));
    }
  }

  #enterNear(one: number, other: number, cost: number): void {
    const place = one * this.#marks + other;
    const change = cost - this.#near[place]!;
    if (change === 0) return;
    this.#near[place] = cost;
    this.#near[other * this.#marks + one] = cost;
    this.#at[one]! += change;
    this.#at[other]! += change;
  }

  #enterPast(tie: number, mark: number, cost: number): void {
    const place = tie * this.#marks + mark;
    const change = cost - this.#past[place]!;
    if (change === 0) return;
    this.#past[place] = cost;
    this.#charge(tie, change);
    this.#at[mark]! += change;
  }

  #enterKnot(one: number, other: number, cost: number): void {
    const place = one * this.#ties + other;
    const change = cost - this.#knots[place]!;
    if (change === 0) return;
    this.#knots[place] = cost;
    this.#knots[other * this.#ties + one] = cost;
    this.#charge(one, change);
    const { from, to } = this.#net;
    const a = from[one];
    const b = to[one];
    const c = from[other]!;
    const d = to[other]!;
    if (c !== a && c !== b) this.#at[c]! += change;
    if (d !== a && d !== b) this.#at[d]! += change;
  }

  #charge(tie: number, change: number): void {
    this.#at[this.#net.from[tie]!]! += change;
    this.#at[this.#net.to[tie]!]! += change;
  }
}
