import {
  forceCollide,
  forceLink,
  forceManyBody,
  forceSimulation,
  forceX,
  forceY,
  type SimulationNodeDatum,
} from 'd3-force';
import type { Position } from './layout.ts';
import { seededRandom } from './seededRandom.ts';

/** Discs to be placed; lengths in scene units. */
export interface Discs {
  readonly radii: readonly number[];
  /** Two discs by their numbers, and how strongly they are linked. */
  readonly links: readonly (readonly [a: number, b: number, weight: number])[];
}

/** Between discs: room for a text on a line. */
const DISC_GAP = 34;

const TICKS = 160;
const SPREAD_TICKS = 60;
const PUSH = 30;
const DRIFT = 0.06;
const PULL = 0.3;
/** How often the whole is pressed into its frame, after which discs part again. */
const PRESSES = 3;
/** How firmly discs keep their places while others, which have grown, push them aside. */
const HOLD = 0.08;

interface Body extends SimulationNodeDatum {
  readonly radius: number;
  x: number;
  y: number;
}

/**
 * Places discs so that those with strong links lie near each other and none overlap, in a frame of about this width by
 * height: forces of d3-force, with discs that collide. The same input gives the same places, centred on 0, 0.
 */
export function placeDiscs({ radii, links }: Discs, aspect: number, seed: number): Position[] {
  const random = seededRandom(seed);
  const side = Math.sqrt(radii.reduce((sum, radius) => sum + (2 * radius + DISC_GAP) ** 2, 0));
  const bodies = radii.map((radius): Body => {
    const [x, y] = [(random() - 0.5) * side, (random() - 0.5) * side];
    return { radius, x, y };
  });
  const strongest = Math.max(1, ...links.map(([, , weight]) => weight));
  const joins = links.map(([source, target, weight]) => ({ source, target, weight }));
  const simulation = forceSimulation(bodies)
    .randomSource(random)
    .force(
      'link',
      forceLink(joins)
        .distance(({ source, target }) => {
          const [a, b] = [source, target] as unknown as [Body, Body];
          return a.radius + b.radius + DISC_GAP;
        })
        .strength(({ weight }) => PULL * Math.sqrt(weight / strongest)),
    )
    .force(
      'push',
      forceManyBody<Body>().strength(({ radius }) => -PUSH * radius),
    )
    .force('x', forceX(0).strength(DRIFT))
    .force('y', forceY(0).strength(DRIFT))
    .force('collide', collision(DISC_GAP))
    .stop();
  simulation.tick(TICKS);
  let places = centred(bodies);
  for (let press = 0; press < PRESSES; press += 1) {
    places = spreadDiscs(radii, pressed(radii, places, aspect));
  }
  return places;
}

/** Stretched one way and pressed the other, so that the whole is as wide by high as it should be. */
function pressed(
  radii: readonly number[],
  places: readonly Position[],
  aspect: number,
): readonly Position[] {
  const reach = (axis: 0 | 1) =>
    Math.max(1, ...places.map((place, index) => Math.abs(place[axis]) + radii[index]!));
  const factor = Math.sqrt((aspect * reach(1)) / reach(0));
  return places.map(([x, y]) => [x * factor, y / factor]);
}

/** Moves discs that have grown just so far apart that none overlap; the others make way, and keep their places else. */
export function spreadDiscs(radii: readonly number[], places: readonly Position[]): Position[] {
  const bodies = radii.map((radius, index): Body => {
    const [x, y] = places[index]!;
    return { radius, x, y };
  });
  forceSimulation(bodies)
    .randomSource(seededRandom(1))
    .force('x', forceX<Body>((_, index) => places[index]![0]).strength(HOLD))
    .force('y', forceY<Body>((_, index) => places[index]![1]).strength(HOLD))
    .force('collide', collision(DISC_GAP))
    .stop()
    .tick(SPREAD_TICKS);
  return centred(bodies);
}

const collision = (gap: number) =>
  forceCollide<Body>(({ radius }) => radius + gap / 2)
    .strength(1)
    .iterations(2);

function centred(bodies: readonly Body[]): Position[] {
  const [left, right] = extentOf(bodies.map(({ x, radius }) => [x - radius, x + radius]));
  const [top, bottom] = extentOf(bodies.map(({ y, radius }) => [y - radius, y + radius]));
  return bodies.map(({ x, y }) => [x - (left + right) / 2, y - (top + bottom) / 2]);
}

const extentOf = (ranges: readonly (readonly [number, number])[]): readonly [number, number] => [
  Math.min(...ranges.map(([low]) => low)),
  Math.max(...ranges.map(([, high]) => high)),
];
