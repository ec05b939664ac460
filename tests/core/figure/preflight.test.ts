import { readFileSync } from 'node:fs';
import { test as property } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import { EN } from '../../../src/core/messages/en/en.ts';
import { preflight } from '../../../src/core/figure/preflight.ts';
import {
  applyFilters,
  type FilterStates,
  INITIAL_FILTERS,
} from '../../../src/core/filters/filters.ts';
import { readText } from '../../../src/core/formats/formats.ts';
import { hasBit } from '../../../src/core/graph/bits.ts';
import { buildGraph, type Graph } from '../../../src/core/graph/graph.ts';
import { aGraph, filteredGraphs } from '../../support/builders.ts';

type Parts = NonNullable<Parameters<typeof aGraph>[0]>;
type Relation = NonNullable<Parts['relations']>[number];

const asserts = { source: 's1', stance: 'asserts' } as const;
const denies = { source: 's1', stance: 'denies', by: { actor: 'bob' } } as const;
const official = { ...asserts, by: { anonymous: 'an official', count: 1 } } as const;

/** A relation about which there is nothing to ask. */
const sound = { type: 'met', date: '2026-02-24' } as const;

const itemsOf = (graph: Graph, states: FilterStates = INITIAL_FILTERS) =>
  preflight(EN, graph, applyFilters(graph, states));

/** The ids of the items about these relations, each sound but for what it says itself. */
const idsFor = (...relations: readonly Relation[]) =>
  itemsOf(aGraph({ relations: relations.map((one) => ({ ...sound, ...one })) })).map(
    ({ id }) => id,
  );

const textFor = (id: string, parts: Parts) =>
  itemsOf(aGraph(parts)).find((item) => item.id === id)?.text;

const shipped = (name: string): Graph => {
  const url = new URL(`../../../data/${name}.json`, import.meta.url);
  const read = readText(readFileSync(url, 'utf8'));
  if (!read.ok) throw new Error(`${name} has faults`);
  return buildGraph(read.dataset);
};

describe('what to look at before printing', () => {
  test('is nothing where there is nothing to say', () => {
    expect(idsFor({})).toEqual([]);
    expect(itemsOf(aGraph())).toEqual([]);
  });

  test('is counted, told by three examples in order of date, and followed by what to do', () => {
    const relations = ['2026-02?', '2026-01?', '2025?', '2024?'].map((date) => ({ date }));
    const [item, ...others] = itemsOf(aGraph({ relations, events: [{ date: '2026-03~' }] }));
    expect(others).toEqual([]);
    expect(item).toEqual({
      id: 'uncertain-date',
      severity: 'check',
      text: '4 relations and 1 event have uncertain dates: “Ann threatened Bob, 2024 (uncertain)”; “Ann threatened Bob, 2025 (uncertain)”; “Ann threatened Bob, January 2026 (uncertain)”; and 2 more. Give no exact day for such a line in caption or text, unless you can confirm it.',
      statements: ['r4', 'r3', 'r2', 'r1', 'e1'],
    });
  });

  test('names three of three', () => {
    const relations = [{}, {}, {}].map(() => ({ ...sound, date: '2026?' }));
    expect(textFor('uncertain-date', { relations })).not.toContain('more');
  });

  test('is one item a kind, what stops the export first', () => {
    const items = itemsOf(
      aGraph({
        relations: [
          { claims: [official] },
          { claims: [official, denies], date: '2026-01' },
          { ...sound, claims: [] },
          { ...sound, claims: [] },
        ],
      }),
    );
    expect(items.map(({ id, severity }) => `${severity} ${id}`)).toEqual([
      'stop unsourced',
      'check one-unnamed-person',
      'check denied',
      'check undated',
    ]);
    expect(items[0]!.text).toMatch(
      /^2 relations have no source: “Ann met Bob, 24 February 2026”; /,
    );
    expect(items[0]!.text).toMatch(/can’t be exported with it\.$/);
    expect(items[1]!.statements).toEqual(['r2', 'r1']);
  });

  test('is of the visible alone', () => {
    const graph = aGraph({ relations: [{ date: '2020?' }, sound] });
    const states = { ...INITIAL_FILTERS, date: { ...INITIAL_FILTERS.date, from: '2026' } };
    expect(itemsOf(graph)).toHaveLength(1);
    expect(itemsOf(graph, states)).toEqual([]);
  });
});

