import type { Messages } from '../messages/messages.ts';
import { type Bits, forEachBit } from '../graph/bits.ts';
import type { Graph } from '../graph/graph.ts';
import { periodInWords, type TimeWindow } from '../model/period.ts';
import { FAMILIES, type Family } from '../model/vocabulary.ts';
import type { Slice } from './calendar.ts';
import { overlapOfRow } from './date.ts';

/** How many statements of a family lie certainly in a piece of time, and how many more possibly do. */
interface Stack {
  readonly family: Family;
  readonly certain: number;
  readonly possible: number;
}

/** How many statements lie certainly in a piece of time, and how many more possibly do; by family, where there are any. */
export interface Tally {
  readonly certain: number;
  readonly possible: number;
  readonly stacks: readonly Stack[];
}

export type Bucket<Window extends TimeWindow = Slice> = Window & Tally;

/** What has no place among the buckets. */
export interface Unplaced {
  /** What has no date at all. */
  readonly undated: Tally;
  /** How many states have no known beginning or end. */
  readonly unbounded: number;
}

const FAMILY_IDS = Object.keys(FAMILIES) as readonly Family[];

/** Two counts a family, to add to. */
const noCounts = () => ({
  certain: new Uint32Array(FAMILY_IDS.length),
  possible: new Uint32Array(FAMILY_IDS.length),
});

const sum = (counts: Uint32Array) => counts.reduce((total, count) => total + count, 0);

function tallyOf({ certain, possible }: ReturnType<typeof noCounts>): Tally {
  const stacks = FAMILY_IDS.map((family, index) => ({
    family,
    certain: certain[index]!,
    possible: possible[index]!,
  }));
  return {
    certain: sum(certain),
    possible: sum(possible),
    stacks: stacks.filter((stack) => stack.certain + stack.possible > 0),
  };
}

const familyNumber = ({ columns, relationTypes }: Graph, row: number): number =>
  FAMILY_IDS.indexOf(relationTypes[columns.type[row]!]!.family);

const isBounded = ({ columns }: Graph, row: number): boolean =>
  Number.isFinite(columns.earliestStart[row]) && Number.isFinite(columns.latestEnd[row]);

/**
 * Counts the dated `rows` into `windows`, which lie in order without gaps; one that may lie in several is possible in
 * each. States without a known beginning or end are left out: they would raise every bucket alike.
 */
export function histogram<Window extends TimeWindow>(
  graph: Graph,
  rows: Bits,
  windows: readonly Window[],
): readonly Bucket<Window>[] {
  const counts = windows.map(noCounts);
  const { dated, earliestStart, latestEnd } = graph.columns;
  forEachBit(rows, (row) => {
    if (dated[row] === 0 || !isBounded(graph, row)) return;
    const family = familyNumber(graph, row);
    const first = windows.findIndex(({ to }) => to >= earliestStart[row]!);
    for (let index = first; index >= 0 && index < windows.length; index++) {
      const window = windows[index]!;
      if (window.from > latestEnd[row]!) break;
      const overlap = overlapOfRow(graph, row, window);
      if (overlap !== 'outside') counts[index]![overlap][family]!++;
    }
  });
  return windows.map((window, index) => ({ ...window, ...tallyOf(counts[index]!) }));
}

/** Counts those of `rows` that the histogram leaves out. */
export function unplaced(graph: Graph, rows: Bits): Unplaced {
  const undated = noCounts();
  let unbounded = 0;
  forEachBit(rows, (row) => {
    if (graph.columns.dated[row] === 0) undated.certain[familyNumber(graph, row)]!++;
    else if (!isBounded(graph, row)) unbounded++;
  });
  return { undated: tallyOf(undated), unbounded };
}

/** "January 2026: 7 certain, 3 possible" */
export function bucketInWords(
  messages: Messages,
  { firstDate, lastDate, certain, possible }: Bucket,
): string {
  const { timeline } = messages;
  const dates = firstDate === lastDate ? firstDate : `${firstDate}/${lastDate}`;
  return timeline.bar(periodInWords(messages, dates), [
    ...(certain === 0 ? [] : [timeline.certain(certain)]),
    ...(possible === 0 ? [] : [timeline.possible(possible)]),
  ]);
}

/** "No date: 9; no bar, as a start or end is not known: 41" */
export const unplacedInWords = ({ timeline }: Messages, { undated, unbounded }: Unplaced): string =>
  [
    timeline.undated(undated.certain),
    ...(unbounded === 0 ? [] : [timeline.unbounded(unbounded)]),
  ].join('; ');
