import { fc, test as check } from '@fast-check/vitest';
import { expect, test } from 'vitest';
import { EN } from '../../../src/core/messages/en/en.ts';
import {
  applyFilters,
  type FilterStates,
  INITIAL_FILTERS,
} from '../../../src/core/filters/filters.ts';
import { hasBit } from '../../../src/core/graph/bits.ts';
import { whatHides } from '../../../src/core/search/whatHides.ts';
import { aGraph } from '../../support/builders.ts';

const GRAPH = aGraph({
  actors: [{ id: 'ann' }, { id: 'bob' }, { id: 'acme', type: 'company' }],
  relations: [
    { type: 'threatened', from: 'ann', to: 'bob', date: '2026-01-15' },
    { type: 'praised', from: 'acme', to: 'bob', date: '2026-02-10' },
    { type: 'praised', from: 'ann', to: 'acme' },
    { type: 'threatened', from: 'acme', to: 'bob', date: '2026-01~', summary: 'A shout.' },
  ],
});

const states = (parts: Partial<FilterStates>): FilterStates => ({ ...INITIAL_FILTERS, ...parts });
const date = (parts: Partial<FilterStates['date']>) => ({
  date: { ...INITIAL_FILTERS.date, ...parts },
});
const statement = (id: string) => ({ kind: 'statement', id }) as const;
const actor = (id: string) => ({ kind: 'actor', id }) as const;

test('nothing hides what is shown', () => {
  expect(whatHides(EN, GRAPH, INITIAL_FILTERS, statement('r1'))).toBeUndefined();
  expect(
    whatHides(EN, GRAPH, states({ hidden: { relationType: ['praised'] } }), statement('r1')),
  ).toBeUndefined();
});

test('the choice that hides a relation is named, and it alone is given up', () => {
  const hidden = { relationType: ['praised', 'threatened'] };
  expect(whatHides(EN, GRAPH, states({ hidden }), statement('r1'))).toEqual({
    by: ['Relation type: threatened'],
    without: states({ hidden: { relationType: ['praised'] } }),
  });
});

test('every filter that hides it is named; those that do not stay', () => {
  const filters = states({
    hidden: { relationType: ['threatened'], actorType: ['company'] },
    ...date({ from: '2026-02', includeUndated: false }),
  });
  expect(whatHides(EN, GRAPH, filters, statement('r1'))).toEqual({
    by: ['Relation type: threatened', 'the date window'],
    without: states({ hidden: { actorType: ['company'] }, ...date({ includeUndated: false }) }),
  });
  expect(whatHides(EN, GRAPH, filters, statement('r3'))!.by).toEqual([
    'Actor type: company',
    'Include undated being off',
  ]);
});

test('an uncertain date hides only where certain ones are asked for', () => {
  const filters = states(date({ from: '2026-01-10', certainOnly: true }));
  expect(whatHides(EN, GRAPH, filters, statement('r4'))).toEqual({
    by: ['Only certain dates'],
    without: states(date({ from: '2026-01-10' })),
  });
});

test('words in summaries are given up whole', () => {
  expect(whatHides(EN, GRAPH, states({ text: 'shout' }), statement('r1'))).toEqual({
    by: ['Text in summaries'],
    without: INITIAL_FILTERS,
  });
});

test('of an actor as little is shown again as will do', () => {
  const hidden = { relationType: ['praised', 'threatened'], actorType: ['company'] };
  expect(whatHides(EN, GRAPH, states({ hidden }), actor('acme'))!.by).toEqual([
    'Relation type: threatened',
    'Actor type: company',
  ]);
  expect(whatHides(EN, GRAPH, states({ hidden }), actor('bob'))!.by).toEqual([
    'Relation type: threatened',
  ]);
});

const someOf = (...ids: string[]) => fc.subarray(ids);

check.prop([
  someOf('praised', 'threatened'),
  someOf('person', 'company'),
  fc.constantFrom('', 'shout', 'nowhere'),
  fc.record({
    from: fc.constantFrom('2025', '2026-01-20', '2027'),
    certainOnly: fc.boolean(),
    includeUndated: fc.boolean(),
  }),
])('without what hides it everything is in sight', (relationType, actorType, text, window) => {
  const filters = states({ hidden: { relationType, actorType }, text, date: window });
  for (const [row, { id }] of GRAPH.statements.entries()) {
    const hiding = whatHides(EN, GRAPH, filters, statement(id));
    const { rows } = applyFilters(GRAPH, hiding?.without ?? filters);
    expect(hasBit(rows, row)).toBe(true);
    expect(hiding?.by).not.toEqual([]);
  }
  for (const [number, { id }] of GRAPH.actors.entries()) {
    const hiding = whatHides(EN, GRAPH, filters, actor(id));
    expect(applyFilters(GRAPH, hiding?.without ?? filters).actors.has(number)).toBe(true);
  }
});
