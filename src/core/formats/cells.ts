import { collectFaults } from './faults.ts';
import { parseJson } from './jsonTree.ts';

/** What a column's cells hold, as the schema has it; `json`: whatever the file's own keys hold. */
export type CellKind = 'text' | 'number' | 'boolean' | 'texts' | 'json';

/** The value of a JSON text, or the text itself where it is none that the format would take. */
function ofJson(text: string): unknown {
  const faults = collectFaults(text);
  const { root } = parseJson(text, faults);
  return root === undefined || faults.hasErrors() ? text : root.value;
}

/** A text in quotation marks, as JSON has it, without them. */
function ofText(cell: string): string {
  const value = cell.startsWith('"') ? ofJson(cell) : cell;
  return typeof value === 'string' ? value : cell;
}

/** As it is; as JSON where it would not come back. An empty cell says that there is nothing. */
const asText = (text: string, read: (cell: string) => unknown): string =>
  text !== '' && text.isWellFormed() && read(text) === text ? text : JSON.stringify(text);

const NUMBER = /^[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?$/;
const TRUTHS: Readonly<Record<string, boolean>> = {
  true: true,
  false: false,
  // As a German spreadsheet writes them.
  wahr: true,
  falsch: false,
};

/** Several texts in one cell, as people write them. */
const ofTexts = (cell: string): unknown =>
  cell.startsWith('[') ? ofJson(cell) : cell.split(';').map((text) => text.trim());

function asTexts(texts: readonly string[]): string {
  const cell = texts.join('; ');
  const read = ofTexts(cell);
  const isSame =
    Array.isArray(read) &&
    read.length === texts.length &&
    texts.every((text, n) => text === read[n]);
  return isSame && cell !== '' && cell.isWellFormed() ? cell : JSON.stringify(texts);
}

/** How a value is written into a cell. */
const WRITE: Readonly<Record<CellKind, (value: unknown) => string>> = {
  text: (value) => asText(value as string, ofText),
  number: String,
  boolean: String,
  texts: (value) => asTexts(value as readonly string[]),
  json: (value) => (typeof value === 'string' ? asText(value, ofJson) : JSON.stringify(value)),
};

/** How it is read; what does not fit comes back as the text it is, for the checks to report. */
const READ: Readonly<Record<CellKind, (cell: string) => unknown>> = {
  text: ofText,
  number: (cell) => {
    const number = NUMBER.test(cell.trim()) ? Number(cell) : NaN;
    return Number.isFinite(number) ? number : cell;
  },
  boolean: (cell) => {
    const word = cell.trim().toLowerCase();
    return Object.hasOwn(TRUTHS, word) ? TRUTHS[word] : cell;
  },
  texts: ofTexts,
  json: ofJson,
};

export const writeCell = (kind: CellKind, value: unknown): string => WRITE[kind](value);

/** The value of a cell that is not empty. */
export const readCell = (kind: CellKind, cell: string): unknown => READ[kind](cell);
