import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { buildGraph, type Graph } from '../../../src/core/graph/graph.ts';
import type { Actor, Dataset } from '../../../src/core/model/dataset.ts';
import { EN } from '../../../src/core/messages/en/en.ts';
import {
  type FoundGroup,
  search,
  searching,
  statementsFrom,
} from '../../../src/core/search/search.ts';
import type { Kind } from '../../../src/core/search/searchIndex.ts';
import { aGraph } from '../../support/builders.ts';
import { seededDataset } from '../../support/seededGraph.ts';

const shipped = (name: string): Graph =>
  buildGraph(JSON.parse(readFileSync(`data/${name}.json`, 'utf8')) as Dataset);

/** Everything that answers, by kind. */
const found = (graph: Graph, text: string) =>
  Object.fromEntries(
    search(EN, graph, text, () => 1000).map(({ kind, results }) => [
      kind,
      results.map(({ id }) => id),
    ]),
  );

const actorsFound = (graph: Graph, text: string): readonly string[] =>
  found(graph, text)['actor'] ?? [];

const WORD = /[\p{L}\p{N}]+/gu;
const longWords = (name: string, least: number) =>
  [...name.matchAll(WORD)].filter(({ 0: word }) => word.length >= least);

/** The name with one of its longer words changed, for each such word. */
const withWord = (name: string, least: number, change: (word: string) => string) =>
  longWords(name, least).map(
    ({ 0: word, index }) => name.slice(0, index) + change(word) + name.slice(index + word.length),
  );

const middle = (word: string) => Math.floor(word.length / 2);
const SLIPS: Readonly<Record<string, (word: string) => string>> = {
  'a letter left out': (word) => word.slice(0, middle(word)) + word.slice(middle(word) + 1),
  'a letter too many': (word) => `${word.slice(0, middle(word))}x${word.slice(middle(word))}`,
  'a wrong letter': (word) => `${word.slice(0, middle(word))}x${word.slice(middle(word) + 1)}`,
  'two letters swapped': (word) => {
    const at = middle(word);
    return word.slice(0, at - 1) + word[at]! + word[at - 1]! + word.slice(at + 1);
  },
  'a wrong first letter': (word) => `x${word.slice(1)}`,
};

describe.each(['pentagon-anthropic', 'harbour-tender'])('in %s', (name) => {
  const graph = shipped(name);
  const expectEach = (asked: (actor: Actor) => readonly string[]) => {
    const missed = graph.actors.flatMap((actor) =>
      asked(actor)
        .filter((text) => !actorsFound(graph, text).includes(actor.id))
        .map((text) => `${text} (${actor.name})`),
    );
    expect(missed).toEqual([]);
    expect(graph.actors.flatMap(asked).length).toBeGreaterThan(5);
  };

  test('every actor is the first answer to its own name', () => {
    for (const { id, name: own } of graph.actors) expect(actorsFound(graph, own)[0]).toBe(id);
  });
  test('every actor is found by each alias', () =>
    expectEach(({ name: own, aliases = [] }) => [own, ...aliases]));
  test('every actor is found by the beginnings of its words', () =>
    expectEach(({ name: own }) =>
      longWords(own, 3).flatMap(({ 0: word }) =>
        Array.from({ length: word.length - 2 }, (_, index) => word.slice(0, index + 3)),
      ),
    ));
  test.each(Object.entries(SLIPS))('every actor is found with %s', (_, slip) =>
    expectEach(({ name: own }) => withWord(own, 6, slip)),
  );
  test('every actor is found in capitals, and without diacritics', () =>
    expectEach(({ name: own }) => [
      own.toUpperCase(),
      own.normalize('NFD').replaceAll(/\p{M}/gu, ''),
    ]));
  test('every source is found by its title', () => {
    for (const { id, title } of graph.dataset.sources)
      expect(found(graph, title)['source']).toContain(id);
  });
  test('every statement is found by its summary', () => {
    for (const { id, summary } of graph.statements)
      expect(found(graph, summary)['statement']).toContain(id);
  });
});

test('a slip in a name that is still being typed', () => {
  expect(actorsFound(shipped('pentagon-anthropic'), 'antrop')[0]).toBe('anthropic');
});

