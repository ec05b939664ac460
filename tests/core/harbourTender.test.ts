import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readActorGraph } from '../../src/core/formats/actorGraph.ts';
import { buildGraph } from '../../src/core/graph/graph.ts';
import { deedSeenFrom, sentenceOf } from '../../src/core/graph/sentence.ts';
import { parsePeriod } from '../../src/core/model/period.ts';
import { statusOf } from '../../src/core/model/status.ts';
import { AMOUNT_QUALIFIERS, STANCES, STATUSES } from '../../src/core/model/vocabulary.ts';
import { positionsInFile } from '../../src/core/scene/layoutInput.ts';
import { setStage } from '../../src/core/scene/scene.ts';

const result = readActorGraph(readFileSync('data/harbour-tender.json', 'utf8'));
if (!result.ok) throw new Error(JSON.stringify(result.diagnostics, null, 2));
const { dataset } = result;
const { relations } = dataset;
const graph = buildGraph(dataset);
const stage = setStage(graph);

const sorted = (values: Iterable<string | undefined>) =>
  [...new Set(values)].filter((value) => value !== undefined).toSorted();

test('the made-up graph has no fault, and no advice but on the status it sets by hand', () => {
  expect(result.diagnostics.map(({ severity, code }) => `${severity} ${code}`)).toEqual([
    'advice status-override',
  ]);
});

test('it says that it is made up, and links to no real place', () => {
  expect(dataset.meta.fictional).toBe(true);
  expect(dataset.meta.description).toMatch(/^A made-up case: /);
  for (const { url } of dataset.sources) {
    expect(url ?? 'https://example.org/').toMatch(/^https:\/\/example\.org\//);
  }
});

test('every source is cited', () => {
  const cited = graph.statements.flatMap(({ claims }) => claims.map(({ source }) => source));
  expect(sorted(cited)).toEqual(sorted(dataset.sources.map(({ id }) => id)));
});

test('every status, stance and amount qualifier occurs, one status against the rules', () => {
  const stances = graph.statements.flatMap(({ claims }) => claims.map(({ stance }) => stance));
  // What is unsourced was imported; this file was written by hand.
  const ofEvidence = Object.keys(STATUSES).filter((status) => status !== 'unsourced');
  expect(sorted(graph.statements.map(statusOf))).toEqual(sorted(ofEvidence));
  expect(sorted(stances)).toEqual(sorted(Object.keys(STANCES)));
  expect(sorted(relations.map(({ amount }) => amount?.qualifier))).toEqual(
    sorted(AMOUNT_QUALIFIERS),
  );
  expect(sorted(relations.map(({ amount }) => amount?.currency))).toEqual(['EUR', 'JPY']);
  const overrides = graph.statements.filter(({ status }) => status !== undefined);
  expect(overrides).toHaveLength(1);
  const { status, ...rest } = overrides[0]!;
  expect(statusOf(rest)).not.toBe(status);
});

test.each([
  ['a day', /^\d{4}-\d\d-\d\d$/],
  ['a clock time', /T.*\+01:00$/],
  ['some day of a month', /-XX$/],
  ['a month', /^\d{4}-(?:0[1-9]|1[0-2])$/],
  ['a season', /-2[1-4]$/],
  ['a quarter', /-3[3-6]$/],
  ['a year', /^\d{4}$/],
  ['a decade', /^\d{3}X$/],
  ['about', /~$/],
  ['uncertain', /\?$/],
  ['one of', /^\[.*, .*\]$/],
  ['from and to', /^[^/]+\/[^/]+$/],
  ['still so', /^\.\.$/],
])('it has a date of the kind "%s"', (_, form) => {
  const dates = graph.statements.flatMap(({ date, start, end }) => [date, start, end]);
  expect(sorted(dates).filter((date) => form.test(date))).not.toEqual([]);
});

test('some of it is undated, some deadlines have a clock time, nothing begins after its last day', () => {
  const asOf = parsePeriod(dataset.meta.asOf);
  if (!asOf.ok) throw new Error(asOf.problem);
  const rows = [...graph.statements.keys()];
  expect(rows.filter((row) => graph.columns.dated[row] === 0).length).toBeGreaterThanOrEqual(3);
  expect(relations.some(({ deadline }) => /T.*\+02:00$/.test(deadline ?? ''))).toBe(true);
  const late = rows.filter(
    (row) =>
      graph.columns.dated[row] === 1 && graph.columns.earliestStart[row]! > asOf.period.latestEnd,
  );
  expect(late).toEqual([]);
});

test.each(['Cyrillic', 'Greek', 'Arabic', 'Hebrew', 'Han'])(
  'somebody has a name in %s script, and another one in Latin',
  (script) => {
    const named = dataset.actors.find(({ name }) =>
      RegExp(`\\p{Script=${script}}`, 'u').test(name),
    );
    expect(named?.aliases?.join(' ')).toMatch(/^[\p{Script=Latin}\p{P}\p{Zs}]+$/u);
  },
);

test('it has a long name, a tie of five, ties without direction, and one from an actor to itself', () => {
  expect(Math.max(...dataset.actors.map(({ name }) => name.length))).toBeGreaterThan(75);
  expect(graph.ties.map(({ rows }) => rows.length)).toContain(5);
  expect(relations.filter(({ from, to }) => from === to)).toHaveLength(1);
  const directed = relations.map(
    (_, row) => graph.relationTypes[graph.columns.type[row]!]?.directed,
  );
  expect(directed.filter((value) => value === false).length).toBeGreaterThanOrEqual(4);
});

test.each(graph.statements.map((statement) => [statement.id, statement] as const))(
  '%s reads as a sentence',
  (_, statement) => {
    expect(sentenceOf(graph, statement)).toMatch(/^["“‘\u2068\p{L}\p{N}][^\n]*\S\.$/u);
    expect(sentenceOf(graph, statement)).not.toMatch(/undefined|null|\s{2}| [,;.]|\.\./);
  },
);

test('it reads from the other end, in the types it brings along as in those that ship', () => {
  const seenFromEnd = (id: string) => {
    const relation = relations.find((one) => one.id === id)!;
    return deedSeenFrom(graph, relation, relation.to);
  };
  expect(seenFromEnd('grindle-bid')).toBe('received a bid from Grindle & Spar Lifting Works');
  expect(seenFromEnd('ferry-abstained')).toBe('drew an abstention from Forward by Ferry');
  expect(seenFromEnd('committee-contracted-grindle')).toBe('was contracted by Committee Nine');
});

test('it stands where its own file says', () => {
  expect(positionsInFile(stage).isWhole).toBe(true);
});
