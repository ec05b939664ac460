/**
 * The shape of an actor-graph 1.0 file, as one schema: the types below, the reader's checks and the JSON
 * Schema all come from it. Cross-references (does this actor exist?) and dates are the reader's to check.
 */
import * as z from 'zod/mini';
import { AMOUNT_QUALIFIERS, FAMILIES, ROLES, SHAPES, STANCES, STATUSES } from './vocabulary.ts';

// zod's compiled parsers need `new Function`, which a strict Content-Security-Policy forbids.
z.config({ jitless: true });

const keysOf = <K extends string>(table: Record<K, unknown>) => Object.keys(table) as [K, ...K[]];
/** The longest name, title or word for a kind, in UTF-16 units: longer ones are no names, and drawing them takes forever. */
export const LONGEST_NAME = 1000;
/** The longest text of any other kind: some forty pages. A browser's tab dies of showing a hundred million letters. */
export const LONGEST_TEXT = 100_000;

const text = z.string().check(z.minLength(1), z.maxLength(LONGEST_TEXT));
const name = z.string().check(z.minLength(1), z.maxLength(LONGEST_NAME));
const id = z
  .string()
  .check(z.regex(/^(?!(?:constructor|prototype)$)[\p{L}\p{N}][\p{L}\p{N}._:-]{0,99}$/u));
const edtf = text;
// No flag: the JSON Schema made from it would lose it.
const webAddress = z.string().check(z.regex(/^[hH][tT][tT][pP][sS]?:\/\/\S+$/));

export const actorIdSchema = id.brand<'ActorId'>();
export const sourceIdSchema = id.brand<'SourceId'>();
export const statementIdSchema = id.brand<'StatementId'>();

const metaSchema = z.looseObject({
  id,
  title: name,
  description: z.exactOptional(z.string().check(z.maxLength(LONGEST_TEXT))),
  language: z.exactOptional(text),
  timezone: z.exactOptional(text),
  /** The day up to which the file claims to be complete; "still so" means still so on this day. */
  asOf: edtf,
  revision: z.exactOptional(z.int().check(z.minimum(1))),
  licence: z.exactOptional(text),
  credit: z.exactOptional(text),
  fictional: z.exactOptional(z.boolean()),
});

export const sourceSchema = z.looseObject({
  id: sourceIdSchema,
  kind: z.exactOptional(name),
  title: name,
  publisher: z.exactOptional(name),
  /** How a sentence names it where it has no publisher: "a summary of reports by Axios". */
  shortName: z.exactOptional(name),
  /** The title is not a headline but the editors' own words. */
  descriptiveTitle: z.exactOptional(z.boolean()),
  author: z.exactOptional(name),
  published: z.exactOptional(edtf),
  publishedNote: z.exactOptional(text),
  url: z.exactOptional(webAddress),
  note: z.exactOptional(text),
});

export const actorSchema = z.looseObject({
  id: actorIdSchema,
  type: name,
  name,
  aliases: z.exactOptional(z.array(name)),
  description: z.exactOptional(z.string().check(z.maxLength(LONGEST_TEXT))),
  /** True for a person who is not a public figure. */
  private: z.exactOptional(z.boolean()),
});

/** Whose word a claim is, when it is not the outlet's own. */
export const attributionSchema = z.union([
  z.looseObject({ actor: actorIdSchema, through: z.exactOptional(name) }),
  z.looseObject({
    anonymous: name,
    count: z.exactOptional(z.int().check(z.minimum(1))),
    reason: z.exactOptional(text),
  }),
  z.looseObject({ outlet: name }),
]);

export const claimSchema = z.looseObject({
  source: sourceIdSchema,
  stance: z.enum(keysOf(STANCES)),
  by: z.exactOptional(attributionSchema),
  date: z.exactOptional(edtf),
  /** A JSON Pointer to the one field the claim is about, such as "/amount". */
  about: z.exactOptional(z.string().check(z.regex(/^\/[^\s]*$/))),
  note: z.exactOptional(text),
});

export const amountSchema = z.looseObject({
  value: z.exactOptional(z.number()),
  min: z.exactOptional(z.number()),
  max: z.exactOptional(z.number()),
  currency: z.string().check(z.regex(/^[A-Z]{3}$/)),
  qualifier: z.enum(AMOUNT_QUALIFIERS),
  text: z.exactOptional(text),
});

