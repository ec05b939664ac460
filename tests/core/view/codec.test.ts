import { readdirSync, readFileSync } from 'node:fs';
import { fc, test as property } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import { EN } from '../../../src/core/messages/en/en.ts';
import { decodeView, encodeView, LINK_VERSION } from '../../../src/core/view/codec.ts';
import {
  CHOICE_FILTER_IDS,
  type ChoiceFilterId,
  choiceFilterOf,
  type Hidden,
  withHidden,
} from '../../../src/core/filters/filters.ts';
import { LAYOUT_CHOICES, type LayoutId } from '../../../src/core/layouts/choices.ts';
import { buildGraph } from '../../../src/core/graph/graph.ts';
import { type Dataset, FARTHEST } from '../../../src/core/model/dataset.ts';
import { FIGURE_SIZES } from '../../../src/core/view/figureSizes.ts';
import {
  ARRANGEMENTS,
  FIGURE_PARTS,
  INITIAL_FIGURE,
  INITIAL_TABLE,
  initialView,
  SHAPES,
  SIZES,
  TABLE_KINDS,
  type TableChoices,
  TABS,
  type View,
} from '../../../src/core/view/view.ts';
import { amountRanges, focuses } from '../../support/builders.ts';

const FRESH = initialView('');

const someText = fc.oneof(
  fc.string({ minLength: 1 }),
  fc.string({ unit: 'grapheme', minLength: 1 }),
  fc.constantFrom(
    'a&b=c#d?e',
    '100 % + 1',
    '%',
    '%2C',
    'a,b:c',
    ' ',
    '\n\t',
    '“τ” 👩‍👩‍👧',
    '__proto__',
  ),
);

const someId = fc.stringMatching(/^[a-zA-Z0-9é][a-zA-Z0-9._:-]{0,12}$/);
const someHidden: fc.Arbitrary<Hidden> = fc
  .uniqueArray(
    fc.tuple(
      fc.oneof(
        fc.constantFrom<ChoiceFilterId>(...CHOICE_FILTER_IDS),
        someText.map((key) => `x-${key}` as const),
      ),
      fc.uniqueArray(someText, { minLength: 1, maxLength: 4 }),
    ),
    { selector: ([id]) => id },
  )
  .map((lists) => lists.reduce<Hidden>((hidden, [id, ids]) => withHidden(hidden, id, ids), {}));
const somePlace = fc.tuple(
  fc.integer({ min: -FARTHEST, max: FARTHEST }),
  fc.integer({ min: -FARTHEST, max: FARTHEST }),
);

const someColumn = fc.oneof(
  fc.constantFrom('date', 'from', 'summary'),
  someText.map((key) => `x-${key}`),
);
const someChoices: fc.Arbitrary<TableChoices> = fc.record(
  {
    order: fc.record({ by: someColumn, descending: fc.boolean() }),
    columns: fc
      .uniqueArray(someColumn, { minLength: 1, maxLength: 4 })
      .map((ids) => ids.toSorted()),
  },
  { requiredKeys: [] },
);

