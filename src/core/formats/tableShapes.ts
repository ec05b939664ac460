import * as z from 'zod/mini';
import {
  actorSchema,
  claimSchema,
  datasetSchema,
  eventSchema,
  relationSchema,
  sourceSchema,
} from '../model/dataset.ts';
import type { CellKind } from './cells.ts';

/** A column of our own tables. */
export interface Column {
  /** Its keys with dots between: "amount.value". */
  readonly heading: string;
  readonly path: readonly string[];
  readonly kind: CellKind;
}

const KINDS: readonly (readonly [new (...parts: never) => z.core.$ZodType, CellKind])[] = [
  [z.core.$ZodNumber, 'number'],
  [z.core.$ZodBoolean, 'boolean'],
  [z.core.$ZodArray, 'texts'],
];

/** A column for each key of a schema, in its order; lists of objects have tables of their own. */
function columnsOf(schema: z.core.$ZodType, path: readonly string[] = []): readonly Column[] {
  if (schema instanceof z.core.$ZodOptional) return columnsOf(schema._zod.def.innerType, path);
  if (schema instanceof z.core.$ZodUnion) {
    const columns = schema._zod.def.options.flatMap((option) => columnsOf(option, path));
    return [...new Map(columns.map((column) => [column.heading, column])).values()];
  }
  if (schema instanceof z.core.$ZodObject) {
    return Object.entries(schema._zod.def.shape).flatMap(([key, inner]) =>
      columnsOf(inner, [...path, key]),
    );
  }
  if (schema instanceof z.core.$ZodRecord) return [];
  if (schema instanceof z.core.$ZodArray && schema._zod.def.element instanceof z.core.$ZodObject) {
    return [];
  }
  const kind = KINDS.find(([type]) => schema instanceof type)?.[1] ?? 'text';
  return [{ heading: path.join('.'), path, kind }];
}

/** A table of ours. */
export interface TableShape {
  /** Columns of the table that are no keys of what its rows hold, but say where that belongs. */
  readonly places: readonly string[];
  readonly columns: readonly Column[];
}

const definitionOf = (key: 'relationTypes' | 'actorTypes'): z.core.$ZodType => {
  const table = datasetSchema.shape.vocabulary._zod.def.innerType.shape[key];
  return table._zod.def.innerType._zod.def.valueType;
};

/**
 * The tables that hold a graph. Claims say which relation or event they are of (`statement`), participants in which
 * event they took part, types of the vocabulary whose they are (of a `relation` or an `actor`); `meta` has one row.
 */
export const TABLES = {
  meta: { places: [], columns: columnsOf(datasetSchema) },
  sources: { places: [], columns: columnsOf(sourceSchema) },
  actors: { places: [], columns: columnsOf(actorSchema) },
  relations: { places: [], columns: columnsOf(relationSchema) },
  events: { places: [], columns: columnsOf(eventSchema) },
  participants: {
    places: ['event'],
    columns: columnsOf(eventSchema.shape.participants._zod.def.element),
  },
  claims: { places: ['statement'], columns: columnsOf(claimSchema) },
  vocabulary: {
    places: ['of', 'id'],
    columns: columnsOf(z.union([definitionOf('relationTypes'), definitionOf('actorTypes')])),
  },
} as const satisfies Record<string, TableShape>;

export type TableName = keyof typeof TABLES;

/** Which table of the vocabulary a type belongs to, by what `of` says. */
export const TYPES_OF = { relation: 'relationTypes', actor: 'actorTypes' } as const;
