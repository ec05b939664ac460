import { fc, test as property } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import {
  applyFilters,
  type FilterStates,
  INITIAL_FILTERS,
} from '../../../src/core/filters/filters.ts';
import { altText, citation, figureTexts } from '../../../src/core/figure/texts.ts';
import type { Graph } from '../../../src/core/graph/graph.ts';
import { aGraph, aSource, filteredGraphs } from '../../support/builders.ts';

type Relations = NonNullable<NonNullable<Parameters<typeof aGraph>[0]>['relations']>;

const asserts = { source: 's1', stance: 'asserts' } as const;
const denied = [asserts, { source: 's1', stance: 'denies', by: { actor: 'bob' } }] as const;

const textsOf = (graph: Graph, states: FilterStates = INITIAL_FILTERS) =>
  figureTexts(graph, applyFilters(graph, states), states);

const altOf = (graph: Graph, title = graph.dataset.meta.title) =>
  altText(graph, applyFilters(graph, INITIAL_FILTERS), title);

const within = (date: Partial<FilterStates['date']>): FilterStates => ({
  ...INITIAL_FILTERS,
  date: { ...INITIAL_FILTERS.date, ...date },
});

describe('the words that a figure starts with', () => {
  test('come from the file', () => {
    expect(textsOf(aGraph({ relations: [{}], meta: { credit: 'Amber Gazette' } }))).toEqual({
      title: 'The harbour',
      subtitle: 'As of 25 February 2026',
      notes: '',
      credit: 'Amber Gazette. Made with Dramatis',
    });
  });

  test('say what is left out, and who denies what', () => {
    const graph = aGraph({
      relations: [{ date: '2026-01' }, { claims: denied }, { date: '2020' }],
    });
    expect(textsOf(graph, within({ from: '2026-01', to: '2026-02' }))).toEqual({
      title: 'The harbour',
      subtitle: 'January to February 2026. As of 25 February 2026',
      notes:
        '2 of 3 relations shown, 1 without a date.\n† Ann threatened Bob, according to Amber Gazette; denied by Bob.',
      credit: 'Made with Dramatis',
    });
  });

  test.each([
    [{ from: '2026-01' }, 'From January 2026. As of 25 February 2026'],
    [{ to: '2026-01' }, 'Until January 2026. As of 25 February 2026'],
    [{ from: '2026-01', to: '2026-01' }, 'January 2026. As of 25 February 2026'],
  ])('name the window %o', (date, subtitle) => {
    expect(textsOf(aGraph({ relations: [{}] }), within(date)).subtitle).toBe(subtitle);
  });

  test('say first that a case is made up', () => {
    const graph = aGraph({ relations: [{}], meta: { fictional: true } });
    expect(textsOf(graph).subtitle).toBe('A made-up case. As of 25 February 2026');
    expect(textsOf(graph, within({ from: '2026' })).subtitle).toBe(
      'A made-up case. From 2026. As of 25 February 2026',
    );
  });

  test('say what else the filters ask for, in the words of the page', () => {
    const graph = aGraph({ relations: [{ type: 'met' }, { type: 'accused' }] });
    const states = {
      ...INITIAL_FILTERS,
      hidden: { relationType: ['met'] },
      text: 'done',
      date: { ...INITIAL_FILTERS.date, from: '2026' },
    };
    expect(textsOf(graph, states).subtitle).toBe(
      'Accused, from 2026, with “done” in the text. As of 25 February 2026',
    );
  });

  test('name what is switched off: kinds of relations and actors, doubtful dates, no dates', () => {
    const graph = aGraph({
      actors: [{ id: 'ann' }, { id: 'bob' }, { id: 'works', type: 'company' }],
      relations: [
        { type: 'met' },
        { type: 'accused' },
        { type: 'sued', to: 'works' },
        { date: '2026?' },
        { date: '2026' },
      ],
      events: [{}],
    });
    const hidden = { relationType: ['dragon', 'met', 'accused'], actorType: ['company'] };
    const told = (states: FilterStates) => {
      const { subtitle, notes } = textsOf(graph, states);
      return [subtitle, notes];
    };
    expect(told({ ...INITIAL_FILTERS, hidden })).toEqual([
      'Threatened or sued, only people. As of 25 February 2026',
      '2 of 5 relations shown, 0 of 1 event, 1 with uncertain dates.',
    ]);
    expect(told(within({ certainOnly: true, includeUndated: false }))).toEqual([
      'Certain dates only, without what has no date. As of 25 February 2026',
      '1 of 5 relations shown, 0 of 1 event.',
    ]);
  });

  test('say that dates are uncertain even where nothing is left out', () => {
    expect(textsOf(aGraph({ relations: [{ date: '2026?' }] })).notes).toBe(
      '1 date uncertain: drawn thinner.',
    );
  });

  test('tell whatever is contested: a part, a retraction, or by the file’s own word', () => {
    const contested = (relations: Relations) => textsOf(aGraph({ relations })).notes;
    const byBob = { source: 's1', by: { actor: 'bob' } } as const;
    expect(
      contested([{ claims: [asserts, { ...byBob, stance: 'denies', about: '/amount' }] }]),
    ).toBe('† Ann threatened Bob; the amount denied by Bob.');
    expect(contested([{ claims: [asserts, { source: 's1', stance: 'retracts' }] }])).toBe(
      '† Ann threatened Bob, according to Amber Gazette; retracted by Amber Gazette.',
    );
    expect(contested([{ status: 'disputed', statusNote: 'see the court’s file' }])).toBe(
      '† Ann threatened Bob, according to Amber Gazette; see the court’s file.',
    );
    expect(contested([{ status: 'disputed' }])).toBe(
      '† Ann threatened Bob, according to Amber Gazette; disputed.',
    );
  });

  test('do not note a denial of what is hidden', () => {
    const graph = aGraph({ relations: [{ date: '2020', claims: denied }] });
    expect(textsOf(graph, within({ from: '2026' })).notes).toBe('0 of 1 relation shown.');
  });
});

