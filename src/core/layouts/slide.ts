import { boxGap } from './geometry.ts';
import { Ledger, type Step, workOf } from './ledger.ts';
import { type Position } from './layout.ts';
import { type Drawing, type Net } from './net.ts';
import { seededRandom, type Random } from './seededRandom.ts';
import { GAP_BEFORE_ROUNDING } from './separate.ts';

/** Looks at a pair of things (marks, ties) that all tries may take together. */
const WORK = 5e7;
/** The most tries a mark is worth. */
const TRIES_EACH = 2500;
/** Above so many marks and ties together, all are left where they are. */
const MOST = 1500;
/** How far a mark may go at the start and at the end, in scene units, and the threshold a try may cost at the start. */
const FAR = 400;
const NEAR = 4;
const HEAT = 200;

/** A line that its marks may move on without losing the meaning of their place. */
export interface Track {
  readonly marks: readonly number[];
  /** The place so many scene units along the track, for one of its marks. */
  readonly at: (along: number, mark: number) => Position;
}

/** What may move, and how. */
export interface Freedom {
  readonly tracks: readonly Track[];
  /** Where on its track each mark stands. */
  readonly along: Float64Array;
  /** Sets of marks that may also move to each other's tracks. */
  readonly alike?: readonly (readonly number[])[];
  readonly seed: number;
}

/**
 * Moves marks along their tracks, in place, and lets two of a track change places, towards a lower energy
 * (`energyOf`); boxes never come nearer to each other than in a finished layout.
 * Method: Dueck and Scheuer, "Threshold accepting", Journal of Computational Physics 90(1), 1990.
 */
export function slide(
  net: Net,
  drawing: Drawing,
  { tracks, along, alike = [], seed }: Freedom,
): void {
  const [marks, ties] = [net.ids.length, net.from.length];
  if (marks < 2 || ties === 0 || marks + ties > MOST) return;
  const ledger = new Ledger(net, drawing);
  const search: Search = {
    net,
    drawing,
    random: seededRandom(seed),
    along: along.slice(),
    trackOf: [],
    alikeOf: [],
  };
  const { random, trackOf, alikeOf } = search;
  for (const track of tracks) for (const mark of track.marks) trackOf[mark] = track;
  for (const set of alike) for (const mark of set) alikeOf[mark] = set;
  const tries = Math.floor(Math.min(TRIES_EACH * marks, WORK / workOf(net)));
  for (let n = 0; n < tries; n += 1) {
    const left = 1 - n / tries;
    const goals = propose(search, Math.floor(random() * marks), NEAR + FAR * left * left);
    const steps = goals.map(({ mark, track, to }): Step => [mark, ...track.at(to, mark)]);
    if (!isFree(search, steps) || !ledger.attempt(steps, HEAT * left * left)) continue;
    for (const { mark, track, to } of goals) {
      search.along[mark] = to;
      trackOf[mark] = track;
    }
  }
}

interface Search {
  readonly net: Net;
  readonly drawing: Drawing;
  readonly random: Random;
  readonly along: Float64Array;
  /** By mark; a track itself names only those that it had at the start. */
  readonly trackOf: Track[];
  readonly alikeOf: (readonly number[])[];
}

interface Goal {
  readonly mark: number;
  readonly track: Track;
  readonly to: number;
}

/** A mark somewhere else on its or a like one's track, or in another's place, or with all between it and another. */
function propose(search: Search, mark: number, reach: number): Goal[] {
  const { along, random, trackOf, alikeOf } = search;
  const track = trackOf[mark]!;
  const set = alikeOf[mark] ?? track.marks;
  const kind = random();
  const by = (random() * 2 - 1) * reach;
  const other = set[Math.floor(random() * set.length)]!;
  if (kind < 0.5 || other === mark) return [{ mark, track, to: along[mark]! + by }];
  if (kind < 0.65) {
    // The last one stays, so that every track keeps its meaning for the picture's frame.
    const isLast = set.every((one) => one === mark || trackOf[one] !== track);
    return [{ mark, track: isLast ? track : trackOf[other]!, to: along[mark]! + by }];
  }
  if (kind < 0.9) {
    return [
      { mark, track: trackOf[other]!, to: along[other]! },
      { mark: other, track, to: along[mark]! },
    ];
  }
  const [low, high] = [
    Math.min(along[mark]!, along[other]!),
    Math.max(along[mark]!, along[other]!),
  ];
  return set
    .filter((one) => along[one]! >= low && along[one]! <= high)
    .map((one): Goal => ({ mark: one, track: trackOf[one]!, to: along[one]! + by }));
}

/** Whether boxes that take these steps keep clear of each other and of the rest. */
function isFree({ net, drawing }: Search, steps: readonly Step[]): boolean {
  const { x, y } = drawing;
  const back = steps.map(([mark]): Step => [mark, x[mark]!, y[mark]!]);
  for (const [mark, toX, toY] of steps) [x[mark], y[mark]] = [toX, toY];
  const free = steps.every(([mark]) =>
    net.ids.every(
      (_, other) => other === mark || boxGap(net, drawing, mark, other) >= GAP_BEFORE_ROUNDING,
    ),
  );
  for (const [mark, oldX, oldY] of back) [x[mark], y[mark]] = [oldX, oldY];
  return free;
}
