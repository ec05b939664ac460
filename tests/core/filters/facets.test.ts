import { fc, test as property } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import { DE } from '../../../src/core/messages/de/de.ts';
import { messagesIn } from '../../../src/core/messages/messages.ts';
import { EN } from '../../../src/core/messages/en/en.ts';
import { readNumber, withEnd } from '../../../src/core/filters/amount.ts';
import { withText } from '../../../src/core/filters/filter.ts';
import {
  applyFilters,
  type ChoiceFilterId,
  choiceFilterIds,
  choiceFilterOf,
  type FilterStates,
  INITIAL_FILTERS,
  isFiltering,
} from '../../../src/core/filters/filters.ts';
import { filtersInWords } from '../../../src/core/filters/inWords.ts';
import { forEachBit } from '../../../src/core/graph/bits.ts';
import type { Graph } from '../../../src/core/graph/graph.ts';
import { aGraph, filteredGraphs } from '../../support/builders.ts';

/** The ids that pass when these filters are set. */
function shown(graph: Graph, parts: Partial<FilterStates>): string[] {
  const ids: string[] = [];
  forEachBit(applyFilters(graph, { ...INITIAL_FILTERS, ...parts }).rows, (row) =>
    ids.push(graph.statements[row]!.id),
  );
  return ids;
}

const labels = (graph: Graph, id: ChoiceFilterId) =>
  choiceFilterOf(id)
    .choices(EN, graph)
    .map(({ label }) => label);

const counts = (graph: Graph, id: ChoiceFilterId, parts: Partial<FilterStates> = {}) =>
  applyFilters(graph, { ...INITIAL_FILTERS, ...parts }).counts(id);

describe('by source', () => {
  const graph = aGraph({
    sources: [
      { id: 'rare', title: 'Seldom', publisher: 'Zenith' },
      { id: 'late', title: 'Late', publisher: 'Amber Gazette' },
      { id: 'own', title: 'A letter', descriptiveTitle: true, publisher: 'Amber Gazette' },
      { id: 'plain', title: 'Nobody’s', shortName: 'a leaflet' },
      { id: 'bare', title: 'Bare' },
      { id: 'unused', title: 'Unused' },
    ].map(({ publisher, ...source }) =>
      // Sources of these builders have an outlet unless it is taken away.
      ({ ...source, ...(publisher === undefined ? { publisher: undefined! } : { publisher }) }),
    ),
    relations: [
      { id: 'both', claims: ['late', 'own'].map((source) => ({ source, stance: 'asserts' })) },
      {
        id: 'denied',
        claims: [
          { source: 'late', stance: 'asserts' },
          { source: 'rare', stance: 'denies' },
        ],
      },
      {
        id: 'withdrawn',
        claims: [
          { source: 'late', stance: 'asserts' },
          { source: 'late', stance: 'retracts' },
          { source: 'rare', stance: 'denies' },
        ],
      },
      { id: 'plain', claims: [{ source: 'plain', stance: 'asserts' }] },
      { id: 'bare', claims: [{ source: 'bare', stance: 'asserts' }] },
    ],
  });

  test('sources stand under outlet and title, those of most statements first', () => {
    expect(labels(graph, 'source')).toEqual([
      'Amber Gazette: “Late”',
      '“Bare”',
      'A leaflet: “Nobody’s”',
      'Amber Gazette: A letter (our description)',
      'Zenith: “Seldom”',
    ]);
    expect(counts(graph, 'source')).toEqual([3, 1, 1, 1, 1]);
    expect(labels(graph, 'publisher')).toEqual(['Amber Gazette', '“Bare”', 'A leaflet', 'Zenith']);
    expect(counts(graph, 'publisher')).toEqual([3, 1, 1, 1]);
  });

  test('a statement passes while any source that bears it out is on; who only denies it does not', () => {
    expect(shown(graph, { hidden: { source: ['late'] } })).toEqual([
      'both',
      'withdrawn',
      'plain',
      'bare',
    ]);
    expect(shown(graph, { hidden: { source: ['rare'] } })).toContain('denied');
    expect(shown(graph, { hidden: { source: ['late', 'own', 'plain', 'bare'] } })).toEqual([
      'withdrawn',
    ]);
    expect(shown(graph, { hidden: { publisher: ['Amber Gazette', '“Bare”'] } })).toEqual([
      'withdrawn',
      'plain',
    ]);
  });

  test('the order is that of the whole graph, whatever else is filtered', () => {
    const before = labels(graph, 'source');
    expect(counts(graph, 'source', { hidden: { status: ['reported'] } })).toEqual([2, 0, 0, 0, 1]);
    expect(labels(graph, 'source')).toEqual(before);
  });
});

