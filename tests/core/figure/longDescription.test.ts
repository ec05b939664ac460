import { readFileSync } from 'node:fs';
import { test as property } from '@fast-check/vitest';
import { EN } from '../../../src/core/messages/en/en.ts';
import { describe, expect, test } from 'vitest';
import {
  longDescription,
  statementCounts,
  visibleByDate,
} from '../../../src/core/figure/longDescription.ts';
import { figureTexts, type FigureTexts } from '../../../src/core/figure/texts.ts';
import {
  applyFilters,
  type FilterStates,
  INITIAL_FILTERS,
} from '../../../src/core/filters/filters.ts';
import { readText } from '../../../src/core/formats/formats.ts';
import { hasBit } from '../../../src/core/graph/bits.ts';
import { buildGraph, type Graph } from '../../../src/core/graph/graph.ts';
import { sentenceOf } from '../../../src/core/graph/sentence.ts';
import { actorName } from '../../../src/core/graph/voices.ts';
import { aGraph, aRelation, anEvent, filteredGraphs } from '../../support/builders.ts';

type Relation = NonNullable<NonNullable<Parameters<typeof aGraph>[0]>['relations']>[number];

const TEXTS: FigureTexts = { title: 'T', subtitle: 'S', notes: 'N', credit: 'C' };

const asserts = { source: 's1', stance: 'asserts' } as const;
const denies = { source: 's1', stance: 'denies' } as const;

const described = (graph: Graph, states: FilterStates = INITIAL_FILTERS, texts = TEXTS) =>
  longDescription(graph, applyFilters(graph, states), texts).split('\n');

/** What the paragraph of "Ann threatened Bob" says. */
const told = (relation: Relation) => {
  const [line] = described(aGraph({ relations: [relation] })).filter((one) =>
    one.startsWith('Ann threatened Bob'),
  );
  return line;
};

const shipped = (name: string): Graph => {
  const url = new URL(`../../../data/${name}.json`, import.meta.url);
  const read = readText(readFileSync(url, 'utf8'));
  if (!read.ok) throw new Error(`${name} has faults`);
  return buildGraph(read.dataset);
};

describe('a long description', () => {
  test('tells the whole figure, from its title to its credit', () => {
    const graph = aGraph({
      sources: [
        { id: 's1', published: '2026-02-24' },
        { id: 's2', title: 'Not cited' },
      ],
      relations: [
        { type: 'met' },
        { date: '2026-02-24', claims: [asserts, { ...denies, by: { actor: 'bob' } }] },
      ],
      events: [{ date: '2026-01' }],
    });
    const filtered = applyFilters(graph, INITIAL_FILTERS);
    const texts = figureTexts(graph, filtered, INITIAL_FILTERS);
    expect(longDescription(graph, filtered, texts).split('\n')).toEqual([
      'The harbour',
      'As of 25 February 2026',
      'The diagram shows 2 relations and 1 event among 2 actors; 1 contested.',
      'Meeting at the quay, January 2026. Taking part: Ann (acted); Bob (addressed). Asserted by Amber Gazette.',
      'Ann threatened Bob, 24 February 2026, according to Amber Gazette; Bob denies it. Asserted by Amber Gazette. Denied by Bob.',
      'Ann met Bob. Asserted by Amber Gazette.',
      '† Ann threatened Bob, 24 February 2026, according to Amber Gazette; denied by Bob.',
      'Sources:',
      '[1] Amber Gazette, “Harbour fight”, 24 February 2026',
      'Made with Dramatis',
    ]);
  });

  test('leaves out what the figure leaves out: hidden relations, their sources, empty words', () => {
    const graph = aGraph({
      relations: [{ date: '2020' }, { date: '2026', claims: [{ ...asserts, source: 's2' }] }],
      sources: [
        { id: 's1', title: 'Old' },
        { id: 's2', title: 'New' },
      ],
    });
    const states = { ...INITIAL_FILTERS, date: { ...INITIAL_FILTERS.date, from: '2026' } };
    const texts = { title: 'T', subtitle: '', notes: '', credit: ' ' };
    expect(described(graph, states, texts)).toEqual([
      'T',
      'The diagram shows 1 relation among 2 actors.',
      'Ann threatened Bob, 2026. Asserted by Amber Gazette.',
      'Sources:',
      '[1] Amber Gazette, “New”',
    ]);
  });

  test('keeps no heading for sources where nothing is shown', () => {
    const states = { ...INITIAL_FILTERS, date: { ...INITIAL_FILTERS.date, from: '2026' } };
    expect(described(aGraph({ relations: [{ date: '2020' }] }), states)).toEqual([
      'T',
      'S',
      'The diagram shows 0 relations among 0 actors.',
      'N',
      'C',
    ]);
  });

  test('is in order of date: unknown beginnings, the dated, the undated; else as in the file', () => {
    const graph = aGraph({
      relations: [
        { id: 'none' },
        { id: 'late', date: '2026-02' },
        { id: 'early', date: '2025' },
        { id: 'late-too', date: '2026-02' },
        { id: 'still', end: '..' },
        { id: 'none-too' },
        { id: 'still-too', end: '..' },
      ],
    });
    const shown = visibleByDate(graph, applyFilters(graph, INITIAL_FILTERS));
    expect(shown.map(({ id }) => id)).toEqual([
      'still',
      'still-too',
      'early',
      'late',
      'late-too',
      'none',
      'none-too',
    ]);
  });

  test('names who stands alone, and only them', () => {
    const graph = aGraph({
      actors: [{ id: 'ann' }, { id: 'cleo' }, { id: 'dov' }],
      relations: [{}],
    });
    expect(described(graph)).toContain('Shown without a relation: Cleo; Dov.');
    expect(described(aGraph({ relations: [{}] })).join('\n')).not.toContain('Shown without');
  });

  test('names only those participants whom the figure shows, each once, with their parts', () => {
    const graph = aGraph({
      actors: [{ id: 'ann' }, { id: 'works', type: 'company' }],
      events: [
        {
          participants: [
            { actor: 'ann', role: 'agent' },
            { actor: 'works', role: 'object' },
            { actor: 'bob', role: 'participant' },
            { actor: 'ann', role: 'intermediary' },
          ],
        },
      ],
    });
    const event = (states?: FilterStates) =>
      described(graph, states).find((line) => line.startsWith('Meeting'));
    expect(event()).toBe(
      'Meeting at the quay. Taking part: Ann (acted, go-between); Works (subject); Bob. Asserted by Amber Gazette.',
    );
    const hidden = { ...INITIAL_FILTERS.hidden, actorType: ['company'] };
    expect(event({ ...INITIAL_FILTERS, hidden })).toContain(
      'Taking part: Ann (acted, go-between); Bob.',
    );
  });

  test('keeps each paragraph on one line, whatever a name holds', () => {
    const graph = aGraph({
      actors: [{ id: 'ann', name: 'Ann\r\nof\u2028the quay' }],
      relations: [{}],
    });
    const lines = described(graph, INITIAL_FILTERS, { ...TEXTS, title: 'One\ntitle' });
    expect(lines[0]).toBe('One title');
    expect(lines[3]).toMatch(/^Ann of the quay threatened Bob\. Asserted/);
  });
});