test('names without spaces are found by any part of them', () => {
  const graph = aGraph({
    actors: [
      { id: 'xi', name: '习近平' },
      { id: 'huawei', name: '华为技术有限公司' },
      { id: 'tepco', name: '東京電力' },
    ],
  });
  expect(actorsFound(graph, '习近平')).toEqual(['xi']);
  expect(actorsFound(graph, '近平')).toEqual(['xi']);
  expect(actorsFound(graph, '习')).toEqual(['xi']);
  expect(actorsFound(graph, '平')).toEqual(['xi']);
  expect(actorsFound(graph, '技术')).toEqual(['huawei']);
  expect(actorsFound(graph, '華為')).toEqual([]);
  expect(actorsFound(graph, '東京 電力')).toEqual(['tepco']);
});

test.each(['', '   ', '… — ?!', '""', '👩‍👩‍👧'])('nothing is asked for by “%s”', (text) => {
  expect(search(EN, shipped('harbour-tender'), text, () => 5)).toEqual([]);
});

const RANKED = aGraph({
  actors: [
    { id: 'slip', name: 'Harbor Watch' },
    { id: 'text', name: 'Quay', description: 'Runs the harbour.' },
    { id: 'alias', name: 'Pier', aliases: ['Harbour office'] },
    { id: 'beginning', name: 'Harbourside' },
    { id: 'idle', name: 'Harbour Trust' },
    { id: 'busy', name: 'Harbour Union' },
    { id: 'whole', name: 'Harbour' },
  ],
  relations: [
    { from: 'busy', to: 'text', date: '2026-01-01', summary: 'Shouted.' },
    { from: 'busy', to: 'text', date: '2026-02-01', summary: 'Shouted again.' },
    { from: 'slip', to: 'text', summary: 'Said so at the harbour.' },
  ],
  sources: [{ id: 's1', title: 'Harbour fight', publisher: 'Amber Gazette' }],
});

test('whole names, exact words, beginnings, slips; names before aliases before texts; then the busier', () => {
  expect(actorsFound(RANKED, 'harbour')).toEqual([
    'whole',
    'busy',
    'idle',
    'alias',
    'text',
    'beginning',
    'slip',
  ]);
});

test('actors come first, then statements, the newest of them first, then sources', () => {
  expect(Object.entries(found(RANKED, 'harbour'))).toEqual([
    ['actor', expect.anything()],
    ['statement', ['r2', 'r1', 'r3']],
    ['source', ['s1']],
  ]);
});

test('what only a slip leads to comes after all that is meant', () => {
  const graph = aGraph({
    actors: [{ id: 'altman', name: 'Sam Altman' }],
    relations: [{ from: 'altman', to: 'bob', summary: 'A hat was bought.' }],
    sources: [{ title: 'The Altmann papers' }],
  });
  expect(Object.keys(found(graph, 'altmann'))).toEqual(['source', 'actor', 'statement']);
});

test('every word must be there, wherever in one thing', () => {
  expect(found(RANKED, 'shouted busy')).toEqual({});
  expect(found(RANKED, 'shouted union')['statement']).toEqual(['r2', 'r1']);
  expect(found(RANKED, 'gazette fight')['source']).toEqual(['s1']);
});

test('short words and numbers are not taken for others', () => {
  const graph = aGraph({
    actors: [
      { id: 'nsa', name: 'NSA' },
      { id: 'unit', name: 'Unit 8200' },
    ],
  });
  expect(actorsFound(graph, 'NSC')).toEqual([]);
  expect(actorsFound(graph, '8201')).toEqual([]);
});

test('a result is told in words, with what was looked for marked', () => {
  const [actors, statements, sources] = search(EN, RANKED, 'harbour', () => 4);
  expect(actors).toMatchObject({ count: 7 });
  expect(actors!.results[1]).toEqual({
    kind: 'actor',
    id: 'busy',
    label: { text: 'Harbour Union', ranges: [[0, 7]] },
    detail: 'person, 2 relations',
  });
  expect(actors!.results[3]!.excerpt).toEqual({ text: 'Harbour office', ranges: [[0, 7]] });
  expect(statements!.results[0]).toMatchObject({ detail: '1 February 2026' });
  expect(sources!.results[0]).toMatchObject({ detail: 'Amber Gazette, 3 relations' });
});

