import { boxGap, frameOf, lengthWithin, tieLength, tiesCross } from './geometry.ts';
import { type LayoutInput, type Positions } from './layout.ts';
import { drawingOf, makeNet, type Drawing, type Net } from './net.ts';

/** How readable a placed layout is; of all but `aspect`, `width` and `height`, less is better. */
export interface Readability {
  /** Pairs of marks whose boxes overlap. */
  readonly overlaps: number;
  /**
   * Pairs of ties that cross between marks they don't share, each weighted by the geometric mean of how many lines
   * the two have: a pair of single lines counts 1. After Purchase, "Metrics for graph drawing aesthetics", Journal
   * of Visual Languages and Computing 13(5), 2002, which counts each pair as 1.
   */
  readonly crossings: number;
  /** Pairs of a tie and a mark it doesn't join whose box lies within half its breadth of its chord. */
  readonly throughNodes: number;
  /** What all ties together lack, between the borders of their boxes, of their label and arrowheads, in scene units. */
  readonly labelShortage: number;
  /** Standard deviation of the ties' lengths between the borders of their boxes, divided by their mean. */
  readonly lengthSpread: number;
  /** Width by height of the rectangle round all boxes; the wanted aspect where there is none. */
  readonly aspect: number;
  readonly width: number;
  readonly height: number;
}

/** Measures a placed layout by its boxes and the straight chords of its ties. Repeated or broken input is ignored as a layout does. */
export function readability(input: LayoutInput, positions: Positions): Readability {
  const net = makeNet(input);
  const drawing = drawingOf(net, positions);
  const ties = Array.from(net.from.keys());
  const lengths = ties.map((tie) => tieLength(net, drawing, tie));
  const { left, right, top, bottom } = frameOf(net, drawing);
  const width = right - left;
  const height = bottom - top;
  return {
    overlaps: overlaps(net, drawing),
    crossings: crossings(net, drawing),
    throughNodes: throughNodes(net, drawing),
    labelShortage: sum(lengths.map((length, tie) => Math.max(0, net.need[tie]! - length))),
    lengthSpread: spread(lengths),
    aspect: width > 0 && height > 0 ? width / height : net.aspect,
    width,
    height,
  };
}

function overlaps(net: Net, drawing: Drawing): number {
  let pairs = 0;
  for (let v = 0; v < net.ids.length; v += 1) {
    for (let u = 0; u < v; u += 1) if (boxGap(net, drawing, u, v) < 0) pairs += 1;
  }
  return pairs;
}

function crossings(net: Net, drawing: Drawing): number {
  let weighted = 0;
  for (let one = 0; one < net.from.length; one += 1) {
    for (let other = 0; other < one; other += 1) {
      if (shareMark(net, one, other) || !tiesCross(net, drawing, one, other)) continue;
      weighted += Math.sqrt(net.count[one]! * net.count[other]!);
    }
  }
  return weighted;
}

function throughNodes(net: Net, drawing: Drawing): number {
  let pairs = 0;
  for (let tie = 0; tie < net.from.length; tie += 1) {
    for (let box = 0; box < net.ids.length; box += 1) {
      if (net.from[tie] === box || net.to[tie] === box) continue;
      if (lengthWithin(net, drawing, tie, { box, margin: net.half[tie]! }) > 0) pairs += 1;
    }
  }
  return pairs;
}

function shareMark(net: Net, one: number, other: number): boolean {
  const [a, b, c, d] = [net.from[one], net.to[one], net.from[other], net.to[other]];
  return a === c || a === d || b === c || b === d;
}

function spread(values: readonly number[]): number {
  const mean = sum(values) / values.length;
  if (!(mean > 0)) return 0;
  return Math.sqrt(sum(values.map((value) => (value - mean) ** 2)) / values.length) / mean;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