describe('who says so', () => {
  test('is each source that asserts it, with the one whose word it is', () => {
    expect(
      told({
        claims: [
          asserts,
          { ...asserts, by: { anonymous: 'an official', count: 1 } },
          { ...asserts, by: { outlet: 'Radio Amber' } },
          { source: 's1', stance: 'confirms', by: { actor: 'bob', through: 'a lawyer' } },
          { source: 's1', stance: 'declines-to-comment', by: { actor: 'ann' } },
        ],
      }),
    ).toBe(
      'Ann threatened Bob. Asserted by Amber Gazette; an official (unnamed), in Amber Gazette; Radio Amber, in Amber Gazette. Confirmed by Bob (through a lawyer), in Amber Gazette. No comment from Ann, in Amber Gazette.',
    );
  });

  test('is named once, by its title where it has no publisher, and without a second full stop', () => {
    const graph = aGraph({
      sources: [
        { id: 's1', publisher: 'Gull Inc.' },
        { id: 's2', publisher: 'Gull Inc.' },
        { id: 's3', title: 'Minutes', ...({ publisher: undefined } as object) },
      ],
      relations: [
        { claims: ['s3', 's1', 's2'].map((source) => ({ ...asserts, source })) },
        { from: 'cleo', claims: [{ ...asserts, by: { outlet: 'Gull Inc.' } }] },
      ],
    });
    expect(described(graph).slice(3, 5)).toEqual([
      'Ann threatened Bob. Asserted by “Minutes”; Gull Inc.',
      'Cleo threatened Bob, according to Gull Inc.. Asserted by Gull Inc.',
    ]);
  });

  test('is nobody where a claim speaks of a part alone, or there is none', () => {
    const words = 'Ann threatened Bob. No source asserts it as a whole.';
    expect(told({ claims: [{ ...asserts, about: '/amount' }] })).toBe(words);
    expect(told({ claims: [] })).toBe(words);
  });
});

