import type { Graph, Tie } from '../graph/graph.ts';
import { CONTESTED_MARK } from './contested.ts';
import type { Lane } from './curve.ts';
import { labelWidth } from './nodeMark.ts';

/**
 * Neighbours in a tie that say the same: one type, direction, status, and contested or not; and, where that is asked
 * for, sure or unsure.
 */
export function runsOf(
  graph: Graph,
  rows: readonly number[],
  isUnsure: (row: number) => boolean = () => false,
): number[][] {
  const runs: number[][] = [];
  for (const row of rows) {
    const run = runs.at(-1);
    const isSame =
      run !== undefined && isSameRun(graph, run[0]!, row) && isUnsure(run[0]!) === isUnsure(row);
    if (isSame) run.push(row);
    else runs.push([row]);
  }
  return runs;
}

const isSameRun = ({ columns, relationTypes }: Graph, a: number, b: number): boolean =>
  columns.type[a] === columns.type[b] &&
  columns.status[a] === columns.status[b] &&
  columns.contested[a] === columns.contested[b] &&
  (columns.from[a] === columns.from[b] || relationTypes[columns.type[a]!]?.directed === false);

/** What stands on the line of a run: "threatened ×2 †". */
export const textOf = ({ columns, relationTypes }: Graph, run: readonly number[]): string =>
  countedText(
    relationTypes[columns.type[run[0]!]!]!.label,
    run.length,
    columns.contested[run[0]!] === 1,
  );

export const countedText = (label: string, count: number, contested: boolean): string =>
  `${label}${count > 1 ? ` ×${count}` : ''}${contested ? ` ${CONTESTED_MARK}` : ''}`;

/** How far apart neighbouring lines of a fan are at its middle, in scene units. */
const LANE_GAP = 17;

/** How wide a fan of so many lines is across its middle. */
export const fanBreadth = (count: number): number => (count - 1) * LANE_GAP;

/** The lanes of so many lines, `gap` apart, symmetric round the chord. */
export const lanesAcross = (count: number, gap: number): readonly Lane[] => {
  const outermost = ((count - 1) / 2) * gap;
  return Array.from({ length: count }, (_, index) => ({
    offset: index * gap - outermost,
    outermost,
  }));
};

/** A lane of a tie as a relation sees it that may run against the tie's own direction, from `a` to `b`. */
export const laneSeenFrom = (lane: Lane, isForward: boolean): Lane =>
  isForward ? lane : { ...lane, offset: -lane.offset };

/** By row: the lane in a fan of these relations of a tie. */
export function lanesOf(
  graph: Graph,
  tie: Tie,
  rows: readonly number[],
): ReadonlyMap<number, Lane> {
  const lanes = lanesAcross(rows.length, LANE_GAP);
  return new Map(
    rows.map((row, index) => [row, laneSeenFrom(lanes[index]!, graph.columns.from[row] === tie.a)]),
  );
}

/** The width of the longest text on a fan of these relations. */
export const longestText = ({ columns, relationTypes }: Graph, rows: readonly number[]): number =>
  Math.max(
    0,
    ...Array.from(new Set(rows.map((row) => columns.type[row]!)), (type) =>
      labelWidth(relationTypes[type]!.label),
    ),
  );

/** How long a fan must be, as a share of its breadth, so as not to look like a ball. */
const LEAST_LENGTH = 0.75;

/** What stands between a text on a line and the marks on both sides: arrowheads, and paper. */
const TEXT_ROOM = 30;

/** How much longer than its texts need it to be a tie may become for the sake of its breadth. */
const STRETCH = 1.25;

/** The text that a fan needs room for, were its breadth a text: a layout makes a fan as long as it is broad. */
export const textForBreadth = (count: number): number => fanBreadth(count) - TEXT_ROOM;

/**
 * Whether relations of one tie are gathered into a band instead of fanning out. Marks stand about as far apart as the
 * longest text between them needs. A fan so broad that it would have to be stretched well past that, so as to look
 * like a fan at all, takes the room of others: how many lines are too many depends on how long their texts are.
 */
export const gathers = (graph: Graph, { a, b }: Tie, rows: readonly number[]): boolean =>
  a !== b &&
  LEAST_LENGTH * fanBreadth(rows.length) > STRETCH * (longestText(graph, rows) + TEXT_ROOM);
