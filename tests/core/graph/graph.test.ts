import { test as property } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import { readText } from '../../../src/core/formats/formats.ts';
import { NO_ACTOR, periodOf } from '../../../src/core/graph/columns.ts';
import { buildGraph, groupItems } from '../../../src/core/graph/graph.ts';
import { isEvent, type Statement } from '../../../src/core/model/dataset.ts';
import { partiesOf, statusOf } from '../../../src/core/model/status.ts';
import { aDataset, aGraph, aRelation, datasets } from '../../support/builders.ts';

const day = (year: number, month: number, date: number) => Date.UTC(year, month - 1, date);

property.prop([datasets()])('the random datasets are ones that a reader accepts', (dataset) => {
  const result = readText(JSON.stringify(dataset));
  expect(result.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
});

describe('the columns', () => {
  test('hold relations first, then events, in the order of the file', () => {
    const graph = aGraph({
      actors: [{ id: 'ann' }, { id: 'bob' }, { id: 'cleo' }],
      relations: [
        { from: 'cleo', to: 'ann', date: '2026-01' },
        { from: 'bob', to: 'bob' },
      ],
      events: [{ type: 'met', date: '2026-02-24?' }],
    });
    const { columns, statements } = graph;
    expect(statements.map(({ id }) => id)).toEqual(['r1', 'r2', 'e1']);
    expect({
      ends: [...columns.from].map((from, row) => [from, columns.to[row]]),
      types: [...columns.type].map((type) => graph.relationTypes[type]?.id),
      statuses: [...columns.status].map((status) => graph.statuses[status]),
      dated: [...columns.dated],
      uncertain: [...columns.uncertain],
      earliestStart: [...columns.earliestStart],
      latestEnd: [...columns.latestEnd],
    }).toEqual({
      ends: [
        [2, 0],
        [1, 1],
        [NO_ACTOR, NO_ACTOR],
      ],
      types: ['threatened', 'threatened', 'met'],
      statuses: ['reported', 'reported', 'reported'],
      dated: [1, 0, 1],
      uncertain: [0, 0, 1],
      earliestStart: [day(2026, 1, 1), 0, day(2026, 2, 24)],
      latestEnd: [day(2026, 2, 1) - 1, 0, day(2026, 2, 25) - 1],
    });
  });

  property.prop([datasets()])('say of each statement what the statement says', (dataset) => {
    const { columns, statements, relationTypes, statuses } = buildGraph(dataset);
    const told = statements.map((_, row) => ({
      type: relationTypes[columns.type[row]!]?.id,
      status: statuses[columns.status[row]!],
      period:
        columns.dated[row] === 0
          ? undefined
          : {
              earliestStart: columns.earliestStart[row],
              latestStart: columns.latestStart[row],
              earliestEnd: columns.earliestEnd[row],
              latestEnd: columns.latestEnd[row],
              uncertain: columns.uncertain[row] === 1,
            },
    }));
    const expected = statements.map((statement) => ({
      type: statement.type,
      status: statusOf(statement),
      period: periodOf(statement, dataset.meta.asOf),
    }));
    expect(told).toEqual(expected);
  });
});

describe('the period of a statement', () => {
  test('is its date, or else its state; nothing where there is neither', () => {
    const asOf = '2026-02-25';
    expect(periodOf(aRelation(), asOf)).toBeUndefined();
    expect(periodOf(aRelation({ date: '2026-01' }), asOf)).toMatchObject({
      earliestStart: day(2026, 1, 1),
      latestEnd: day(2026, 2, 1) - 1,
    });
    expect(periodOf(aRelation({ start: '2026-01', end: '..' }), asOf)).toMatchObject({
      latestStart: day(2026, 2, 1) - 1,
      earliestEnd: day(2026, 2, 26) - 1,
      latestEnd: Infinity,
    });
  });
});

describe('the lists', () => {
  test('name relation types by family, then by label; actor types as shipped, then by name', () => {
    const graph = aGraph({
      actors: ['zebra', 'company', 'ape', 'person'].map((type) => ({ id: type, type })),
      relations: ['supplied', 'unheard-of', 'threatened', 'contracted', 'accused'].map((type) => ({
        type,
        from: 'ape',
        to: 'zebra',
      })),
    });
    expect(graph.relationTypes.map(({ id }) => id)).toEqual([
      'accused',
      'threatened',
      'contracted',
      'supplied',
      'unheard-of',
    ]);
    expect(graph.relationTypes.at(-1)).toEqual({
      id: 'unheard-of',
      label: 'unheard-of',
      inverse: 'unheard-of (seen from the other side)',
      family: 'other',
      directed: true,
    });
    expect(graph.actorTypes.map(({ id }) => id)).toEqual(['person', 'company', 'ape', 'zebra']);
    expect([...graph.typeOfActor].map((type) => graph.actorTypes[type]?.id)).toEqual([
      'zebra',
      'company',
      'ape',
      'person',
    ]);
  });

  test('let the file say what a shipped type means, and are not fooled by what every object has', () => {
    const own = { label: 'menaced', inverse: 'was menaced by', family: 'other', directed: true };
    const { relationTypes } = aGraph({
      relations: [{ type: 'threatened' }, { type: 'constructor' }],
      vocabulary: { relationTypes: { threatened: { ...own, family: 'other' } } },
    });
    expect(relationTypes.map(({ label }) => label)).toEqual(['constructor', 'menaced']);
  });

  test('find numbers by id', () => {
    const graph = aGraph({ relations: [{}, { from: 'cleo' }], events: [{}] });
    expect(Object.fromEntries(graph.actorNumber)).toEqual({ ann: 0, bob: 1, cleo: 2 });
    expect(Object.fromEntries(graph.rowNumber)).toEqual({ r1: 0, r2: 1, e1: 2 });
  });
});

describe('the groupings', () => {
  property.prop([datasets()])('agree with the statements, each actor once a row', (dataset) => {
    const graph = buildGraph(dataset);
    const parties = (statement: Statement) => [...new Set(partiesOf(statement))];
    const idsOf = (numbers: Uint32Array, list: readonly { readonly id: string }[]) =>
      [...numbers].map((number) => list[number]?.id);
    expect(
      graph.statements.map((_, row) => idsOf(groupItems(graph.actorsOfRow, row), graph.actors)),
    ).toEqual(graph.statements.map(parties));
    expect(
      graph.actors.map((_, actor) => idsOf(groupItems(graph.rowsOfActor, actor), graph.statements)),
    ).toEqual(
      graph.actors.map(({ id }) =>
        graph.statements
          .filter((statement) => parties(statement).includes(id))
          .map((statement) => statement.id),
      ),
    );
  });
});

describe('the ties', () => {
  test('lay relations of one pair side by side: by type, direction, status, then time', () => {
    const denial = { source: 's1', stance: 'denies' } as const;
    const graph = aGraph({
      actors: [{ id: 'ann' }, { id: 'bob' }],
      relations: [
        { id: 'back', from: 'bob', to: 'ann', date: '2020' },
        { id: 'late', date: '2026-02' },
        { id: 'denied', date: '2021', claims: [{ source: 's1', stance: 'asserts' }, denial] },
        { id: 'first-type', type: 'accused', date: '2030' },
        { id: 'early', date: '2026-01' },
        { id: 'undirected', type: 'met', from: 'bob', to: 'ann', date: '2026-01' },
        { id: 'undirected-too', type: 'met', date: '2026-02' },
        { id: 'same-day', date: '2026-01' },
      ],
    });
    expect(
      graph.ties.map(({ a, b, rows }) => ({ a, b, ids: rows.map((r) => graph.statements[r]?.id) })),
    ).toEqual([
      {
        a: 0,
        b: 1,
        ids: [
          'first-type',
          'early',
          'same-day',
          'late',
          'denied',
          'back',
          'undirected',
          'undirected-too',
        ],
      },
    ]);
  });

  property.prop([datasets()])('hold every relation once, with its own pair', (dataset) => {
    const graph = buildGraph(dataset);
    const pairs = graph.ties.map(({ a, b }) => `${a} ${b}`);
    expect(new Set(pairs).size).toBe(pairs.length);
    const rows = graph.ties.flatMap((tie) => tie.rows.map((row) => ({ row, a: tie.a, b: tie.b })));
    const expected = graph.statements.flatMap((statement, row) => {
      if (isEvent(statement)) return [];
      const ends = [statement.from, statement.to].map((id) => graph.actorNumber.get(id)!);
      return [{ row, a: Math.min(...ends), b: Math.max(...ends) }];
    });
    expect(rows.toSorted((x, y) => x.row - y.row)).toEqual(expected);
  });
});

describe('the extent', () => {
  test('is the first and last bounded moment of what is dated', () => {
    const relations = [
      {},
      { start: '2025-06', end: '..' },
      { end: '2026-03-01' },
      { date: '2026-01' },
    ];
    expect(aGraph({ relations }).extent).toEqual({
      from: day(2025, 6, 1),
      to: day(2026, 3, 2) - 1,
    });
  });

  test('is absent where nothing is dated', () => {
    expect(aGraph({ relations: [{}] }).extent).toBeUndefined();
  });
});

test('a graph can be empty', () => {
  expect(buildGraph(aDataset())).toMatchObject({ statements: [], ties: [], actors: [] });
});
