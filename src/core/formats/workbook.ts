/**
 * Reads the sheets of an Office Open XML workbook (.xlsx; ECMA-376 part 1, section 18): texts, numbers, booleans, days,
 * and of formulas the values that were saved with them.
 */
import { strFromU8 } from 'fflate';
import { SaxesParser } from 'saxes';
import { dateStyleOf, dayOfSerial, type DatePrecision } from './excelDates.ts';
import { Refused } from './refused.ts';
import type { Sheet } from './sheet.ts';

/** A few bytes may name a cell far out: rows and cells are counted with the empty ones before them. */
const MOST_ROWS = 1_048_576;
const MOST_COLUMNS = 16_384;
const MOST_CELLS = 5_000_000;

type Attributes = Readonly<Record<string, string>>;

interface Handlers {
  readonly open?: (name: string, attributes: Attributes) => void;
  readonly close?: (name: string) => void;
  readonly text?: (text: string) => void;
}

const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

/** Goes through an XML text, names without their prefixes. */
function walkXml(path: string, bytes: Uint8Array, { open, close, text }: Handlers): void {
  const parser = new SaxesParser({ xmlns: false, position: false });
  parser.on('error', ({ message }) => {
    throw new Refused('broken-workbook', `${path} of the workbook is not well-formed: ${message}`);
  });
  parser.on('opentag', ({ name, attributes }) =>
    open?.(
      localName(name),
      Object.fromEntries(Object.entries(attributes).map(([key, value]) => [localName(key), value])),
    ),
  );
  parser.on('closetag', ({ name }) => close?.(localName(name)));
  parser.on('text', (some) => text?.(some));
  parser.on('cdata', (some) => text?.(some));
  parser.write(strFromU8(bytes)).close();
}

/** Files of an archive by their paths there, in small letters. */
export type Parts = ReadonlyMap<string, Uint8Array>;

const WORKBOOK = 'xl/workbook.xml';
const RELATIONS = 'xl/_rels/workbook.xml.rels';

/** Which files of an archive a workbook is read from. */
export const isWorkbookPart = (path: string): boolean =>
  /^xl\/(?:workbook\.xml|_rels\/workbook\.xml\.rels|sharedstrings\.xml|styles\.xml|worksheets\/[^/]+\.xml)$/i.test(
    path,
  );

export const isWorkbook = (parts: Parts): boolean => parts.has(WORKBOOK);

/** The sheets that are not hidden, in their order. Throws `Refused` where the workbook is broken or too large. */
export function sheetsOf(parts: Parts): readonly Sheet[] {
  const targets = targetsOf(parts);
  const { sheets, is1904 } = contentsOf(parts);
  const find = (type: string) =>
    [...targets.values()].find((target) => target.type.endsWith(`/${type}`))?.path;
  const context: Context = {
    texts: textsOf(parts, find('sharedStrings')),
    styles: stylesOf(parts, find('styles')),
    is1904,
    budget: { cells: MOST_CELLS },
  };
  return sheets.flatMap(({ name, id }) => {
    const path = targets.get(id)?.path ?? '';
    const bytes = parts.get(path);
    return bytes === undefined ? [] : [sheetIn(name, path, bytes, context)];
  });
}

interface Target {
  readonly type: string;
  readonly path: string;
}

function targetsOf(parts: Parts): ReadonlyMap<string, Target> {
  const targets = new Map<string, Target>();
  const bytes = parts.get(RELATIONS);
  if (bytes === undefined) throw new Refused('broken-workbook', 'the workbook lists no sheets');
  walkXml(RELATIONS, bytes, {
    open: (name, { Id = '', Type = '', Target = '' }) => {
      const path = Target.startsWith('/') ? Target.slice(1) : `xl/${Target}`;
      if (name === 'Relationship') targets.set(Id, { type: Type, path: path.toLowerCase() });
    },
  });
  return targets;
}

function contentsOf(parts: Parts) {
  const sheets: { readonly name: string; readonly id: string }[] = [];
  let is1904 = false;
  walkXml(WORKBOOK, parts.get(WORKBOOK)!, {
    open: (element, { name = '', id = '', state = 'visible', date1904 = '0' }) => {
      if (element === 'workbookPr') is1904 = /^(?:1|true)$/.test(date1904);
      // What somebody has hidden is not shown unasked.
      if (element === 'sheet' && state === 'visible') sheets.push({ name, id });
    },
  });
  return { sheets, is1904 };
}

/** "_x000D_" stands for a letter that XML can't hold (22.9.2.19). */
const unescapedXml = (text: string): string =>
  text.replaceAll(/_x([\dA-F]{4})_/gi, (_, code: string) =>
    String.fromCodePoint(Number.parseInt(code, 16)),
  );

