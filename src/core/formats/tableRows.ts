import { readCell, writeCell } from './cells.ts';
import { type JsonObject, isObject } from './jsonNode.ts';
import type { Column } from './tableShapes.ts';

/** What has no column of its own stands in this one, as one JSON object. */
export const OTHER = 'other';

const isOwnKey = (key: string): boolean => key.startsWith('x-');

/** Keys whose objects have columns for their own keys: `amount`, `by`. */
const groupsOf = (columns: readonly Column[]): ReadonlySet<string> =>
  new Set(columns.filter(({ path }) => path.length > 1).map(({ path: [first] }) => first!));

/**
 * The cells of an object, by heading: a column for each key that the schema knows or that is the file's own (`x-`), one
 * for all else. Keys without a value have no cell.
 */
export function cellsOf(value: JsonObject, columns: readonly Column[]): Map<string, string> {
  const known = new Map(columns.map((column) => [column.heading, column]));
  const groups = groupsOf(columns);
  const cells = new Map<string, string>();
  const walk = (object: JsonObject, path: readonly string[]): JsonObject => {
    const rest: Record<string, unknown> = {};
    for (const [key, inner] of Object.entries(object)) {
      const heading = [...path, key].join('.');
      const column = known.get(heading);
      if (inner === undefined) continue;
      // A key may have dots itself.
      if (column !== undefined && column.path.length === path.length + 1) {
        cells.set(heading, writeCell(column.kind, inner));
      } else if (isOwnKey(key)) cells.set(heading, writeCell('json', inner));
      else if (path.length === 0 && groups.has(key) && isObject(inner)) {
        const left = walk(inner, [key]);
        if (Object.keys(left).length > 0) rest[key] = left;
      } else rest[key] = inner;
    }
    return rest;
  };
  const rest = walk(value, []);
  if (Object.keys(rest).length > 0) cells.set(OTHER, JSON.stringify(rest));
  return cells;
}

/** Where the cells under a heading belong, and what they hold. */
export function columnFor(heading: string, columns: readonly Column[]): Column {
  const column = columns.find((one) => one.heading === heading.trim());
  if (column !== undefined) return column;
  const group = [...groupsOf(columns)].find((key) => heading.startsWith(`${key}.x-`));
  const path = group === undefined ? [heading] : [group, heading.slice(group.length + 1)];
  return { heading, path, kind: 'json' };
}

/** The object that a row holds, as `cellsOf` wrote it; empty cells say nothing. */
export function objectOf(
  row: readonly string[],
  columns: readonly (Column | undefined)[],
): JsonObject {
  const object: Record<string, unknown> = {};
  for (const [index, column] of columns.entries()) {
    const cell = row[index] ?? '';
    if (column === undefined || cell === '') continue;
    const value = readCell(column.kind, cell);
    if (column.heading === OTHER && isObject(value)) merge(object, value);
    else
      merge(
        object,
        column.path.reduceRight((inner, key) => ({ [key]: inner }), value) as JsonObject,
      );
  }
  return object;
}

/** Adds what an object lacks; objects on both sides become one. */
function merge(into: Record<string, unknown>, from: JsonObject): void {
  for (const [key, value] of Object.entries(from)) {
    const present = into[key];
    if (isObject(present) && isObject(value)) merge(present, value);
    else into[key] = value;
  }
}
