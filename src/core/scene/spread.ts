import type { Position, Positions } from '../layouts/layout.ts';
import {
  ARROW_LENGTH,
  ARROW_WIDTH,
  type Curve,
  curveBetween,
  footingOf,
  HEAD_SCALE,
} from './curve.ts';
import type { NodeMark } from './nodeMark.ts';
import type { Outline, Point } from './outline.ts';
import type { LineMark } from './scene.ts';

/**
 * How far the lines of a tie are moved at a mark so that its arrowheads keep clear of other ties' lines: clockwise round
 * the mark, square to the way to the other mark, in scene units; by `endKey`.
 */
export type Spread = ReadonlyMap<string, number>;

/** All that may ever end at a mark. What filters hide keeps its place there, so that nothing that stays is moved. */
export interface Whole {
  readonly marks: ReadonlyMap<string, NodeMark>;
  readonly lines: readonly EndedLine[];
}

export type EndedLine = Pick<LineMark, 'kind' | 'from' | 'to' | 'lane' | 'arrow'>;

/** Names the end, at a mark, of what leads to another one. */
export const endKey = (mark: string, other: string): string => `${mark}/${other}`;

/** In graphs of more statements than so many, arrowheads are too small to be told apart. */
export const MOST_SPREAD = 300;

/** Between arrowheads, or an arrowhead and a line, in scene units. */
const GAP = 0.4;

/** What a line without a head takes up to each side of its middle. */
const HALF_LINE = 1;

/** Lines that meet at so wide an angle, as its cosine, have their heads apart. */
const WIDE = 0.3;

/** Farther to the side, a line would seem to go elsewhere: better that one crosses another's head. */
const MOST_SHIFT = 10;

/** How often lines are drawn anew to see what lacks, how often ties then part, and what may be left lacking. */
const PASSES = 3;
const ROUNDS = 200;
const ENOUGH = 0.05;

/** Where one line meets a mark's outline. */
interface End {
  readonly tip: Point;
  /** The direction in which it goes away from there, of length 1. */
  readonly out: Point;
  readonly hasHead: boolean;
  readonly half: number;
}

/** All lines from a mark to another one, at that mark. */
interface Root {
  readonly key: string;
  /** Where the other mark lies. */
  readonly way: Point;
  /** How far it may be moved to either side. */
  readonly play: number;
  readonly ends: End[];
}

/**
 * Gives the ends of different ties at a mark room for their arrowheads. Ties keep the order of their ways round the mark.
 * Where two are too close they part, each by half of what lacks, or by more where the other can't; that goes on until
 * nothing lacks or nobody can give way (Gauss-Seidel on constraints of distance, as in position based dynamics,
 * Müller et al. 2007). Parting, lines leave each other: none crosses another because of it.
 */
export function spreadOf(whole: Whole, positions: Positions): Spread {
  const spread = new Map<string, number>();
  for (let pass = 0; pass < PASSES; pass += 1) {
    for (const roots of rootsByMark(whole, positions, spread)) {
      const shifts = roots.map(({ key }) => spread.get(key) ?? 0);
      part(roots, shifts);
      for (const [index, shift] of shifts.entries()) spread.set(roots[index]!.key, shift);
    }
  }
  return spread;
}

/** The roots at each mark, of the lines as they are moved so far. */
function rootsByMark(
  { marks, lines }: Whole,
  positions: Positions,
  spread: Spread,
): readonly (readonly Root[])[] {
  const found = new Map<string, Map<string, Root>>();
  for (const line of lines) {
    const [from, to] = [placed(line.from, marks, positions), placed(line.to, marks, positions)];
    if (from === undefined || to === undefined) continue;
    const curve = curveBetween(
      { ...from, shift: spread.get(endKey(line.from, line.to)) ?? 0 },
      { ...to, shift: spread.get(endKey(line.to, line.from)) ?? 0 },
      line.lane,
    );
    const there = endsOf(line, curve);
    const own = [
      { mark: from, other: to, id: line.from, otherId: line.to, end: there.from },
      { mark: to, other: from, id: line.to, otherId: line.from, end: there.to },
    ];
    for (const { mark, other, id, otherId, end } of own) {
      const roots = found.get(id) ?? new Map<string, Root>();
      found.set(id, roots);
      const root = roots.get(otherId) ?? {
        key: endKey(id, otherId),
        ...wayOf(mark, other, line.lane.outermost),
        ends: [],
      };
      roots.set(otherId, root);
      root.ends.push(end);
    }
  }
  return [...found.values()].map((roots) => [...roots.values()]);
}