describe('a citation', () => {
  test('has what the file knows of its source', () => {
    const source = aSource({ title: 'Quay quarrel', author: 'I. Okafor', published: '2026-02-24' });
    expect(citation(source)).toBe('Amber Gazette, “Quay quarrel”, I. Okafor, 24 February 2026');
    const { publisher: _, ...bare } = aSource({ title: 'Minutes' });
    expect(citation(bare)).toBe('“Minutes”');
  });

  test('says that its date is inferred', () => {
    const publishedNote = 'the month is on the cover';
    expect(citation(aSource({ published: '2026-02', publishedNote }))).toBe(
      'Amber Gazette, “Harbour fight”, February 2026, date inferred',
    );
  });
});

describe('the alternative text', () => {
  test('says what the picture is, what it shows, and how much is contested', () => {
    expect(altOf(aGraph({ relations: [{}, { from: 'cleo', claims: denied }] }))).toBe(
      'Network diagram: The harbour, showing 3 actors and 2 relations; 1 contested.',
    );
  });

  test('counts relations, not the lines that gather them', () => {
    const relations = Array.from({ length: 14 }, () => ({}));
    expect(altOf(aGraph({ relations: [...relations, { claims: denied }] }))).toBe(
      'Network diagram: The harbour, showing 2 actors and 15 relations; 1 contested.',
    );
  });

  test('counts one as one', () => {
    expect(altOf(aGraph({ relations: [{ to: 'ann' }] }))).toBe(
      'Network diagram: The harbour, showing 1 actor and 1 relation.',
    );
  });

  test('cuts a long title between its characters', () => {
    const text = altOf(aGraph({ relations: [{}] }), '👍'.repeat(150));
    expect(text).toMatch(/^Network diagram: (👍)+…, showing 2 actors and 1 relation\.$/u);
    expect(text.length).toBeGreaterThan(245);
    expect(text.length).toBeLessThanOrEqual(250);
  });

  property.prop([filteredGraphs(), fc.string({ unit: 'grapheme', maxLength: 400 })])(
    'is at most 250 characters long, whole ones',
    ({ graph, states }, title) => {
      const text = altText(graph, applyFilters(graph, states), title);
      expect(text.length).toBeLessThanOrEqual(250);
      expect(text.isWellFormed()).toBe(true);
      expect(text).toMatch(/ actors? and \d+ relations?(; \d+ contested)?\.$/);
    },
  );
});
