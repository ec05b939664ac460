import { readFileSync } from 'node:fs';
import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import {
  type Draft,
  draftOf,
  emptyDraft,
  emptyPart,
  itemFrom,
} from '../../../src/core/edit/draft.ts';
import { itemsIn, type ListName } from '../../../src/core/edit/edit.ts';
import { FORMS } from '../../../src/core/edit/forms.ts';
import { readActorGraph } from '../../../src/core/formats/actorGraph.ts';
import { aRelation, datasets } from '../../support/builders.ts';

const LISTS: readonly ListName[] = ['actors', 'relations', 'events', 'sources'];

describe('a draft', () => {
  test.prop([datasets()])('that nobody has changed is the item that it came from', (dataset) => {
    for (const list of LISTS) {
      for (const item of itemsIn(dataset, list)) {
        expect(itemFrom(FORMS[list], draftOf(FORMS[list], item), item)).toEqual(item);
      }
    }
    expect(itemFrom(FORMS.meta, draftOf(FORMS.meta, dataset.meta), dataset.meta)).toEqual(
      dataset.meta,
    );
  });

  test.each(['pentagon-anthropic', 'harbour-tender'])('of each item of %s is that item', (name) => {
    const read = readActorGraph(readFileSync(`data/${name}.json`, 'utf8'));
    if (!read.ok) throw new Error('the graph that ships can’t be read');
    for (const list of LISTS) {
      for (const item of itemsIn(read.dataset, list)) {
        expect(itemFrom(FORMS[list], draftOf(FORMS[list], item), item)).toEqual(item);
      }
    }
  });

  test.prop([fc.dictionary(fc.string(), fc.jsonValue())])(
    'keeps what the form doesn’t ask for, also within',
    (own) => {
      const kept = Object.fromEntries(
        Object.entries(own).map(([key, value]) => [`x-${key}`, value]),
      );
      const item = aRelation({
        ...kept,
        amount: { qualifier: 'exact', value: 5, currency: 'EUR', ...kept },
        claims: [{ source: 's1', stance: 'asserts', by: { anonymous: 'one', ...kept }, ...kept }],
      });
      const draft = { ...draftOf(FORMS.relations, item), 'amount.value': '6' };
      expect(itemFrom(FORMS.relations, draft, item)).toEqual({
        ...item,
        amount: { ...item.amount, value: 6 },
      });
    },
  );

  test.prop([datasets(), fc.nat(12)])('keeps the order of keys, whatever it is', (dataset, by) => {
    const turned = (item: object): object => {
      const entries = Object.entries(item).toReversed();
      return Object.fromEntries([...entries.slice(by), ...entries.slice(0, by)]);
    };
    for (const list of LISTS) {
      for (const one of itemsIn(dataset, list)) {
        const item = turned(one);
        const form = FORMS[list];
        expect(JSON.stringify(itemFrom(form, draftOf(form, item), item))).toBe(
          JSON.stringify(item),
        );
      }
    }
  });

  test('what changes stays in its place, and what is new comes last', () => {
    const item = { id: 'ann', type: 'person', 'x-own': 1, name: 'Ann' };
    const draft = { ...draftOf(FORMS.actors, item), name: 'Anne', aliases: 'A.' };
    expect(JSON.stringify(itemFrom(FORMS.actors, draft, item))).toBe(
      '{"id":"ann","type":"person","x-own":1,"name":"Anne","aliases":["A."]}',
    );
    const amount = { currency: 'EUR', value: 5, qualifier: 'exact' };
    const relation = { id: 'r1', amount, type: 'met' };
    const more = { ...draftOf(FORMS.relations, relation), 'amount.value': '6' };
    expect(JSON.stringify(itemFrom(FORMS.relations, more, relation))).toBe(
      '{"id":"r1","amount":{"currency":"EUR","value":6,"qualifier":"exact"},"type":"met","claims":[]}',
    );
  });

  test('takes numbers, lines and dates as they are typed', () => {
    const draft: Draft = {
      ...emptyDraft('relations'),
      from: 'ann',
      to: 'bob',
      type: 'threatened',
      summary: '  Ann threatened Bob. ',
      time: 'act',
      date: '24 February 2026',
      'amount.qualifier': 'up-to',
      'amount.value': '200,000,000',
      'amount.currency': 'USD',
      'amount.min': '7',
      claims: [
        emptyPart('claims', { source: 's1', stance: 'asserts', by: 'actor', 'by.actor': 'bob' }),
      ],
    };
    expect(itemFrom(FORMS.relations, draft, {})).toEqual({
      from: 'ann',
      to: 'bob',
      type: 'threatened',
      summary: 'Ann threatened Bob.',
      date: '2026-02-24',
      amount: { qualifier: 'up-to', value: 200_000_000, currency: 'USD' },
      claims: [{ source: 's1', stance: 'asserts', by: { actor: 'bob' } }],
    });
    const actor = { ...emptyDraft('actors'), name: 'Ann', aliases: 'A.\n\n Anne ' };
    expect(itemFrom(FORMS.actors, actor, {})).toEqual({ name: 'Ann', aliases: ['A.', 'Anne'] });
  });

  test('hands on what it can’t read, for the reader to refuse', () => {
    const draft = {
      ...emptyDraft('relations'),
      date: 'some time',
      'amount.qualifier': 'exact',
      'amount.value': 'much',
    };
    expect(itemFrom(FORMS.relations, draft, {})).toMatchObject({
      date: 'some time',
      amount: { value: 'much' },
    });
  });

  test('a claim that goes takes nothing of the others’ with it', () => {
    const item = aRelation({
      claims: [
        { source: 's1', stance: 'asserts' },
        { source: 's2', stance: 'denies', note: 'No.' },
      ],
    });
    const draft = draftOf(FORMS.relations, item);
    const claims = (draft['claims'] as readonly Draft[]).slice(1);
    expect(itemFrom(FORMS.relations, { ...draft, claims }, item)).toEqual({
      ...item,
      claims: [item.claims[1]],
    });
  });
});
