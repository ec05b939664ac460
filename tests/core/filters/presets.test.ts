import { test as property } from '@fast-check/vitest';
import { expect, test } from 'vitest';
import { dateFilter } from '../../../src/core/filters/date.ts';
import { presetsOf } from '../../../src/core/filters/presets.ts';
import { countBits } from '../../../src/core/graph/bits.ts';
import { buildGraph } from '../../../src/core/graph/graph.ts';
import { EN } from '../../../src/core/messages/en/en.ts';
import { aGraph, datasets } from '../../support/builders.ts';

test('offers all time, the last days that the file is complete for, and since conflicts began', () => {
  const graph = aGraph({
    relations: [
      { type: 'threatened', date: '2026-01-20' },
      { type: 'threatened', date: '2026-01-10' },
      { type: 'threatened', date: '2026-01-02?' },
      { type: 'sued', date: '2025-12' },
      { type: 'accused', date: '2026-02~' },
      { type: 'praised', date: '2025-06-01' },
      { type: 'towed', date: '2026-02-02' },
    ],
    vocabulary: {
      relationTypes: {
        towed: {
          label: 'towed away',
          inverse: 'was towed away by',
          family: 'material-conflict',
          directed: true,
        },
      },
    },
  });
  expect(presetsOf(EN, graph)).toEqual([
    { id: 'all', label: 'All time' },
    { id: 'last-30', label: 'Last 30 days of the data', from: '2026-01-27' },
    { id: 'last-90', label: 'Last 90 days of the data', from: '2025-11-28' },
    { id: 'first-sued', label: 'Since the first lawsuit', from: '2025-12-01' },
    { id: 'first-threatened', label: 'Since the first threat', from: '2026-01-10' },
    { id: 'first-towed', label: 'Since the first “towed away”', from: '2026-02-02' },
  ]);
});

test('offers no days that are all of the data, and only all time where nothing is dated', () => {
  const short = aGraph({
    relations: [{ type: 'met', date: '2026-02-01' }, { date: '2026-02-24' }],
  });
  expect(presetsOf(EN, short).map(({ label }) => label)).toEqual([
    'All time',
    'Since the first threat',
  ]);
  expect(presetsOf(EN, aGraph({ relations: [{}] }))).toHaveLength(1);
});

property.prop([datasets()])('none of those since something is empty', (dataset) => {
  const graph = buildGraph(dataset);
  const presets = presetsOf(EN, graph).filter(({ id }) => id.startsWith('first-'));
  expect(presets.length).toBeLessThanOrEqual(6);
  for (const { from } of presets) {
    const state = { from: from!, certainOnly: true, includeUndated: false };
    expect(countBits(dateFilter.rows(graph, state))).toBeGreaterThan(0);
  }
});
