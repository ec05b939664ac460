import { fc, test as property } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import {
  applyFilters,
  type FilterStates,
  INITIAL_FILTERS,
} from '../../../src/core/filters/filters.ts';
import { altText, citation, figureTexts, sourceInWords } from '../../../src/core/figure/texts.ts';
import type { Graph } from '../../../src/core/graph/graph.ts';
import { aGraph, aSource, filteredGraphs } from '../../support/builders.ts';

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
      subtitle: 'Relations from January 2026 to February 2026. As of 25 February 2026',
      notes: '2 of 3 relations are shown.\n† Ann threatened Bob: denied by Bob.',
      credit: 'Made with Dramatis',
    });
  });

  test.each([
    [{ from: '2026-01' }, 'Relations from January 2026. As of 25 February 2026'],
    [{ to: '2026-01' }, 'Relations until January 2026. As of 25 February 2026'],
  ])('name the window %o', (date, subtitle) => {
    expect(textsOf(aGraph({ relations: [{}] }), within(date)).subtitle).toBe(subtitle);
  });

  test('do not note a denial of what is hidden', () => {
    const graph = aGraph({ relations: [{ date: '2020', claims: denied }] });
    expect(textsOf(graph, within({ from: '2026' })).notes).toBe('0 of 1 relations are shown.');
  });
});

describe('a citation', () => {
  test('has what the file knows of its source', () => {
    const source = aSource({ title: 'Quay quarrel', author: 'I. Okafor', published: '2026-02-24' });
    expect(sourceInWords({ number: 3, source })).toBe(
      '3  Amber Gazette, “Quay quarrel”, I. Okafor, 24 February 2026',
    );
    const { publisher: _, ...bare } = aSource({ title: 'Minutes' });
    expect(citation(bare)).toBe('“Minutes”');
  });
});

describe('the alternative text', () => {
  test('says what the picture is, what it shows, and how much is contested', () => {
    expect(altOf(aGraph({ relations: [{}, { from: 'cleo', claims: denied }] }))).toBe(
      'Network diagram: The harbour, showing 3 actors and 2 relations; 1 contested.',
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
