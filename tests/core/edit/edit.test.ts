import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import { type Edit, edited, itemOf, itemsIn, type ListName } from '../../../src/core/edit/edit.ts';
import { claimsLeftOut } from '../../../src/core/edit/mergedStatement.ts';
import { freshId } from '../../../src/core/edit/freshId.ts';
import { readActorGraph, writeActorGraph } from '../../../src/core/formats/actorGraph.ts';
import type { Actor, Dataset } from '../../../src/core/model/dataset.ts';
import { aDataset, datasets } from '../../support/builders.ts';

const LISTS: readonly ListName[] = ['actors', 'relations', 'events', 'sources'];

const errorsOf = (dataset: Dataset) =>
  readActorGraph(writeActorGraph(dataset)).diagnostics.filter(
    ({ severity }) => severity === 'error',
  );

/** A dataset with places, and an item of it. */
const someItem = () =>
  datasets()
    .map((dataset): Dataset => {
      const ids = [...dataset.actors, ...itemsIn(dataset, 'events')].map(({ id }) => id);
      return { ...dataset, view: { positions: Object.fromEntries(ids.map((id) => [id, [0, 0]])) } };
    })
    .chain((dataset) => {
      const all = LISTS.flatMap((list) =>
        itemsIn(dataset, list).map(({ id }) => ({ dataset, list, id: id as string })),
      );
      return fc.constantFrom(...all);
    });

describe('removing', () => {
  test.prop([someItem()])('leaves a dataset that a reader accepts', ({ dataset, list, id }) => {
    const after = edited(dataset, { kind: 'remove', list, id });
    expect(errorsOf(after)).toEqual([]);
    expect(itemOf(after, list, id)).toBeUndefined();
    expect(JSON.stringify(after)).not.toContain(`"source":"${id}"`);
    expect(JSON.stringify(after)).not.toContain(`"actor":"${id}"`);
    expect(Object.keys(after.view?.positions ?? {})).not.toContain(id);
  });

  test.prop([someItem()])('takes with it only what names it', ({ dataset, list, id }) => {
    const after = edited(dataset, { kind: 'remove', list, id });
    for (const other of LISTS) {
      for (const item of itemsIn(dataset, other)) {
        if (item.id === id || JSON.stringify(item).includes(`"${id}"`)) continue;
        expect(itemOf(after, other, item.id)).toBe(item);
      }
    }
  });
});

describe('merging', () => {
  const someTwo = () =>
    someItem().chain(({ dataset, list, id }) =>
      fc.record({
        dataset: fc.constant(dataset),
        list: fc.constant(list),
        id: fc.constant(id),
        into: fc.constantFrom(...itemsIn(dataset, list).map((item): string => item.id)),
      }),
    );

  test.prop([someTwo()])(
    'leaves a dataset that a reader accepts, with every claim once',
    ({ dataset, list, id, into }) => {
      const after = edited(dataset, { kind: 'merge', list, id, into });
      if (id === into) {
        expect(after).toBe(dataset);
        return;
      }
      expect(errorsOf(after)).toEqual([]);
      expect(itemOf(after, list, id)).toBeUndefined();
      const statements = (one: Dataset) => [...one.relations, ...itemsIn(one, 'events')];
      const gone = list === 'relations' || list === 'events' ? 1 : 0;
      expect(statements(after)).toHaveLength(statements(dataset).length - gone);
      const before = new Set(statements(dataset).map(({ claims }) => claims));
      for (const { claims } of statements(after)) {
        if (before.has(claims)) continue;
        expect(new Set(claims.map((claim) => JSON.stringify(claim))).size).toBe(claims.length);
      }
    },
  );

  test('of actors: the other’s name becomes an alias, its relations, parts and words go over', () => {
    const dataset = aDataset({
      actors: [
        { id: 'ann', name: 'Ann' },
        { id: 'anne', name: 'Anne', aliases: ['A.'], description: 'The mayor' },
      ],
      relations: [
        {
          from: 'bob',
          to: 'anne',
          claims: [
            { source: 's1', stance: 'asserts' },
            { source: 's1', stance: 'denies', by: { actor: 'anne' } },
          ],
        },
      ],
      events: [
        {
          participants: [
            { actor: 'ann', role: 'agent' },
            { actor: 'anne', role: 'agent' },
          ],
        },
      ],
    });
    const after = edited(dataset, { kind: 'merge', list: 'actors', id: 'anne', into: 'ann' });
    expect(itemOf(after, 'actors', 'ann')).toMatchObject({
      name: 'Ann',
      aliases: ['Anne', 'A.'],
      description: 'The mayor',
    });
    expect(after.relations[0]).toMatchObject({ from: 'bob', to: 'ann' });
    expect(after.relations[0]!.claims[1]!.by).toEqual({ actor: 'ann' });
    expect(after.events![0]!.participants).toEqual([{ actor: 'ann', role: 'agent' }]);
  });

  test('keys of the one that stays stand as they stood', () => {
    const relation = { deadline: '2026-03-01', 'x-own': 1 };
    const dataset = aDataset({ relations: [{}, relation] });
    const after = edited(dataset, { kind: 'merge', list: 'relations', id: 'r2', into: 'r1' });
    expect(Object.keys(after.relations[0]!)).toEqual([
      ...Object.keys(dataset.relations[0]!),
      'deadline',
      'x-own',
    ]);
  });

  test('of relations: the time of the one that stays is not mixed with the other’s', () => {
    const dataset = aDataset({
      relations: [
        { date: '2026-02-24' },
        {
          start: '2026-02',
          dateText: 'this month',
          deadline: '2026-03-01',
          claims: [{ source: 's2', stance: 'asserts' }],
        },
      ],
    });
    const after = edited(dataset, { kind: 'merge', list: 'relations', id: 'r2', into: 'r1' });
    expect(after.relations).toHaveLength(1);
    expect(after.relations[0]).toEqual({
      ...dataset.relations[0],
      deadline: '2026-03-01',
      claims: [
        { source: 's1', stance: 'asserts' },
        { source: 's2', stance: 'asserts' },
      ],
    });
  });
});