describe('by event role', () => {
  const graph = aGraph({
    relations: [{ id: 'relation' }],
    events: [{ id: 'both' }, { id: 'place', participants: [{ actor: 'ann', role: 'location' }] }],
  });

  test('only events are asked, and pass while any role is on', () => {
    expect(labels(graph, 'eventRole')).toEqual(['acted', 'addressed', 'place']);
    expect(shown(graph, { hidden: { eventRole: ['agent'] } })).toEqual([
      'relation',
      'both',
      'place',
    ]);
    expect(shown(graph, { hidden: { eventRole: ['agent', 'recipient', 'location'] } })).toEqual([
      'relation',
    ]);
  });
});

describe('by status', () => {
  test('in the order of the vocabulary, only those that there are', () => {
    const graph = aGraph({
      relations: [
        { id: 'a', status: 'retracted', statusNote: 'x' },
        { id: 'b' },
        { id: 'c', status: 'confirmed', statusNote: 'x' },
      ],
    });
    expect(labels(graph, 'status')).toEqual(['confirmed', 'reported', 'retracted']);
    expect(shown(graph, { hidden: { status: ['reported', 'dubious'] } })).toEqual(['a', 'c']);
  });
});

describe('by keys of the file’s own', () => {
  const own = (parts: object) => parts;
  const graph = aGraph({
    actors: [{ id: 'ann', ...own({ 'x-region': 'north' }) }, { id: 'bob' }],
    relations: [
      { id: 'first', from: 'ann', ...own({ 'x-press_freedom': true, 'x-note': { a: 1 } }) },
      { id: 'second', from: 'bob', ...own({ 'x-press_freedom': false, 'x-empty': '' }) },
      { id: 'third', from: 'bob' },
    ],
  });

  test('texts, numbers and yes or no give filters, of statements and of the actors in them', () => {
    expect(choiceFilterIds(graph).slice(-2)).toEqual(['x-press_freedom', 'x-region']);
    expect(choiceFilterOf('x-press_freedom').label(EN)).toBe('Press freedom');
    expect(labels(graph, 'x-press_freedom')).toEqual(['false', 'not given', 'true']);
    expect(labels(graph, 'x-region')).toEqual(['not given', 'north']);
    expect(shown(graph, { hidden: { 'x-region': ['not given'] } })).toEqual(['first']);
    expect(shown(graph, { hidden: { 'x-press_freedom': ['not given', 'true'] } })).toEqual([
      'second',
    ]);
  });

  test('a key that a graph does not have hides nothing of it', () => {
    expect(shown(graph, { hidden: { 'x-other': ['not given'] } })).toHaveLength(3);
    expect(choiceFilterIds(aGraph({ relations: [{}] })).some((id) => id.startsWith('x-'))).toBe(
      false,
    );
  });

  test('a key with a value of its own for nearly everything is nothing to choose by', () => {
    const many = (count: number) =>
      aGraph({
        relations: Array.from({ length: count }, (_, index) => ({ ...own({ 'x-n': index }) })),
      });
    expect(choiceFilterIds(many(20))).toContain('x-n');
    expect(choiceFilterIds(many(21))).not.toContain('x-n');
    expect(shown(many(21), { hidden: { 'x-n': ['3'] } })).toHaveLength(21);
  });
});

describe('by text', () => {
  const graph = aGraph({
    actors: [
      { id: 'ann', name: 'Zoë Brandão', aliases: ['the Keeper'] },
      { id: 'bob', name: 'Bob' },
    ],
    relations: [
      { id: 'light', from: 'ann', summary: 'The light went out.' },
      { id: 'boat', from: 'bob', to: 'bob', summary: 'A boat came in.' },
    ],
    events: [{ id: 'talk', name: 'Talk at the quay', summary: 'They spoke of a boat.' }],
  });

  test.each([
    ['LIGHT', ['light']],
    ['boat', ['boat', 'talk']],
    ['  boat   quay ', ['talk']],
    ['brandao zoe', ['light', 'talk']],
    ['keeper out', ['light']],
    ['bob', ['light', 'boat', 'talk']],
    ['out the-light', []],
    ['   ', ['light', 'boat', 'talk']],
  ])('every word of “%s” has to occur', (text, ids) => {
    expect(shown(graph, { text })).toEqual(ids);
  });
});

