import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readActorGraph } from '../../src/core/formats/actorGraph.ts';
import { buildGraph } from '../../src/core/graph/graph.ts';
import { sentenceOf } from '../../src/core/graph/sentence.ts';
import { parsePeriod } from '../../src/core/model/period.ts';
import { positionsInFile } from '../../src/core/scene/layoutInput.ts';
import { gathers } from '../../src/core/scene/lanes.ts';
import { setStage } from '../../src/core/scene/scene.ts';
import { withoutAdvice } from '../support/withoutAdvice.ts';

const result = readActorGraph(readFileSync('data/pentagon-anthropic.json', 'utf8'));
if (!result.ok) throw new Error(JSON.stringify(result.diagnostics, null, 2));
const { dataset } = result;
const graph = buildGraph(dataset);
const stage = setStage(graph);

test('the shipped graph has no fault and no warning', () => {
  expect(withoutAdvice(result.diagnostics)).toEqual([]);
});

test('it is large enough to be of use, and every source is cited', () => {
  expect(dataset.actors.length).toBeGreaterThanOrEqual(25);
  expect(dataset.relations.length).toBeGreaterThanOrEqual(45);
  const cited = new Set(
    graph.statements.flatMap(({ claims }) => claims.map(({ source }) => source)),
  );
  expect([...cited].toSorted()).toEqual(dataset.sources.map(({ id }) => id).toSorted());
});

test('the meeting of 24 February 2026 is an event with everyone in the room', () => {
  const meeting = dataset.events?.find(({ type, date }) => type === 'met' && date === '2026-02-24');
  expect(meeting?.participants.map(({ actor }) => actor).toSorted()).toEqual([
    'amodei',
    'duffy',
    'feinberg',
    'hegseth',
    'matthews',
    'michael',
    'parnell',
  ]);
});

test('nothing begins after the day up to which the file claims to be complete', () => {
  const asOf = parsePeriod(dataset.meta.asOf);
  if (!asOf.ok) throw new Error(asOf.problem);
  const late = graph.statements.filter(
    (_, row) =>
      graph.columns.dated[row] === 1 && graph.columns.earliestStart[row]! > asOf.period.latestEnd,
  );
  expect(late).toEqual([]);
});

test.each(graph.statements.map((statement) => [statement.id, statement] as const))(
  '%s reads as a sentence',
  (_, statement) => {
    expect(sentenceOf(graph, statement)).toMatch(/^["“‘\p{L}\p{N}][^\n]*\S\.$/u);
    expect(sentenceOf(graph, statement)).not.toMatch(/undefined|null|\s{2}| [,;.]|\.\./);
  },
);

test('it stands where its own file says', () => {
  expect(positionsInFile(stage).isWhole).toBe(true);
});

test('its broadest tie, of nine relations, still fans out; with five more of their kind it would gather', () => {
  expect(stage.gathered.size).toBe(0);
  const { rows, ...ends } = graph.ties.toSorted((a, b) => b.rows.length - a.rows.length)[0]!;
  expect(rows.length).toBe(9);
  expect(gathers(graph, { ...ends, rows }, [...rows, ...rows.slice(0, 5)])).toBe(true);
});
