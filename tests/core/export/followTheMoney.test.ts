import { readFileSync } from 'node:fs';
import { test as property } from '@fast-check/vitest';
import { expect, test } from 'vitest';
import { followTheMoneyOf } from '../../../src/core/export/followTheMoney.ts';
import { readText } from '../../../src/core/formats/formats.ts';
import { buildGraph, type Graph } from '../../../src/core/graph/graph.ts';
import { sentenceOf } from '../../../src/core/graph/sentence.ts';
import { relationType } from '../../../src/core/graph/vocabulary.ts';
import type { Dataset } from '../../../src/core/model/dataset.ts';
import { statusOf } from '../../../src/core/model/status.ts';
import { aGraph, datasets } from '../../support/builders.ts';

interface Entity {
  readonly id: string;
  readonly schema: string;
  readonly properties: Readonly<Record<string, readonly string[]>>;
}

const entitiesOf = (graph: Graph): readonly Entity[] =>
  followTheMoneyOf(graph)
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Entity);

const readBack = (graph: Graph): Dataset => {
  const result = readText(followTheMoneyOf(graph), 'copy.ndjson', '2026-11-22');
  if (!result.ok) throw new Error(JSON.stringify(result.diagnostics));
  return result.dataset;
};

/** What FollowTheMoney's own files say of the schemata that we write: parents, required and other properties. */
const SCHEMATA: Readonly<
  Record<string, { is: readonly string[]; needs?: readonly string[]; has?: readonly string[] }>
> = {
  Thing: {
    is: [],
    needs: ['name'],
    has: ['alias', 'description', 'keywords', 'summary', 'sourceUrl', 'publisher'],
  },
  Interval: {
    is: [],
    has: ['date', 'startDate', 'endDate', 'summary', 'description', 'sourceUrl', 'publisher'],
  },
  Interest: { is: ['Interval'], has: ['role', 'status'] },
  LegalEntity: { is: ['Thing'] },
  Person: { is: ['LegalEntity'] },
  Organization: { is: ['LegalEntity'] },
  Asset: { is: ['Thing'] },
  Company: { is: ['Organization', 'Asset'] },
  PublicBody: { is: ['Organization'] },
  Event: { is: ['Interval', 'Thing'] },
  UnknownLink: { is: ['Interest'], needs: ['subject', 'object'] },
  Ownership: { is: ['Interest'], needs: ['owner', 'asset'] },
  Employment: { is: ['Interest'], needs: ['employer', 'employee'] },
};

const RANGES: Readonly<Record<string, string>> = {
  subject: 'Thing',
  object: 'Thing',
  owner: 'LegalEntity',
  asset: 'Asset',
  employer: 'Organization',
  employee: 'Person',
};

const ancestry = (schema: string): readonly string[] => [
  schema,
  ...SCHEMATA[schema]!.is.flatMap(ancestry),
];

property.prop([datasets()])('every entity is one that FollowTheMoney knows', (dataset) => {
  const entities = entitiesOf(buildGraph(dataset));
  const byId = new Map(entities.map((entity) => [entity.id, entity]));
  expect(byId.size).toBe(entities.length);
  for (const { id, schema, properties } of entities) {
    expect(id).toMatch(/^[0-9a-zA-Z]([0-9a-zA-Z.-]*[0-9a-zA-Z])?$/);
    const parents = ancestry(schema).map((name) => SCHEMATA[name]!);
    const needed = parents.flatMap(({ needs = [] }) => needs);
    const known = [...needed, ...parents.flatMap(({ has = [] }) => has)];
    expect(Object.keys(properties)).toEqual(expect.arrayContaining(needed));
    expect(known).toEqual(expect.arrayContaining(Object.keys(properties)));
    for (const [key, values] of Object.entries(properties)) {
      expect(values.length).toBeGreaterThan(0);
      expect(values.every((value) => value !== '')).toBe(true);
      if (/date$/i.test(key)) expect(values[0]).toMatch(/^\d{4}(-(0\d|1[0-2])(-\d\d)?)?$/);
      if (key in RANGES) expect(ancestry(byId.get(values[0]!)!.schema)).toContain(RANGES[key]);
    }
  }
});

