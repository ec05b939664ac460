import * as fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { schemaFits } from '../../../src/core/formats/schemaFits.ts';
import {
  actorSchema,
  datasetSchema,
  eventSchema,
  LONGEST_NAME,
  LONGEST_TEXT,
  relationSchema,
  sourceSchema,
} from '../../../src/core/model/dataset.ts';
import { largeGraph } from '../../support/largeGraph.ts';
import { seeded } from '../../support/seededGraph.ts';

type Json = Readonly<Record<string, unknown>>;

const GRAPHS = [
  'data/pentagon-anthropic.json',
  'data/harbour-tender.json',
  'tests/fixtures/small.json',
  'tests/fixtures/golden/actor-graph-1.0-described.json',
].map((file) => JSON.parse(readFileSync(file, 'utf8')) as Json);

const ITEMS = {
  sources: sourceSchema,
  actors: actorSchema,
  relations: relationSchema,
  events: eventSchema,
} as const;

/** Every item of a graph with its schema. */
const itemsOf = (graph: Json): readonly (readonly [z.core.$ZodType, unknown])[] => [
  ...Object.entries(ITEMS).flatMap(([key, schema]) =>
    ((graph[key] ?? []) as unknown[]).map((item) => [schema, item] as const),
  ),
  [datasetSchema, graph],
];

test('every item of a sound graph is seen to fit', () => {
  const graphs = [...GRAPHS, largeGraph({ actors: 50, relations: 300, placed: true })];
  for (const [schema, item] of graphs.flatMap(itemsOf)) expect(schemaFits(schema, item)).toBe(true);
});

/** What may stand in another's place: other kinds, what is empty, just too long, too far out, no choice. */
const VALUES: readonly unknown[] = [
  [null, true, '', 'a', 'a b', ' a', '-a', 'constructor', '1.0', 'USD', 'https://a', '/a', '/a b'],
  [0, -1, 1, 1.5, 50_000, 50_001, 2 ** 53, NaN, Infinity, undefined],
  ['a'.repeat(100), 'a'.repeat(101), 'a'.repeat(LONGEST_NAME), 'a'.repeat(LONGEST_NAME + 1)],
  ['a'.repeat(LONGEST_TEXT), 'a'.repeat(LONGEST_TEXT + 1)],
  [[], [null], ['a'], [0, 0], [0, 0, 0], {}, { actor: 'a' }, { anonymous: 'a', count: 0 }],
  ['asserts', 'toString', 'between', Object.create(null), new Date(0)],
].flat();

/** A copy in which one value, chosen at random, is another, or gone. */
function changed(value: unknown, dice: () => number): unknown {
  const keys = typeof value === 'object' && value !== null ? Object.keys(value) : [];
  if (keys.length === 0 || dice() < 0.15) return VALUES[Math.floor(dice() * VALUES.length)];
  const key = keys[Math.floor(dice() * keys.length)]!;
  const inner = changed((value as Json)[key], dice);
  if (Array.isArray(value)) return value.map((one, index) => (String(index) === key ? inner : one));
  const { [key]: _, ...rest } = value as Json;
  return dice() < 0.2 ? rest : { ...rest, [key]: inner };
}

test('what is seen to fit, zod accepts', () => {
  const items = GRAPHS.flatMap(itemsOf);
  const tally = { fits: 0, accepted: 0, refused: 0 };
  const holds = (number: number, seed: number) => {
    const [schema, item] = items[number]!;
    const value = changed(item, seeded(seed));
    const fits = schemaFits(schema, value);
    const { success } = z.safeParse(schema, value);
    tally.fits += fits ? 1 : 0;
    tally[success ? 'accepted' : 'refused'] += 1;
    if (fits) expect(success).toBe(true);
  };
  fc.assert(fc.property(fc.nat(items.length - 1), fc.nat(), holds), { numRuns: 5000 });
  expect(tally.fits).toBeGreaterThan(100);
  expect(tally.refused).toBeGreaterThan(100);
  // Almost nothing is asked twice.
  expect(tally.accepted - tally.fits).toBeLessThan(tally.accepted / 20);
});

describe('a construct that is not known', () => {
  test.each([
    ['a format', z.email(), 'a@example.org'],
    ['a change', z.string().check(z.trim()), 'a'],
    ['another type', z.coerce.string(), 'a'],
    ['a check of its own', z.string().check(z.refine(() => false)), 'a'],
    ['no other keys', z.strictObject({}), {}],
    ['a check that remembers', z.string().check(z.regex(/a/g)), 'a'],
    ['keys of a form', z.record(z.string().check(z.minLength(2)), z.string()), { a: 'b' }],
    ['more items', z.tuple([z.string()], z.number()), ['a', 1]],
    ['nothing known', z.date(), new Date(0)],
  ] as const)('is left to zod: %s', (_, schema, value) => {
    expect(schemaFits(schema, value)).toBe(false);
    expect(schemaFits(z.array(schema), [value])).toBe(false);
  });
});