describe('a source', () => {
  test('is asked for where there is no claim, or none asserts the whole', () => {
    expect(idsFor({ claims: [] })).toEqual(['unsourced']);
    expect(idsFor({ claims: [{ ...asserts, about: '/date' }] })).toEqual(['unasserted']);
    expect(idsFor({ claims: [{ ...asserts, stance: 'declines-to-comment' }] })).toEqual([
      'unasserted',
    ]);
    expect(idsFor({ claims: [{ ...asserts, stance: 'confirms' }] })).toEqual([]);
  });
});

describe('an allegation on one unnamed person’s word', () => {
  const sued = (...claims: NonNullable<Relation['claims']>) => idsFor({ type: 'sued', claims });

  test('is pointed out, in both families of conflict', () => {
    expect(sued(official)).toEqual(['one-unnamed-person']);
    expect(idsFor({ type: 'threatened', claims: [official] })).toEqual(['one-unnamed-person']);
  });

  test('is none where somebody else says so too, it may be several people, or they have a name', () => {
    expect(sued(official, asserts)).toEqual([]);
    expect(sued({ ...asserts, by: { anonymous: 'officials' } })).toEqual([]);
    expect(sued({ ...asserts, by: { anonymous: 'officials', count: 2 } })).toEqual([]);
    expect(sued({ ...asserts, by: { actor: 'ann' } })).toEqual([]);
    expect(sued(asserts)).toEqual([]);
  });

  test('is one where the other word was taken back, or speaks of a part alone', () => {
    const other = { ...asserts, source: 's2' } as const;
    expect(sued(official, other, { ...other, stance: 'retracts' })).toEqual([
      'one-unnamed-person',
      'denied',
    ]);
    expect(sued(official, { ...other, about: '/date' })).toEqual(['one-unnamed-person']);
  });

  test('is none where nothing bad is said', () => {
    expect(idsFor({ type: 'praised', claims: [official] })).toEqual([]);
    expect(idsFor({ type: 'unheard-of', claims: [official] })).toEqual([]);
  });

  test('goes by what the file says of its types', () => {
    const family = (name: 'verbal-conflict' | 'supply') =>
      itemsOf(
        aGraph({
          relations: [{ ...sound, claims: [official] }],
          vocabulary: {
            relationTypes: { met: { label: 'met', inverse: 'met', family: name, directed: false } },
          },
        }),
      ).length;
    expect([family('verbal-conflict'), family('supply')]).toEqual([1, 0]);
  });
});

describe('what is contested', () => {
  test('is told by whether a denial is on record', () => {
    expect(idsFor({ claims: [asserts, denies] })).toEqual(['denied']);
    expect(idsFor({ claims: [asserts, { ...denies, about: '/date' }] })).toEqual(['denied']);
    expect(idsFor({ status: 'disputed', statusNote: 'So it is.' })).toEqual(['no-denial']);
    expect(textFor('denied', { relations: [{ claims: [asserts, denies] }] })).toContain(
      'Bob denies it”',
    );
  });

  test('is told once where all of it was taken back', () => {
    expect(idsFor({ claims: [asserts, { ...asserts, stance: 'retracts' }] })).toEqual([
      'retracted',
    ]);
    expect(idsFor({ status: 'retracted', statusNote: 'So it is.' })).toEqual(['retracted']);
  });
});

describe('a date', () => {
  test('is asked for where there is none, whatever the reason', () => {
    expect(idsFor({ ...({ date: undefined } as object) })).toEqual(['undated']);
    const one = { ...sound, ...({ date: undefined } as object), dateNote: 'Nobody knows.' };
    expect(itemsOf(aGraph({ relations: [one] })).map(({ id }) => id)).toEqual(['undated']);
  });

  test('is uncertain where it is marked so, else inferred where a note says how', () => {
    const dateNote = 'Counted back.';
    expect(idsFor({ date: '2026-02~' })).toEqual(['uncertain-date']);
    expect(idsFor({ date: '2026-02~', dateNote })).toEqual(['uncertain-date']);
    expect(idsFor({ dateNote })).toEqual(['inferred-date']);
  });

  test('of a state that only still stands was not inferred', () => {
    const dateNote = 'None says since when.';
    const state = (parts: Relation) =>
      itemsOf(aGraph({ relations: [{ type: 'met', dateNote, ...parts }] })).map(({ id }) => id);
    expect(state({ end: '..' })).toEqual([]);
    expect(state({ start: '2026-01', end: '..' })).toEqual(['inferred-date']);
    expect(state({ end: '2026-01' })).toEqual(['inferred-date']);
  });
});

