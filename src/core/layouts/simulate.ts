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
const REPULSION = -900;
const GRAVITY = 0.05;

/**
 * One run of d3-force from a random start, in place: ties as springs as long as their labels need, marks that repel
 * each other, boxes that don't overlap, and a pull to the middle that is weaker along the frame's longer side.
 */
export function simulate(net: Net, drawing: Drawing, random: Random, ticks: number): void {
  const middle = middleOfFixed(net, drawing);
  const bodies = startBodies(net, drawing, middle, random);
  const lean = Math.sqrt(net.aspect);
  const simulation = forceSimulation(bodies)
    .stop()
    .randomSource(random)
    .velocityDecay(0.4)
    // Alpha falls to about e^-6.5 by the last tick.
    .alphaDecay(Math.min(0.5, 6.5 / ticks))
    .force('ties', springs(net, bodies))
    .force('apart', forceManyBody<Body>().strength(REPULSION).distanceMax(900))
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
  const size = (v: number) =>
    (net.left[v]! + net.right[v]!) / 4 + (net.top[v]! + net.bottom[v]!) / 4;
  const links = Array.from(net.from, (from, tie) => ({ from, to: net.to[tie]!, tie })).map(
    ({ from, to, tie }): SimulationLinkDatum<Body> & { length: number } => ({
      source: bodies[from]!,
      target: bodies[to]!,
      length: size(from) + size(to) + net.need[tie]!,
    }),
  );
  return forceLink<Body, (typeof links)[number]>(links).distance((link) => link.length);
}

function startBodies(
  net: Net,
  drawing: Drawing,
  middle: { x: number; y: number },
  random: Random,
): Body[] {
  const spread = 110 * Math.sqrt(net.ids.length);
  return net.ids.map((_, index) => {
    const x = middle.x + (random() - 0.5) * spread * net.aspect;
    const y = middle.y + (random() - 0.5) * spread;
    if (net.fixed[index] !== 1) return { index, x, y, vx: 0, vy: 0 };
    const [fx, fy] = [drawing.x[index]!, drawing.y[index]!];
    return { index, x: fx, y: fy, vx: 0, vy: 0, fx, fy };
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
