import type { Messages } from '../messages/messages.ts';
import { type Bits, forEachBit } from './bits.ts';
import type { Graph } from './graph.ts';
import { dateInWords } from './sentence.ts';
import { sourceName } from './voices.ts';
import type { Statement } from '../model/dataset.ts';
import { capitalised } from '../model/letters.ts';
import { DAY } from '../model/period.ts';

/** Statements that began at the same time, as far as is known. */
export interface Moment {
  /** "24 February 2026", "Winter 2025–26", "Since 2024"; "No date". */
  readonly heading: string;
  readonly rows: readonly number[];
}

/**
 * Statements in order of date, under a heading for each date as precise as it is known: by the day they may have begun at
 * the earliest, then at the latest, then by clock and id. What has no date comes last.
 */
export function chronology(messages: Messages, graph: Graph, rows: Bits): readonly Moment[] {
  const headingOf = headings(messages, graph);
  const { dated, earliestStart } = graph.columns;
  const listed: Listed[] = [];
  forEachBit(rows, (row) => {
    const statement = graph.statements[row]!;
    listed.push({
      row,
      ...daysOf(graph, row),
      heading: headingOf(statement, row),
      id: statement.id,
    });
  });
  listed.sort(
    (a, b) =>
      dated[b.row]! - dated[a.row]! ||
      inOrder(a.earliest, b.earliest) ||
      inOrder(a.latest, b.latest) ||
      inOrder(a.heading, b.heading) ||
      inOrder(earliestStart[a.row]!, earliestStart[b.row]!) ||
      inOrder(a.id, b.id),
  );
  const moments: { heading: string; rows: number[] }[] = [];
  for (const { row, heading } of listed) {
    const last = moments.at(-1);
    if (last?.heading === heading) last.rows.push(row);
    else moments.push({ heading, rows: [row] });
  }
  return moments;
}

interface Listed {
  readonly row: number;
  readonly earliest: number;
  readonly latest: number;
  readonly heading: string;
  readonly id: string;
}

/** The earliest and latest beginning; a clock time counts as its day, so that a day stands in one piece. */
function daysOf({ columns }: Graph, row: number) {
  const [earliest, latest] = [columns.earliestStart[row]!, columns.latestStart[row]!];
  const day = Math.floor(earliest / DAY) * DAY;
  return latest < day + DAY ? { earliest: day, latest: day + DAY - 1 } : { earliest, latest };
}

// Unknown beginnings are infinite: their difference would be no number.
const inOrder = <Value extends number | string>(a: Value, b: Value): number =>
  a === b ? 0 : a < b ? -1 : 1;

const CLOCK = /^(-?\d{4}-\d\d-\d\d)T.*$/;

/** Tells a date without its clock time, and without what is said of each statement below it. */
function headings(messages: Messages, graph: Graph) {
  const { dates, chronology: words } = messages;
  const plainly: Messages = { ...messages, dates: { ...dates, uncertain: (when) => when } };
  return ({ date, start, end }: Statement, row: number): string => {
    if (graph.columns.dated[row] === 0) return words.noDate;
    const when = {
      ...(date === undefined ? {} : { date: date.replace(CLOCK, '$1') }),
      ...(start === undefined ? {} : { start }),
      ...(end === undefined ? {} : { end }),
    };
    return capitalised(dateInWords(plainly, graph, when) ?? words.noDate);
  };
}

/** Where a statement's claims stand, each outlet named once. */
export const outletsOf = (graph: Graph, { claims }: Statement): readonly string[] => [
  ...new Set(claims.map(({ source }) => sourceName(graph, source))),
];
