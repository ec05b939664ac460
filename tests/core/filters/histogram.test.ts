import { fc, test as property } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import { EN } from '../../../src/core/messages/en/en.ts';
import { fittingUnit, slicesOf, UNITS } from '../../../src/core/filters/calendar.ts';
import {
  bucketInWords,
  histogram,
  unplaced,
  unplacedInWords,
} from '../../../src/core/filters/histogram.ts';
import { windowOf } from '../../../src/core/filters/date.ts';
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
    expect(histogram(graph, allBits(9), monthsOf2026)).toMatchObject([
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
    expect(histogram(graph, allBits(4), monthsOf2026)).toMatchObject([
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
      expect(histogram(graph, allBits(bounded.size), windows)).toMatchObject(
        windows.map((window) => {
          const certain = passing(window, true);
          return { ...window, certain, possible: passing(window, false) - certain };
        }),
      );
    },
  );

  property.prop([datasets(), someWindows])(
    'stacks what it counts by family, and leaves out what it names as without a place',
    (dataset, windows) => {
      const graph = buildGraph(dataset);
      const rows = allBits(graph.statements.length);
      for (const { certain, possible, stacks } of histogram(graph, rows, windows)) {
        const total = (key: 'certain' | 'possible') =>
          stacks.reduce((sum, stack) => sum + stack[key], 0);
        expect([total('certain'), total('possible')]).toEqual([certain, possible]);
        expect(new Set(stacks.map(({ family }) => family)).size).toBe(stacks.length);
      }
      const left = unplaced(graph, rows);
      const undated = rows.size - graph.columns.dated.reduce((sum, dated) => sum + dated, 0);
      expect(left.undated.certain).toBe(undated);
      expect(countBits(boundedRows(graph)) + undated + left.unbounded).toBe(rows.size);
    },
  );

  test('stacks a bucket by the families of its types', () => {
    const graph = aGraph({
      relations: [
        { type: 'threatened', date: '2026-01-15' },
        { type: 'accused', date: '2026-01?' },
        { type: 'met', date: '2026-01-20' },
      ],
    });
    expect(histogram(graph, allBits(3), monthsOf2026)[0]).toMatchObject({
      stacks: [
        { family: 'verbal-conflict', certain: 1, possible: 1 },
        { family: 'verbal-cooperation', certain: 1, possible: 0 },
      ],
    });
  });

  test.each([
    ['2026-02-24', '2026-02-24', 7, 3, '24 February 2026: 7 certain, 3 possible'],
    ['2026-02-23', '2026-03-01', 0, 1, '23 February to 1 March 2026: 1 possible'],
    ['2026-01', '2026-01', 2, 0, 'January 2026: 2 certain'],
    ['2026-33', '2026-33', 0, 0, 'the first quarter of 2026: none'],
    ['2020', '2029', 1, 0, '2020 to 2029: 1 certain'],
  ])('says what a bucket from %s to %s counts', (firstDate, lastDate, certain, possible, words) => {
    expect(
      bucketInWords(EN, { from: 0, to: 0, firstDate, lastDate, certain, possible, stacks: [] }),
    ).toBe(words);
  });

  test('says what has no place', () => {
    const graph = aGraph({ relations: [{}, { start: '2026-01', end: '..' }] });
    expect(unplacedInWords(EN, unplaced(graph, allBits(2)))).toBe(
      'No date: 1; no bar, as a start or end is not known: 1',
    );
    expect(unplacedInWords(EN, unplaced(graph, noBits(2)))).toBe('No date: none');
  });
});

describe('a timeline', () => {
  const time = { min: Date.UTC(1000, 0), max: Date.UTC(2400, 0) };
  const someExtent = fc
    .tuple(fc.integer(time), fc.integer({ min: 0, max: 3000 * DAY }))
    .map(([from, length]) => ({ from, to: from + length }));

  property.prop([someExtent, fc.integer({ min: 1, max: 200 })])(
    'is cut without gaps into the finest units that fit, whose dates set a window to each',
    (extent, most) => {
      const unit = fittingUnit(extent, most);
      const slices = slicesOf(extent, unit);
      expect(slices[0]!.from).toBeLessThanOrEqual(extent.from);
      expect(slices.at(-1)!.to).toBeGreaterThanOrEqual(extent.to);
      // A piece more at either end, of which only a part is needed; months of 28 days make a few more.
      if (unit !== 'century') expect(slices.length).toBeLessThanOrEqual(most * 1.12 + 2);
      slices.forEach(({ from, to, firstDate, lastDate }, index) => {
        if (index > 0) expect(from).toBe(slices[index - 1]!.to + 1);
        const state = { from: firstDate, to: lastDate, certainOnly: false, includeUndated: true };
        expect(windowOf(state)).toEqual({ from, to });
      });
    },
  );

  test.each([
    [30, 'day'],
    [300, 'week'],
    [3000, 'month'],
    [9000, 'quarter'],
    [30_000, 'year'],
    [300_000, 'decade'],
    [3_000_000, 'century'],
  ])('of %i days is cut into units of a %s', (days, unit) => {
    expect(fittingUnit({ from: 0, to: days * DAY - 1 }, 100)).toBe(unit);
    expect(Object.keys(UNITS)).toContain(unit);
  });
});
