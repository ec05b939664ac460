import Papa from 'papaparse';
import { isNamed, linkOf, plainKey } from './attributes.ts';
import { quote } from './quote.ts';
import { type Network, type NetworkBuilder } from './network.ts';

/** What the ends of a line are called in a table's headings, the surest first. */
const FROM = [
  'from',
  'source',
  'from name',
  'source name',
  'subject',
  'actor 1',
  'node 1',
  'person',
  'von',
  'absender',
];
const TO = [
  'to',
  'target',
  'to name',
  'target name',
  'object',
  'actor 2',
  'node 2',
  'organisation',
  'an',
  'nach',
  'zu',
  'empfanger',
];

/** The apostrophe that keeps a spreadsheet from taking a cell for a formula, as our own tables have it. */
const ESCAPED = /^'(?=[=+\-@＝＋－＠])/;

/** Which columns hold the ends of a line, by number. */
export interface Columns {
  readonly from: number;
  readonly to: number;
}

/**
 * Reads a table of edges, a line an edge: commas, semicolons or tabs between, with or without quotation marks (RFC
 * 4180), a heading for each column. Whoever is named is an actor.
 */
export function readTable(text: string, builder: NetworkBuilder): Network | undefined {
  const { data, errors } = Papa.parse<string[]>(text, { skipEmptyLines: 'greedy' });
  const lines = lineStarts(text);
  for (const { message, row, code } of errors) {
    // A single column has no delimiter to be found: that is told by its missing ends.
    if (code === 'UndetectableDelimiter') continue;
    builder.error(lines[row ?? 0] ?? 0, 'bad-table', message);
  }
  if (builder.faults.hasErrors()) return undefined;
  const [headings, ...rows] = data;
  if (headings === undefined) {
    builder.error(0, 'empty-text', 'the text is empty');
    return undefined;
  }
  const columns = columnsOf(headings, rows, builder);
  if (columns === undefined) {
    const message = `no column says who a relation comes from and whom it goes to: found ${headings.slice(0, 8).join(', ')}`;
    builder.error(0, 'no-ends', message, 'call two columns “from” and “to”');
    return undefined;
  }
  for (const [index, row] of rows.entries()) {
    const offset = lines[index + 1] ?? 0;
    const cell = (column: number) => row[column]?.trim().replace(ESCAPED, '') ?? '';
    const [from, to] = [cell(columns.from), cell(columns.to)];
    if (from === '' || to === '') {
      builder.faulty('relations', offset, 'no-ends', 'nobody stands at one end of this relation');
      continue;
    }
    const values = row.slice(0, headings.length).flatMap((_, column): [string, string][] => {
      const heading = headings[column]!;
      const value = cell(column);
      const isEnd = column === columns.from || column === columns.to;
      return isEnd || value === '' ? [] : [[heading.trim() || `column ${column + 1}`, value]];
    });
    const ends = { from: builder.named(from), to: builder.named(to), isDirected: true, offset };
    builder.link(linkOf(ends, Object.fromEntries(values)));
  }
  return builder.finish({});
}

/** By their headings; else the first two columns that hold words, not numbers. */
function columnsOf(
  headings: readonly string[],
  rows: readonly (readonly string[])[],
  builder: NetworkBuilder,
): Columns | undefined {
  const find = (names: readonly string[]) =>
    names
      .map((name) => headings.findIndex((heading) => plainKey(heading) === name))
      .find((at) => at >= 0);
  const [from, to] = [find(FROM), find(TO)];
  if (from !== undefined && to !== undefined) return { from, to };
  const ofWords = headings.flatMap((heading, column) => {
    const isKnown = (['date', 'start', 'end', 'linkType', 'summary', 'source'] as const).some(
      (what) => isNamed(heading, what),
    );
    const values = rows.slice(0, 100).map((row) => row[column]?.trim() ?? '');
    const isText = values.some((value) => value !== '' && !/^[-+]?[\d.,\s]+$/.test(value));
    return isText && !isKnown ? [column] : [];
  });
  const [first, second] = ofWords;
  if (first === undefined || second === undefined) return undefined;
  const message = `no headings say who a relation comes from and whom it goes to: taken were ${quote(headings[first]!)} and ${quote(headings[second]!)}`;
  builder.warn(0, 'guessed-ends', message, 'call two columns “from” and “to”');
  return { from: first, to: second };
}

/** Where each row begins; a line break within quotation marks ends none. */
function lineStarts(text: string): readonly number[] {
  const starts: number[] = [];
  let isQuoted = false;
  let start = 0;
  for (let at = 0; at <= text.length; at += 1) {
    const letter = text[at];
    if (letter === '"') isQuoted = !isQuoted;
    if (letter !== undefined && (isQuoted || letter !== '\n')) continue;
    // Papa Parse passes over blank rows.
    if (text.slice(start, at).replaceAll(/[\s,;"]/g, '') !== '') starts.push(start);
    start = at + 1;
  }
  return starts;
}
