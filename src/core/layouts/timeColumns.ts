import { nodesOf } from './byNumber.ts';
import { isTime, unitFor } from './calendar.ts';
import { frameOf } from './geometry.ts';
import { type Guide, GUIDE_LETTER, type LayoutInput, type Positions } from './layout.ts';
import { drawingOf, makeNet, type Drawing, type Net } from './net.ts';

/** The most columns between the first date and the last. */
const MOST_COLUMNS = 12;
/** Space between a box and its column's bounds, between two boxes one above the other, and of a column left out. */
const PADDING = 34;
export const ROW_GAP = 30;
const BREAK = 40;
/** How much more room a mark of a stack takes in the end, so that lines can pass it. */
const LOOSER = 100;
/** How far headings stand above the highest box, and lines reach past headings and below the lowest. */
const HEADING = 34;
const PAST = 16;
/** Between sub-columns of one column, for a line and its text to pass. */
const LANE = 70;

export interface Column {
  /** "" for years, months or days without anything. */
  readonly heading: string;
  readonly left: number;
  readonly right: number;
  /** Its marks in stacks from left to right, earlier ones first, and where each stack's middle is. */
  readonly stacks: readonly { readonly x: number; readonly marks: readonly number[] }[];
}

/** The columns of all marks, which depend on neither pins nor links, with 0 in the middle of the frame of the boxes. */
export function columnsOf(net: Net, input: LayoutInput): Column[] {
  const buckets = bucketsOf(net, input);
  if (buckets.length === 0) return [];
  const most = Math.max(1, ...buckets.map(({ marks }) => marks.length));
  // The stacks as high as makes the frame nearest to the wanted aspect.
  let best: Column[] = [];
  let least = Infinity;
  for (let high = 1; high <= most; high = Math.max(high + 1, Math.floor(high * 1.1))) {
    const columns = laidOut(net, buckets, high);
    const width = columns.at(-1)!.right - columns[0]!.left;
    const height = Math.max(
      ...columns.flatMap(({ stacks }) =>
        stacks.map(({ marks }) => heightOf(net, marks) + LOOSER * marks.length),
      ),
    );
    const off = Math.max(width / height / net.aspect, (height / width) * net.aspect);
    if (off >= least) continue;
    least = off;
    best = columns;
  }
  return centredColumns(net, best);
}

interface Bucket {
  readonly heading: string;
  readonly marks: readonly number[];
}

/** The marks of each calendar unit, in the order of time; several empty units in a row are one without a heading. */
function bucketsOf(net: Net, input: LayoutInput): Bucket[] {
  const times = nodesOf(net, input).map(({ time }) => (isTime(time) ? time : undefined));
  const known = times.filter((time) => time !== undefined);
  const first = known.reduce((one, other) => Math.min(one, other), Infinity);
  const last = known.reduce((one, other) => Math.max(one, other), -Infinity);
  const all = Array.from(net.ids.keys());
  const undated = all.filter((mark) => times[mark] === undefined);
  const buckets: Bucket[] = [];
  if (known.length > 0) {
    const unit = unitFor(first, last, MOST_COLUMNS);
    const dated = all
      .filter((mark) => times[mark] !== undefined)
      .toSorted((one, other) => times[one]! - times[other]! || one - other);
    for (let number = unit.numberOf(first); number <= unit.numberOf(last); number += 1) {
      const marks = dated.filter((mark) => unit.numberOf(times[mark]!) === number);
      const follows =
        unit.numberOf(last) > number &&
        !dated.some((mark) => unit.numberOf(times[mark]!) === number + 1);
      const isGap = marks.length === 0 && (follows || buckets.at(-1)?.heading === '');
      if (!isGap) buckets.push({ heading: unit.heading(number), marks });
      else if (buckets.at(-1)?.heading !== '') buckets.push({ heading: '', marks });
    }
  }
  return undated.length > 0 ? [...buckets, { heading: 'No date', marks: undated }] : buckets;
}