describe('a private person', () => {
  const ann = { id: 'ann', private: true } as const;

  test('is named, with all that shows or quotes them', () => {
    const graph = aGraph({
      actors: [ann, { id: 'bob' }],
      relations: [
        sound,
        { ...sound, from: 'bob', to: 'cleo' },
        { ...sound, from: 'bob', to: 'cleo', claims: [{ ...asserts, by: { actor: 'ann' } }] },
      ],
      events: [{ date: '2026' }],
    });
    expect(itemsOf(graph)).toEqual([
      {
        id: 'private-person',
        severity: 'check',
        text: '1 name is marked as that of a private person: Ann. Check that the story needs each name, and filter out whom it does not.',
        statements: ['e1', 'r1', 'r3'],
      },
    ]);
  });

  test('is named also where only their word is told', () => {
    const claims = [asserts, { ...denies, by: { actor: 'ann' } }] as const;
    const graph = aGraph({
      actors: [{ ...ann, type: 'landmark' }],
      relations: [{ ...sound, from: 'bob', to: 'cleo', claims }],
    });
    const hidden = { ...INITIAL_FILTERS.hidden, actorType: ['landmark'] };
    const items = itemsOf(graph, { ...INITIAL_FILTERS, hidden });
    expect(items.map(({ id }) => id)).toEqual(['denied', 'private-person']);
    expect(items[1]!.statements).toEqual(['r1']);
  });

  test('is named also where no line leads to them', () => {
    const [item] = itemsOf(aGraph({ actors: [ann, { id: 'dov', private: true }] }));
    expect(item?.text).toMatch(/^2 names are marked as those of private persons: Ann; Dov\. /);
    expect(item?.statements).toEqual([]);
  });

  test('is not where the figure does not show them', () => {
    const graph = aGraph({
      actors: [{ ...ann, type: 'landmark' }],
      events: [{ date: '2026' }],
      relations: [{ ...sound, from: 'bob', to: 'cleo' }],
    });
    const hidden = { ...INITIAL_FILTERS.hidden, actorType: ['landmark'] };
    expect(itemsOf(graph)).toHaveLength(1);
    expect(itemsOf(graph, { ...INITIAL_FILTERS, hidden })).toEqual([]);
    expect(itemsOf(aGraph({ actors: [{ id: 'ann', private: false }] }))).toEqual([]);
  });
});

test.each([
  [
    'pentagon-anthropic',
    ['one-unnamed-person 2', 'denied 1', 'undated 7', 'uncertain-date 7', 'inferred-date 16'],
  ],
  [
    'harbour-tender',
    ['retracted 1', 'denied 4', 'undated 3', 'uncertain-date 4', 'inferred-date 2'],
  ],
])('the shipped graph %s can be exported, and has this to look at', (name, found) => {
  const items = itemsOf(shipped(name));
  expect(items.map(({ id, statements }) => `${id} ${statements.length}`)).toEqual(found);
  expect(items.every(({ severity }) => severity === 'check')).toBe(true);
});

property.prop([filteredGraphs()])(
  'any item is of visible statements, each once, and counts them',
  ({ graph, states }) => {
    const filtered = applyFilters(graph, states);
    const items = preflight(EN, graph, filtered);
    expect(new Set(items.map(({ id }) => id)).size).toBe(items.length);
    for (const { id, text, statements } of items) {
      expect(statements.length, id).toBeGreaterThan(0);
      expect(new Set(statements).size).toBe(statements.length);
      const rows = statements.map((one) => graph.rowNumber.get(one)!);
      expect(rows.every((row) => hasBit(filtered.rows, row))).toBe(true);
      const [, first, , second = '0'] = /^(\d+) \w+( and (\d+) \w+)? /.exec(text)!;
      expect(Number(first) + Number(second)).toBe(statements.length);
      const rest = /; and (\d+) more\. /.exec(text)?.[1] ?? '0';
      expect(Number(rest)).toBe(Math.max(0, statements.length - 3));
    }
  },
);

property.prop([filteredGraphs()])(
  'everything without a date, or with an uncertain one, is in its item',
  ({ graph, states }) => {
    const filtered = applyFilters(graph, states);
    const items = preflight(EN, graph, filtered);
    const listed = (id: string) =>
      (items.find((item) => item.id === id)?.statements ?? []).toSorted();
    const visible = (holds: (row: number) => boolean) =>
      graph.statements
        .map((_, row) => row)
        .filter((row) => hasBit(filtered.rows, row) && holds(row))
        .map((row) => graph.statements[row]!.id)
        .toSorted();
    expect(listed('undated')).toEqual(
      visible((row) => {
        const { date, start, end } = graph.statements[row]!;
        return date === undefined && start === undefined && end === undefined;
      }),
    );
    expect(listed('uncertain-date')).toEqual(
      visible((row) => /[?~%]/.test(graph.statements[row]!.date ?? '')),
    );
  },
);
