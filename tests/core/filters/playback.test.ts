import { fc, test as property } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import { fittingUnit } from '../../../src/core/filters/calendar.ts';
import { dateFilter, overlapOfRow } from '../../../src/core/filters/date.ts';
import {
  isAtEnd,
  nextWindow,
  type Playback,
  PLAYBACK_MODES,
} from '../../../src/core/filters/playback.ts';
import { bitsWhere, hasBit } from '../../../src/core/graph/bits.ts';
import { buildGraph, type Graph } from '../../../src/core/graph/graph.ts';
import { DAY, dayText, type TimeWindow } from '../../../src/core/model/period.ts';
import { datasets } from '../../support/builders.ts';

const ALL_TIME = { from: -Infinity, to: Infinity };
const day = (text: string) => Date.parse(text);
const window = (from: string, to: string) => ({ from: day(from), to: day(to) + DAY - 1 });
const inDays = ({ from, to }: TimeWindow) => [dayText(from), dayText(to)];

/** All windows from where one stands to the end. */
function run(extent: TimeWindow, start: TimeWindow, playback: Playback): readonly TimeWindow[] {
  const windows = [nextWindow(extent, start, playback)];
  while (!isAtEnd(extent, windows.at(-1)!))
    windows.push(nextWindow(extent, windows.at(-1)!, playback));
  return windows;
}

const somePlayback: fc.Arbitrary<Playback> = fc.record({
  mode: fc.constantFrom(...PLAYBACK_MODES),
  unit: fc.constantFrom('day', 'week', 'month', 'quarter', 'year'),
});

const isVisited = (graph: Graph, windows: readonly TimeWindow[], row: number) =>
  windows.some((one) => overlapOfRow(graph, row, one) !== 'outside');

describe('playback', () => {
  property.prop([datasets(), somePlayback])(
    'from the beginning visits every dated statement',
    (dataset, playback) => {
      const graph = buildGraph(dataset);
      if (graph.extent === undefined) return;
      const windows = run(graph.extent, ALL_TIME, playback);
      graph.columns.dated.forEach((dated, row) => {
        if (dated === 1) expect(isVisited(graph, windows, row)).toBe(true);
      });
    },
  );

  property.prop([datasets(), somePlayback])(
    'shows in each window at least what is certain there',
    (dataset, playback) => {
      const graph = buildGraph(dataset);
      if (graph.extent === undefined) return;
      for (const { from, to } of run(graph.extent, ALL_TIME, playback).slice(0, 20)) {
        const ends = {
          ...(Number.isFinite(from) ? { from: dayText(from) } : {}),
          to: dayText(to),
        };
        const rows = (certainOnly: boolean) =>
          dateFilter.rows(graph, { ...ends, certainOnly, includeUndated: false });
        const [certain, possible] = [rows(true), rows(false)];
        expect(
          bitsWhere(certain.size, (row) => hasBit(certain, row) && hasBit(possible, row)),
        ).toEqual(certain);
      }
    },
  );

  const someTime = fc.integer({ min: 0, max: 1200 }).map((days) => day('2023-01-01') + days * DAY);
  const someWindow = fc
    .tuple(someTime, someTime)
    .map(([a, b]) => ({ from: Math.min(a, b), to: Math.max(a, b) + DAY - 1 }));

  property.prop([someWindow, someWindow, somePlayback])(
    'goes on from any window without leaving a day out, and comes to an end',
    (extent, start, playback) => {
      const windows = [...(isAtEnd(extent, start) ? [] : [start]), ...run(extent, start, playback)];
      windows.slice(1).forEach((one, index) => {
        const before = windows[index]!;
        expect(one.to).toBeGreaterThan(before.to - 1);
        if (before.to >= extent.from) expect(one.from).toBeLessThanOrEqual(before.to + 1);
        if (playback.mode === 'growing') expect(one.from).toBe(before.from);
        else expect(one.from).toBeGreaterThan(Math.min(before.from, extent.from - 1));
      });
      expect(windows.length).toBeLessThan(1300);
    },
  );

  test('grows to the end of each month, and starts anew from the same start', () => {
    const extent = window('2025-11-20', '2026-02-10');
    const playback = { mode: 'growing', unit: 'month' } as const;
    const start = window('2025-12-05', '2025-12-20');
    const ends = ['2025-12-31', '2026-01-31', '2026-02-28'];
    expect(run(extent, start, playback).map(inDays)).toEqual(
      ends.map((end) => ['2025-12-05', end]),
    );
    expect(inDays(nextWindow(extent, window('2025-12-05', '2026-02-28'), playback))).toEqual([
      '2025-12-05',
      '2025-12-31',
    ]);
  });

  test('slides with the length it has, by whole months where it is whole months', () => {
    const extent = window('2025-11-20', '2026-04-10');
    const playback = { mode: 'sliding', unit: 'month' } as const;
    expect(run(extent, window('2025-12-01', '2026-01-31'), playback).map(inDays)).toEqual([
      ['2026-01-01', '2026-02-28'],
      ['2026-02-01', '2026-03-31'],
      ['2026-03-01', '2026-04-30'],
    ]);
    // A window shorter than a step goes on where it ends.
    expect(run(extent, window('2026-03-10', '2026-03-12'), playback).map(inDays)).toEqual([
      ['2026-03-13', '2026-03-31'],
      ['2026-04-01', '2026-04-30'],
    ]);
    const weekly = { mode: 'sliding', unit: 'week' } as const;
    expect(run(extent, window('2026-03-20', '2026-03-29'), weekly).map(inDays)).toEqual([
      ['2026-03-23', '2026-04-01'],
      ['2026-03-30', '2026-04-08'],
      ['2026-04-06', '2026-04-15'],
    ]);
  });

  test('makes a tenth of the data slide where there was no window', () => {
    const extent = window('2024-01-10', '2025-12-20');
    const unit = fittingUnit(extent, 30);
    expect(unit).toBe('month');
    expect(inDays(nextWindow(extent, ALL_TIME, { mode: 'sliding', unit }))).toEqual([
      '2024-01-01',
      '2024-02-29',
    ]);
  });
});
