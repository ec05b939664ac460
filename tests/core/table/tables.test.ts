import { test as property } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import { EN } from '../../../src/core/messages/en/en.ts';
import { applyFilters, INITIAL_FILTERS } from '../../../src/core/filters/filters.ts';
import type { Graph } from '../../../src/core/graph/graph.ts';
import { tieId } from '../../../src/core/graph/ties.ts';
import { buildScene, setStage } from '../../../src/core/scene/scene.ts';
import type { Shown } from '../../../src/core/table/column.ts';
import {
  cellsOf,
  columnsOf,
  orderOf,
  rowsInOrder,
  selectedRows,
  TABLES,
} from '../../../src/core/table/tables.ts';
import { TABLE_KINDS, type TableKind } from '../../../src/core/view/view.ts';
import { aGraph, filteredGraphs } from '../../support/builders.ts';

const showAll = (graph: Graph): Shown => ({
  graph,
  messages: EN,
  filtered: applyFilters(graph, INITIAL_FILTERS),
});

/** The texts of one column, from the top. */
const column = (shown: Shown, kind: TableKind, id: string, descending?: boolean) => {
  const rows = rowsInOrder(
    shown,
    kind,
    descending === undefined ? {} : { order: { by: id, descending } },
  );
  const { text } = TABLES[kind].columns(shown.graph).find((one) => one.id === id)!;
  return rows.map((row) => text(shown, row));
};

const cells = (shown: Shown, kind: TableKind, columns: readonly string[]) =>
  cellsOf(
    shown,
    columnsOf(shown.graph, kind, { columns: columns.toSorted() }),
    rowsInOrder(shown, kind, {}),
  );

const idsIn = (shown: Shown, kind: TableKind, rows: readonly number[]) =>
  rows.map((row) => TABLES[kind].selectionOf(shown.graph, row).id).toSorted();

describe('the rows', () => {
  property.prop([filteredGraphs()])('are what the graph draws, under any filters', (made) => {
    const { graph, states } = made;
    const filtered = applyFilters(graph, states);
    const shown = { graph, messages: EN, filtered };
    const scene = buildScene(setStage(graph), filtered);
    const drawn: Readonly<Record<TableKind, readonly string[]>> = {
      relations: scene.lines
        .filter(({ kind }) => kind !== 'spoke')
        .flatMap(({ rows }) => rows.map((row) => graph.statements[row]!.id)),
      events: scene.nodes.filter(({ kind }) => kind === 'event').map(({ id }) => id),
      actors: scene.nodes.filter(({ kind }) => kind === 'actor').map(({ id }) => id),
    };
    for (const kind of TABLE_KINDS) {
      expect(idsIn(shown, kind, rowsInOrder(shown, kind, {}))).toEqual(drawn[kind].toSorted());
    }
  });

  property.prop([filteredGraphs()])(
    'are the same in any order, the empty ones last, and say as much whichever way',
    ({ graph, states }) => {
      const shown = { graph, messages: EN, filtered: applyFilters(graph, states) };
      for (const kind of TABLE_KINDS) {
        const all = rowsInOrder(shown, kind, {}).toSorted((a, b) => a - b);
        for (const { id, key, text } of TABLES[kind].columns(graph)) {
          for (const descending of [false, true]) {
            const rows = rowsInOrder(shown, kind, { order: { by: id, descending } });
            expect(rows.toSorted((a, b) => a - b)).toEqual(all);
            const isEmpty = rows.map((row) =>
              ['', undefined].includes((key ?? text)(shown, row) as ''),
            );
            expect(isEmpty).toEqual(isEmpty.toSorted((a, b) => Number(a) - Number(b)));
          }
        }
      }
    },
  );

  property.prop([filteredGraphs()])(
    'are by date first: by the earliest beginning, then the latest, and as in the file where both are alike',
    ({ graph, states }) => {
      const shown = { graph, messages: EN, filtered: applyFilters(graph, states) };
      const { dated, earliestStart, latestStart, earliestEnd, latestEnd } = graph.columns;
      for (const kind of ['relations', 'events'] as const) {
        const keys = rowsInOrder(shown, kind, {}).map((row) => [
          1 - dated[row]!,
          ...(dated[row] === 0
            ? []
            : [earliestStart, latestStart, earliestEnd, latestEnd].map((of) => of[row]!)),
          row,
        ]);
        keys.slice(1).forEach((key, index) => {
          const at = key.findIndex((part, place) => part !== keys[index]![place]);
          expect(keys[index]![at]).toBeLessThan(key[at]!);
        });
      }
    },
  );
});