/** Columns beside each other, with no more than so many marks in a stack. */
function laidOut(net: Net, buckets: readonly Bucket[], high: number): Column[] {
  let left = 0;
  return buckets.map(({ heading, marks }): Column => {
    const many = Math.ceil(marks.length / high);
    const each = Math.ceil(marks.length / Math.max(1, many));
    const stacks: { x: number; marks: readonly number[] }[] = [];
    // Stacks of a column are equally wide: their marks may change places.
    const before = Math.ceil(marks.reduce((most, mark) => Math.max(most, net.left[mark]!), 0));
    const after = Math.ceil(marks.reduce((most, mark) => Math.max(most, net.right[mark]!), 0));
    let x = left + PADDING;
    for (let start = 0; start < marks.length; start += each) {
      stacks.push({ x: x + before, marks: marks.slice(start, start + each) });
      x += before + after + LANE;
    }
    const needed = stacks.length > 0 ? x - LANE + PADDING : left + (heading === '' ? BREAK : 0);
    const right = Math.max(needed, Math.ceil(left + heading.length * GUIDE_LETTER + PADDING));
    // Where the heading is wider than the boxes, they stand in its middle.
    const spare = Math.floor((right - needed) / 2);
    const column = {
      heading,
      left,
      right,
      stacks: stacks.map((stack) => ({ ...stack, x: stack.x + (stacks.length > 0 ? spare : 0) })),
    };
    left = right;
    return column;
  });
}

export function heightOf(net: Net, marks: readonly number[]): number {
  return marks.reduce((sum, mark) => sum + net.top[mark]! + net.bottom[mark]! + ROW_GAP, -ROW_GAP);
}

function centredColumns(net: Net, columns: readonly Column[]): Column[] {
  const stacks = columns.flatMap((column) => column.stacks);
  const least = stacks.flatMap(({ x, marks }) => marks.map((mark) => x - net.left[mark]!));
  const most = stacks.flatMap(({ x, marks }) => marks.map((mark) => x + net.right[mark]!));
  const by = Math.round(
    (least.reduce((one, other) => Math.min(one, other)) +
      most.reduce((one, other) => Math.max(one, other))) /
      2,
  );
  return columns.map(({ heading, left, right, stacks: own }) => ({
    heading,
    left: left - by,
    right: right - by,
    stacks: own.map(({ x, marks }) => ({ x: x - by, marks })),
  }));
}

/** The bounds of the columns and, above all boxes, what each stands for. */
export function columnGuides(input: LayoutInput, positions: Positions): Guide[] {
  const net = makeNet(input);
  const columns = columnsOf(net, input);
  if (columns.length === 0) return [];
  const drawing = drawingOf(net, positions);
  const { top, bottom } = frameOf(net, drawing);
  const by = shiftOf(drawing, columns);
  const heading = Math.floor(top) - HEADING;
  const [from, to] = [heading - PAST, Math.ceil(bottom) + PAST];
  const bounds = [columns[0]!.left, ...columns.map(({ right }) => right)].map((x) => x + by);
  return [
    ...bounds.map((x): Guide => ({ kind: 'upright', x, top: from, bottom: to })),
    ...columns.map((column): Guide => ({
      kind: 'text',
      at: [Math.round((column.left + column.right) / 2) + by, heading],
      text: column.heading || '…',
    })),
  ];
}

/** How far the layout moved all columns to centre the picture: the middle one of what its marks are off their stacks. */
function shiftOf({ x }: Drawing, columns: readonly Column[]): number {
  const offs = columns.flatMap(({ stacks }) =>
    stacks.flatMap(({ marks }) =>
      marks.map((mark) =>
        stacks
          .map((stack) => x[mark]! - stack.x)
          .reduce((one, other) => (Math.abs(other) < Math.abs(one) ? other : one)),
      ),
    ),
  );
  const sorted = offs.toSorted((one, other) => one - other);
  return Math.round(sorted[Math.floor(sorted.length / 2)]!);
}