const someView: fc.Arbitrary<View> = fc.record(
  {
    data: fc.oneof(fc.constant(''), someId),
    fingerprint: fc.stringMatching(/^[0-9a-z]{1,11}$/),
    filters: fc.record({
      hidden: someHidden,
      focus: fc.uniqueArray(someText, { maxLength: 3 }).chain(focuses),
      text: fc.oneof(
        fc.constant(''),
        someText.map((text) => text.trim()),
      ),
      amount: amountRanges(),
      denied: fc.boolean(),
      unnamed: fc.boolean(),
      date: fc.record(
        {
          from: fc.constantFrom('2026-01', '2025-22', '24 Feb 2026', '2026-01~', '2026-01%'),
          to: fc.constantFrom(
            '2026-02-24',
            '[2026-01, 2026-02]',
            '24/02/2026',
            '2026-02-24T17:00:00+05:00',
          ),
          certainOnly: fc.boolean(),
          includeUndated: fc.boolean(),
        },
        { requiredKeys: ['certainOnly', 'includeUndated'] },
      ),
    }),
    layout: fc.constantFrom(...(Object.keys(LAYOUT_CHOICES) as LayoutId[])),
    centre: someId,
    tab: fc.constantFrom(...TABS),
    table: fc.record({
      kind: fc.constantFrom(...TABLE_KINDS),
      relations: someChoices,
      events: someChoices,
      actors: someChoices,
    }),
    shape: fc.constantFrom(...SHAPES),
    seed: fc.integer({ min: 1, max: 0xffffffff }),
    places: fc.dictionary(someId, somePlace, { noNullPrototype: true }),
    sizeBy: fc.constantFrom(...SIZES),
    communities: fc.boolean(),
    opened: fc.uniqueArray(someId).map((ids) => ids.map((id) => `~1.${id}`).toSorted()),
    everything: fc.boolean(),
    pins: fc.dictionary(someId, somePlace, { noNullPrototype: true }),
    selection: fc.oneof(
      fc.record({ kind: fc.constantFrom('actor', 'group', 'statement'), id: someId }),
      fc.record({
        kind: fc.constant('tie'),
        id: fc.tuple(someId, someId).map((ids) => ids.join('/')),
      }),
      fc.record(
        {
          kind: fc.constant('actors'),
          id: fc.array(someId, { minLength: 2, maxLength: 4 }).map((ids) => ids.join('/')),
          path: fc.array(someId, { minLength: 2, maxLength: 4 }).map((ids) => ids.join('/')),
        },
        { requiredKeys: ['kind', 'id'] },
      ),
    ),
    figure: fc.record(
      {
        size: fc.oneof(
          fc.constantFrom(...FIGURE_SIZES.map(({ id }) => id)),
          fc.constantFrom('40mm', '1000mm', '200', '1000x8000'),
        ),
        arranged: fc.constantFrom(...ARRANGEMENTS),
        without: fc.subarray([...FIGURE_PARTS]),
        theme: fc.constantFrom('white', 'dark', 'transparent'),
        scale: fc.constantFrom(1, 2, 3, 4),
        framed: fc.uniqueArray(someId, { maxLength: 4 }).map((ids) => ids.toSorted()),
        title: fc.oneof(someText, fc.constant('')),
        subtitle: someText,
        notes: someText,
        credit: someText,
      },
      { requiredKeys: ['size', 'arranged', 'without', 'theme', 'scale', 'framed'] },
    ),
  },
  {
    requiredKeys: [
      'data',
      'tab',
      'table',
      'filters',
      'layout',
      'shape',
      'seed',
      'places',
      'pins',
      'sizeBy',
      'communities',
      'opened',
      'everything',
      'figure',
    ],
  },
);

