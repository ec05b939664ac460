import { fc, test as property } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import { histogram } from '../../../src/core/filters/histogram.ts';
import { allBits, noBits } from '../../../src/core/graph/bits.ts';
import { buildGraph } from '../../../src/core/graph/graph.ts';
import { DAY } from '../../../src/core/model/period.ts';
import { aGraph, datasets } from '../../support/builders.ts';

const monthsOf2026 = [0, 1, 2].map((month) => ({
  from: Date.UTC(2026, month),
  to: Date.UTC(2026, month + 1) - 1,
}));

describe('the histogram', () => {
  test('counts what lies in one bucket as certain, and in each where it may lie as possible', () => {
    const graph = aGraph({
      relations: [
        { date: '2026-01-15' },
        { date: '2026-01' },
        { date: '2026-02-10?' },
        { date: '[2026-01-31, 2026-02-01]' },
        { date: '2026-03-01~' },
        { date: '2026-09' },
        {},
        { start: '2026-01', end: '..' },
        { end: '2026-02-01' },
      ],
    });
    expect(histogram(graph, allBits(9), monthsOf2026)).toEqual([
      { ...monthsOf2026[0], certain: 2, possible: 1 },
      { ...monthsOf2026[1], certain: 0, possible: 3 },
      { ...monthsOf2026[2], certain: 0, possible: 1 },
    ]);
    expect(
      histogram(graph, noBits(9), monthsOf2026).map(({ certain, possible }) => certain + possible),
    ).toEqual([0, 0, 0]);
  });

  const starts = Date.UTC(2024, 0);
  const someWindows = fc.integer({ min: 1, max: 200 }).map((days) =>
    Array.from({ length: Math.ceil(1200 / days) }, (_, index) => ({
      from: starts + index * days * DAY,
      to: starts + (index + 1) * days * DAY - 1,
    })),
  );

  property.prop([datasets(), someWindows])(
    'misses no bounded date, and counts none as certain twice',
    (dataset, windows) => {
      const graph = buildGraph(dataset);
      const { earliestStart, latestEnd, dated } = graph.columns;
      const bounded = graph.statements.filter(
        (_, row) =>
          dated[row] === 1 &&
          Number.isFinite(earliestStart[row]) &&
          Number.isFinite(latestEnd[row]),
      ).length;
      const buckets = histogram(graph, allBits(graph.statements.length), windows);
      const total = (key: 'certain' | 'possible') =>
        buckets.reduce((sum, bucket) => sum + bucket[key], 0);
      expect(total('certain')).toBeLessThanOrEqual(bounded);
      expect(total('certain') + total('possible')).toBeGreaterThanOrEqual(bounded);
    },
  );
});
