import {
  forceLink,
  forceManyBody,
  forceSimulation,
  forceX,
  forceY,
  type SimulationLinkDatum,
  type SimulationNodeDatum,
} from 'd3-force';
import { type Drawing, type Net } from './net.ts';
import { type Random } from './seededRandom.ts';

interface Body extends SimulationNodeDatum {
  index: number;
  x: number;
  y: number;
  vx: number;
  vy: number;
}

/** Space between boxes that the simulation strives for. */
const ROOM = 20;
const PUSH = 900;
const FARTHEST_PUSH = 900;
const GRAVITY = 0.05;

/** Steps of each simulation, fewer where a graph has more than so many marks. */
const TICKS = { embed: 300, spread: 60, scattered: 180 } as const;
const MOST_AT_FULL = 1000;
const LEAST_TICKS = 40;
/** How warm `spread` begins after `embed`: room is made, and what was untangled stays so. */
const SPREAD_ALPHA = 0.3;

/** Of `embed`: how strongly ties pull, marks push for each tie they have, and all drifts to the middle. */
const EMBED = { pull: 0.9, push: 100, drift: 0.005, decay: 0.2, side: 30 } as const;

const ticksFor = (net: Net, ticks: number) =>
  Math.max(LEAST_TICKS, Math.round(ticks * Math.min(1, MOST_AT_FULL / net.ids.length)));

/** Alpha falls to about e^-6.5 by the last tick. */
const alphaDecay = (ticks: number) => Math.min(0.5, 6.5 / ticks);

/**
 * One start, in place: `embed`, which untangles, then `spread`, which makes room. Where marks are pinned, whose
 * distances `embed` knows nothing of, `spread` alone from scattered places.
 */
export function simulate(net: Net, drawing: Drawing, random: Random): void {
  if (net.fixed.includes(1)) {
    scatter(net, drawing, random);
    spread(net, drawing, random, { ticks: ticksFor(net, TICKS.scattered), alpha: 1 });
    return;
  }
  embed(net, drawing, random);
  spread(net, drawing, random, { ticks: ticksFor(net, TICKS.spread), alpha: SPREAD_ALPHA });
}

/**
 * Points instead of boxes: ties pull the more the longer they are, marks push the more the more ties they have, so
 * that groups stand apart and little crosses. Then stretched until ties have the length they need on average.
 * Method: the forces of Jacomy, Venturini, Heymann and Bastian, "ForceAtlas2", PLoS ONE 9(6), 2014, each divided by
 * the mark's own push (there its mass), on d3-force, which needs no logarithm.
 */
function embed(net: Net, drawing: Drawing, random: Random): void {
  const ticks = ticksFor(net, TICKS.embed);
  const side = EMBED.side * Math.sqrt(net.ids.length);
  const bodies = net.ids.map((_, index): Body => {
    const [x, y] = [(random() - 0.5) * side, (random() - 0.5) * side];
    return { index, x, y, vx: 0, vy: 0 };
  });
  const pushes = Float64Array.from(net.ties, (ties) => EMBED.push * (ties.length + 1));
  forceSimulation(bodies)
    .stop()
    .randomSource(random)
    .velocityDecay(EMBED.decay)
    .alphaDecay(alphaDecay(ticks))
    .force('ties', pulls(net, bodies))
    .force('apart', repulsion(bodies, pushes))
    .force('x', forceX<Body>().strength(EMBED.drift))
    .force('y', forceY<Body>().strength(EMBED.drift))
    .tick(ticks);
  const scale = stretchFor(net, bodies);
  bodies.forEach((body, mark) => {
    drawing.x[mark] = body.x * scale;
    drawing.y[mark] = body.y * scale;
  });
}

/** Up to so many bodies, pairs are soon gone through; above, d3's tree is faster. */
const MOST_PAIRWISE = 200;

/** Every body pushes all others by its own `push` over the distance, as d3's many-body force does, but exactly. */
function repulsion(bodies: readonly Body[], pushes: Float64Array, farthest = Infinity) {
  if (bodies.length > MOST_PAIRWISE) {
    return forceManyBody<Body>()
      .strength(({ index }) => -pushes[index]!)
      .distanceMax(farthest);
  }
  return (alpha: number) => {
    for (let v = 1; v < bodies.length; v += 1) {
      const one = bodies[v]!;
      for (let u = 0; u < v; u += 1) pushApart(one, bodies[u]!, pushes, { alpha, farthest });
    }
  };
}

function pushApart(
  one: Body,
  other: Body,
  pushes: Float64Array,
  { alpha, farthest }: { alpha: number; farthest: number },
): void {
  const dx = one.x - other.x || 1e-6;
  const dy = one.y - other.y;
  const square = dx * dx + dy * dy;
  if (square >= farthest * farthest) return;
  // Nearer than 1, the push grows no more than the distance shrinks.
  const by = alpha / (square < 1 ? Math.sqrt(square) : square);
  one.vx += dx * by * pushes[other.index]!;
  one.vy += dy * by * pushes[other.index]!;
  other.vx -= dx * by * pushes[one.index]!;
  other.vy -= dy * by * pushes[one.index]!;
}

function pulls(net: Net, bodies: Body[]) {
  const share = (mark: number) => EMBED.pull / net.ties[mark]!.length;
  const links = Array.from(net.from, (a, tie): SimulationLinkDatum<Body> & { pull: number } => {
    const b = net.to[tie]!;
    return { source: bodies[a]!, target: bodies[b]!, pull: share(a) + share(b) };
  });
  return forceLink<Body, (typeof links)[number]>(links)
    .distance(0)
    .strength((link) => link.pull);
}