describe('a link', () => {
  test('of a fresh view says nothing but its version and its graph', () => {
    expect(encodeView(FRESH)).toBe(`v=${LINK_VERSION}`);
    expect(encodeView(initialView('pentagon-anthropic'))).toBe('v=1&data=pentagon-anthropic');
  });

  property.prop([someView])('restores the view exactly', (view) => {
    expect(decodeView(EN, encodeView(view))).toEqual({ ok: true, view, problems: [] });
  });

  property.prop([someView])('holds only what an address can hold as it is', (view) => {
    expect(encodeView(view)).toMatch(/^[\w\-.!~*'(),:+%&=]*$/);
    expect(decodeView(EN, `#${encodeView(view)}`)).toEqual(decodeView(EN, encodeView(view)));
  });

  test('mends a text that is not whole Unicode, which an address cannot hold', () => {
    const view = { ...FRESH, figure: { ...INITIAL_FIGURE, title: 'half \ud83d' } };
    expect(decodeView(EN, encodeView(view))).toMatchObject({
      view: { figure: { title: 'half \ufffd' } },
    });
  });
});

describe('a link that cannot be restored', () => {
  test.each([
    ['', 'the link does not say which version it was written in, so it can’t be restored'],
    ['data=x', 'the link does not say which version it was written in, so it can’t be restored'],
    ['v=&data=x', 'the link does not say which version it was written in, so it can’t be restored'],
    ['v=one', 'the link does not say which version it was written in, so it can’t be restored'],
    ['v=0', 'the link does not say which version it was written in, so it can’t be restored'],
    ['v=1.5', 'the link does not say which version it was written in, so it can’t be restored'],
    ['v=2', 'the link was made by a newer version of Dramatis (2; this one reads up to 1)'],
    ['v=1&title=%E0%A4', 'the link is damaged: its text can’t be decoded'],
    ['v=1&title=50%', 'the link is damaged: its text can’t be decoded'],
    ['v=1&%=x', 'the link is damaged: its text can’t be decoded'],
  ])('says why: %s', (text, problem) => {
    expect(decodeView(EN, text)).toEqual({ ok: false, problem });
  });

  const garbage = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string(),
    fc
      .array(
        fc.tuple(
          fc.constantFrom(
            ...'data of hide hide-actors from to certain undated seed pins actor statement tie actors path'.split(
              ' ',
            ),
            ...'size theme scale __proto__ hide-status hide-sources hide-x-mood hide-x-'.split(' '),
            ...'focus steps way text amount-from amount-to currency denied unnamed'.split(' '),
            ...'table relations-order events-columns actors-order actors-columns'.split(' '),
          ),
          fc.oneof(
            fc.string(),
            fc.constantFrom('', '1', 'a:1:2', ',', '%25', '2026', 'EUR', '+', '-', '-1'),
          ),
        ),
      )
      .map((pairs) => `v=1&${pairs.map((pair) => pair.join('=')).join('&')}`),
  );

  property.prop([garbage])('never throws, and what it restores can be linked to again', (text) => {
    const decoded = decodeView(EN, text);
    if (!decoded.ok) expect(decoded.problem).not.toBe('');
    else {
      const { view } = decoded;
      expect(decodeView(EN, encodeView(view))).toEqual({ ok: true, view, problems: [] });
    }
  });
});

describe('a bad part of a link', () => {
  test.each([
    ['seed=0', 'the layout number “0” is not a whole number from 1 up'],
    ['seed=x', 'the layout number “x” is not a whole number from 1 up'],
    ['theme=pink', 'there is no figure theme “pink”'],
    ['scale=5', 'there is no figure scale “5”'],
    ['table=sources', 'there is no table of “sources”'],
    ['arranged=x', '“x” for “arranged” is none of own, screen'],
    ['without=title', 'a figure has no part “title”'],
    ['size=postage-stamp', 'there is no figure size “postage-stamp”'],
    ['size=', 'there is no figure size “”'],
    ['size=__proto__', 'there is no figure size “__proto__”'],
    ['amount-from=much', 'the amount “much” can’t be read'],
    ['amount-to=-1', 'the amount “-1” can’t be read'],
    ['amount-to=', 'the amount “” can’t be read'],
    ['currency=euro', 'there is no currency “euro”'],
    ['pins=a', 'the place “a” of a moved actor can’t be read'],
    ['pins=a:1:x', 'the place “a:1:x” of a moved actor can’t be read'],
    ['pins=a:1:2000000', 'the place “a:1:2000000” of a moved actor can’t be read'],
    ['pins=a:1:50001', 'the place “a:1:50001” of a moved actor can’t be read'],
    ['pins=a:-50001:1', 'the place “a:-50001:1” of a moved actor can’t be read'],
  ])('is named and left out: %s', (part, problem) => {
    expect(decodeView(EN, `v=1&${part}`)).toEqual({ ok: true, view: FRESH, problems: [problem] });
  });

  test.each([
    ['focus=a&steps=4', '“4” is no number of steps from 0 to 3'],
    ['focus=a&way=up', '“up” for “way” is none of around, both, out, in'],
  ])('of a focus leaves the rest of it: %s', (part, problem) => {
    const filters = { ...FRESH.filters, focus: { ...FRESH.filters.focus, actors: ['a'] } };
    expect(decodeView(EN, `v=1&${part}`)).toEqual({
      ok: true,
      view: { ...FRESH, filters },
      problems: [problem],
    });
  });

  test('is left out alone: what stands around it is kept', () => {
    expect(decodeView(EN, 'v=1&seed=x&theme=dark&scale=9&pins=a:1:2,b,c:d:-3:4&hide=met')).toEqual({
      ok: true,
      view: {
        ...FRESH,
        filters: { ...FRESH.filters, hidden: { relationType: ['met'] } },
        pins: { a: [1, 2], 'c:d': [-3, 4] },
        figure: { ...INITIAL_FIGURE, theme: 'dark' },
      },
      problems: [
        'the layout number “x” is not a whole number from 1 up',
        'the place “b” of a moved actor can’t be read',
        'there is no figure scale “9”',
      ],
    });
  });

  test('is none where something stands as far out as it may', () => {
    expect(FARTHEST).toBe(50_000);
    expect(decodeView(EN, 'v=1&pins=a:50000:-50000')).toMatchObject({
      view: { pins: { a: [FARTHEST, -FARTHEST] } },
      problems: [],
    });
  });

  test('that is a date leaves the dates open, by name', () => {
    expect(decodeView(EN, 'v=1&from=2026-13&hide=met')).toEqual({
      ok: true,
      view: {
        ...FRESH,
        filters: { ...FRESH.filters, hidden: { relationType: ['met'] } },
      },
      problems: [expect.stringContaining('the date “2026-13” can')],
    });
  });

  test('that is unknown, repeated or empty does no harm', () => {
    expect(decodeView(EN, 'v=1&&x=1&hide=,&of2=b&seed=2&seed=3&actor=&pins=a:-0:0')).toEqual({
      ok: true,
      view: { ...FRESH, seed: 3, pins: { a: [0, 0] } },
      problems: [],
    });
  });
});

/** What views came to hold after those links were made. */
const ADDED_LATER = {
  tab: 'graph',
  table: INITIAL_TABLE,
  layout: 'force',
  shape: 'wide',
  places: {},
  sizeBy: 'equal',
  communities: false,
  opened: [],
  everything: false,
} as const;

/** What links could not filter by when the first of them were made. */
const FILTERS_THEN = {
  focus: { actors: [], steps: 1, way: 'around' },
  text: '',
  amount: {},
  denied: false,
  unnamed: false,
} as const;

/** What links could not say of a figure when the first of them were made. */
const FIGURE_THEN = {
  arranged: 'own',
  without: [],
  framed: [],
} as const;

/** Links as they went out into the world, each with the view it stood for. Added to, never edited. */
const HISTORY: Readonly<Record<string, View>> = {
  'chronology.txt': {
    ...initialView('pentagon-anthropic'),
    tab: 'chronology',
    selection: { kind: 'statement', id: 'meeting-hegseth-amodei' },
  },
  'focus.txt': {
    ...initialView('pentagon-anthropic'),
    filters: {
      ...initialView('').filters,
      hidden: { actor: ['xai'] },
      focus: { actors: ['palantir', 'us:dod'], steps: 2, way: 'out' },
    },
    selection: { kind: 'actors', id: 'palantir/us:dod', path: 'palantir/anthropic/us:dod' },
  },
  'table.txt': {
    ...initialView('pentagon-anthropic'),
    tab: 'table',
    table: {
      kind: 'actors',
      relations: { order: { by: 'x-mood, late', descending: true }, columns: ['date', 'x-a,b'] },
      events: { order: { by: 'name', descending: false } },
      actors: { columns: ['amounts', 'name'] },
    },
  },
  'layout.txt': {
    data: 'pentagon-anthropic',
    tab: 'graph',
    table: INITIAL_TABLE,
    fingerprint: '1c2k9f0z8qa',
    opened: [],
    everything: false,
    filters: {
      ...FILTERS_THEN,
      hidden: {},
      date: { certainOnly: false, includeUndated: true },
    },
    layout: 'concentric',
    centre: 'anthropic',
    shape: 'tall',
    seed: 4,
    places: { anthropic: [10, -20], 'us:dod': [300, 0] },
    pins: { google: [5, 5] },
    sizeBy: 'relations',
    communities: true,
    figure: { ...FIGURE_THEN, size: 'natural', theme: 'white', scale: 2 },
  },
  'facets.txt': {
    ...ADDED_LATER,
    data: 'pentagon-anthropic',
    fingerprint: '1c2k9f0z8qa',
    filters: {
      hidden: {
        status: ['disputed', 'reported'],
        source: ['axios-relay'],
        publisher: ['Axios', 'Radio Amber, late'],
        eventRole: ['agent'],
        'x-mood': ['not given'],
      },
      focus: FILTERS_THEN.focus,
      date: { from: '2026-01', certainOnly: false, includeUndated: true },
      text: 'drone pilot',
      amount: { from: 5_000_000, to: 200_000_000.5, currency: 'USD' },
      denied: true,
      unnamed: true,
    },
    seed: 1,
    pins: {},
    figure: { ...FIGURE_THEN, size: 'natural', theme: 'white', scale: 2 },
  },
  'tie.txt': {
    ...ADDED_LATER,
    data: 'pentagon-anthropic',
    fingerprint: '1c2k9f0z8qa',
    filters: {
      ...FILTERS_THEN,
      hidden: {},
      date: { certainOnly: false, includeUndated: true },
    },
    seed: 1,
    pins: {},
    selection: { kind: 'tie', id: 'us:dod/anthropic' },
    figure: { ...FIGURE_THEN, size: 'natural', theme: 'white', scale: 2 },
  },
  'fresh.txt': {
    ...ADDED_LATER,
    data: 'pentagon-anthropic',
    filters: {
      ...FILTERS_THEN,
      hidden: {},
      date: { certainOnly: false, includeUndated: true },
    },
    seed: 1,
    pins: {},
    figure: { ...FIGURE_THEN, size: 'natural', theme: 'white', scale: 2 },
  },
  'filtered.txt': {
    ...ADDED_LATER,
    data: 'pentagon-anthropic',
    fingerprint: '1c2k9f0z8qa',
    filters: {
      ...FILTERS_THEN,
      hidden: { relationType: ['contracted', 'met', 'one, two'], actorType: ['person'] },
      date: { from: '2026-01', to: '24 Feb 2026', certainOnly: true, includeUndated: false },
    },
    seed: 7,
    pins: { anthropic: [120, -45], 'us:dod': [-300, 0] },
    selection: { kind: 'statement', id: 'hegseth-threatened' },
    figure: { ...FIGURE_THEN, size: 'natural', theme: 'white', scale: 2 },
  },
  'figure.txt': {
    ...ADDED_LATER,
    data: '',
    fingerprint: 'abc',
    filters: {
      ...FILTERS_THEN,
      hidden: {},
      date: { certainOnly: false, includeUndated: true },
    },
    seed: 1,
    pins: {},
    selection: { kind: 'actor', id: 'anthropic' },
    figure: {
      ...FIGURE_THEN,
      size: 'portrait',
      theme: 'dark',
      scale: 3,
      title: 'Who’s who & what + why: 100 %',
      subtitle: '',
      notes: 'First line\nSecond line',
      credit: 'Amber Gazette',
    },
  },
};

describe('an old link', () => {
  const folder = new URL('./links/', import.meta.url);

  test('is kept for good', () => {
    expect(readdirSync(folder).toSorted()).toEqual(Object.keys(HISTORY).toSorted());
  });

  test.each(Object.entries(HISTORY))('still gives the same view: %s', (name, view) => {
    const link = readFileSync(new URL(name, folder), 'utf8').trim();
    expect(decodeView(EN, link)).toEqual({ ok: true, view, problems: [] });
  });
});

describe('the link of the graph that ships', () => {
  const dataset = JSON.parse(
    readFileSync(new URL('../../../data/pentagon-anthropic.json', import.meta.url), 'utf8'),
  ) as Dataset;
  const graph = buildGraph(dataset);
  const byLength = (ids: readonly string[]) => ids.toSorted((a, b) => b.length - a.length);

  test('with 30 moves, filters, a window, a choice and a figure is short enough to paste', () => {
    const all = [...dataset.actors, ...(dataset.events ?? [])].map(({ id }) => id);
    const moved = byLength(all).slice(0, 30);
    const relations = byLength(dataset.relations.map(({ id }) => id));
    // “Only” one of each: there is no longer state of a filter than all the others.
    const allButOne = (id: ChoiceFilterId) =>
      choiceFilterOf(id)
        .choices(EN, graph)
        .map((choice) => choice.id)
        .slice(1)
        .toSorted();
    const view: View = {
      ...initialView('pentagon-anthropic'),
      fingerprint: 'zzzzzzzzzzz',
      filters: {
        // Who wants only a few actors focuses on them.
        hidden: Object.fromEntries(
          CHOICE_FILTER_IDS.filter((id) => id !== 'actor').map((id) => [id, allButOne(id)]),
        ),
        focus: { actors: ['anthropic', 'dod'], steps: 2, way: 'out' },
        date: { from: '2026-01-15', to: '2026-02-24', certainOnly: true, includeUndated: false },
        text: 'supply chain risk',
        amount: { from: 1_000_000, to: 200_000_000, currency: 'USD' },
        denied: true,
        unnamed: true,
      },
      pins: Object.fromEntries(moved.map((id, index) => [id, [-1000 - index, -1000 + index]])),
      seed: 12,
      shape: 'square',
      sizeBy: 'relations',
      communities: true,
      selection: { kind: 'statement', id: relations[0]! },
      figure: {
        ...INITIAL_FIGURE,
        size: 'portrait',
        theme: 'transparent',
        scale: 4,
        without: ['legend'],
        title: 'The Pentagon and Anthropic: who threatened whom',
        credit: 'Graphic: Jane Doe, The Daily Example',
      },
    };
    expect(moved).toHaveLength(30);
    expect(decodeView(EN, encodeView(view))).toMatchObject({ view, problems: [] });
    expect(`https://dramatis.example.org/#${encodeView(view)}`.length).toBeLessThanOrEqual(2000);
  });
});