describe('merging relations with a claim about a part', () => {
  const EURO = { qualifier: 'exact', currency: 'EUR' } as const;
  const denial = { source: 's2', stance: 'denies', about: '/amount' } as const;
  const confirmation = { source: 's2', stance: 'confirms' } as const;
  const mergedWith = (kept: object, gone: object) => {
    const dataset = aDataset({
      relations: [kept, { claims: [confirmation, denial], ...gone }],
    });
    const after = edited(dataset, { kind: 'merge', list: 'relations', id: 'r2', into: 'r1' });
    const [one, other] = dataset.relations;
    return { claims: after.relations[0]!.claims.slice(1), leftOut: claimsLeftOut(one!, other!) };
  };

  test('a denial of the other’s amount does not come to deny the amount that stays', () => {
    const [five, more] = [
      { ...EURO, value: 5 },
      { ...EURO, value: 900 },
    ];
    expect(mergedWith({ amount: five }, { amount: more })).toEqual({
      claims: [confirmation],
      leftOut: [denial],
    });
  });

  test('it stays where the amount is the same, or is taken over', () => {
    const amount = { ...EURO, value: 900 };
    const whole = { claims: [confirmation, denial], leftOut: [] };
    expect(mergedWith({ amount }, { amount })).toEqual(whole);
    expect(mergedWith({}, { amount })).toEqual(whole);
  });

  test.each([
    [{ date: '2026-01' }, { start: '2026-01' }, true],
    [{ dateText: 'once' }, { dateText: 'this month' }, true],
    [{ date: '2026-01', dateText: 'once' }, { date: '2026-01' }, false],
    [{}, { dateText: 'this month' }, false],
  ])('a denial of the date of %j, and of %j, is left out: %s', (kept, gone, isOut) => {
    const claim = { source: 's2', stance: 'denies', about: '/date' } as const;
    const { leftOut } = mergedWith(kept, { ...gone, claims: [confirmation, claim] });
    expect(leftOut).toEqual(isOut ? [claim] : []);
  });

  test('a key of the file’s own may have any name', () => {
    const claim = { source: 's2', stance: 'denies', about: '/a~1b/0' } as const;
    const claims = [confirmation, claim];
    expect(mergedWith({ 'a/b': [1] }, { 'a/b': [2], claims }).leftOut).toEqual([claim]);
    expect(mergedWith({ 'a/b': [1] }, { 'a/b': [1], claims }).leftOut).toEqual([]);
  });
});

describe('putting', () => {
  test.prop([someItem()])('an item back changes nothing', ({ dataset, list, id }) => {
    const item = itemOf(dataset, list, id)!;
    expect(edited(dataset, { kind: 'put', list, item } as Edit)).toEqual(dataset);
  });

  test.prop([someItem(), fc.string({ maxLength: 60 })])(
    'a new one gets an id that the reader takes, and nothing else has',
    ({ dataset, list, id: some }, name) => {
      const id = freshId(dataset, list, name);
      const item = { ...itemOf(dataset, list, some)!, id };
      const after = edited(dataset, { kind: 'put', list, item } as Edit);
      expect(itemsIn(after, list)).toHaveLength(itemsIn(dataset, list).length + 1);
      expect(errorsOf(after)).toEqual([]);
    },
  );

  test('a new item has its id first', () => {
    const item = { name: 'Eve', type: 'person', id: 'eve' } as unknown as Actor;
    const after = edited(aDataset(), { kind: 'put', list: 'actors', item });
    expect(JSON.stringify(after.actors)).toBe('[{"id":"eve","name":"Eve","type":"person"}]');
  });

  test('ids are made of names', () => {
    const dataset = aDataset({ relations: [{}] });
    expect(freshId(dataset, 'actors', 'Pete Hegseth, Secretary')).toBe('pete-hegseth-secretary');
    expect(freshId(dataset, 'actors', 'Ann')).toBe('ann-2');
    expect(freshId(dataset, 'actors', '…')).toBe('actor3');
    expect(freshId(dataset, 'relations')).toBe('r2');
    expect(freshId(dataset, 'actors', 'constructor')).toBe('constructor-2');
    // Letters of two units each, one of them over the edge.
    expect(freshId(dataset, 'actors', `a${'𐐨'.repeat(30)}`)).toBe(`a${'𐐨'.repeat(19)}`);
  });
});
