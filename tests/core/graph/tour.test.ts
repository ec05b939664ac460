import { fc, test as property } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import { EN } from '../../../src/core/messages/en/en.ts';
import { applyFilters, INITIAL_FILTERS } from '../../../src/core/filters/filters.ts';
import { forEachBit } from '../../../src/core/graph/bits.ts';
import type { Graph } from '../../../src/core/graph/graph.ts';
import {
  actorCalled,
  beginTour,
  jumpTo,
  keptOn,
  type Shown,
  type Step,
  stepOn,
  type Tour,
} from '../../../src/core/graph/tour.ts';
import { placeInWords } from '../../../src/core/graph/tourInWords.ts';
import { aGraph, filteredGraphs } from '../../support/builders.ts';

const STEPS: readonly Step[] = ['next', 'previous', 'on', 'back', 'up', 'down'];

const someWalks = filteredGraphs().chain(({ graph, states }) =>
  fc.record({
    graph: fc.constant(graph),
    shown: fc.constant<Shown>(applyFilters(graph, states)),
    steps: fc.array(fc.constantFrom(...STEPS), { maxLength: 20 }),
  }),
);

const walked = (graph: Graph, shown: Shown, steps: readonly Step[]): Tour | undefined =>
  steps.reduce<Tour | undefined>(
    (tour, step) => (tour === undefined ? undefined : stepOn(graph, shown, tour, step)),
    beginTour(graph, shown),
  );

/** All places that any keys lead to, without regard to how one came there. */
function everywhere(graph: Graph, shown: Shown): readonly Tour['at'][] {
  const begin = beginTour(graph, shown);
  const found = new Map<string, Tour['at']>();
  const open = begin === undefined ? [] : [begin.at];
  for (const at of open) {
    if (found.has(JSON.stringify(at))) continue;
    found.set(JSON.stringify(at), at);
    open.push(...STEPS.map((step) => stepOn(graph, shown, { at, trail: [] }, step).at));
  }
  return [...found.values()];
}

describe('a walk by keyboard', () => {
  property.prop([someWalks])(
    'reaches every actor, relation, event and claim shown',
    ({ graph, shown }) => {
      const places = everywhere(graph, shown);
      const reached = (level: string) => places.filter((place) => place.level === level);
      expect(new Set(reached('actor').map(({ actor }) => actor))).toEqual(new Set(shown.actors));
      const rows: number[] = [];
      forEachBit(shown.rows, (row) => rows.push(row));
      // An event may be shown whose participants of a hidden type are not.
      const byActors = rows.filter((row) =>
        [...shown.actors].some(
          (actor) => graph.statements[row] !== undefined && partOf(graph, row).includes(actor),
        ),
      );
      const links = places.flatMap((place) => (place.level === 'link' ? [place.link.row] : []));
      expect(new Set(links)).toEqual(new Set(byActors));
      const claims = places.flatMap((place) =>
        place.level === 'claim' ? [`${place.link.row}:${place.claim}`] : [],
      );
      expect(new Set(claims)).toEqual(
        new Set(
          byActors.flatMap((row) => graph.statements[row]!.claims.map((_, n) => `${row}:${n}`)),
        ),
      );
    },
  );

  property.prop([someWalks])(
    'comes back by “back” from wherever it went on',
    ({ graph, shown, steps }) => {
      const tour = walked(graph, shown, steps);
      if (tour === undefined) return;
      const on = stepOn(graph, shown, tour, 'on');
      if (on !== tour) expect(stepOn(graph, shown, on, 'back')).toEqual(tour);
      const [actor] = shown.actors;
      const there = jumpTo(tour, actor!);
      if (there !== tour) expect(stepOn(graph, shown, there, 'back')).toEqual(tour);
      expect(jumpTo(there, actor!)).toBe(there);
      const next = stepOn(graph, shown, tour, 'next');
      if (tour.at.level !== 'actor') expect(stepOn(graph, shown, next, 'previous')).toEqual(tour);
    },
  );

  property.prop([someWalks])(
    'stands somewhere that is shown, whatever the filters become',
    ({ graph, shown, steps }) => {
      const before = walked(graph, applyFilters(graph, INITIAL_FILTERS), steps);
      if (before === undefined) return;
      const kept = keptOn(graph, shown, before);
      expect(kept === undefined).toBe(shown.actors.size === 0);
      if (kept === undefined) return;
      const known = everywhere(graph, shown).map((place) => JSON.stringify(place));
      for (const place of [kept.at, ...kept.trail]) expect(known).toContain(JSON.stringify(place));
      expect(keptOn(graph, shown, kept)).toEqual(kept);
    },
  );
});

const partOf = ({ actorsOfRow: { offsets, items } }: Graph, row: number) => [
  ...items.subarray(offsets[row], offsets[row + 1]),
];

