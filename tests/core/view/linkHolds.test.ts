import { expect, test } from 'vitest';
import { EN } from '../../../src/core/messages/en/en.ts';
import { linkHolds } from '../../../src/core/view/linkHolds.ts';
import { initialView, type View } from '../../../src/core/view/view.ts';

const FRESH = initialView('pentagon-anthropic');

const PARTS: readonly (readonly [string, Partial<View>])[] = [
  ['filters', { filters: { ...FRESH.filters, hidden: { relationType: ['met'] } } }],
  ['filters', { filters: { ...FRESH.filters, denied: true } }],
  [
    'the focus',
    { filters: { ...FRESH.filters, focus: { actors: ['anthropic'], steps: 1, way: 'both' } } },
  ],
  ['dates', { filters: { ...FRESH.filters, date: { ...FRESH.filters.date, to: '2026' } } }],
  ['the layout', { layout: 'concentric', centre: 'anthropic' }],
  ['the layout', { seed: 2 }],
  ['1 open group', { opened: ['~1.anthropic'] }],
  ['all dots and lines', { everything: true }],
  ['the tidied places', { places: { a: [1, 2] } }],
  ['one move', { pins: { a: [1, 2] } }],
  ['2 moves', { pins: { a: [1, 2], b: [1, 2] } }],
  ['the tab', { tab: 'chronology' }],
  ['the table', { table: { ...FRESH.table, kind: 'events' } }],
  ['the table', { table: { ...FRESH.table, events: { columns: ['date'] } } }],
  ['what is chosen', { selection: { kind: 'actor', id: 'a' } }],
  ['the figure’s settings', { figure: { ...FRESH.figure, size: '85mm' } }],
];

test('a link of a fresh view holds nothing more', () => {
  expect(linkHolds(EN, FRESH)).toBe('');
});

test.each(PARTS)('says that it holds %s', (words, part) => {
  expect(linkHolds(EN, { ...FRESH, ...part })).toBe(words);
});

/** Every part of a view other than in a fresh one, but for which graph it is of: that alone every link holds. */
const OTHERWISE: Required<Omit<View, 'data' | 'fingerprint'>> = {
  tab: 'table',
  table: { ...FRESH.table, actors: { order: { by: 'name', descending: true } } },
  filters: { ...FRESH.filters, unnamed: true },
  layout: 'circular',
  centre: 'anthropic',
  shape: 'tall',
  seed: 2,
  places: { a: [1, 2] },
  pins: { a: [1, 2] },
  sizeBy: 'amount',
  communities: true,
  opened: ['~1.anthropic'],
  everything: true,
  selection: { kind: 'actor', id: 'a' },
  figure: { ...FRESH.figure, theme: 'dark' },
};

test.each(Object.entries(OTHERWISE))('forgets no part of a view: %s', (part, value) => {
  expect(linkHolds(EN, { ...FRESH, [part]: value })).not.toBe('');
});

test('says all that it holds as one list', () => {
  const all = Object.assign({}, FRESH, ...PARTS.map(([, part]) => part)) as View;
  const filters = { ...all.filters, text: 'pier' };
  expect(linkHolds(EN, { ...all, filters })).toBe(
    'filters, dates, the layout, 1 open group, all dots and lines, the tidied places, 2 moves, the tab, the table, what is chosen and the figure’s settings',
  );
});
