import { frameOf } from './geometry.ts';
import { Ledger, type Step } from './ledger.ts';
import { type Drawing, type Net } from './net.ts';
import { type Random } from './seededRandom.ts';

interface Search {
  readonly net: Net;
  readonly drawing: Drawing;
  readonly random: Random;
  readonly ledger: Ledger;
  /** The marks that may move. */
  readonly free: readonly number[];
  readonly neighbours: readonly (readonly number[])[];
}

/** How far a mark may wander at the start and at the end, in scene units. */
const FAR = 260;
const NEAR = 5;

/**
 * Moves marks, in place, towards a lower energy: a try is kept when it costs no more than a threshold that sinks to 0.
 * Method: Dueck and Scheuer, "Threshold accepting", Journal of Computational Physics 90(1), 1990; unlike annealing by
 * temperature it needs no exponential, whose last digits differ between machines.
 */
export function anneal(
  net: Net,
  drawing: Drawing,
  random: Random,
  { tries, heat }: { tries: number; heat: number },
): void {
  const free = Array.from(net.ids.keys()).filter((mark) => net.fixed[mark] !== 1);
  if (free.length === 0) return;
  const neighbours = net.ties.map((ties, mark) => [
    ...new Set(ties.map((tie) => net.from[tie]! + net.to[tie]! - mark)),
  ]);
  const ledger = new Ledger(net, drawing);
  const search: Search = { net, drawing, random, ledger, free, neighbours };
  for (let n = 0; n < tries; n += 1) {
    const left = 1 - n / tries;
    ledger.attempt(propose(search, NEAR + FAR * left * left), heat * left * left);
  }
}

/** What a try moves: mostly one mark by up to `reach`, at times to a telling place, or several together. */
function propose(search: Search, reach: number): Step[] {
  const mark = pick(search, search.free);
  const kind = search.random();
  if (kind < 0.5) return wander(search, [mark], reach);
  if (kind < 0.62) return wander(search, withLeaves(search, mark), reach);
  if (kind < 0.74) return besideNeighbour(search, mark);
  if (kind < 0.9) return turn(search, withLeaves(search, mark));
  // A cut looks at the whole picture, which costs more the larger it is.
  const cuts = 0.02 * Math.min(1, 50 / search.free.length);
  if (kind < 1 - cuts) return swap(search, mark, pick(search, search.free));
  return cut(search, reach);
}

function wander({ net, drawing, random }: Search, marks: readonly number[], reach: number): Step[] {
  const dx = (random() * 2 - 1) * reach * Math.sqrt(net.aspect);
  const dy = (random() * 2 - 1) * reach;
  return marks.map((mark) => [mark, drawing.x[mark]! + dx, drawing.y[mark]! + dy]);
}

/** To some side of a neighbour, about as far off as the tie between them needs. */
function besideNeighbour(search: Search, mark: number): Step[] {
  const { net, drawing, random } = search;
  const ties = net.ties[mark]!;
  if (ties.length === 0) return [];
  const tie = pick(search, ties);
  const neighbour = net.from[tie]! + net.to[tie]! - mark;
  const wide = net.need[tie]! + (net.right[mark]! + net.left[neighbour]!) * 1.1;
  const high = net.need[tie]! + (net.bottom[mark]! + net.top[neighbour]!) * 1.1;
  const [dx, dy] = [random() * 2 - 1, random() * 2 - 1];
  const length = Math.sqrt(dx * dx + dy * dy) || 1;
  return [
    [
      mark,
      drawing.x[neighbour]! + (dx / length) * wide,
      drawing.y[neighbour]! + (dy / length) * high,
    ],
  ];
}

/** The first mark mirrored or turned a quarter round a neighbour, and the others with it. */
function turn(search: Search, marks: readonly number[]): Step[] {
  const { drawing, random, neighbours } = search;
  const around = neighbours[marks[0]!]!.filter((mark) => !marks.includes(mark));
  if (around.length === 0) return [];
  const centre = pick(search, around);
  const [cx, cy] = [drawing.x[centre]!, drawing.y[centre]!];
  const kind = Math.floor(random() * 5);
  return marks.map((mark) => {
    const dx = drawing.x[mark]! - cx;
    const dy = drawing.y[mark]! - cy;
    if (kind === 0) return [mark, cx - dx, cy + dy];
    if (kind === 1) return [mark, cx + dx, cy - dy];
    if (kind === 2) return [mark, cx - dx, cy - dy];
    return kind === 3 ? [mark, cx - dy, cy + dx] : [mark, cx + dy, cy - dx];
  });
}

function swap({ drawing: { x, y } }: Search, one: number, other: number): Step[] {
  if (one === other) return [];
  return [
    [one, x[other]!, y[other]!],
    [other, x[one]!, y[one]!],
  ];
}

/** All marks past a line move towards it or away from it, which takes out or adds empty strips. */
function cut({ net, drawing, random, free }: Search, reach: number): Step[] {
  const { left, right, top, bottom } = frameOf(net, drawing);
  const by = (random() * 1.3 - 1) * Math.min(reach, 80);
  const { x, y } = drawing;
  if (random() < 0.5) {
    const line = left + random() * (right - left);
    return free.filter((mark) => x[mark]! > line).map((mark) => [mark, x[mark]! + by, y[mark]!]);
  }
  const line = top + random() * (bottom - top);
  return free.filter((mark) => y[mark]! > line).map((mark) => [mark, x[mark]!, y[mark]! + by]);
}

/** A mark and those that hang on it alone. */
function withLeaves({ net, neighbours }: Search, mark: number): number[] {
  const leaves = neighbours[mark]!.filter(
    (other) => neighbours[other]!.length === 1 && net.fixed[other] !== 1,
  );
  return [mark, ...leaves];
}

function pick({ random }: Search, from: readonly number[]): number {
  return from[Math.floor(random() * from.length)]!;
}
