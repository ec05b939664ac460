import * as z from 'zod/mini';
import {
  actorIdSchema,
  actorSchema,
  amountSchema,
  attributionSchema,
  claimSchema,
  datasetSchema,
  eventSchema,
  relationSchema,
  sourceSchema,
} from '../model/dataset.ts';
import { VERSION } from './header.ts';

type Json = Record<string, unknown>;

/** The parts that get a definition of their own, under these names. */
const PARTS = {
  id: actorIdSchema,
  meta: datasetSchema.shape.meta,
  source: sourceSchema,
  actor: actorSchema,
  attribution: attributionSchema,
  claim: claimSchema,
  amount: amountSchema,
  relation: relationSchema,
  event: eventSchema,
} as const;

/**
 * What an id may look like, for engines without `\p{L}` (Python's, say): it lets more pass than the reader,
 * as JSON Schema asks for patterns that every engine understands alike.
 */
const PORTABLE_ID = {
  pattern: '^[^\\s!-/:-@\\[-`{-~][^\\s!-,/;-@\\[-^`{-~]*$',
  maxLength: 100,
};

const EDTF = 'EDTF (ISO 8601-2), such as 2026-02-24, 2026-02, 2025-22 (summer) or 2026-02~ (about)';

const STATEMENT = {
  type: 'A type of the built-in vocabulary or of this file; others are shown as "other".',
  date: `When it was done, for an act at a point: ${EDTF}.`,
  start: `When it began, for a state: ${EDTF}.`,
  end: 'When it ended, for a state: EDTF, or ".." for still so at meta.asOf.',
  dateText: 'The date in the source’s own words.',
  dateNote: 'How the date was worked out, or why there is none.',
  summary: 'One sentence in our own words.',
  claims: 'The evidence: what each source says of it.',
  status: 'Overrides the status that follows from the claims; statusNote must then say why.',
};

/** What an editor shows beside a key; "" is the file itself. */
const DESCRIPTIONS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  '': {
    version: 'Newer minor versions are read with a warning.',
    vocabulary: 'Types of this file’s own, or changes to the built-in ones.',
    view: 'Where the picture’s parts stand, unless the reader moves them.',
  },
  meta: {
    asOf: 'The day up to which the file claims to be complete.',
    fictional: 'True if everything in the file is made up.',
  },
  source: {
    shortName: 'How a sentence names it where it has no publisher.',
    published: `When it was published: ${EDTF}.`,
    publishedNote: 'How the date was worked out, if the source does not give it.',
  },
  actor: { private: 'True for a person who is not a public figure.' },
  claim: {
    by: 'Whose word it is, when it is not the outlet’s own.',
    about:
      'A JSON Pointer to the one field it is about, such as /amount; it then does not count for the status.',
    date: `When it was said, if not when the source was published: ${EDTF}.`,
  },
  relation: { ...STATEMENT, deadline: 'A point of time that was set; not the date.' },
  event: STATEMENT,
};

function describe(definition: Json, descriptions: Readonly<Record<string, string>>): void {
  const properties = definition['properties'] as Record<string, Json>;
  for (const [key, description] of Object.entries(descriptions)) {
    const property = properties[key];
    if (property === undefined) throw new Error(`the schema has no key ${key} to describe`);
    property['description'] = description;
  }
}

/**
 * The JSON Schema (2020-12) of an actor-graph file, for editors and other programs. It lets unknown keys
 * pass, as the reader does, and cannot say what lies between items or whether a date is one: the reader
 * refuses more than the schema does.
 */
export function actorGraphJsonSchema(): object {
  const metadata = z.registry<{ id: string }>();
  for (const [id, schema] of Object.entries(PARTS)) metadata.add(schema, { id });
  const made = z.toJSONSchema(datasetSchema, {
    io: 'input',
    metadata,
    override: ({ zodSchema, jsonSchema }) => {
      if (zodSchema === actorIdSchema) Object.assign(jsonSchema, PORTABLE_ID);
    },
  });
  const { $schema, ...schema } = made as Json;
  const definitions = schema['$defs'] as Record<string, Json>;
  for (const [name, descriptions] of Object.entries(DESCRIPTIONS)) {
    describe(name === '' ? schema : definitions[name]!, descriptions);
  }
  return {
    $schema,
    $id: `urn:x-dramatis:actor-graph:${VERSION}`,
    title: `actor-graph ${VERSION}`,
    description: 'Who did what to whom, when, and who says so. FORMAT.md says what the keys mean.',
    ...schema,
  };
}
