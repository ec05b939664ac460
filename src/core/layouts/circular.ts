import { nodesOf } from './byNumber.ts';
import { LAYOUT_CHOICES } from './choices.ts';
import { circleOrder, crossingsAround } from './circleOrder.ts';
import { finish } from './finish.ts';
import { lengthWithin, tieLength } from './geometry.ts';
import { type Layout, type LayoutInput, type OnProgress, type Positions } from './layout.ts';
import { makeNet, type Drawing, type Net } from './net.ts';
import { seededRandom } from './seededRandom.ts';
import { leastRadius, seat, seatEvenly, type Table } from './seating.ts';
import { GAP_BEFORE_ROUNDING } from './separate.ts';

/** Space between two groups on the circle, in scene units. */
const GROUP_GAP = 50;
/** Neighbours that are tied stand no farther apart for their label's sake than this. */
const TIED_GAP = 60;
/** How much larger than it must be a circle may get, so that its lines have room for their labels. */
const GROWTH = [1, 1.1, 1.2, 1.3];
/** The share of lines that may lack room for their label before the circle grows. */
const SHORT = 0.12;
/** How many crossings a chord through a box is worth, and looks at pairs of things that all swaps may take. */
const THROUGH = 2;
const WORK = 2e7;

/**
 * All marks round an ellipse of the wanted aspect, those of one type together, clockwise from the top.
 * `circleOrder` finds the order (Baur and Brandes, "Crossing reduction in circular layouts", WG 2004); along the curve
 * each mark takes as much as its box does there, so that the ellipse is as small as it can be.
 */
export const circularLayout: Layout = { ...LAYOUT_CHOICES.circular, run };

function run(input: LayoutInput, onProgress: OnProgress = () => {}): Positions {
  const net = makeNet(input);
  const groups = groupsOf(net, input);
  const order = circleOrder(net, groups, input.seed);
  onProgress(0.7);
  const drawing = { x: new Float64Array(net.ids.length), y: new Float64Array(net.ids.length) };
  if (order.length > 1) spread(net, drawing, { order, groups, seed: input.seed });
  const positions = finish(net, drawing, input);
  onProgress(1);
  return positions;
}

/** The numbers of each group's marks, groups in their order. */
function groupsOf(net: Net, input: LayoutInput): number[][] {
  const groups = new Map<number, number[]>();
  nodesOf(net, input).forEach(({ group }, mark) => {
    groups.set(group, [...(groups.get(group) ?? []), mark]);
  });
  return [...groups].toSorted(([one], [other]) => one - other).map(([, marks]) => marks);
}

/** Finds a curve on which all have their place and most labels room, and sets the marks on it, in place. */
function spread(net: Net, drawing: Drawing, { order, groups, seed }: Round): void {
  const least = leastRadius(tableOf(net, order, groups), drawing, 20);
  const better = withFewerThrough(net, drawing, { order, groups, seed, radius: least });
  for (const growth of GROWTH) {
    seatEvenly(tableOf(net, better, groups), drawing, least * growth);
    const short = net.need.filter((need, tie) => tieLength(net, drawing, tie) < need).length;
    if (short <= SHORT * net.need.length) return;
  }
}

interface Round {
  readonly order: readonly number[];
  readonly groups: readonly (readonly number[])[];
  readonly seed: number;
}

function tableOf(
  net: Net,
  order: readonly number[],
  groups: readonly (readonly number[])[],
): Table {
  const ends = new Set(groups.map((_, index) => sumOfLengths(groups.slice(0, index + 1)) - 1));
  const gaps = order.map((mark, place) => {
    const least = ends.has(place) && groups.length > 1 ? GROUP_GAP : GAP_BEFORE_ROUNDING;
    return Math.max(least, tiedGap(net, mark, order[(place + 1) % order.length]!));
  });
  const wide = mean(net.ids.map((_, mark) => net.left[mark]! + net.right[mark]!));
  const high = mean(net.ids.map((_, mark) => net.top[mark]! + net.bottom[mark]!));
  // So that the frame, boxes included, has the wanted aspect.
  const widthFor = (radius: number) =>
    Math.max(radius / 2, net.aspect * radius + (net.aspect * high - wide) / 2);
  return { net, order, gaps, widthFor };
}

/**
 * The order with marks of a group swapped as long as that leaves fewer chords through boxes or crossing: what crosses
 * depends on the order alone, but what a chord runs through depends on how wide the boxes are.
 */
function withFewerThrough(
  net: Net,
  drawing: Drawing,
  { order, groups, seed, radius }: Round & { radius: number },
): readonly number[] {
  const random = seededRandom(seed);
  const faultsOf = (one: readonly number[]) =>
    seat(tableOf(net, one, groups), drawing, radius * 1.04)
      ? crossingsAround(net, one) + THROUGH * throughBoxes(net, drawing)
      : Infinity;
  const work = net.from.length * (net.from.length + net.ids.length) + 200 * net.ids.length;
  const tries = Math.min(40 * net.ids.length, Math.floor(WORK / work));
  let best = order;
  let least = faultsOf(order);
  for (let n = 0; n < tries; n += 1) {
    const one = Math.floor(random() * order.length);
    const [start, end] = boundsOf(groups, one);
    const other = start + Math.floor(random() * (end - start));
    if (one === other) continue;
    const next = [...best];
    if (random() < 0.5) [next[one], next[other]] = [next[other]!, next[one]!];
    else next.splice(other, 0, ...next.splice(one, 1));
    const faults = faultsOf(next);
    if (faults > least) continue;
    least = faults;
    best = next;
  }
  return best;
}

function throughBoxes(net: Net, drawing: Drawing): number {
  let through = 0;
  net.from.forEach((from, tie) => {
    for (let box = 0; box < net.ids.length; box += 1) {
      if (box === from || box === net.to[tie]) continue;
      if (lengthWithin(net, drawing, tie, { box, margin: net.half[tie]! }) > 0) through += 1;
    }
  });
  return through;
}

/** Where the group starts and ends that holds a place of the order. */
function boundsOf(groups: readonly (readonly number[])[], place: number): [number, number] {
  let start = 0;
  for (const { length } of groups) {
    if (place < start + length) return [start, start + length];
    start += length;
  }
  return [start, start];
}

/** The space that neighbours on the circle need for a label between them. */
function tiedGap(net: Net, one: number, other: number): number {
  const needs = net.ties[one]!.filter((tie) => net.from[tie]! + net.to[tie]! - one === other).map(
    (tie) => net.need[tie]!,
  );
  return Math.min(TIED_GAP, Math.max(0, ...needs));
}

function sumOfLengths(groups: readonly (readonly number[])[]): number {
  return groups.reduce((sum, { length }) => sum + length, 0);
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}
