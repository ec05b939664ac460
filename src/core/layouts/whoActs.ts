import { linksOf } from './byNumber.ts';
import { type LayoutInput } from './layout.ts';
import { type Net } from './net.ts';

/** How often marks look for a place in the order with less against it. */
const ROUNDS = 6;

/**
 * By tie, the mark that stands above the other. More arrowheads at one end than at the other say who acts; where such
 * ties run in a circle, an order of all marks decides that goes against as few of their lines as possible. Ties
 * without a direction lead down that order too. No circle is left.
 * Method: Eades, Lin and Smyth, "A fast and effective heuristic for the feedback arc set problem", Information
 * Processing Letters 47(6), 1993, then each mark moved to where the least is against it.
 */
export function upperEnds(net: Net, input: LayoutInput): Int32Array {
  // How many more lines lead from the first to the second mark of a tie than back.
  const surplus = Float64Array.from(linksOf(net, input), ({ forward, backward }) => {
    const more = forward - backward;
    return Number.isFinite(more) ? more : 0;
  });
  const acts: Acts = { net, surplus };
  const order = improved(acts, firstOrder(acts));
  const height = heights(acts, order);
  const place = placesIn(order);
  return net.from.map((one, tie) => {
    const other = net.to[tie]!;
    const above = height[one]! - height[other]! || place[one]! - place[other]!;
    return above < 0 ? one : other;
  });
}

interface Acts {
  readonly net: Net;
  readonly surplus: Float64Array;
}

/** How much more a mark acts on another through a tie than that on it. */
function outflow({ net, surplus }: Acts, mark: number, tie: number): number {
  return net.from[tie] === mark ? surplus[tie]! : -surplus[tie]!;
}

/** Those on whom nobody left acts go first, those who act on nobody left go last, else whoever acts most goes first. */
function firstOrder(acts: Acts): number[] {
  const { net } = acts;
  const flow = net.ties.map((ties, mark) => ties.map((tie) => outflow(acts, mark, tie)));
  const out = flow.map((flows) => sum(flows.filter((value) => value > 0)));
  const into = flow.map((flows) => -sum(flows.filter((value) => value < 0)));
  const left = new Set(net.ids.keys());
  const first: number[] = [];
  const last: number[] = [];
  while (left.size > 0) {
    const marks = [...left];
    const source = marks.filter((mark) => into[mark]! <= 0);
    const sink = source.length > 0 ? [] : marks.filter((mark) => out[mark]! <= 0);
    const most = marks.reduce((one, other) =>
      out[other]! - into[other]! > out[one]! - into[one]! ? other : one,
    );
    const taken = source.length > 0 ? source : sink.length > 0 ? sink : [most];
    if (sink.length > 0) last.unshift(...sink);
    else first.push(...taken);
    for (const mark of taken) {
      left.delete(mark);
      for (const tie of net.ties[mark]!) {
        const other = net.from[tie]! + net.to[tie]! - mark;
        const value = outflow(acts, mark, tie);
        if (value > 0) into[other]! -= value;
        else out[other]! += value;
      }
    }
  }
  return [...first, ...last];
}

/** Moves each mark to where the fewest lines lead backwards. */
function improved(acts: Acts, order: readonly number[]): number[] {
  const { net } = acts;
  const better = [...order];
  for (let round = 0; round < ROUNDS; round += 1) {
    let moved = false;
    const place = placesIn(better);
    for (const mark of order) {
      const ties = net.ties[mark]!.filter((tie) => acts.surplus[tie] !== 0);
      const met = ties
        .map((tie) => ({
          at: place[net.from[tie]! + net.to[tie]! - mark]!,
          by: outflow(acts, mark, tie),
        }))
        .toSorted((one, other) => one.at - other.at);
      // What is gained by standing just after each neighbour instead of before all of them.
      let gain = 0;
      let now = 0;
      let best = { gain: 0, at: -1 };
      for (const { at, by } of met) {
        gain -= by;
        if (at < place[mark]!) now = gain;
        if (gain > best.gain) best = { gain, at };
      }
      if (best.gain <= now) continue;
      const from = place[mark]!;
      const to = best.at < 0 ? met[0]!.at : best.at < from ? best.at + 1 : best.at;
      better.splice(from, 1);
      better.splice(best.at < 0 && from < to ? to - 1 : to, 0, mark);
      better.forEach((one, index) => (place[one] = index));
      moved = true;
    }
    if (!moved) break;
  }
  return better;
}

/** How far down each mark stands: below all who act on it; those with no direction below the middle one of their neighbours. */
function heights(acts: Acts, order: readonly number[]): Float64Array {
  const { net, surplus } = acts;
  const place = placesIn(order);
  const height = new Float64Array(net.ids.length);
  const isPlain = net.ties.map((ties) => ties.every((tie) => surplus[tie] === 0));
  for (const mark of order) {
    for (const tie of net.ties[mark]!) {
      const other = net.from[tie]! + net.to[tie]! - mark;
      if (surplus[tie] === 0 || place[other]! < place[mark]!) continue;
      height[other] = Math.max(height[other]!, height[mark]! + 1);
    }
  }
  for (const mark of order) {
    if (!isPlain[mark] || net.ties[mark]!.length === 0) continue;
    const around = net.ties[mark]!.map((tie) => net.from[tie]! + net.to[tie]! - mark)
      .filter((other) => !isPlain[other])
      .map((other) => height[other]!)
      .toSorted((one, other) => one - other);
    if (around.length > 0) height[mark] = around[Math.floor((around.length - 1) / 2)]! + 0.5;
  }
  return height;
}

function placesIn(order: readonly number[]): Int32Array {
  const place = new Int32Array(order.length);
  order.forEach((mark, index) => (place[mark] = index));
  return place;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
