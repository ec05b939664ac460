import { test as property } from '@fast-check/vitest';
import { expect, test } from 'vitest';
import { EN } from '../../../src/core/messages/en/en.ts';
import { countInWords } from '../../../src/core/filters/countInWords.ts';
import {
  applyFilters,
  type FilterStates,
  INITIAL_FILTERS,
} from '../../../src/core/filters/filters.ts';
import type { Graph } from '../../../src/core/graph/graph.ts';
import { aGraph, filteredGraphs } from '../../support/builders.ts';

const counted = (graph: Graph, parts: Partial<FilterStates> = {}) => {
  const states = { ...INITIAL_FILTERS, ...parts };
  return countInWords(EN, graph, applyFilters(graph, states), states);
};

const within = (date: Partial<FilterStates['date']>) => ({
  date: { ...INITIAL_FILTERS.date, ...date },
});

const one = aGraph({ relations: [{ date: '2026-01' }] });
const several = aGraph({
  relations: [{ date: '2026-01-10' }, { date: '2026-01~' }, {}, { type: 'met' }],
  events: [{ date: '2026-02' }, {}],
});

test.each([
  ['one relation', one, {}, '1 of 1 relation shown'],
  ['none of one', one, within({ from: '2026-02' }), '0 of 1 relation shown'],
  ['nothing at all', aGraph(), {}, '0 of 0 relations shown'],
  [
    'events and uncertain dates',
    several,
    {},
    '4 of 4 relations shown, 2 of 2 events, 1 with uncertain dates',
  ],
  ['one event', aGraph({ events: [{}] }), {}, '0 of 0 relations shown, 1 of 1 event'],
  [
    'no date, where there is a window',
    several,
    within({ from: '2026-01-05' }),
    '4 of 4 relations shown, 2 of 2 events, 1 with uncertain dates, 3 without a date',
  ],
  [
    'no date, in a window with only an end',
    several,
    within({ to: '2026-01-20' }),
    '4 of 4 relations shown, 1 of 2 events, 1 with uncertain dates, 3 without a date',
  ],
  [
    'only the undated that pass the other filters',
    several,
    { ...within({ from: '2026-01-05' }), hidden: { relationType: ['met'], actorType: [] } },
    '3 of 4 relations shown, 0 of 2 events, 1 with uncertain dates, 1 without a date',
  ],
  [
    'no undated where they are left out',
    several,
    within({ from: '2026-01-05', includeUndated: false }),
    '2 of 4 relations shown, 1 of 2 events, 1 with uncertain dates',
  ],
  [
    'only what is certain',
    several,
    within({ certainOnly: true }),
    '3 of 4 relations shown, 2 of 2 events',
  ],
])('what is shown is told in words: %s', (_, graph, states, words) => {
  expect(counted(graph, states)).toBe(words);
});

property.prop([filteredGraphs()])('no count is of more than there is', ({ graph, states }) => {
  const words = countInWords(EN, graph, applyFilters(graph, states), states);
  for (const [, shown, all] of words.matchAll(/(\d+) of (\d+)/g)) {
    expect(Number(shown)).toBeLessThanOrEqual(Number(all));
  }
  const unsure = [...words.matchAll(/(\d+) with/g)].reduce((sum, [, n]) => sum + Number(n), 0);
  expect(unsure).toBeLessThanOrEqual(graph.statements.length);
});
