import { type Bits, hasBit } from './bits.ts';
import { type Graph, groupItems } from './graph.ts';

/** Along arrows, against them, or either way; what has no arrow, as an event, is walked either way in any case. */
export type Way = 'both' | 'out' | 'in';

/** What may be walked: of which rows and over which actors (all, where none are given), and which way. */
export interface Ground {
  readonly rows?: Bits | undefined;
  /** The numbers of those that are shown: a row may be, as an event is, while one who took part is not. */
  readonly actors?: ReadonlySet<number> | undefined;
  readonly way: Way;
}

/** Stands for actors that can't be reached. */
export const UNREACHED = -1;

const isShown = ({ actors }: Ground, actor: number): boolean => actors?.has(actor) ?? true;

/** Whether one may leave an actor by a row that it takes part in. */
export function canLeave(graph: Graph, row: number, actor: number, { rows, way }: Ground): boolean {
  if (rows !== undefined && !hasBit(rows, row)) return false;
  if (way === 'both' || row >= graph.relationCount) return true;
  const { type, from, to } = graph.columns;
  if (!graph.relationTypes[type[row]!]!.directed) return true;
  return (way === 'out' ? from : to)[row] === actor;
}

/** The other actors that one row after the other leads to from an actor; each as often as it does. */
export function forEachStep(
  graph: Graph,
  actor: number,
  ground: Ground,
  visit: (next: number, row: number) => void,
): void {
  if (!isShown(ground, actor)) return;
  for (const row of groupItems(graph.rowsOfActor, actor)) {
    if (!canLeave(graph, row, actor, ground)) continue;
    for (const next of groupItems(graph.actorsOfRow, row)) {
      if (next !== actor && isShown(ground, next)) visit(next, row);
    }
  }
}

/**
 * How many steps each actor is from the nearest of `starts`, UNREACHED where it is more than `most`: breadth first.
 * The participants of an event are one step apart. Each row is walked once, so the time is that of reading the graph.
 */
export function stepsFrom(
  graph: Graph,
  starts: readonly number[],
  ground: Ground,
  most = Infinity,
): Int32Array {
  const steps = new Int32Array(graph.actors.length).fill(UNREACHED);
  const walked = new Uint8Array(graph.statements.length);
  let front = [...new Set(starts)].filter((start) => isShown(ground, start));
  for (const start of front) steps[start] = 0;
  for (let step = 1; step <= most && front.length > 0; step++) {
    const next: number[] = [];
    for (const actor of front) {
      for (const row of groupItems(graph.rowsOfActor, actor)) {
        if (walked[row] === 1 || !canLeave(graph, row, actor, ground)) continue;
        walked[row] = 1;
        for (const other of groupItems(graph.actorsOfRow, row)) {
          if (steps[other] !== UNREACHED || !isShown(ground, other)) continue;
          steps[other] = step;
          next.push(other);
        }
      }
    }
    front = next;
  }
  return steps;
}
