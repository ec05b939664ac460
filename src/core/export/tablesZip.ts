import { strToU8, zipSync } from 'fflate';
import type { JsonObject } from '../formats/jsonNode.ts';
import { OTHER, cellsOf } from '../formats/tableRows.ts';
import { TABLES, type TableName, TYPES_OF } from '../formats/tableShapes.ts';
import type { Dataset } from '../model/dataset.ts';
import { csvOf, escaped } from '../table/separatedValues.ts';

/** What a row holds, and where that belongs: a cell for each of the table's `places`. */
interface Row {
  readonly places: readonly string[];
  readonly value: JsonObject;
}

/** A graph at run time has every key that its file had. */
type WithKeys = JsonObject & { readonly id: string };

/** ZIP knows no earlier day. One for all files: the same graph gives the same bytes. */
const SAME_DAY = new Date(1980, 0, 1);

/**
 * The graph as tables, a CSV file each, packed as a ZIP: all but its view, as `readOurTables` reads it. A table that the
 * graph doesn't have (events, a vocabulary of its own) is left out.
 */
export function tablesZipOf(dataset: Dataset): Uint8Array<ArrayBuffer> {
  const files = Object.entries(rowsOf(dataset)).map(([name, rows]) => [
    `${name}.csv`,
    strToU8(tableOf(name as TableName, rows)),
  ]);
  return zipSync(Object.fromEntries(files), { mtime: SAME_DAY });
}

function tableOf(name: TableName, rows: readonly Row[]): string {
  const { places, columns } = TABLES[name];
  const cells = rows.map((row) => cellsOf(row.value, columns));
  const known = columns.map(({ heading }) => heading);
  const found = new Set(cells.flatMap((row) => [...row.keys()]));
  const own = [...found].filter((heading) => !known.includes(heading) && heading !== OTHER);
  const headings = [...known, ...own, ...(found.has(OTHER) ? [OTHER] : [])];
  const lines = rows.map((row, index) => [
    ...row.places,
    ...headings.map((heading) => cells[index]!.get(heading) ?? ''),
  ]);
  return csvOf([[...places, ...headings], ...lines], escaped);
}

function rowsOf(dataset: Dataset): { readonly [Name in TableName]?: readonly Row[] } {
  const { sources, actors, relations, events, vocabulary, ...rest } = dataset as unknown as Record<
    'sources' | 'actors' | 'relations',
    readonly WithKeys[]
  > & { readonly events?: readonly WithKeys[]; readonly vocabulary?: JsonObject };
  const { view: _, ...root } = rest as JsonObject;
  const { types, beside } = typesOf(vocabulary);
  return {
    meta: plain([beside === undefined ? root : { ...root, vocabulary: beside }]),
    sources: plain(sources),
    actors: plain(actors),
    relations: plain(relations.map(({ claims: __, ...relation }) => relation)),
    ...(events === undefined
      ? {}
      : {
          events: plain(events.map(({ claims: __, participants: ___, ...event }) => event)),
          participants: parts(events, 'participants'),
        }),
    claims: parts([...relations, ...(events ?? [])], 'claims'),
    ...(types.length === 0 ? {} : { vocabulary: types }),
  };
}

const plain = (values: readonly JsonObject[]): readonly Row[] =>
  values.map((value) => ({ places: [], value }));

const parts = (owners: readonly WithKeys[], key: string): readonly Row[] =>
  owners.flatMap((owner) =>
    (owner[key] as readonly JsonObject[]).map((value) => ({ places: [owner.id], value })),
  );

/** The types of a vocabulary, and what else is in it: nothing, as a rule. */
function typesOf(vocabulary: JsonObject | undefined): {
  readonly types: readonly Row[];
  readonly beside: JsonObject | undefined;
} {
  if (vocabulary === undefined) return { types: [], beside: undefined };
  const types = Object.entries(TYPES_OF).flatMap(([of, key]) =>
    Object.entries((vocabulary[key] ?? {}) as Record<string, JsonObject>).map(([id, value]) => ({
      places: [of, id],
      value,
    })),
  );
  const inRows = new Set(
    types.map(({ places: [of] }) => TYPES_OF[of as keyof typeof TYPES_OF] as string),
  );
  const beside = Object.fromEntries(Object.entries(vocabulary).filter(([key]) => !inRows.has(key)));
  const isAllInRows = types.length > 0 && Object.keys(beside).length === 0;
  return { types, beside: isAllInRows ? undefined : beside };
}