interface Placed {
  readonly at: Position;
  readonly outline: Outline;
}

function placed(id: string, marks: Whole['marks'], positions: Positions): Placed | undefined {
  const [at, mark] = [positions[id], marks.get(id)];
  return at === undefined || mark === undefined ? undefined : { at, outline: mark.outline };
}

/** Which way another mark lies, and how far a tie may be moved there. Loops stay where they are. */
function wayOf(mark: Placed, other: Placed, outermost: number): Pick<Root, 'way' | 'play'> {
  const chord: Point = [other.at[0] - mark.at[0], other.at[1] - mark.at[1]];
  const length = lengthOf(chord);
  if (length < 1) return { way: [1, -1], play: 0 };
  const way: Point = [chord[0] / length, chord[1] / length];
  const { play } = footingOf(mark.outline, [-way[1], way[0]], outermost);
  return { way, play: Math.min(MOST_SHIFT, play) };
}

function endsOf(
  { kind, arrow }: EndedLine,
  curve: Curve,
): { readonly from: End; readonly to: End } {
  const end = (tip: Point, control: Point, hasHead: boolean): End => {
    const away: Point = [control[0] - tip[0], control[1] - tip[1]];
    const length = lengthOf(away) || 1;
    return {
      tip,
      out: [away[0] / length, away[1] / length],
      hasHead,
      half: hasHead ? (HEAD_SCALE[kind] * ARROW_WIDTH) / 2 : HALF_LINE,
    };
  };
  return {
    from: end(curve.start, curve.controls[0], false),
    to: end(curve.end, curve.controls.at(-1) ?? curve.start, arrow),
  };
}

const lengthOf = ([x, y]: Point): number => Math.sqrt(x * x + y * y);

/** Moves the roots of one mark, in `shifts`, until neighbours have room. */
function part(roots: readonly Root[], shifts: number[]): void {
  const pairs = roots.flatMap((root, one) =>
    roots.flatMap((next, other) => {
      if (one === other || !isClockwiseOf(root, next, one < other)) return [];
      const lack = lackBetween(root, next);
      return lack > -Infinity ? [{ one, other, need: lack + shifts[other]! - shifts[one]! }] : [];
    }),
  );
  const move = (index: number, by: number): number => {
    const { play } = roots[index]!;
    const before = shifts[index]!;
    const after = Math.max(-play, Math.min(play, before + by));
    shifts[index] = after;
    return after - before;
  };
  for (let round = 0, isAstray = true; round < ROUNDS && isAstray; round += 1) {
    isAstray = false;
    for (const { one, other, need } of pairs) {
      const lack = need - shifts[other]! + shifts[one]!;
      if (lack <= ENOUGH) continue;
      isAstray = true;
      const given = move(other, lack / 2);
      const taken = -move(one, given - lack);
      move(other, lack - given - taken);
    }
  }
}

/** Whether a root stands less than a quarter turn on from another one; of two in the same place, the later in order. */
function isClockwiseOf({ way: [x, y] }: Root, { way: [otherX, otherY] }: Root, isLater: boolean) {
  const turn = x * otherY - y * otherX;
  return x * otherX + y * otherY > 0 && (turn > 0 || (turn === 0 && isLater));
}

/** How much nearer to each other the ends of two ties are than their heads can bear; -Infinity where they can't touch. */
function lackBetween(one: Root, other: Root): number {
  let lack = -Infinity;
  for (const a of one.ends) {
    for (const b of other.ends) {
      if (a.hasHead || b.hasHead) lack = Math.max(lack, lackOfEnds(a, b));
    }
  }
  return lack;
}

/** The same for one line each; `b` is the one farther clockwise. */
function lackOfEnds(a: End, b: End): number {
  if (a.out[0] * b.out[0] + a.out[1] * b.out[1] < WIDE) return -Infinity;
  const between: Point = [a.out[0] + b.out[0], a.out[1] + b.out[1]];
  const length = lengthOf(between);
  const apart = ((b.tip[1] - a.tip[1]) * between[0] - (b.tip[0] - a.tip[0]) * between[1]) / length;
  // Heads are broadest at their base; lines that part are farther apart there than at their tips.
  const parting = a.out[0] * b.out[1] - a.out[1] * b.out[0];
  return Math.max(0, a.half + b.half + GAP - Math.max(-0.5, parting) * ARROW_LENGTH) - apart;
}