property.prop([datasets()])('opened again, it is as the dialog says', (dataset) => {
  const graph = buildGraph(dataset);
  const read = readBack(graph);
  const { events = [] } = dataset;
  const nameOf = (name: string, id: string) => name.trim() || id;
  expect(read.actors.map(({ name }) => name)).toEqual([
    ...dataset.actors.map(({ id, name }) => nameOf(name, `actor-${id}`)),
    ...events.map(({ name }) => name),
  ]);
  const relations = read.relations.slice(0, dataset.relations.length);
  const nameIn = (all: Dataset, id: string) => all.actors.find((actor) => actor.id === id)!.name;
  const own = (id: string) => nameOf(nameIn(dataset, id), `actor-${id}`);
  const plain = (date: string | undefined) =>
    date !== undefined && /^\d{4}(-(0\d|1[0-2])(-\d\d)?)?$/.test(date) ? date : undefined;
  const told = (status: string) => (status === 'disputed' || status === 'retracted' ? status : '');
  expect(
    relations.map((one) => [
      nameIn(read, one.from),
      nameIn(read, one.to),
      relationType(read, one.type).label,
      one.date,
      one.start,
      one.end,
      one.summary,
      told(statusOf(one)),
    ]),
  ).toEqual(
    dataset.relations.map((one) => [
      own(one.from),
      own(one.to),
      relationType(dataset, one.type).label,
      plain(one.date),
      plain(one.start),
      plain(one.end),
      one.summary,
      told(statusOf(one)),
    ]),
  );
  expect(read.relations).toHaveLength(
    dataset.relations.length + events.flatMap(({ participants }) => participants).length,
  );
});

test('a relation that FollowTheMoney has a schema for is of that schema, if its ends fit', () => {
  const graph = aGraph({
    actors: [
      { id: 'ann' },
      { id: 'firm', type: 'company' },
      { id: 'state', type: 'agency' },
      { id: 'crane', type: 'product' },
    ],
    relations: [
      { type: 'owns', from: 'ann', to: 'firm' },
      { type: 'owns', from: 'firm', to: 'crane' },
      { type: 'owns', from: 'firm', to: 'state' },
      { type: 'employs', from: 'state', to: 'ann' },
      { type: 'employs', from: 'ann', to: 'firm' },
    ],
  });
  const links = entitiesOf(graph).filter(({ id }) => id.startsWith('relation-'));
  expect(links.map(({ schema }) => schema)).toEqual([
    'Ownership',
    'Ownership',
    'UnknownLink',
    'Employment',
    'UnknownLink',
  ]);
  expect(links[0]!.properties).toMatchObject({ owner: ['actor-ann'], asset: ['actor-firm'] });
  expect(links[2]!.properties).toMatchObject({ role: ['owns or controls'] });
  expect(readBack(graph).relations.map(({ type }) => type)).toEqual(
    graph.statements.map(({ type }) => type),
  );
});

test('what has no property there is told in words', () => {
  const graph = aGraph({
    sources: [
      { id: 's1', url: 'https://example.org/a' },
      { id: 's2', url: 'https://example.org/b', publisher: 'Radio' },
    ],
    relations: [
      {
        date: '2025-24',
        amount: { value: 5, currency: 'EUR', qualifier: 'about' },
        claims: [
          { source: 's1', stance: 'asserts' },
          { source: 's2', stance: 'confirms' },
          { source: 's2', stance: 'denies', by: { actor: 'bob' } },
        ],
      },
    ],
  });
  const { properties } = entitiesOf(graph).at(-1)!;
  expect(properties).toMatchObject({
    status: ['disputed'],
    sourceUrl: ['https://example.org/a', 'https://example.org/b'],
    publisher: ['Amber Gazette', 'Radio'],
  });
  expect(properties['date']).toBeUndefined();
  expect(properties['description']?.[0]).toMatch(/winter 2025–26.*about €5.*denied by Bob/);
  const { sources } = readBack(graph);
  expect(sources.map(({ url }) => url)).toEqual(['https://example.org/a', 'https://example.org/b']);
});

test('the made-up graph opens again, as sentences that say who did what', () => {
  const result = readText(readFileSync('data/harbour-tender.json', 'utf8'));
  if (!result.ok) throw new Error('the made-up graph has faults');
  const read = buildGraph(readBack(buildGraph(result.dataset)));
  const sentences = read.statements.map((statement) => sentenceOf(read, statement));
  expect(
    sentences.filter(
      (sentence) =>
        sentence.startsWith('Committee Nine demanded') ||
        sentence.startsWith('Committee Nine made a demand'),
    ).length,
  ).toBeGreaterThan(0);
});
