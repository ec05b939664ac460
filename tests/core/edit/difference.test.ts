import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import { countOf, differenceOf } from '../../../src/core/edit/difference.ts';
import { differenceInWords } from '../../../src/core/edit/differenceInWords.ts';
import { edited, itemsIn, type ListName } from '../../../src/core/edit/edit.ts';
import { isSame } from '../../../src/core/edit/same.ts';
import { buildGraph } from '../../../src/core/graph/graph.ts';
import { EN } from '../../../src/core/messages/en/en.ts';
import type { Dataset } from '../../../src/core/model/dataset.ts';
import { aDataset, datasets } from '../../support/builders.ts';

const LISTS: readonly ListName[] = ['actors', 'relations', 'events', 'sources'];

/** What a difference says, done to the dataset that it begins with. */
function after(before: Dataset, difference: ReturnType<typeof differenceOf>): Dataset {
  const lists = LISTS.map((list) => {
    const gone = new Set<string>(
      difference.removed.filter((one) => one.list === list).map(({ item }) => item.id),
    );
    const changed = new Map<string, object>(
      difference.changed
        .filter((one) => one.list === list)
        .map(({ after: item }) => [item.id, item]),
    );
    const added = difference.added.filter((one) => one.list === list).map(({ item }) => item);
    const left = itemsIn(before, list).filter(({ id }) => !gone.has(id));
    return [list, [...left.map((item) => changed.get(item.id) ?? item), ...added]] as const;
  });
  return { ...before, ...Object.fromEntries(lists) };
}

const byId = (dataset: Dataset) =>
  LISTS.map((list) => itemsIn(dataset, list).toSorted((a, b) => (a.id < b.id ? -1 : 1)));

const LAST = { asOf: '2026-02-25', id: 'harbour', title: 'The harbour' };

describe('a difference', () => {
  test.prop([datasets(), datasets()])('done to the one gives the other', (one, other) => {
    const difference = differenceOf(one, other);
    expect(byId(after(one, difference))).toEqual(byId(other));
  });

  test.prop([datasets()])('is none between a dataset and its copy', (dataset) => {
    expect(countOf(differenceOf(dataset, structuredClone(dataset)))).toBe(0);
  });

  test.prop([datasets(), datasets()])('is told for whatever it holds', (one, other) => {
    const difference = differenceOf(one, other);
    const told = differenceInWords(EN, difference, buildGraph(one), buildGraph(other));
    expect(told).toHaveLength(countOf(difference));
    for (const { kind, about, details } of told) {
      expect(about).not.toContain('undefined');
      expect(details.length > 0).toBe(kind === 'changed');
    }
  });

  test('is told as sentences, values as they were and are', () => {
    const before = aDataset({ relations: [{ date: '2026-02' }, { from: 'cleo' }] });
    const [first] = before.relations;
    const changed = edited(before, {
      kind: 'put',
      list: 'relations',
      item: {
        ...first!,
        date: '2026-02-24',
        type: 'praised',
        claims: [
          ...first!.claims,
          { source: first!.claims[0]!.source, stance: 'denies', by: { actor: first!.to } },
        ],
      },
    });
    const removed = edited(changed, { kind: 'remove', list: 'actors', id: 'cleo' });
    const last = edited(removed, { kind: 'describe', meta: { ...LAST, title: 'The quay' } });
    const told = differenceInWords(
      EN,
      differenceOf(before, last),
      buildGraph(before),
      buildGraph(last),
    );
    expect(told).toEqual([
      {
        kind: 'changed',
        about: 'The graph as a whole',
        details: ['title: “The harbour” → “The quay”'],
      },
      {
        kind: 'changed',
        about: 'Ann praised Bob, 24 February 2026, according to Amber Gazette; Bob denies it.',
        details: [
          'type: “threatened” → “praised”',
          'claim added: Bob denies, in Amber Gazette',
          'date: “February 2026” → “24 February 2026”',
        ],
      },
      { kind: 'removed', about: 'Cleo threatened Bob.', details: [] },
      { kind: 'removed', about: 'Cleo (person)', details: [] },
    ]);
  });

  test('does not count how often it was saved, nor where marks stand', () => {
    const dataset = aDataset({ relations: [{}] });
    const moved = { ...dataset, meta: { ...dataset.meta, revision: 7 }, view: { positions: {} } };
    expect(countOf(differenceOf(dataset, moved))).toBe(0);
  });
});

describe('sameness', () => {
  const shuffled = (value: unknown): unknown =>
    typeof value !== 'object' || value === null
      ? value
      : Array.isArray(value)
        ? value.map(shuffled)
        : Object.fromEntries(
            Object.entries(value)
              .map(([key, one]) => [key, shuffled(one)])
              .toReversed(),
          );

  test.prop([fc.jsonValue()])('is blind to the order of keys', (value) => {
    expect(isSame(value, shuffled(value))).toBe(true);
  });

  test.prop([fc.jsonValue(), fc.jsonValue()])(
    'holds where plain values are equal',
    (one, other) => {
      let equal = true;
      try {
        expect(one).toStrictEqual(other);
      } catch {
        equal = false;
      }
      expect(isSame(one, other)).toBe(equal);
    },
  );
});