/** What relations and events have in common: a type, a time, a sentence and the evidence. */
const statementShape = {
  id: statementIdSchema,
  type: name,
  /** EDTF, for an act at a point. */
  date: z.exactOptional(edtf),
  /** EDTF, for a state: when it began and ended; ".." as end means still so at meta.asOf. */
  start: z.exactOptional(edtf),
  end: z.exactOptional(edtf),
  dateText: z.exactOptional(text),
  dateNote: z.exactOptional(text),
  summary: text,
  claims: z.array(claimSchema).check(z.minLength(1)),
  /** Overrides the derived status; statusNote must then say why. */
  status: z.exactOptional(z.enum(keysOf(STATUSES))),
  statusNote: z.exactOptional(text),
};

export const relationSchema = z.looseObject({
  ...statementShape,
  from: actorIdSchema,
  to: actorIdSchema,
  deadline: z.exactOptional(edtf),
  deadlineText: z.exactOptional(text),
  amount: z.exactOptional(amountSchema),
});

const participantSchema = z.looseObject({
  actor: actorIdSchema,
  role: z.enum(keysOf(ROLES)),
});

export const eventSchema = z.looseObject({
  ...statementShape,
  name,
  participants: z.array(participantSchema).check(z.minLength(1)),
});

const vocabularySchema = z.looseObject({
  relationTypes: z.exactOptional(
    z.record(
      z.string(),
      z.looseObject({
        label: name,
        phrase: z.exactOptional(name),
        inverse: name,
        family: z.enum(keysOf(FAMILIES)),
        directed: z.boolean(),
      }),
    ),
  ),
  actorTypes: z.exactOptional(
    z.record(z.string(), z.looseObject({ label: name, plural: name, shape: z.enum(SHAPES) })),
  ),
});

/**
 * How far from the origin anything may stand, in scene units: further out, a picture would be too large to draw.
 */
export const FARTHEST = 50_000;

const coordinate = z.number().check(z.minimum(-FARTHEST), z.maximum(FARTHEST));

const viewHintsSchema = z.looseObject({
  positions: z.exactOptional(z.record(z.string(), z.tuple([coordinate, coordinate]))),
});

export const datasetSchema = z.looseObject({
  $schema: z.exactOptional(z.string()),
  format: z.literal('actor-graph'),
  version: z.string().check(z.regex(/^1\.\d+$/)),
  meta: metaSchema,
  sources: z.array(sourceSchema),
  actors: z.array(actorSchema),
  relations: z.array(relationSchema),
  events: z.exactOptional(z.array(eventSchema)),
  vocabulary: z.exactOptional(vocabularySchema),
  view: z.exactOptional(viewHintsSchema),
});

type NamedKey<T> = keyof {
  [K in keyof T as string extends K ? never : number extends K ? never : K]: 1;
};

/** Deeply readonly, and without the index signature that lets a file carry keys we do not know. */
type Known<T> = T extends string | number | boolean | undefined
  ? T
  : T extends readonly [infer A, infer B]
    ? readonly [A, B]
    : T extends readonly (infer U)[]
      ? readonly Known<U>[]
      : [NamedKey<T>] extends [never]
        ? { readonly [K in keyof T]: Known<T[K]> }
        : { readonly [K in keyof T as K extends NamedKey<T> ? K : never]: Known<T[K]> };

export type ActorId = z.infer<typeof actorIdSchema>;
export type SourceId = z.infer<typeof sourceIdSchema>;
export type StatementId = z.infer<typeof statementIdSchema>;
export type Source = Known<z.infer<typeof sourceSchema>>;
export type Actor = Known<z.infer<typeof actorSchema>>;
export type Attribution = Known<z.infer<typeof attributionSchema>>;
export type Claim = Known<z.infer<typeof claimSchema>>;
export type Amount = Known<z.infer<typeof amountSchema>>;
export type Relation = Known<z.infer<typeof relationSchema>>;
export type Event = Known<z.infer<typeof eventSchema>>;
/** What a file states: a relation between two actors, or an event several took part in. */
export type Statement = Relation | Event;
/** The file as read: one actor-graph. At run time it holds every key the file had, also unknown ones. */
export type Dataset = Known<z.infer<typeof datasetSchema>>;

export const isEvent = (statement: Statement): statement is Event => 'participants' in statement;
