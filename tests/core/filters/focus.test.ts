import { describe, expect, test } from 'vitest';
import { EN } from '../../../src/core/messages/en/en.ts';
import { applyFilters, INITIAL_FILTERS, withHidden } from '../../../src/core/filters/filters.ts';
import { focusFilter, type FocusState, focusTrail } from '../../../src/core/filters/focus.ts';
import { filtersInWords } from '../../../src/core/filters/inWords.ts';
import { hasBit } from '../../../src/core/graph/bits.ts';
import { aGraph } from '../../support/builders.ts';

/** Ann threatened Bob, who threatened Cleo and met Dan; Cleo and Dan met; Dan, Eve and Fay had a meeting. */
const GRAPH = aGraph({
  relations: [
    { id: 'ann-bob', from: 'ann', to: 'bob' },
    { id: 'bob-cleo', from: 'bob', to: 'cleo' },
    { id: 'bob-dan', from: 'bob', to: 'dan', type: 'met' },
    { id: 'cleo-dan', from: 'cleo', to: 'dan', type: 'met' },
  ],
  events: [
    {
      id: 'meeting',
      participants: ['dan', 'eve', 'fay'].map((actor) => ({ actor, role: 'participant' as const })),
    },
  ],
  actors: [{ id: 'lou', name: 'Lou' }],
});

const on = (focus: Partial<FocusState>): FocusState => ({
  actors: ['bob'],
  steps: 1,
  way: 'around',
  ...focus,
});

const shown = (focus: Partial<FocusState>) => {
  const { rows, actors } = applyFilters(GRAPH, { ...INITIAL_FILTERS, focus: on(focus) });
  return {
    statements: GRAPH.statements.filter((_, row) => hasBit(rows, row)).map(({ id }) => id),
    actors: GRAPH.actors.filter((_, number) => actors.has(number)).map(({ id }) => id),
  };
};

