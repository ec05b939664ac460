import { anneal } from './anneal.ts';
import { LAYOUT_CHOICES } from './choices.ts';
import { energyOf } from './energy.ts';
import { centre } from './geometry.ts';
import { workOf } from './ledger.ts';
import { type Layout, type LayoutInput, type OnProgress, type Positions } from './layout.ts';
import {
  drawingOf,
  makeDrawing,
  makeNet,
  partsOf,
  positionsOf,
  subNet,
  type Drawing,
  type Net,
} from './net.ts';
import { pack } from './pack.ts';
import { seededRandom, type Random } from './seededRandom.ts';
import { separate } from './separate.ts';
import { simulate } from './simulate.ts';

/** Looks at a pair of things (marks, ties) that all tries of a layout may take together. */
const WORK = 1.8e9;
/** How many starts a graph of up to so many marks gets, and the most tries of the search a mark of it is worth. */
const EFFORTS: readonly (readonly [marks: number, starts: number, tries: number])[] = [
  [25, 6, 560],
  [60, 6, 380],
  [120, 8, 1500],
  [300, 3, 1500],
  [800, 2, 1500],
  [Infinity, 1, 0],
];

const effortFor = (net: Net) => {
  const [, starts, tries] = EFFORTS.find(([marks]) => net.ids.length <= marks)!;
  return { starts, tries: tries * net.ids.length };
};

/** Above so many marks or ties the first start is taken as it is: the search would take too much room and time. */
const MOST_REFINED = { marks: 800, ties: 2000 };

/** How much of the affordable tries a search takes, and the threshold that it begins with. */
interface Effort {
  readonly share: number;
  readonly heat: number;
}

/** For a picture to look at while the search goes on: few starts, and a short search that keeps what they found. */
const FIRST = { starts: 2, efforts: [{ share: 0.04, heat: 120 }] } as const;

/**
 * Warm enough to leave what the start found where something better lies behind a few crossings; then cool, to draw
 * together what was found.
 */