/** What brings the ties to the length they need, on average. */
function stretchFor(net: Net, bodies: readonly Body[]): number {
  let have = 0;
  let need = 0;
  net.from.forEach((a, tie) => {
    const b = net.to[tie]!;
    const [dx, dy] = [bodies[a]!.x - bodies[b]!.x, bodies[a]!.y - bodies[b]!.y];
    have += Math.sqrt(dx * dx + dy * dy);
    need += net.need[tie]! + sizeOf(net, a) + sizeOf(net, b);
  });
  return have > 0 ? need / have : 1;
}

/** About how far a mark's box reaches from its middle. */
const sizeOf = (net: Net, v: number) =>
  (net.left[v]! + net.right[v]!) / 4 + (net.top[v]! + net.bottom[v]!) / 4;

/**
 * A run of d3-force from where the marks stand, in place: ties as springs as long as their labels need, marks that repel
 * each other, boxes that don't overlap, and a pull to the middle that is weaker along the frame's longer side.
 */
function spread(
  net: Net,
  drawing: Drawing,
  random: Random,
  { ticks, alpha }: { ticks: number; alpha: number },
): void {
  const middle = middleOfFixed(net, drawing);
  const bodies = Array.from(net.ids, (_, index): Body => ({
    index,
    x: drawing.x[index]!,
    y: drawing.y[index]!,
    vx: 0,
    vy: 0,
    ...(net.fixed[index] === 1 ? { fx: drawing.x[index]!, fy: drawing.y[index]! } : {}),
  }));
  const lean = Math.sqrt(net.aspect);
  const simulation = forceSimulation(bodies)
    .stop()
    .randomSource(random)
    .velocityDecay(0.4)
    .alpha(alpha)
    .alphaDecay(alphaDecay(ticks))
    .force('ties', springs(net, bodies))
    .force('apart', repulsion(bodies, new Float64Array(bodies.length).fill(PUSH), FARTHEST_PUSH))
    .force('x', forceX<Body>(middle.x).strength(GRAVITY / lean))
    .force('y', forceY<Body>(middle.y).strength(GRAVITY * lean))
    .force('boxes', () => pushBoxes(net, bodies));
  simulation.tick(ticks);
  bodies.forEach((body, index) => {
    if (net.fixed[index] === 1) return;
    drawing.x[index] = body.x;
    drawing.y[index] = body.y;
  });
}

function springs(net: Net, bodies: Body[]) {
  const links = Array.from(net.from, (from, tie) => ({ from, to: net.to[tie]!, tie })).map(
    ({ from, to, tie }): SimulationLinkDatum<Body> & { length: number } => ({
      source: bodies[from]!,
      target: bodies[to]!,
      length: sizeOf(net, from) + sizeOf(net, to) + net.need[tie]!,
    }),
  );
  return forceLink<Body, (typeof links)[number]>(links).distance((link) => link.length);
}

function scatter(net: Net, drawing: Drawing, random: Random): void {
  const middle = middleOfFixed(net, drawing);
  const side = 110 * Math.sqrt(net.ids.length);
  net.ids.forEach((_, mark) => {
    const x = middle.x + (random() - 0.5) * side * net.aspect;
    const y = middle.y + (random() - 0.5) * side;
    if (net.fixed[mark] === 1) return;
    drawing.x[mark] = x;
    drawing.y[mark] = y;
  });
}

function middleOfFixed(net: Net, { x, y }: Drawing): { x: number; y: number } {
  const fixed = Array.from(x.keys()).filter((index) => net.fixed[index] === 1);
  const mean = (values: Float64Array) =>
    fixed.reduce((sum, index) => sum + values[index]!, 0) / (fixed.length || 1);
  return { x: mean(x), y: mean(y) };
}

/** Pushes overlapping boxes apart along the axis on which they overlap least. */
function pushBoxes(net: Net, bodies: readonly Body[]): void {
  const order = bodies.toSorted(
    (one, other) => one.x - net.left[one.index]! - (other.x - net.left[other.index]!),
  );
  order.forEach((body, place) => {
    const end = body.x + net.right[body.index]! + ROOM;
    for (let next = place + 1; next < order.length; next += 1) {
      const other = order[next]!;
      if (other.x - net.left[other.index]! >= end) break;
      pushPair(net, body, other);
    }
  });
}

function pushPair(net: Net, one: Body, other: Body): void {
  const [u, v] = [one.index, other.index];
  const dx = other.x + other.vx - one.x - one.vx;
  const dy = other.y + other.vy - one.y - one.vy;
  const overX = (dx > 0 ? net.right[u]! + net.left[v]! : net.left[u]! + net.right[v]!) + ROOM;
  const overY = (dy > 0 ? net.bottom[u]! + net.top[v]! : net.top[u]! + net.bottom[v]!) + ROOM;
  const byX = overX - Math.abs(dx);
  const byY = overY - Math.abs(dy);
  if (byX <= 0 || byY <= 0) return;
  if (byX < byY) {
    const push = (dx > 0 ? byX : -byX) * 0.4;
    one.vx -= push;
    other.vx += push;
  } else {
    const push = (dy > 0 ? byY : -byY) * 0.4;
    one.vy -= push;
    other.vy += push;
  }
}
