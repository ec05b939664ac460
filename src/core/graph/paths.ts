import type { Graph } from './graph.ts';
import { forEachStep, type Ground, stepsFrom, UNREACHED } from './walk.ts';

/** A way from one actor to another over others, none of them twice, by their numbers. */
export type Path = readonly number[];

/** All ways of one length between two actors. */
export interface Paths {
  /** How many steps each takes. */
  readonly steps: number;
  /** The first of them; none where the search took too long. */
  readonly paths: readonly Path[];
  /** How many there are; undefined where they were too many to count. */
  readonly count: number | undefined;
}

/** How many ways are listed. */
export const MOST_PATHS = 50;

/** How far a way may go to be worth telling. */
export const MOST_STEPS = 8;

/** How many steps a search for longer ways may try: a fraction of a second. */
const MOST_TRIED = 1_000_000;

/** After so many it lets others go on: a few ms. */
const TRIED_AT_ONCE = 10_000;

/** Who can be reached in one step, each once and in order. */
function nextTo(graph: Graph, actor: number, ground: Ground): readonly number[] {
  const found = new Set<number>();
  forEachStep(graph, actor, ground, (next) => found.add(next));
  return [...found].toSorted((a, b) => a - b);
}

const AGAINST = { both: 'both', out: 'in', in: 'out' } as const;

/** How many steps everyone is from the end. */
const stepsTo = (graph: Graph, end: number, ground: Ground): Int32Array =>
  stepsFrom(graph, [end], { ...ground, way: AGAINST[ground.way] });

/**
 * All shortest ways, in the order of their actors' numbers; undefined where no way leads there. Breadth first from the
 * end, then down the steps; they are counted as Brandes (2001) does, so that however many there are takes no longer.
 */
export function shortestPaths(
  graph: Graph,
  [start, end]: readonly [number, number],
  ground: Ground,
): Paths | undefined {
  const left = stepsTo(graph, end, ground);
  const steps = left[start]!;
  if (steps === UNREACHED || start === end) return undefined;
  const nearer = remembered((actor: number) =>
    nextTo(graph, actor, ground).filter((next) => left[next] === left[actor]! - 1),
  );
  const count = countWays([start, end], nearer);
  const paths: Path[] = [];
  const way = [start];
  const walk = (): void => {
    for (const next of nearer(way.at(-1)!)) {
      if (paths.length === MOST_PATHS) return;
      way.push(next);
      if (next === end) paths.push(way.slice());
      else walk();
      way.pop();
    }
  };
  walk();
  return { steps, paths, count: Number.isSafeInteger(count) ? count : undefined };
}

/** How many ways lead from the start to the end, level by level: each actor has the ways of all that lead to it. */
function countWays(
  [start, end]: readonly [number, number],
  nearer: (actor: number) => readonly number[],
): number {
  let ways = new Map([[start, 1]]);
  while (!ways.has(end)) {
    const onwards = new Map<number, number>();
    for (const [actor, count] of ways) {
      for (const next of nearer(actor)) onwards.set(next, (onwards.get(next) ?? 0) + count);
    }
    ways = onwards;
  }
  return ways.get(end)!;
}

/**
 * The ways of the next length above `steps` that has any, up to MOST_STEPS; undefined where none has. Depth first, and
 * only where the end can still be reached in the steps that are left. Where that takes too long, there are none in it.
 * It has breaks, for who has to answer meanwhile.
 */
export function* longerPaths(
  graph: Graph,
  [start, end]: readonly [number, number],
  ground: Ground,
  steps: number,
): Generator<void, Paths | undefined> {
  const left = stepsTo(graph, end, ground);
  const next = remembered((actor: number) => nextTo(graph, actor, ground));
  const budget = { tried: 0 };
  for (let length = steps + 1; length <= MOST_STEPS; length++) {
    const { paths, isWhole } = yield* pathsOf(length, { start, end, left, next, budget });
    if (paths.length > 0 || !isWhole) {
      const isAll = isWhole && paths.length <= MOST_PATHS;
      return {
        steps: length,
        paths: paths.slice(0, MOST_PATHS),
        count: isAll ? paths.length : undefined,
      };
    }
  }
  return undefined;
}

/** What was found after the shortest ways, by the length that it is longer than. */
export type KnownPaths = Map<number, Paths | undefined>;

/**
 * The shortest ways and those of so many next lengths, fewer where there are no longer ones. What is known already isn't
 * looked for again.
 */
export function* pathsByLength(
  graph: Graph,
  ends: readonly [number, number],
  ground: Ground,
  shortest: Paths,
  longer: number,
  known: KnownPaths,
): Generator<void, readonly Paths[]> {
  const all = [shortest];
  while (all.length <= longer) {
    const { steps } = all.at(-1)!;
    const next = known.has(steps)
      ? known.get(steps)
      : yield* longerPaths(graph, ends, ground, steps);
    known.set(steps, next);
    if (next === undefined) break;
    all.push(next);
  }
  return all;
}

interface Search {
  readonly start: number;
  readonly end: number;
  readonly left: Int32Array;
  readonly next: (actor: number) => readonly number[];
  readonly budget: { tried: number };
}

/** One more way than is listed is enough to know that there are more. */
function* pathsOf(
  length: number,
  { start, end, left, next, budget }: Search,
): Generator<void, { readonly paths: readonly Path[]; readonly isWhole: boolean }> {
  const paths: Path[] = [];
  const way = [start];
  function* walk(): Generator<void, void> {
    const rest = length - way.length;
    for (const actor of next(way.at(-1)!)) {
      if (paths.length > MOST_PATHS || budget.tried > MOST_TRIED) return;
      budget.tried++;
      if (budget.tried % TRIED_AT_ONCE === 0) yield;
      if (left[actor] === UNREACHED || left[actor]! > rest || way.includes(actor)) continue;
      if (actor === end ? rest > 0 : rest === 0) continue;
      way.push(actor);
      if (actor === end) paths.push(way.slice());
      else yield* walk();
      way.pop();
    }
  }
  yield* walk();
  return { paths, isWhole: budget.tried <= MOST_TRIED };
}

/** The rows by which one can step from one actor to another, in order. */
export function rowsBetween(
  graph: Graph,
  [from, to]: readonly [number, number],
  ground: Ground,
): readonly number[] {
  const found: number[] = [];
  forEachStep(graph, from, ground, (next, row) => {
    if (next === to) found.push(row);
  });
  return found;
}

/** Who is one step from at least two of these actors, with how many; from the most of them first, then by number. */
export function commonNeighbours(
  graph: Graph,
  actors: readonly number[],
  ground: Ground,
): readonly { readonly actor: number; readonly of: readonly number[] }[] {
  const of = new Map<number, number[]>();
  for (const actor of actors) {
    for (const next of nextTo(graph, actor, ground)) of.set(next, [...(of.get(next) ?? []), actor]);
  }
  return [...of]
    .filter(([actor, ones]) => ones.length > 1 && !actors.includes(actor))
    .map(([actor, ones]) => ({ actor, of: ones }))
    .toSorted((a, b) => b.of.length - a.of.length || a.actor - b.actor);
}

/** A function that works each answer out once. */
function remembered<Answer>(make: (actor: number) => Answer): (actor: number) => Answer {
  const known = new Map<number, Answer>();
  return (actor) => {
    const answer = known.has(actor) ? known.get(actor)! : make(actor);
    known.set(actor, answer);
    return answer;
  };
}
