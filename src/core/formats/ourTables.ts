import { LONGEST_NAME } from '../model/dataset.ts';
import { containedAll } from '../model/direction.ts';
import { judgeActorGraph } from './actorGraph.ts';
import { type FindClosest, closestFinder, didYouMean } from './closest.ts';
import type { Faults } from './faults.ts';
import { FORMAT, VERSION } from './header.ts';
import { type JsonNode, type JsonObject, isObject } from './jsonNode.ts';
import { DIRECTION } from './jsonTree.ts';
import type { FileFacts } from './network.ts';
import { quote } from './quote.ts';
import type { ReadResult } from './readResult.ts';
import { type Sheet, unescaped } from './sheet.ts';
import { columnFor, objectOf } from './tableRows.ts';
import { TABLES, type TableName, type TableShape, TYPES_OF } from './tableShapes.ts';

/** A sheet among several, and where its text begins among theirs. */
export interface Placed {
  readonly sheet: Sheet;
  readonly base: number;
}

/** A row of a table: what it holds, where that belongs, and where it stands. */
interface Row {
  readonly value: JsonObject;
  readonly places: readonly string[];
  readonly offset: number;
}

/** Headings by which a careless program would change what every object inherits. */
const FORBIDDEN = /^(?:.*\.)?(?:__proto__|constructor|prototype)$/;

/** The rows of one table; its faults are told. */
function rowsOf({ sheet, base }: Placed, shape: TableShape, faults: Faults): readonly Row[] {
  const [headings = [], ...rows] = sheet.rows;
  const error = (code: string, message: string) =>
    faults.add({ severity: 'error', code, path: '', offset: base, message });
  const placeOf = (heading: string) => shape.places.indexOf(heading.trim());
  for (const [index, place] of shape.places.entries()) {
    if (!headings.some((heading) => placeOf(heading) === index)) {
      error('missing', `the column ${quote(place)} is missing`);
    }
  }
  const seen = new Set<string>();
  const columns = headings.map((heading) => {
    if (heading.trim() === '') return undefined;
    if (heading.length > LONGEST_NAME) {
      error('too-long', `the heading ${quote(heading)} has more than ${LONGEST_NAME} characters`);
      return undefined;
    }
    if (FORBIDDEN.test(heading.trim())) {
      error('forbidden-key', `the heading ${quote(heading)} is not allowed`);
      return undefined;
    }
    const column = placeOf(heading) < 0 ? columnFor(heading, shape.columns) : undefined;
    const key = column === undefined ? heading.trim() : JSON.stringify(column.path);
    if (seen.has(key)) error('duplicate-key', `two columns are called ${quote(heading)}`);
    seen.add(key);
    return column;
  });
  const places = shape.places.map((_, index) =>
    headings.findIndex((heading) => placeOf(heading) === index),
  );
  return rows.map((row, index) => {
    const cells = row.map(unescaped);
    const offset = base + (sheet.starts[index + 1] ?? 0);
    return {
      value: undirected(objectOf(cells, columns), offset, faults),
      places: places.map((at) => cells[at]?.trim() ?? ''),
      offset,
    };
  });
}

/** As in a JSON text, no text reaches beyond itself. */
function undirected(value: JsonObject, offset: number, faults: Faults): JsonObject {
  const kept = containedAll(value);
  if (kept !== value) {
    faults.add({ severity: 'warning', code: 'direction', path: '', offset, message: DIRECTION });
  }
  return kept;
}

/**
 * Reads a graph from the tables that our own export writes (see `tableShapes`), and checks it as any file of ours. Parts
 * that no table brings are missing; without `meta` the file's name is the title.
 */
export function readOurTables(
  tables: ReadonlyMap<TableName, Placed>,
  faults: Faults,
  file: FileFacts,
): ReadResult {
  const rows = (name: TableName): readonly Row[] | undefined => {
    const placed = tables.get(name);
    return placed && rowsOf(placed, TABLES[name], faults);
  };
  /** Where each row's object stands. */
  const offsets = new Map<unknown, number>();
  const list = (some: readonly Row[] | undefined) =>
    some?.map(({ value, offset }) => {
      offsets.set(value, offset);
      return value;
    });
  const near = closestFinder();
  const [claims, participants, relations, events] = (
    ['claims', 'participants', 'relations', 'events'] as const
  ).map(rows);
  const statements = [...(relations ?? []), ...(events ?? [])];
  const claimsOf = byOwner(claims ?? [], statements, { what: 'relation or event', faults, near });
  const partsOf = byOwner(participants ?? [], events ?? [], { what: 'event', faults, near });
  const whole = (row: Row, isEvent: boolean): Row => ({
    ...row,
    value: {
      ...row.value,
      ...(isEvent ? { participants: list(partsOf(row)) } : {}),
      claims: list(claimsOf(row)),
    },
  });
  const [meta, second] = rows('meta') ?? [];
  if (second !== undefined) {
    const message = 'expected one row, which is of the whole graph; found more';
    faults.add({ severity: 'error', code: 'more-rows', path: '', offset: second.offset, message });
  }
  const root: JsonObject = {
    ...withHeader(meta?.value ?? {}, file),
    ...defined({
      sources: list(rows('sources')),
      actors: list(rows('actors')),
      relations: list(relations?.map((row) => whole(row, false))),
      events: list(events?.map((row) => whole(row, true))),
    }),
  };
  const vocabulary = vocabularyOf(rows('vocabulary') ?? [], root['vocabulary'], faults);
  const data = vocabulary === undefined ? root : { ...root, vocabulary };
  return judgeActorGraph(nodeOf(data, '', meta?.offset ?? 0, offsets), faults, file.tell);
}