describe('the order', () => {
  const graph = aGraph({
    relations: [
      { date: '2026-01', from: 'émile', to: 'bob' },
      {},
      { date: '2025-12-31', from: 'zoe', to: 'ann' },
      { date: '2026-01-01', from: 'Eve', to: 'actor 10' },
      { start: '2019', end: '..', from: 'ann', to: 'actor 9' },
    ],
  });
  const shown = showAll(graph);

  test('of dates follows the calendar, not the letters; the undated are last either way', () => {
    const forth = ['since 2019', '31 December 2025', '1 January 2026', 'January 2026'];
    expect(column(shown, 'relations', 'date')).toEqual([...forth, '']);
    expect(column(shown, 'relations', 'date', true)).toEqual([...forth.toReversed(), '']);
  });

  test('of names is the alphabet’s, with accents and numbers where people look for them', () => {
    expect(column(shown, 'relations', 'from', false)).toEqual([
      'Ann',
      'Ann',
      'Émile',
      'Eve',
      'Zoe',
    ]);
    expect(column(shown, 'relations', 'to', false)).toEqual([
      'Actor 9',
      'Actor 10',
      'Ann',
      'Bob',
      'Bob',
    ]);
  });

  test('of a column that the table lacks is the table’s own', () => {
    expect(orderOf(graph, 'actors', { order: { by: 'x-mood', descending: true } })).toEqual({
      by: 'name',
      descending: false,
    });
  });

  test('of amounts keeps currencies apart, that of most amounts first', () => {
    const amounts = [
      { qualifier: 'exact', value: 5, currency: 'EUR' },
      { qualifier: 'up-to', value: 900, currency: 'USD' },
      { qualifier: 'between', min: 3, max: 8, currency: 'USD' },
      undefined,
    ] as const;
    const money = aGraph({
      relations: amounts.map((amount) => (amount === undefined ? {} : { amount })),
    });
    expect(column(showAll(money), 'relations', 'amount', false)).toEqual([
      'US$3 to US$8',
      'up to US$900',
      '€5',
      '',
    ]);
  });
});

const OWN_OF_ANN = { 'x-height': 41.5 };
const OWN_OF_RELATION = { 'x-mood': ['calm', 'sad'], 'x-note': { page: 3 }, 'not-own': 1 };

