import Papa from 'papaparse';
import type { Faults } from './faults.ts';

/** How the names of tables end. */
export const TABLE_ENDING = /\.(?:csv|tsv|tab)$/i;

/** A table as it stands in a file: rows of cells, and where each begins. Blank rows are left out. */
export interface Sheet {
  /** What the file, or the sheet of a workbook, is called. */
  readonly name: string;
  readonly text: string;
  readonly rows: readonly (readonly string[])[];
  /** The offset of each row in the text. */
  readonly starts: readonly number[];
}

/** Reads delimited text (RFC 4180): commas, semicolons, tabs or bars between, whichever it is. */
export function sheetOf(name: string, text: string, faults: Faults, base = 0): Sheet {
  const { data, errors } = Papa.parse<string[]>(text, {
    skipEmptyLines: 'greedy',
    delimiter: delimiterOf(text) ?? '',
  });
  const starts = lineStarts(text);
  for (const { message, row, code } of errors) {
    // A single column has no delimiter to be found: that is told by what it lacks.
    if (code === 'UndetectableDelimiter') continue;
    const offset = base + (starts[row ?? 0] ?? 0);
    faults.add({ severity: 'error', code: 'bad-table', path: '', offset, message });
  }
  return { name, text, rows: data, starts };
}

/** The apostrophe that keeps a spreadsheet from taking a cell for a formula, as our own tables have it. */
const ESCAPED = /^'(?='*[=+\-@\t\r\n＝＋－＠])/;

/** What a cell says, without that apostrophe. */
export const unescaped = (cell: string): string => cell.replace(ESCAPED, '');

/** Which sign the headings have between them; undefined where there is one heading alone. */
const delimiterOf = (text: string): string | undefined =>
  /^(?:"(?:[^"]|"")*"|[^",;\t|\r\n])*([,;\t|])/.exec(text)?.[1];

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