describe('by amount', () => {
  const graph = aGraph({
    relations: [
      { id: 'exact', amount: { qualifier: 'exact', value: 10, currency: 'EUR' } },
      { id: 'up-to', amount: { qualifier: 'up-to', value: 20, currency: 'EUR' } },
      { id: 'at-least', amount: { qualifier: 'at-least', min: 5, currency: 'EUR' } },
      { id: 'between', amount: { qualifier: 'between', min: 8, max: 12, currency: 'EUR' } },
      { id: 'dollars', amount: { qualifier: 'about', value: 10, currency: 'USD' } },
      { id: 'none' },
    ],
  });

  test.each([
    [{ from: 13 }, ['up-to', 'at-least']],
    [{ from: 21 }, ['at-least']],
    [{ to: 4 }, ['up-to']],
    [{ from: 11, to: 12 }, ['up-to', 'at-least', 'between']],
    [{ from: 10, to: 10 }, ['exact', 'up-to', 'at-least', 'between']],
    [{ from: 1, currency: 'USD' }, ['dollars']],
    [{ from: 1, currency: 'JPY' }, []],
    [{ currency: 'USD' }, ['exact', 'up-to', 'at-least', 'between', 'dollars', 'none']],
  ])('keeps what may lie in %o, of one currency', (amount, ids) => {
    expect(shown(graph, { amount })).toEqual(ids);
  });

  test('a range without an end has no currency', () => {
    const set = withEnd({}, 'from', 5, 'USD');
    expect(set).toEqual({ from: 5, currency: 'USD' });
    expect(withEnd(set, 'to', 9, 'USD')).toEqual({ from: 5, to: 9, currency: 'USD' });
    expect(withEnd(set, 'from', undefined, 'USD')).toEqual({});
  });

  test.each([
    ['5000000', 5_000_000],
    ['5,000,000', 5_000_000],
    ['5 000 000', 5_000_000],
    ['5 million', 5_000_000],
    ['3.5bn', 3_500_000_000],
    ['2 K', 2000],
    ['0', 0],
    ['', undefined],
    ['-5', undefined],
    ['5 apples', undefined],
    ['5.5.5', undefined],
    ['1,5', undefined],
    ['5.', undefined],
    ['toString', undefined],
    ['1 constructor', undefined],
  ])('%s is read as it was meant', (text, number) => {
    expect(readNumber(EN, text)).toBe(number);
  });

  test.each([
    ['5.000.000', 5_000_000],
    ['3,5 Mrd.', 3_500_000_000],
    ['5 Mio', 5_000_000],
    ['5 bn', undefined],
    ['1.5 Mio', undefined],
  ])('%s is read as it was meant in German', (text, number) => {
    expect(readNumber(DE, text)).toBe(number);
  });

  property.prop([fc.nat(), fc.nat(99), fc.constantFrom('en', 'de')])(
    'what is shown of an end can be typed again',
    async (whole, cents, language) => {
      const messages = await messagesIn(language);
      const number = Number(`${whole}.${String(cents).padStart(2, '0')}`);
      expect(readNumber(messages, messages.grammar.amount(number))).toBe(number);
    },
  );
});

describe('switches', () => {
  const official = { anonymous: 'an official', count: 1 };
  const graph = aGraph({
    relations: [
      { id: 'plain' },
      {
        id: 'denied',
        claims: [
          { source: 's1', stance: 'asserts' },
          { source: 's1', stance: 'denies', about: '/date' },
        ],
      },
      { id: 'unnamed', claims: [{ source: 's1', stance: 'asserts', by: official }] },
      { id: 'said-so', status: 'disputed', statusNote: 'x' },
      {
        id: 'praise',
        type: 'praised',
        claims: [{ source: 's1', stance: 'asserts', by: official }],
      },
    ],
  });

  test('keep only what they ask for, and count it under the other filters', () => {
    expect(shown(graph, { denied: true })).toEqual(['denied']);
    expect(shown(graph, { unnamed: true })).toEqual(['unnamed']);
    expect(shown(graph, { denied: true, unnamed: true })).toEqual([]);
    const { switchCount } = applyFilters(graph, { ...INITIAL_FILTERS, denied: true });
    expect([switchCount('denied'), switchCount('unnamed')]).toEqual([1, 0]);
  });
});