const defined = (parts: JsonObject): JsonObject =>
  Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined));

/** What every file needs, for tables that somebody made by hand. */
function withHeader(root: JsonObject, { fileName, today }: FileFacts): JsonObject {
  const title = fileName.replace(/\.[^.]*$/, '') || 'tables';
  const meta = root['meta'];
  return {
    format: FORMAT,
    version: VERSION,
    ...root,
    meta: isObject(meta)
      ? meta
      : {
          id: title.replaceAll(/[^\p{L}\p{N}]+/gu, '-').replace(/^-/, '') || 'tables',
          title,
          asOf: today,
        },
  };
}

interface Owning {
  readonly what: string;
  readonly faults: Faults;
  readonly near: FindClosest;
}

/** Which rows belong to which; of two owners of one id, the first. Rows of nobody are told. */
function byOwner(
  rows: readonly Row[],
  owners: readonly Row[],
  { what, faults, near }: Owning,
): (owner: Row) => readonly Row[] {
  const groups = new Map<string, { readonly owner: Row; readonly rows: Row[] }>();
  for (const owner of owners) {
    const { id } = owner.value;
    if (typeof id === 'string' && !groups.has(id)) groups.set(id, { owner, rows: [] });
  }
  const ids = [...groups.keys()];
  for (const row of rows) {
    const [id = ''] = row.places;
    const group = groups.get(id);
    if (group !== undefined) group.rows.push(row);
    else {
      const suggestion = didYouMean(near(id, ids));
      const message = `unknown ${what} ${quote(id)}`;
      const fault = { severity: 'error', code: 'unknown-statement', path: '', message } as const;
      faults.add({ ...fault, offset: row.offset, ...(suggestion && { suggestion }) });
    }
  }
  return (owner) => {
    const group = groups.get(String(owner.value['id']));
    return group?.owner === owner ? group.rows : [];
  };
}

/** The types of a file's own, beside what else its vocabulary holds. */
function vocabularyOf(rows: readonly Row[], beside: unknown, faults: Faults): unknown {
  if (rows.length === 0) return beside;
  const tables = new Map<string, Map<string, JsonObject>>();
  for (const { places, value, offset } of rows) {
    const [of = '', id = ''] = places;
    const error = (code: string, message: string) =>
      faults.add({ severity: 'error', code, path: '', offset, message });
    const key = Object.hasOwn(TYPES_OF, of) ? TYPES_OF[of as keyof typeof TYPES_OF] : undefined;
    if (key === undefined) {
      error(
        'wrong-value',
        `expected one of ${Object.keys(TYPES_OF).join(', ')}; found ${quote(of)}`,
      );
      continue;
    }
    const table = tables.get(key) ?? new Map<string, JsonObject>();
    tables.set(key, table);
    if (id.length > LONGEST_NAME) {
      error('too-long', `a type’s name has more than ${LONGEST_NAME} characters`);
    } else if (FORBIDDEN.test(id) || table.has(id))
      error('duplicate-key', `the type ${quote(id)} is there twice, or not allowed`);
    else table.set(id, value);
  }
  const own = Object.fromEntries(
    [...tables].map(([key, table]) => [key, Object.fromEntries(table)]),
  );
  return { ...(isObject(beside) ? beside : {}), ...own };
}

/** Values with their places, as the checks of JSON texts need them: all of a row stands where the row does. */
function nodeOf(
  value: unknown,
  key: string | number,
  around: number,
  offsets: ReadonlyMap<unknown, number>,
): JsonNode {
  const offset = offsets.get(value) ?? around;
  const inner = Array.isArray(value)
    ? [...value.entries()]
    : isObject(value)
      ? Object.entries(value)
      : [];
  const children = inner.map(([name, child]) => nodeOf(child, name, offset, offsets));
  return { value, key, keyOffset: offset, offset, end: offset, children };
}
