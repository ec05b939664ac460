import { fc, test as property } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import { EN } from '../../../src/core/messages/en/en.ts';
import { allBits, bitsWhere, hasBit } from '../../../src/core/graph/bits.ts';
import { chronology, outletsOf } from '../../../src/core/graph/chronology.ts';
import { buildGraph } from '../../../src/core/graph/graph.ts';
import { aGraph, aRelation, datasets } from '../../support/builders.ts';

describe('the chronology', () => {
  property.prop([datasets(), fc.nat()])('holds every row once, and no other', (dataset, seed) => {
    const graph = buildGraph(dataset);
    const rows = bitsWhere(graph.statements.length, (row) => ((seed >> (row % 30)) & 1) === 0);
    const listed = chronology(EN, graph, rows).flatMap((moment) => moment.rows);
    expect(listed.toSorted((a, b) => a - b)).toEqual(
      graph.statements.map((_, row) => row).filter((row) => hasBit(rows, row)),
    );
  });

  property.prop([datasets()])(
    'is in order of the earliest beginning, then the latest, then the id; the undated are last',
    (dataset) => {
      const graph = buildGraph(dataset);
      const { dated, earliestStart, latestStart } = graph.columns;
      const moments = chronology(EN, graph, allBits(graph.statements.length));
      const keyOf = (row: number) =>
        [1 - dated[row]!, earliestStart[row]!, latestStart[row]!] as const;
      const rows = moments.flatMap((moment) => moment.rows);
      rows.slice(1).forEach((row, index) => {
        const [one, other] = [keyOf(rows[index]!), keyOf(row)];
        const differing = one.findIndex((value, at) => value !== other[at]);
        if (differing >= 0) expect(one[differing]).toBeLessThan(other[differing]!);
      });
      for (const moment of moments) {
        const byId = moment.rows.toSorted((a, b) => {
          const differing = keyOf(a).findIndex((value, at) => value !== keyOf(b)[at]);
          if (differing >= 0) return 0;
          return graph.statements[a]!.id < graph.statements[b]!.id ? -1 : 1;
        });
        expect(moment.rows).toEqual(byId);
      }
    },
  );

  test.each([
    [{ date: '2026-02-24' }, '24 February 2026'],
    [{ date: '2026-02-24T17:00:00-05:00' }, '24 February 2026'],
    [{ date: '2026-01' }, 'January 2026'],
    [{ date: '2026-01?' }, 'January 2026'],
    [{ date: '2026-01~' }, 'Around January 2026'],
    [{ date: '2026' }, '2026'],
    [{ date: '2025-24' }, 'Winter 2025–26'],
    [{ date: '2031-34' }, 'The second quarter of 2031'],
    [{ date: '202X' }, 'The 2020s'],
    [{ date: '2026-01-05/2026-01-09' }, '5 to 9 January 2026'],
    [{ date: '2025-12/..' }, 'Since December 2025'],
    [{ date: '[2026-01-31, 2026-02-01]' }, '31 January or 1 February 2026'],
    [{ start: '2024', end: '..' }, 'Since 2024'],
    [{ start: '2026-01', end: '2026-02-10' }, 'From January 2026 to 10 February 2026'],
    [{ end: '2025' }, 'Until 2025'],
    [{ end: '..' }, 'As of 25 February 2026'],
    [{}, 'No date'],
  ])('gives %j the heading “%s”', (time, heading) => {
    const graph = aGraph({ relations: [time] });
    expect(chronology(EN, graph, allBits(1))).toEqual([{ heading, rows: [0] }]);
  });

  test('puts what began at the same time under one heading, and coarser dates after finer ones', () => {
    const graph = aGraph({
      relations: [
        {},
        { date: '2026-01' },
        { date: '2026-01-01' },
        { date: '2026-01?' },
        { end: '2025-12' },
        { date: '2025-12-31' },
        { date: '2026-01-01T09:00:00Z' },
      ],
    });
    expect(chronology(EN, graph, allBits(7))).toEqual([
      { heading: 'Until December 2025', rows: [4] },
      { heading: '31 December 2025', rows: [5] },
      { heading: '1 January 2026', rows: [2, 6] },
      { heading: 'January 2026', rows: [1, 3] },
      { heading: 'No date', rows: [0] },
    ]);
  });

  test('names each outlet once', () => {
    const graph = aGraph({
      sources: [{ id: 's1' }, { id: 's2', publisher: 'Radio Amber' }],
      relations: [{}],
    });
    const claims = ['s1', 's2', 's1'].map((source) => ({ source, stance: 'asserts' as const }));
    expect(outletsOf(graph, aRelation({ claims }))).toEqual(['Amber Gazette', 'Radio Amber']);
  });
});
