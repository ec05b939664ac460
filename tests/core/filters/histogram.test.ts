import { fc, test as property } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import { histogram } from '../../../src/core/filters/histogram.ts';
import { dateFilter } from '../../../src/core/filters/date.ts';
import {
  allBits,
  bitsWhere,
  countBits,
  intersection,
  noBits,
} from '../../../src/core/graph/bits.ts';
import { buildGraph, type Graph } from '../../../src/core/graph/graph.ts';
import { DAY, dayText } from '../../../src/core/model/period.ts';
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

  test('counts a state as certain in every bucket that it surely reaches into', () => {
    const graph = aGraph({
      relations: [
        { start: '2025-12', end: '2026-02-10' },
        { start: '2026-01-10', end: '2026-03' },
        { start: '2025-12', end: '2026-02~' },
        { start: '2025', end: '2025-11' },
      ],
    });
    expect(histogram(graph, allBits(4), monthsOf2026)).toEqual([
      { ...monthsOf2026[0], certain: 2, possible: 1 },
      { ...monthsOf2026[1], certain: 2, possible: 1 },
      { ...monthsOf2026[2], certain: 1, possible: 1 },
    ]);
  });

  /** The dated rows with a known beginning and end. */
  const boundedRows = ({ columns, statements }: Graph) =>
    bitsWhere(
      statements.length,
      (row) =>
        columns.dated[row] === 1 &&
        Number.isFinite(columns.earliestStart[row]) &&
        Number.isFinite(columns.latestEnd[row]),
    );

  property.prop([datasets(), someWindows])(
    'misses no bounded date, and counts no act as certain twice',
    (dataset, windows) => {
      const graph = buildGraph(dataset);
      const { size } = allBits(graph.statements.length);
      const acts = bitsWhere(size, (row) => graph.statements[row]!.date !== undefined);
      const total = (rows: typeof acts, key: 'certain' | 'possible') =>
        histogram(graph, rows, windows).reduce((sum, bucket) => sum + bucket[key], 0);
      const bounded = boundedRows(graph);
      expect(total(acts, 'certain')).toBeLessThanOrEqual(
        countBits(intersection(size, [acts, bounded])),
      );
      expect(
        total(allBits(size), 'certain') + total(allBits(size), 'possible'),
      ).toBeGreaterThanOrEqual(countBits(bounded));
    },
  );

  property.prop([datasets(), someWindows])(
    'says of a bucket what the filter by date would let through',
    (dataset, windows) => {
      const graph = buildGraph(dataset);
      const bounded = boundedRows(graph);
      const passing = ({ from, to }: (typeof windows)[number], certainOnly: boolean) => {
        const state = { from: dayText(from), to: dayText(to), certainOnly, includeUndated: false };
        return countBits(intersection(bounded.size, [bounded, dateFilter.rows(graph, state)]));
      };
      expect(histogram(graph, allBits(bounded.size), windows)).toEqual(
        windows.map((window) => {
          const certain = passing(window, true);
          return { ...window, certain, possible: passing(window, false) - certain };
        }),
      );
    },
  );
});