describe('the columns', () => {
  const graph = aGraph({
    sources: [{ id: 's1' }, { id: 's2', publisher: 'Radio Amber' }],
    actors: [
      { id: 'ann', aliases: ['Annie', 'A.'], description: 'Keeper', ...OWN_OF_ANN },
      { id: 'bob', type: 'company' },
    ],
    relations: [
      {
        type: 'sanctioned',
        date: '2026-01',
        amount: { qualifier: 'up-to', value: 200, currency: 'USD', text: 'a few hundred' },
        deadline: '2026-02-01',
        claims: [
          { source: 's1', stance: 'asserts' },
          { source: 's2', stance: 'denies', by: { actor: 'bob' } },
          { source: 's2', stance: 'disputes', by: { outlet: 'Radio Amber' }, about: '/amount' },
        ],
        ...OWN_OF_RELATION,
      },
      { date: '2026-02-03' },
    ],
    events: [
      {
        participants: [
          { actor: 'bob', role: 'recipient' },
          { actor: 'ann', role: 'agent' },
          { actor: 'cleo', role: 'recipient' },
        ],
      },
    ],
  });
  const shown = showAll(graph);

  test('of relations: who, what, when, how much, on whose word, and the file’s own keys', () => {
    const [headings, first] = cellsOf(
      shown,
      columnsOf(graph, 'relations', {}),
      rowsInOrder(shown, 'relations', {}),
    );
    expect(Object.fromEntries(headings!.map((heading, index) => [heading, first![index]]))).toEqual(
      {
        Date: 'January 2026',
        From: 'Ann',
        Type: 'sanctioned',
        To: 'Bob',
        Amount: 'up to US$200',
        Status: 'disputed',
        'Denied by': 'Bob; Radio Amber (disputes the amount)',
        Sources: 'Amber Gazette; Radio Amber',
        Summary: 'Something was done.',
        Mood: 'calm; sad',
        Note: '{"page":3}',
      },
    );
  });

  test('of relations that are there when asked for', () => {
    expect(
      cells(shown, 'relations', [
        'written',
        'amount-text',
        'least',
        'most',
        'currency',
        'deadline',
        'id',
      ]),
    ).toEqual([
      [
        'Date in the file',
        'Amount in the source',
        'Amount at least',
        'Amount at most',
        'Currency',
        'Deadline',
        'Id',
      ],
      ['2026-01', 'a few hundred', '', '200', 'USD', '1 February 2026', 'r1'],
      ['2026-02-03', '', '', '', '', '', 'r2'],
    ]);
  });

  test('of events tell who took part by role', () => {
    expect(cells(shown, 'events', ['name', 'participants', 'written'])).toEqual([
      ['Date in the file', 'Event', 'Who took part'],
      ['', 'Meeting at the quay', 'acted: Ann; addressed: Bob, Cleo'],
    ]);
  });

  test('of actors count what the filters leave', () => {
    const columns = ['name', 'type', 'relations', 'events', 'amounts', 'aliases', 'x-height'];
    expect(cells(shown, 'actors', columns)[1]).toEqual([
      'Ann',
      'person',
      '2',
      '1',
      'up to US$200',
      'Annie; A.',
      '41.5',
    ]);
    const filtered = applyFilters(graph, {
      ...INITIAL_FILTERS,
      hidden: { relationType: ['sanctioned', 'met'] },
    });
    expect(cells({ graph, messages: EN, filtered }, 'actors', columns)[1]?.slice(2, 5)).toEqual([
      '1',
      '0',
      '',
    ]);
  });

  test('say what may lie outside the window', () => {
    const filtered = applyFilters(graph, {
      ...INITIAL_FILTERS,
      date: { ...INITIAL_FILTERS.date, from: '2026-01-10' },
    });
    expect(column({ graph, messages: EN, filtered }, 'relations', 'date')).toEqual([
      'January 2026 (may lie outside the window)',
      '3 February 2026',
    ]);
  });

  test('that no longer are, or were never, leave the table its own', () => {
    expect(columnsOf(graph, 'events', { columns: ['x-gone'] })).toEqual(
      columnsOf(graph, 'events', {}),
    );
  });

  test('that the file has under the names of our own do not stand in their place', () => {
    const ids = TABLES.relations.columns(graph).map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });
});

test('many amounts of one actor are told as far as one can read them', () => {
  const graph = aGraph({
    relations: Array.from({ length: 15 }, (_, index) => ({
      amount: { qualifier: 'exact', value: index + 1, currency: 'EUR' } as const,
    })),
  });
  expect(column(showAll(graph), 'actors', 'amounts')[0]).toMatch(/^€1; €2; .*; €12; and 3 more$/);
});

describe('what is selected', () => {
  const graph = aGraph({ relations: [{}, { type: 'praised' }, { to: 'cleo' }], events: [{}] });
  const tie = tieId(
    graph,
    graph.ties.find(({ rows }) => rows.length === 2)!,
  );

  test.each([
    ['relations', { kind: 'statement', id: 'r2' }, [1]],
    ['relations', { kind: 'statement', id: 'e1' }, []],
    ['relations', { kind: 'actor', id: 'ann' }, []],
    ['relations', { kind: 'tie', id: tie }, [0, 1]],
    ['relations', { kind: 'tie', id: 'no/one' }, []],
    ['relations', undefined, []],
    ['events', { kind: 'statement', id: 'e1' }, [3]],
    ['events', { kind: 'statement', id: 'r1' }, []],
    ['actors', { kind: 'actor', id: 'bob' }, [1]],
    ['actors', { kind: 'actor', id: 'nobody' }, []],
    ['actors', { kind: 'actors', id: 'ann/cleo' }, [0, 2]],
    ['relations', { kind: 'actors', id: 'ann/cleo' }, []],
    ['actors', { kind: 'tie', id: tie }, []],
  ] as const)('in %s with %j are the rows %j', (kind, selection, rows) => {
    expect(selectedRows(graph, kind, selection).toSorted((a, b) => a - b)).toEqual(rows);
  });
});