const LAST: readonly Effort[] = [
  { share: 0.55, heat: 900 },
  { share: 0.4, heat: 120 },
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
 * Many starts of a force simulation, of which the most readable is refined.
 *
 * 1. Each connected part by itself: `simulate` from a few seeded starts, each turned the way that reads best
 *    (`energyOf`); the best goes through a short `anneal`. The parts beside each other are what is told `soFar`.
 * 2. More starts; the best of all goes through a long `anneal`.
 * 3. `pack` puts the parts beside each other, and `anneal` once more lets them settle into the frame.
 * 4. `separate` leaves no overlap.
 *
 * The work is counted, not timed: it depends on the size of the graph alone. With places to begin at, one `anneal`
 * from there is all.
 */
export const forceLayout: Layout = { ...LAYOUT_CHOICES.force, run };

function run(input: LayoutInput, onProgress: OnProgress = () => {}): Positions {
  const net = makeNet(input);
  const random = seededRandom(input.seed);
  const isRefined = net.ids.length <= MOST_REFINED.marks && net.from.length <= MOST_REFINED.ties;
  if (input.start !== undefined) {
    const start = drawingOf(net, { ...input.start, ...input.pins });
    return bettered(net, start, random, isRefined);
  }
  const pinned = makeDrawing(net, input);
  const parts = partsOf(net).map((members) => makePart(net, pinned, members));
  const allWork = parts.reduce((sum, part) => sum + worth(part), 0);
  const { starts, tries: most } = effortFor(net);
  const search = (part: Part, count: number, efforts: readonly Effort[]) => {
    if (part.isSettled) return;
    for (let start = 0; start < count; start += 1) begin(part, random, isRefined);
    const tries = Math.min(
      (most * part.members.length) / net.ids.length,
      (0.8 * WORK * part.members.length) / allWork,
    );
    for (const { share, heat } of isRefined ? efforts : []) {
      refine(part, random, { tries: tries * share, heat });
    }
  };
  for (const part of parts) search(part, Math.min(FIRST.starts, starts), FIRST.efforts);
  if (isRefined) {
    onProgress(0.1, finish(net, pinned, parts));
    let done = 0;
    for (const part of parts) {
      search(part, starts, LAST);
      done += worth(part) / allWork;
      onProgress(0.1 + 0.8 * done);
    }
  }
  const positions = finish(net, pinned, parts, isRefined ? random : undefined);
  onProgress(1);
  return positions;
}

/** How far what is begun with may be left behind. */
const FROM_START: Effort = { share: 0.4, heat: 60 };

/** The arrangement, made more readable from where it is. */
function bettered(net: Net, drawing: Drawing, random: Random, isRefined: boolean): Positions {
  const tries = FROM_START.share * Math.min(effortFor(net).tries, WORK / workOf(net));
  if (isRefined) anneal(net, drawing, random, { tries, heat: FROM_START.heat });
  separate(net, drawing);
  if (!net.fixed.includes(1)) centre(net, drawing);
  return positionsOf(net, drawing);
}

/** A connected part of a net, and the arrangements of it that were found so far, the best first. */
interface Part {
  readonly members: readonly number[];
  readonly net: Net;
  /** What a try of the search looks at. */
  readonly work: number;
  /** Its marks where they are pinned. */
  readonly pinned: Drawing;
  /** Nothing in it can be moved to advantage: it is one mark, or all are pinned. */
  readonly isSettled: boolean;
  candidates: readonly Candidate[];
}

interface Candidate {
  readonly drawing: Drawing;
  readonly energy: number;
}

function makePart(whole: Net, { x, y }: Drawing, members: readonly number[]): Part {
  const net = subNet(whole, members);
  const pinned = {
    x: Float64Array.from(members, (mark) => x[mark]!),
    y: Float64Array.from(members, (mark) => y[mark]!),
  };
  return {
    members,
    net,
    work: workOf(net),
    pinned,
    isSettled: members.length === 1 || !net.fixed.includes(0),
    candidates: [{ drawing: pinned, energy: Infinity }],
  };
}

/** One more start. */
function begin(part: Part, random: Random, isRefined: boolean): void {
  const drawing = copyOf(part.pinned);
  simulate(part.net, drawing, random);
  const candidate = isRefined ? turned(part.net, drawing) : { drawing, energy: 0 };
  part.candidates = [...part.candidates, candidate].toSorted(byEnergy);
}

/** The best candidate, refined, in the place of all. */
function refine(part: Part, random: Random, search: { tries: number; heat: number }): void {
  const drawing = copyOf(part.candidates[0]!.drawing);
  anneal(part.net, drawing, random, search);
  part.candidates = [{ drawing, energy: energyOf(part.net, drawing) }];
}

/** How much of the whole work a part is worth. */
const worth = ({ work, members }: Part) => work * members.length;

const byEnergy = (one: Candidate, other: Candidate) => one.energy - other.energy;

/** The best of each part, beside each other, without overlaps; with `random`, settled into the frame. */
function finish(net: Net, pinned: Drawing, parts: readonly Part[], random?: Random): Positions {
  const drawing = copyOf(pinned);
  for (const { members, candidates } of parts) {
    members.forEach((mark, index) => {
      drawing.x[mark] = candidates[0]!.drawing.x[index]!;
      drawing.y[mark] = candidates[0]!.drawing.y[index]!;
    });
  }
  if (parts.length > 1) {
    pack(
      net,
      drawing,
      parts.map(({ members }) => members),
    );
    const tries = Math.min(effortFor(net).tries, WORK / workOf(net)) / 5;
    if (random !== undefined) anneal(net, drawing, random, { tries, heat: 15 });
  }
  separate(net, drawing);
  if (!net.fixed.includes(1)) centre(net, drawing);
  return positionsOf(net, drawing);
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

function copyOf({ x, y }: Drawing): Drawing {
  return { x: x.slice(), y: y.slice() };
}