describe('an objection', () => {
  test.each([
    [{ ...denies, by: { actor: 'bob' } }, 'Denied by Bob.'],
    [{ ...denies, stance: 'disputes' }, 'Disputed by Amber Gazette.'],
    [{ ...denies, stance: 'retracts' }, 'Retracted by Amber Gazette.'],
    [{ ...denies, about: '/amount' }, 'The amount denied by Amber Gazette.'],
  ] as const)('%o is told beside who asserts it', (claim, words) => {
    expect(told({ claims: [asserts, claim] })).toMatch(
      new RegExp(` Asserted by Amber Gazette\\. ${words.replaceAll('.', '\\.')}$`),
    );
  });

  test('by the file alone is told with its reason', () => {
    expect(told({ status: 'disputed', statusNote: 'See the court’s file.' })).toBe(
      'Ann threatened Bob, according to Amber Gazette; this is disputed. Asserted by Amber Gazette. Set as disputed: See the court’s file.',
    );
  });
});

describe.each([
  ['pentagon-anthropic', 65],
  ['harbour-tender', 35],
])('the shipped graph %s', (name, count) => {
  const graph = shipped(name);
  const texts = { ...TEXTS, notes: '' };
  const lines = described(graph, INITIAL_FILTERS, texts);

  test('has each relation and event once', () => {
    const paragraphs = lines.slice(3, lines.indexOf('Sources:'));
    expect(paragraphs.length).toBe(count);
    const left = [...paragraphs];
    for (const statement of graph.statements) {
      const at = left.findIndex((line) => line.startsWith(`${sentenceOf(graph, statement)} `));
      expect(at, sentenceOf(graph, statement)).toBeGreaterThanOrEqual(0);
      left.splice(at, 1);
    }
    expect(left).toEqual([]);
  });

  test('has every denial, with everyone who denies', () => {
    const denied = graph.statements.filter(({ claims }) =>
      claims.some(({ stance }) => stance === 'denies'),
    );
    expect(denied.length).toBeGreaterThan(0);
    for (const statement of denied) {
      const line = lines.find((one) => one.startsWith(`${sentenceOf(graph, statement)} `))!;
      const denial = line.slice(line.search(/\. [^.]*denied by/i));
      for (const { stance, by } of statement.claims) {
        if (stance !== 'denies' || by === undefined || !('actor' in by)) continue;
        expect(denial).toContain(actorName(graph, by.actor));
      }
      expect(denial).toMatch(/denied by/i);
    }
  });

  test('has a source for everything, and cites each', () => {
    const cited = lines.slice(lines.indexOf('Sources:') + 1, -1);
    expect(cited.length).toBe(graph.dataset.sources.length);
    expect(lines.filter((line) => line.includes('No source asserts'))).toEqual([]);
    expect(lines.join('\n')).not.toMatch(/undefined|null| {2}| [,;.]|\.\./);
  });
});

describe('any long description', () => {
  property.prop([filteredGraphs()])(
    'has one paragraph for each visible statement, and none for a hidden one',
    ({ graph, states }) => {
      const filtered = applyFilters(graph, states);
      const shown = visibleByDate(graph, filtered);
      expect(shown.map(({ id }) => id).toSorted()).toEqual(
        graph.statements
          .filter((_, row) => hasBit(filtered.rows, row))
          .map(({ id }) => id)
          .toSorted(),
      );
      const lines = longDescription(graph, filtered, TEXTS).split('\n');
      const end = lines.lastIndexOf('N');
      const paragraphs = lines.slice(end - shown.length, end);
      paragraphs.forEach((line, index) => {
        expect(line.startsWith(`${sentenceOf(graph, shown[index]!)} `)).toBe(true);
        expect(line).toMatch(/ (Asserted|Confirmed) by /);
      });
      const isolated = lines.filter((line) => line.startsWith('Shown without a relation: '));
      expect(end).toBe(3 + isolated.length + shown.length);
    },
  );

  property.prop([filteredGraphs()])('has each objection with its statement', (made) => {
    const { graph, states } = made;
    const filtered = applyFilters(graph, states);
    const shown = visibleByDate(graph, filtered);
    const lines = longDescription(graph, filtered, TEXTS).split('\n');
    const first = lines.lastIndexOf('N') - shown.length;
    shown.forEach(({ claims }, index) => {
      const has = (stance: string) => claims.some((claim) => claim.stance === stance);
      const line = lines[first + index]!;
      expect(/\bdenied by /i.test(line)).toBe(has('denies'));
      expect(/\bdisputed by /i.test(line)).toBe(has('disputes'));
      expect(/\bretracted by /i.test(line)).toBe(has('retracts'));
    });
  });
});

test('counts of statements read well', () => {
  const [relation, event] = [aRelation(), anEvent()];
  expect(
    [[], [relation], [event, event], [relation, relation, event]].map((all) =>
      statementCounts(EN, all),
    ),
  ).toEqual([['0 relations'], ['1 relation'], ['2 events'], ['2 relations', '1 event']]);
});