test('choices are found by the words of their names and headings, with or without accents', () => {
  const choices = [
    { id: 'a', label: 'Gazette de Besançon', group: 'Papers' },
    { id: 'b', label: 'Radio Amber' },
  ];
  const found = (text: string) => withText(choices, text).map(({ id }) => id);
  expect(found('')).toEqual(['a', 'b']);
  expect(found('BESANCON gaz')).toEqual(['a']);
  expect(found('paper')).toEqual(['a']);
  expect(found('amber paper')).toEqual([]);
});

describe('what is on, in words', () => {
  const types = ['met', 'threatened', 'praised', 'accused', 'sued', 'owns', 'demanded'];
  const graph = aGraph({
    actors: [{ id: 'ann' }, { id: 'bob' }, { id: 'acme', type: 'company' }],
    sources: [
      ...['One', 'Two', 'Three'].map((title) => ({ id: title, title, publisher: 'Amber Gazette' })),
      { id: 'Long', title: 'A title '.repeat(12).trim(), publisher: 'Zenith' },
    ],
    relations: [
      ...types.map((type) => ({ type })),
      ...['One', 'Two', 'Three', 'Long'].map((source) => ({
        type: 'met',
        claims: [{ source, stance: 'asserts' as const }],
      })),
      { type: 'met', amount: { qualifier: 'exact' as const, value: 5, currency: 'EUR' } },
    ],
  });
  const allBut = (...on: string[]) => types.filter((type) => !on.includes(type)).toSorted();
  const date = (parts: Partial<FilterStates['date']>) => ({
    date: { ...INITIAL_FILTERS.date, ...parts },
  });

  test.each<readonly [Partial<FilterStates>, string]>([
    [{}, ''],
    [{ hidden: { relationType: ['tamed'] } }, ''],
    [{ hidden: { relationType: allBut('threatened', 'demanded') } }, 'demanded or threatened'],
    [{ hidden: { relationType: ['met'] } }, 'without met'],
    [{ hidden: { relationType: ['accused', 'met', 'sued'] } }, 'without accused, sued or met'],
    [{ hidden: { relationType: types.toSorted() } }, 'no relation types'],
    [{ hidden: { actorType: ['company'] } }, 'only people'],
    [{ hidden: { actorType: ['person'] } }, 'only companies'],
    [{ hidden: { source: ['One', 's1'] } }, 'without what is only from “Harbour fight” or “One”'],
    [{ hidden: { source: ['Long'] } }, '4 of 5 sources'],
    [{ hidden: { publisher: ['Amber Gazette'] } }, 'from Zenith'],
    [date({ from: '2026-01', to: '2026-02' }), 'January to February 2026'],
    [date({ from: '2026-01' }), 'from January 2026'],
    [date({ to: '2026-01' }), 'until January 2026'],
    [date({ from: '2026-01', to: '2026-01' }), 'January 2026'],
    [
      date({ certainOnly: true, includeUndated: false }),
      'certain dates only, without what has no date',
    ],
    [{ text: 'boat' }, 'with “boat” in the text'],
    [{ amount: { from: 5_000_000 } }, 'at least €5,000,000'],
    [{ amount: { to: 5, currency: 'USD' } }, 'at most US$5'],
    [{ amount: { from: 1, to: 5 } }, '€1 to €5'],
    [{ denied: true, unnamed: true }, 'with a denial, resting on one unnamed person'],
    [
      { ...date({ certainOnly: true }), hidden: { relationType: allBut('met') } },
      'met, certain dates only',
    ],
  ])('%o', (parts, words) => {
    expect(filtersInWords(EN, graph, { ...INITIAL_FILTERS, ...parts })).toBe(words);
  });

  test('longer lists are only counted', () => {
    const many = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j', 'k'];
    const wide = aGraph({ relations: many.map((type) => ({ type })) });
    const words = (count: number) =>
      filtersInWords(EN, wide, {
        ...INITIAL_FILTERS,
        hidden: { relationType: many.slice(0, count) },
      });
    expect([1, 4, 5, 6, 7].map(words)).toEqual([
      'without a',
      'without a, b, c or d',
      '6 of 11 relation types',
      '5 of 11 relation types',
      'h, i, j or k',
    ]);
  });

  property.prop([filteredGraphs()])('nothing is said only where nothing is left out', (given) => {
    const { graph: some, states } = given;
    const words = filtersInWords(EN, some, states);
    if (!isFiltering(states)) expect(words).toBe('');
    if (words === '') expect(shown(some, states)).toHaveLength(some.statements.length);
  });
});