test('a long text is shown round the words that were looked for', () => {
  const graph = aGraph({
    relations: [
      { summary: `${'It was long ago. '.repeat(20)}The lighthouse fell. ${'So. '.repeat(40)}` },
    ],
  });
  const { text, ranges } = search(EN, graph, 'lighthouse', () => 5)[0]!.results[0]!.excerpt!;
  expect(text.startsWith('…')).toBe(true);
  expect(text.slice(...ranges[0]!)).toBe('lighthouse');
  expect(ranges[0]![0]).toBeLessThan(60);
});

test('a source leads to what it has claims on, the newest first', () => {
  expect(statementsFrom(EN, RANKED, 's1').map(({ id }) => id)).toEqual(['r2', 'r1', 'r3']);
  expect(statementsFrom(EN, RANKED, 'unheard-of')).toEqual([]);
});

test('a graph of many parts is looked through as one, and the best are the same however many are asked for', () => {
  const graph = buildGraph(seededDataset(4500));
  expect(search(EN, graph, 'relation', () => 1)[0]?.count).toBe(4500);
  for (const text of ['relation', 'actor', 'a', 'acotr']) {
    const most = search(EN, graph, text, () => 60);
    const best = search(EN, graph, text, () => 7);
    expect(best.map(({ count }) => count)).toEqual(most.map(({ count }) => count));
    expect(best.map(({ results }) => results)).toEqual(
      most.map(({ results }) => results.slice(0, 7)),
    );
  }
});

test('a kind whose limit is 0 is left out, whatever of it is found', () => {
  const graph = aGraph({ relations: [{ summary: 'Ann spoke to Bob.' }] });
  const kinds = (limit: Partial<Record<'actor' | 'statement' | 'source', number>>) =>
    search(EN, graph, 'ann', (kind) => limit[kind] ?? 0).map(({ kind }) => kind);
  expect(kinds({ actor: 2, statement: 2 })).toEqual(['actor', 'statement']);
  expect(kinds({ actor: 2 })).toEqual(['actor']);
  expect(kinds({})).toEqual([]);
});

describe('step by step', () => {
  const graph = () => buildGraph(seededDataset(1500));

  /** All that a search tells on its way, its result, and how many steps it took. */
  function stepsOf(of: Graph, text: string, limit: (kind: Kind) => number) {
    const steps = searching(EN, of, text, limit);
    const told: (readonly FoundGroup[])[] = [];
    for (let count = 0; ; count += 1) {
      const { done, value } = steps.next();
      if (done === true) return { told, result: value, count };
      if (value !== undefined) told.push(value);
    }
  }

  test('actors are told before statements have been looked through, and these before sources', () => {
    const { told, result } = stepsOf(graph(), 'number', () => 5);
    const ofKinds = (...kinds: readonly Kind[]) =>
      result.filter(({ kind }) => kinds.includes(kind));
    expect(result.map(({ kind }) => kind)).toEqual(['actor', 'statement']);
    expect(told).toEqual([ofKinds('actor'), ofKinds('actor', 'statement')]);
  });

  test('what only a slip leads to is not told before all has been looked through', () => {
    const slip = aGraph({
      actors: [{ id: 'a', name: 'Lomas' }, { id: 'b' }],
      relations: [{ from: 'a', to: 'b', summary: 'About lamas.' }],
    });
    const { told, result } = stepsOf(slip, 'lamas', () => 5);
    expect(result.map(({ kind }) => kind)).toEqual(['statement', 'actor']);
    expect(told.map((groups) => groups.map(({ kind }) => kind))).toEqual([[], ['statement']]);
  });

  test('what is not asked for is not put into the index', () => {
    const all = stepsOf(graph(), 'number', () => 5);
    const actors = stepsOf(graph(), 'number', (kind) => (kind === 'actor' ? 5 : 0));
    expect(actors.result).toEqual(all.result.filter(({ kind }) => kind === 'actor'));
    expect(actors.count).toBeLessThan(all.count / 2);
  });

  test('a search that was given up midway leaves the next one nothing out', () => {
    const one = graph();
    const given = searching(EN, one, 'number', () => 5);
    for (let step = 0; step < 7; step += 1) given.next();
    const { result } = stepsOf(one, 'number', () => 5);
    expect(result).toEqual(stepsOf(graph(), 'number', () => 5).result);
    // What it had begun may go on besides.
    expect([...given].at(-1)).toBeUndefined();
  });
});
