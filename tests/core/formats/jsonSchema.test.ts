import { fc, test as property } from '@fast-check/vitest';
import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { actorGraphJsonSchema } from '../../../src/core/formats/jsonSchema.ts';

type Json = Readonly<Record<string, unknown>>;
const schema = actorGraphJsonSchema() as Json;

/** The keywords it uses, all of 2020-12: a validator in strict mode refuses any other. */
const KEYWORDS = new Set(
  (
    '$schema $id $ref $defs title description type properties required additionalProperties propertyNames ' +
    'items prefixItems minItems maxItems minLength maxLength minimum maximum pattern enum const anyOf'
  ).split(' '),
);
/** The keywords whose values are tables of schemas, schemas, and lists of schemas. */
const TABLES = ['properties', '$defs'];
const SINGLES = ['additionalProperties', 'propertyNames', 'items'];
const LISTS = ['prefixItems', 'anyOf'];

function* schemasIn(one: unknown): Generator<Json> {
  if (typeof one !== 'object' || one === null) return;
  const json = one as Json;
  yield json;
  for (const key of TABLES)
    for (const inner of Object.values(json[key] ?? {})) yield* schemasIn(inner);
  for (const key of SINGLES) yield* schemasIn(json[key]);
  for (const key of LISTS) for (const inner of (json[key] ?? []) as Json[]) yield* schemasIn(inner);
}

const all = [...schemasIn(schema)];

describe('the JSON Schema', () => {
  test('in data is the one that the code makes; `npm run schema` writes it', () => {
    const written: unknown = JSON.parse(readFileSync('data/actor-graph.schema.json', 'utf8'));
    expect(written).toEqual(schema);
  });

  test('is of 2020-12 and uses no keyword that a strict validator does not know', () => {
    expect(schema['$schema']).toBe('https://json-schema.org/draft/2020-12/schema');
    expect(schema['$id']).toBe('urn:x-dramatis:actor-graph:1.0');
    const keywords = new Set(all.flatMap((one) => Object.keys(one)));
    expect([...keywords].filter((keyword) => !KEYWORDS.has(keyword))).toEqual([]);
    expect(all.length).toBeGreaterThan(100);
  });

  test('refers only to what it defines, and requires only what it describes', () => {
    const definitions = Object.keys(schema['$defs'] as Json).map((name) => `#/$defs/${name}`);
    const references = new Set(
      all.flatMap((one) => ('$ref' in one ? [one['$ref'] as string] : [])),
    );
    expect([...references].toSorted()).toEqual(definitions.toSorted());
    for (const { required = [], properties = {} } of all) {
      expect(Object.keys(properties as Json)).toEqual(expect.arrayContaining(required as string[]));
    }
  });

  test('has patterns that engines read alike, and lets unknown keys pass', () => {
    for (const { pattern } of all)
      if (pattern !== undefined) expect(new RegExp(pattern as string, 'u')).toBeDefined();
    for (const one of all) expect(one['additionalProperties']).not.toBe(false);
  });
});

describe('a validator that goes by it', () => {
  const validator = z.fromJSONSchema(schema);
  const small = JSON.parse(readFileSync('tests/fixtures/small.json', 'utf8')) as Json;
  const accepts = (file: unknown) => validator.safeParse(file).success;

  test.each([
    ...readdirSync('data')
      .filter((file) => /(?<!\.schema)\.json$/.test(file))
      .map((file) => `data/${file}`),
    'tests/fixtures/small.json',
    'tests/fixtures/odd-but-readable.json',
    ...readdirSync('tests/fixtures/golden').map((file) => `tests/fixtures/golden/${file}`),
  ])('accepts %s', (file) => {
    expect(validator.safeParse(JSON.parse(readFileSync(file, 'utf8'))).error).toBeUndefined();
  });

  test.each([
    ['another format', { format: 'gexf' }],
    ['another version', { version: '2.0' }],
    ['no sources', { sources: undefined }],
    ['an id with a space', { actors: [{ id: 'a b', type: 'person', name: 'A' }] }],
    ['an actor without a name', { actors: [{ id: 'a', type: 'person' }] }],
    ['an empty title', { meta: { id: 'g', title: '', asOf: '2031' } }],
    ['an address that is none', { sources: [{ id: 's', title: 'S', url: 'javascript:alert(1)' }] }],
    ['a position in one dimension', { view: { positions: { a: [1] } } }],
    [
      'a relation without claims',
      { relations: [{ ...(small['relations'] as Json[])[0], claims: [] }] },
    ],
  ])('refuses %s', (_, parts) => {
    expect(accepts(small)).toBe(true);
    expect(accepts({ ...small, ...parts })).toBe(false);
  });

  property.prop([fc.stringMatching(/^[\p{L}\p{N}][\p{L}\p{N}._:-]{0,9}$/u)])(
    'accepts every id that the reader does',
    (id) => {
      expect(accepts({ ...small, actors: [{ id, type: 'person', name: 'A' }] })).toBe(true);
    },
  );

  test.each(['a b', '-a', 'a/b', '', "a'b", '_a', 'a~', 'a'.repeat(101)])(
    'refuses the id %o',
    (id) => {
      expect(accepts({ ...small, actors: [{ id, type: 'person', name: 'A' }] })).toBe(false);
    },
  );

  test('accepts an address in capitals, as the reader does', () => {
    expect(
      accepts({ ...small, sources: [{ id: 's', title: 'S', url: 'HTTPS://EXAMPLE.ORG' }] }),
    ).toBe(true);
  });
});