/** Gathers the text of `t`, but not that of `rPh`, which says how to pronounce it. */
function gatherText() {
  let text = '';
  let isText = false;
  let isHint = false;
  return {
    begin: () => {
      text = '';
    },
    open: (name: string) => {
      if (name === 'rPh') isHint = true;
      if (name === 't') isText = !isHint;
    },
    close: (name: string) => {
      if (name === 'rPh') isHint = false;
      if (name === 't') isText = false;
    },
    text: (some: string) => {
      if (isText) text += some;
    },
    end: () => unescapedXml(text),
  };
}

/** The texts that cells refer to by number. */
function textsOf(parts: Parts, path = ''): readonly string[] {
  const texts: string[] = [];
  const bytes = parts.get(path);
  if (bytes === undefined) return texts;
  const gather = gatherText();
  walkXml(path, bytes, {
    open: (name) => (name === 'si' ? gather.begin() : gather.open(name)),
    close: (name) => {
      if (name === 'si') texts.push(gather.end());
      else gather.close(name);
    },
    text: gather.text,
  });
  return texts;
}

/** For each style of cells, how much of a date it shows; undefined where it shows none. */
function stylesOf(parts: Parts, path = ''): readonly (DatePrecision | undefined)[] {
  const formats = new Map<string, string>();
  const styles: (DatePrecision | undefined)[] = [];
  const bytes = parts.get(path);
  if (bytes === undefined) return styles;
  let isOfCells = false;
  walkXml(path, bytes, {
    open: (name, { numFmtId = '0', formatCode = '' }) => {
      if (name === 'numFmt') formats.set(numFmtId, formatCode);
      if (name === 'cellXfs') isOfCells = true;
      if (name === 'xf' && isOfCells) styles.push(dateStyleOf(numFmtId, formats.get(numFmtId)));
    },
    close: (name) => {
      if (name === 'cellXfs') isOfCells = false;
    },
  });
  return styles;
}

interface Context {
  readonly texts: readonly string[];
  readonly styles: readonly (DatePrecision | undefined)[];
  readonly is1904: boolean;
  /** How many cells may still come, of all sheets. */
  readonly budget: { cells: number };
}

/** "C" of "C12" as 2; undefined where there is none. */
function columnOf(address: string): number | undefined {
  const letters = /^[A-Z]{1,3}/.exec(address)?.[0];
  if (letters === undefined) return undefined;
  return letters.split('').reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

function sheetIn(name: string, path: string, bytes: Uint8Array, context: Context): Sheet {
  const rows: string[][] = [];
  const starts: number[] = [];
  const { budget } = context;
  const inline = gatherText();
  let row: string[] = [];
  let number = 0;
  let cell: { readonly column: number; readonly t: string; readonly s: string } | undefined;
  let value = '';
  let isValue = false;
  const tooLarge = () =>
    new Refused('too-large', `the sheet ${name} has too many rows, columns or cells`);
  const openCell = ({ r = '', t = 'n', s = '' }: Attributes) => {
    const column = columnOf(r) ?? row.length;
    if (column >= MOST_COLUMNS) throw tooLarge();
    budget.cells -= Math.max(0, column + 1 - row.length);
    if (budget.cells < 0) throw tooLarge();
    while (row.length <= column) row.push('');
    cell = { column, t, s };
    value = '';
    inline.begin();
  };
  walkXml(path, bytes, {
    open: (element, attributes) => {
      if (element === 'row') {
        number = Number(attributes['r'] ?? number + 1);
        if (!(number >= 1 && number <= MOST_ROWS)) throw tooLarge();
        row = [];
      } else if (element === 'c') openCell(attributes);
      else if (element === 'v') isValue = true;
      else inline.open(element);
    },
    close: (element) => {
      if (element === 'c' && cell !== undefined) {
        row[cell.column] = cell.t === 'inlineStr' ? inline.end() : shown(value, cell, context);
        cell = undefined;
      } else if (element === 'v') isValue = false;
      else if (element === 'row' && row.some((text) => text.trim() !== '')) {
        rows.push(row);
        starts.push(number - 1);
      } else inline.close(element);
    },
    text: (some) => {
      if (isValue) value += some;
      else inline.text(some);
    },
  });
  // A line for each row of the sheet, so that faults are placed by its numbers.
  const text = '\n'.repeat((starts.at(-1) ?? 0) + 1);
  return { name, text, rows, starts };
}

/** What a cell says, by its type (18.18.11). A formula that failed says nothing. */
function shown(
  value: string,
  { t, s }: { readonly t: string; readonly s: string },
  { texts, styles, is1904 }: Context,
): string {
  if (t === 's') return texts[Number(value)] ?? '';
  if (t === 'str') return unescapedXml(value);
  if (t === 'b') return value === '1' ? 'true' : 'false';
  if (t === 'e' || value === '') return '';
  if (t === 'd') return value.replace(/T.*$/, '');
  const number = Number(value);
  if (!Number.isFinite(number)) return value;
  const precision = styles[Number(s === '' ? '0' : s)];
  const date = precision && dayOfSerial(number, precision, is1904);
  // Sheets are calculated with 15 digits; what files hold beyond is noise.
  return date ?? String(Number(number.toPrecision(15)));
}
