import { anneal } from './anneal.ts';
import { energyOf } from './energy.ts';
import { frameOf } from './geometry.ts';
import { type Layout, type LayoutInput, type OnProgress, type Positions } from './layout.ts';
import { makeDrawing, makeNet, partsOf, subNet, type Drawing, type Net } from './net.ts';
import { pack } from './pack.ts';
import { seededRandom, type Random } from './seededRandom.ts';
import { separate } from './separate.ts';
import { simulate } from './simulate.ts';

/** Looks at a pair of things (marks, ties) that all tries of a layout may take together. */
const WORK = 1.3e8;
/** The most tries a mark is worth. */
const TRIES_EACH = 3000;

/** How many starts a graph of up to so many marks gets, and how many steps each. */
const EFFORT: readonly (readonly [marks: number, starts: number, ticks: number])[] = [
  [60, 28, 180],
  [120, 14, 180],
  [300, 6, 180],
  [800, 2, 180],
  [2000, 1, 150],
  [Infinity, 1, 70],
];

/** Above so many marks the first start is taken as it is. */
const MOST_REFINED = 2000;

/** How many candidates go through each round of refinement, with what share of the tries each, from what heat. */
const ROUNDS: readonly (readonly [kept: number, share: number, heat: number])[] = [
  [4, 0.12, 250],
  [1, 0.5, 120],
];

/** Turns by which a start is tried, as the cosine and sine of angles where both are exact enough to be the same anywhere. */
const TURNS: readonly (readonly [number, number])[] = [
  [1, 0],
  [0.96, 0.28],
  [0.8, 0.6],
  [0.6, 0.8],
  [0.28, 0.96],
  [0, 1],
  [-0.28, 0.96],
  [-0.6, 0.8],
  [-0.8, 0.6],
  [-0.96, 0.28],
];

/**
 * Many starts of a force simulation, of which the most readable are refined.
 *
 * 1. Each connected part by itself: `simulate` from many seeded starts, each turned the way that reads best
 *    (`energyOf`); the best few go through `anneal`, and the best of these through a longer one.
 * 2. `pack` puts the parts beside each other, and `anneal` once more lets them settle into the frame.
 * 3. `separate` leaves no overlap.
 *
 * The work is counted, not timed: it depends on the size of the graph alone.
 */
export const forceLayout: Layout = {
  id: 'force',
  label: 'Readable',
  meaning:
    'Places mean nothing by themselves: lines are short, cross little and run through nobody.',
  hasCentre: false,
  run,
};

function run(input: LayoutInput, onProgress: OnProgress = () => {}): Positions {
  const net = makeNet(input);
  const drawing = makeDrawing(net, input);
  const random = seededRandom(input.seed);
  const parts = partsOf(net);
  const works = parts.map((part) => workOf(subNet(net, part)) * part.length);
  const allWork = works.reduce((sum, work) => sum + work, 0);
  let done = 0;
  parts.forEach((part, index) => {
    const share = works[index]! / allWork;
    arrangePart(net, drawing, part, {
      random,
      tries: (0.8 * WORK * share) / workOf(subNet(net, part)),
      report: (ofPart) => onProgress(0.8 * (done + ofPart * share)),
    });
    done += share;
  });
  if (parts.length > 1) {
    pack(net, drawing, parts);
    const tries = Math.min(TRIES_EACH * net.ids.length, WORK / workOf(net)) / 5;
    if (net.ids.length <= MOST_REFINED) anneal(net, drawing, random, { tries, heat: 15 });
  }
  separate(net, drawing);
  if (!net.fixed.includes(1)) centre(net, drawing);
  onProgress(1);
  return Object.fromEntries(net.ids.map((id, mark) => [id, [drawing.x[mark]!, drawing.y[mark]!]]));
}

interface Effort {
  readonly random: Random;
  /** How many tries of refinement are affordable. */
  readonly tries: number;
  readonly report: OnProgress;
}

/** Places one part of a net, in place, its other marks left aside. */
function arrangePart(whole: Net, drawing: Drawing, part: readonly number[], effort: Effort): void {
  const net = subNet(whole, part);
  const [, starts, ticks] = EFFORT.find(([marks]) => whole.ids.length <= marks)!;
  const fixed = {
    x: Float64Array.from(part, (mark) => drawing.x[mark]!),
    y: Float64Array.from(part, (mark) => drawing.y[mark]!),
  };
  if (part.length === 1 || !net.fixed.includes(0)) return effort.report(1);
  const refined = whole.ids.length <= MOST_REFINED;
  let best = Array.from({ length: starts }, (_, start) => {
    const placed = copyOf(fixed);
    simulate(net, placed, effort.random, ticks);
    effort.report((0.4 * (start + 1)) / starts);
    return refined ? turned(net, placed) : { drawing: placed, energy: 0 };
  });
  const tries = Math.min(TRIES_EACH * part.length, effort.tries);
  for (const [kept, share, heat] of refined ? ROUNDS : []) {
    best = best.toSorted((one, other) => one.energy - other.energy).slice(0, kept);
    best = best.map((candidate) => {
      anneal(net, candidate.drawing, effort.random, { tries: tries * share, heat });
      return { ...candidate, energy: energyOf(net, candidate.drawing) };
    });
    effort.report(kept > 1 ? 0.7 : 1);
  }
  best = best.toSorted((one, other) => one.energy - other.energy);
  part.forEach((mark, index) => {
    drawing.x[mark] = best[0]!.drawing.x[index]!;
    drawing.y[mark] = best[0]!.drawing.y[index]!;
  });
}

interface Candidate {
  readonly drawing: Drawing;
  readonly energy: number;
}

/** A start in the turn that reads best; where marks are pinned, as it is. */
function turned(net: Net, drawing: Drawing): Candidate {
  const turns = net.fixed.includes(1) ? TURNS.slice(0, 1) : TURNS;
  const candidates = turns.map(([cos, sin]): Candidate => {
    const { x, y } = drawing;
    const rotated = {
      x: x.map((value, mark) => value * cos - y[mark]! * sin),
      y: y.map((value, mark) => x[mark]! * sin + value * cos),
    };
    return { drawing: rotated, energy: energyOf(net, rotated) };
  });
  return candidates.reduce((one, other) => (other.energy < one.energy ? other : one));
}

/** Work of one try, which looks at a mark and its ties twice. */
function workOf(net: Net): number {
  const [marks, ties] = [net.ids.length, net.from.length];
  return 2 * (marks + ties) * (1 + (2 * ties) / Math.max(1, marks));
}

function copyOf({ x, y }: Drawing): Drawing {
  return { x: x.slice(), y: y.slice() };
}

/** Brings the middle of the frame to 0, 0, or as near as whole units allow. */
function centre(net: Net, { x, y }: Drawing): void {
  const { left, right, top, bottom } = frameOf(net, { x, y });
  const [dx, dy] = [Math.round((left + right) / 2), Math.round((top + bottom) / 2)];
  x.forEach((value, mark) => (x[mark] = value - dx));
  y.forEach((value, mark) => (y[mark] = value - dy));
}