describe('a focus', () => {
  test('shows who is one step away, and all relations among them', () => {
    expect(shown({})).toEqual({
      statements: ['ann-bob', 'bob-cleo', 'bob-dan', 'cleo-dan'],
      actors: ['ann', 'bob', 'cleo', 'dan'],
    });
  });

  test('counts the participants of an event as one step apart', () => {
    expect(shown({ actors: ['eve'] }).actors).toEqual(['dan', 'eve', 'fay']);
    expect(shown({ steps: 2 }).actors).toEqual(['ann', 'bob', 'cleo', 'dan', 'eve', 'fay']);
  });

  test('can be on an actor’s own relations, or on those one way; what has no arrow goes both ways', () => {
    expect(shown({ way: 'both' }).statements).toEqual(['ann-bob', 'bob-cleo', 'bob-dan']);
    expect(shown({ way: 'out' }).statements).toEqual(['bob-cleo', 'bob-dan']);
    expect(shown({ way: 'in' }).statements).toEqual(['ann-bob', 'bob-dan']);
    expect(shown({ way: 'in', steps: 2 }).statements).toEqual([
      'ann-bob',
      'bob-dan',
      'cleo-dan',
      'meeting',
    ]);
  });

  test('one way never shows what leads back to where it came from', () => {
    const graph = aGraph({
      relations: [
        { id: 'ann-bob', from: 'ann', to: 'bob' },
        { id: 'bob-cleo', from: 'bob', to: 'cleo' },
        { id: 'bob-ann', from: 'bob', to: 'ann' },
        { id: 'cleo-ann', from: 'cleo', to: 'ann' },
        { id: 'ann-dan', from: 'ann', to: 'dan' },
        { id: 'dan-bob', from: 'dan', to: 'bob' },
      ],
    });
    const shownOf = (focus: Partial<FocusState>) => {
      const rows = focusFilter.rows(graph, on({ actors: ['ann'], ...focus }));
      return graph.statements.filter((_, row) => hasBit(rows, row)).map(({ id }) => id);
    };
    expect(shownOf({ way: 'out', steps: 2 })).toEqual([
      'ann-bob',
      'bob-cleo',
      'ann-dan',
      'dan-bob',
    ]);
    expect(shownOf({ way: 'in', steps: 2 })).toEqual([
      'bob-cleo',
      'bob-ann',
      'cleo-ann',
      'dan-bob',
    ]);
    expect(shownOf({ way: 'out', actors: ['ann', 'bob'] })).toEqual([
      'ann-bob',
      'bob-cleo',
      'bob-ann',
      'ann-dan',
    ]);
  });

  test('with no steps shows only what the actors have with one another', () => {
    expect(shown({ actors: ['bob', 'cleo', 'dan'], steps: 0, way: 'out' })).toEqual({
      statements: ['bob-cleo', 'bob-dan', 'cleo-dan'],
      actors: ['bob', 'cleo', 'dan'],
    });
  });

  test('shows an actor that has no relation only when it is the one in focus', () => {
    expect(shown({ actors: ['lou'] })).toEqual({ statements: [], actors: ['lou'] });
    expect(shown({}).actors).not.toContain('lou');
  });

  test('on nobody who is in the graph lets everything through', () => {
    expect(shown({ actors: ['nobody'] }).actors).toHaveLength(GRAPH.actors.length);
    expect(focusFilter.inWords(EN, GRAPH, on({ actors: ['nobody'] }))).toEqual([]);
  });

  test.each([
    [{}, 'within 1 step of Bob'],
    [{ steps: 3, actors: ['ann', 'bob'] }, 'within 3 steps of Ann and Bob'],
    [{ way: 'both' }, 'only relations of Bob'],
    [{ way: 'both', steps: 2 }, 'only up to 2 steps from Bob'],
    [{ way: 'out' }, 'only from Bob'],
    [{ way: 'out', steps: 2 }, 'only from Bob, up to 2 steps on'],
    [{ way: 'in' }, 'only to Bob'],
    [{ way: 'in', steps: 3 }, 'only to Bob, up to 3 steps back'],
    [{ steps: 0, actors: ['ann', 'bob'] }, 'only among Ann and Bob'],
    [{ steps: 0 }, 'only Bob'],
    [{ steps: 0, actors: ['ann', 'bob', 'cleo', 'dan', 'eve'] }, 'only among 5 actors'],
  ] satisfies readonly (readonly [Partial<FocusState>, string])[])(
    'in words: %j',
    (focus, words) => {
      expect(filtersInWords(EN, GRAPH, { ...INITIAL_FILTERS, focus: on(focus) })).toBe(words);
    },
  );
});

test('a hidden actor takes its relations along, and is named', () => {
  const states = { ...INITIAL_FILTERS, hidden: withHidden({}, 'actor', ['dan']) };
  const { rows, actors } = applyFilters(GRAPH, states);
  expect(GRAPH.statements.filter((_, row) => hasBit(rows, row)).map(({ id }) => id)).toEqual([
    'ann-bob',
    'bob-cleo',
    'meeting',
  ]);
  expect(actors.has(GRAPH.actors.findIndex(({ id }) => id === 'dan'))).toBe(false);
  expect(filtersInWords(EN, GRAPH, states)).toBe('without Dan');
});

describe('the trail of a focus', () => {
  const at = (...actors: string[]) => on({ actors });
  const none = focusFilter.initial;

  test.each([
    ['begins with the first focus', [none, at('ann')], [at('ann')]],
    ['goes on', [none, at('ann'), at('bob')], [at('ann'), at('bob')]],
    ['ends where it was gone back to', [at('ann'), at('bob'), at('cleo'), at('ann')], [at('ann')]],
    ['is over with the focus', [at('ann'), at('bob'), none], []],
    ['begins anew', [at('ann'), none, at('bob')], [at('bob')]],
    [
      'knows other steps as the same place',
      [at('ann'), on({ actors: ['ann'], steps: 2 })],
      [on({ actors: ['ann'], steps: 2 })],
    ],
    ['is none without any', [], []],
  ])('%s', (_, states, trail) => {
    expect(focusTrail(states)).toEqual(trail);
  });
});
