import { isAddress } from './addresses.ts';
import { isLinkPart, LINK_NAMES, NUMBER, plainKey } from './attributes.ts';

/** What a column of a table of relations can hold, in the order in which a person is asked. */
export const COLUMN_ROLES = [
  'from',
  'to',
  'type',
  'date',
  'start',
  'end',
  'source',
  'summary',
  'direction',
] as const;

export type ColumnRole = (typeof COLUMN_ROLES)[number];

/** Which columns of a table hold what, by number; what has no role is kept as it is. */
export interface TableColumns {
  /** Whether the first row names the columns. */
  readonly hasHeadings: boolean;
  readonly at: Readonly<Partial<Record<ColumnRole, number>>>;
}

export interface Guess {
  readonly columns: TableColumns;
  /** Whether headings say which columns hold the ends. */
  readonly isCertain: boolean;
}

type Rows = readonly (readonly string[])[];

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
  'wer',
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
  'wen',
  'wem',
];

const DIRECTION = ['direction', 'directed', 'richtung', 'gerichtet'];

/** Words for lines that lead nowhere in particular; and those that Gephi has in a column called “Type”. */
const UNDIRECTED =
  /^(?:undirected|both|mutual|no|none|false|0|ungerichtet|beide|beidseitig|nein|falsch)$/i;
const GEPHI = /^(?:directed|undirected|mutual)$/i;

/** Whether a cell of the column of directions says that there is none. */
export const isUndirected = (cell: string): boolean => UNDIRECTED.test(cell);

/** So many rows tell what a column holds. */
const SAMPLE = 200;

const DAY = /^(?:\d{4}-\d{2}(?:-\d{2})?|\d{1,2}[./]\d{1,2}[./]\d{2,4})$/;

/** What no heading would be. */
const isDatum = (cell: string): boolean => DAY.test(cell) || isAddress(cell);

/** Which columns probably hold what: by their headings; failing these, the ends are the first two that hold words. */
export function guessColumns(rows: Rows): Guess {
  const top = (rows[0] ?? []).map((heading) => heading.trim());
  const plain = top.map(plainKey);
  const find = (names: readonly string[], isFit: (column: number) => boolean = () => true) =>
    names.map((name) => plain.indexOf(name)).find((at) => at >= 0 && isFit(at));
  const [from, to] = [find(FROM), find(TO)];
  const isCertain = from !== undefined && to !== undefined;
  const isKnown = (heading: string) => isLinkPart(heading) || DIRECTION.includes(plainKey(heading));
  const hasHeadings = isCertain || top.some(isKnown) || !top.some(isDatum);
  const cells = (column: number) =>
    rows.slice(hasHeadings ? 1 : 0, SAMPLE).flatMap((row) => row[column]?.trim() || []);
  const [first, second] = isCertain
    ? [from, to]
    : top.flatMap((heading, column) => {
        const isText = cells(column).some((cell) => !NUMBER.test(cell) && !isDatum(cell));
        return isText && !(hasHeadings && isKnown(heading)) ? [column] : [];
      });
  const at: Partial<Record<ColumnRole, number>> = {};
  const put = (role: ColumnRole, column: number | undefined) => {
    if (column !== undefined) at[role] = column;
  };
  put('from', first);
  put('to', second);
  if (!hasHeadings) return { columns: { hasHeadings, at }, isCertain };
  const isFree = (column: number) => !Object.values(at).includes(column);
  const isGephi = (column: number) => {
    const types = cells(column);
    return types.length > 0 && types.every((type) => GEPHI.test(type));
  };
  put('direction', find(DIRECTION, isFree) ?? find(['type'], (one) => isFree(one) && isGephi(one)));
  for (const role of ['type', 'date', 'start', 'end', 'summary', 'source'] as const) {
    const isFit = (column: number) => {
      const isText = cells(column).some((cell) => !NUMBER.test(cell));
      // “Link” is as often what links two as where that is told.
      const isLink = plain[column] === 'link';
      const areAddresses = cells(column).every(isAddress);
      if (isLink && areAddresses !== (role === 'source')) return false;
      const isFilled = cells(column).length > 0;
      return isFree(column) && isFilled && (isText || (role !== 'source' && !isLink));
    };
    // Where the ends are called otherwise, “source” is what it says.
    const names = role === 'source' ? [...LINK_NAMES.source, 'source'] : LINK_NAMES[role];
    put(role, find(names, isFit));
  }
  return { columns: { hasHeadings, at }, isCertain };
}

/** What the columns are called, to a person and in what is kept. */
export function headingsOf(rows: Rows, hasHeadings: boolean): readonly string[] {
  const width = rows.slice(0, SAMPLE).reduce((most, row) => Math.max(most, row.length), 0);
  const [first = []] = hasHeadings ? rows : [];
  const count = hasHeadings ? first.length : width;
  return Array.from({ length: count }, (_, n) => first[n]?.trim() || `column ${n + 1}`);
}

/** The same columns with another one for a role. Each holds one thing alone: what it held before, the other one now does. */
export function withColumn(
  { hasHeadings, at }: TableColumns,
  role: ColumnRole,
  column: number | undefined,
): TableColumns {
  const swapped = COLUMN_ROLES.flatMap((other): [ColumnRole, number][] => {
    const before = at[other];
    const now =
      other === role ? column : before !== undefined && before === column ? at[role] : before;
    return now === undefined ? [] : [[other, now]];
  });
  return { hasHeadings, at: Object.fromEntries(swapped) };
}
