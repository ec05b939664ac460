import type { Dataset } from '../model/dataset.ts';
import { linkWith, NUMBER } from './attributes.ts';
import {
  COLUMN_ROLES,
  guessColumns,
  headingsOf,
  isUndirected,
  type TableColumns,
} from './columns.ts';
import { importedDataset } from './importedDataset.ts';
import { importedResult } from './importedResult.ts';
import { type FileFacts, NetworkBuilder } from './network.ts';
import { quote } from './quote.ts';
import type { ReadResult } from './readResult.ts';
import { tamed } from './tamed.ts';
import { type Sheet, sheetOf, unescaped } from './sheet.ts';

interface Adding {
  readonly builder: NetworkBuilder;
  /** Where the sheet begins among several. */
  readonly base?: number;
  /** What is known by the name at one end. */
  readonly endOf?: (name: string, offset: number) => string;
  /** Whether a row with nobody at one end is a fault; else it is left out, and counted. */
  readonly isStrict: boolean;
}

/** Adds a line for each row of a table. */
export function addLinks(
  { rows, starts }: Pick<Sheet, 'rows' | 'starts'>,
  { hasHeadings, at }: TableColumns,
  { builder, base = 0, endOf = (name) => builder.named(name), isStrict }: Adding,
): void {
  const headings = headingsOf(rows, hasHeadings);
  const roles = new Map(
    COLUMN_ROLES.flatMap((role) => (at[role] === undefined ? [] : [[at[role], role]])),
  );
  for (const [index, row] of rows.entries()) {
    if (hasHeadings && index === 0) continue;
    const offset = base + (starts[index] ?? 0);
    const parts: Partial<Record<(typeof COLUMN_ROLES)[number], string>> = {};
    const rest: [string, string][] = [];
    for (const [column, heading] of headings.entries()) {
      const cell = unescaped(row[column]?.trim() ?? '');
      const role = roles.get(column);
      if (cell === '') continue;
      // A score is nobody's word.
      if (role === undefined || (role === 'source' && NUMBER.test(cell)))
        rest.push([heading, cell]);
      else parts[role] = cell;
    }
    const { from, to, direction = '', ...link } = parts;
    if (from !== undefined && to !== undefined) {
      const ends = { from: endOf(from, offset), to: endOf(to, offset) };
      const isDirected = !isUndirected(direction);
      builder.link(linkWith({ ...ends, isDirected, offset }, link, Object.fromEntries(rest)));
    } else if (isStrict) {
      builder.faulty('relations', offset, 'no-ends', 'nobody stands at one end of this relation');
    } else builder.leave('rows with nobody at one end');
  }
}

/** A graph of what a table holds if its columns are taken for what a person says; undefined where it holds nothing. */
export function datasetOfRows(
  rows: Sheet['rows'],
  columns: TableColumns,
  file: FileFacts,
): Dataset | undefined {
  const builder = new NetworkBuilder('');
  addLinks({ rows, starts: [] }, columns, { builder, isStrict: false });
  const network = builder.finish({});
  return network && importedDataset(tamed(network), file);
}

/** How much a table holds if its columns are taken for that. */
export interface TableCounts {
  /** Without the headings. */
  readonly rows: number;
  /** The rest has nobody at one end. */
  readonly relations: number;
  readonly actors: number;
}

/** Counts as `datasetOfRows` does, but fast enough to do it for every choice in a large table. */
export function countRows(rows: Sheet['rows'], { hasHeadings, at }: TableColumns): TableCounts {
  const actors = new Set<string>();
  let relations = 0;
  const end = (row: readonly string[], column: number | undefined) =>
    column === undefined ? '' : unescaped(row[column]?.trim() ?? '');
  const skipped = hasHeadings ? 1 : 0;
  for (const row of rows.slice(skipped)) {
    const [from, to] = [end(row, at.from), end(row, at.to)];
    if (from === '' || to === '') continue;
    relations += 1;
    actors.add(from).add(to);
  }
  return { rows: Math.max(0, rows.length - skipped), relations, actors: actors.size };
}

/**
 * Reads a table of edges, a line an edge; whoever is named is an actor. Where no headings say which columns hold the
 * ends, they are guessed at, and the result says so, for a person to be asked.
 */
export function readSheet(
  sheet: Sheet,
  builder: NetworkBuilder,
  file: FileFacts,
  base = 0,
): ReadResult {
  const refusal = () => ({ ok: false, diagnostics: builder.faults.diagnostics() }) as const;
  if (builder.faults.hasErrors()) return refusal();
  const [first] = sheet.rows;
  if (first === undefined) {
    builder.error(base, 'empty-text', 'the text is empty');
    return refusal();
  }
  const guess = guessColumns(sheet.rows);
  const isGiven = typeof file.columns === 'object';
  const columns = typeof file.columns === 'object' ? file.columns : guess.columns;
  const { from, to } = columns.at;
  const isAsked = !isGiven && (file.columns === 'ask' || !guess.isCertain) && first.length > 1;
  const question = isAsked ? { question: { rows: sheet.rows, columns } } : {};
  const headings = headingsOf(sheet.rows, columns.hasHeadings);
  if (from === undefined || to === undefined) {
    const found = headings.slice(0, 8).join(', ');
    const message = `no column says who a relation comes from and whom it goes to: found ${found}`;
    builder.error(base, 'no-ends', message, 'call two columns “from” and “to”');
    return { ...refusal(), ...question };
  }
  if (!isGiven && !guess.isCertain) {
    const message = `no headings say who a relation comes from and whom it goes to: taken were ${quote(headings[from]!)} and ${quote(headings[to]!)}`;
    builder.warn(base, 'guessed-ends', message, 'call two columns “from” and “to”');
  }
  addLinks(sheet, columns, { builder, base, isStrict: !isGiven });
  const result = importedResult(builder.finish({}), builder, file);
  return result.ok ? { ...result, columns, ...question } : { ...result, ...question };
}

/** Reads such a table from delimited text. */
export function readTable(text: string, builder: NetworkBuilder, file: FileFacts): ReadResult {
  return readSheet(sheetOf(file.fileName, text, builder.faults), builder, file);
}