test('what is spoken on a walk', () => {
  const graph = aGraph({
    actors: [{ id: 'ann' }, { id: 'bob' }],
    relations: [
      {
        date: '2026-02-24',
        claims: [
          { source: 's1', stance: 'asserts', by: { anonymous: 'one official', count: 1 } },
          { source: 's1', stance: 'denies', by: { actor: 'bob' }, date: '2026-02-25' },
          { source: 's1', stance: 'denies', by: { actor: 'ann' }, about: '/date' },
        ],
      },
    ],
    events: [
      {
        participants: ['ann', 'bob', 'cleo'].map((actor) => ({ actor, role: 'participant' })),
        name: 'Meeting',
      },
    ],
  });
  const shown = applyFilters(graph, INITIAL_FILTERS);
  const spoken = (...steps: Step[]) =>
    placeInWords(EN, graph, shown, walked(graph, shown, steps)!.at);
  expect(spoken()).toBe('The harbour, actor 1 of 3: Ann, person, 1 relation, 1 event, 3 links');
  expect(spoken('on')).toBe('Ann, person, 1 relation, 1 event, 3 links');
  expect(spoken('on', 'next')).toBe(
    '1 of 3: threatened Bob, 24 February 2026, according to one official (unnamed); Bob denies it; Ann denies the date',
  );
  expect(spoken('on', 'next', 'on')).toBe('Bob, person, 1 relation, 1 event, 3 links');
  expect(spoken('on', 'next', 'on', 'next')).toMatch(/^1 of 3: was threatened by Ann, /);
  expect(spoken('on', 'previous')).toBe(
    '3 of 3: took part in “Meeting”, with Cleo, reported by Amber Gazette',
  );
  expect(spoken('on', 'next', 'down')).toBe(
    'claim 1 of 3: one official (unnamed) asserts, in Amber Gazette, “Harbour fight”',
  );
  expect(spoken('on', 'next', 'down', 'next')).toBe(
    'claim 2 of 3: Bob denies, 25 February 2026, in Amber Gazette, “Harbour fight”',
  );
  expect(spoken('on', 'next', 'down', 'previous')).toBe(
    'claim 3 of 3: Ann denies the date, in Amber Gazette, “Harbour fight”',
  );
});

test.each([
  [[{ stance: 'asserts' }], 'threatened Bob, reported by Amber Gazette'],
  [
    [{ stance: 'asserts' }, { stance: 'confirms', by: { actor: 'bob' } }],
    'threatened Bob, confirmed by Bob',
  ],
  [
    [{ stance: 'asserts', by: { anonymous: 'one official' } }],
    'threatened Bob, according to one official (unnamed)',
  ],
] as const)('a link is spoken with whose word it is: %o', (claims, words) => {
  const graph = aGraph({
    relations: [{ claims: claims.map((claim) => ({ source: 's1', ...claim })) }],
  });
  const shown = applyFilters(graph, INITIAL_FILTERS);
  expect(placeInWords(EN, graph, shown, walked(graph, shown, ['on', 'next'])!.at)).toBe(
    `1 of 1: ${words}`,
  );
});

describe('letters', () => {
  const names = ['Anthropic’s staff', 'Łukasz', 'Anthropic', 'Ann'];
  const graph = aGraph({
    actors: names.map((name, index) => ({ id: `a${index}`, name })),
    relations: names.map((_, index) => ({ from: 'a0', to: `a${index}` })),
  });
  const shown = applyFilters(graph, INITIAL_FILTERS);
  const from = (actor: number): Tour => ({ at: { level: 'actor', actor }, trail: [] });
  const called = (at: number, letters: string, where: 'here' | 'behind' = 'here') =>
    names[actorCalled(graph, shown, from(at), letters, where) ?? -1];

  test('find a name without its accents, and the next one that begins so', () => {
    expect(called(0, 'l')).toBe('Łukasz');
    expect(called(0, 'A', 'behind')).toBe('Anthropic');
    expect(called(2, 'a', 'behind')).toBe('Ann');
    expect(called(0, 'x')).toBeUndefined();
  });

  test('find the one whose whole name they are before a longer one, wherever the walk stands', () => {
    for (const at of names.keys()) expect(called(at, 'anthropic')).toBe('Anthropic');
    expect(called(2, 'anthropics')).toBe('Anthropic’s staff');
  });
});

test('a claim that is not there is left for its link', () => {
  const graph = aGraph({ relations: [{}] });
  const shown = applyFilters(graph, INITIAL_FILTERS);
  const link = { level: 'link', actor: 0, link: { row: 0, other: 1 } } as const;
  expect(keptOn(graph, shown, { at: { ...link, level: 'claim', claim: 1 }, trail: [] })).toEqual({
    at: link,
    trail: [],
  });
});
