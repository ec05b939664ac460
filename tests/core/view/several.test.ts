import { describe, expect, test } from 'vitest';
import { applyFilters, INITIAL_FILTERS, withHidden } from '../../../src/core/filters/filters.ts';
import {
  joinedBy,
  severalNamed,
  wayPicked,
  withActorToggled,
} from '../../../src/core/view/several.ts';
import { aGraph } from '../../support/builders.ts';

const GRAPH = aGraph({
  relations: [
    { from: 'ann', to: 'bob' },
    { from: 'bob', to: 'cleo' },
    { from: 'dan', to: 'ann' },
    { from: 'dan', to: 'cleo' },
    { from: 'dan', to: 'eve' },
  ],
});
const ALL = applyFilters(GRAPH, INITIAL_FILTERS);

describe('several actors', () => {
  test('are known by a name, if the graph has them all and they are two at least', () => {
    expect(severalNamed(GRAPH, 'cleo/ann')).toEqual(
      ['cleo', 'ann'].map((id) => GRAPH.actors.findIndex((actor) => actor.id === id)),
    );
    for (const id of ['ann', 'ann/ann', 'ann/nobody', '']) {
      expect(severalNamed(GRAPH, id)).toBeUndefined();
    }
  });

  test('have a way picked out of them if it leads step by step from one of them to another', () => {
    const picked = (path?: string) =>
      wayPicked(GRAPH, { kind: 'actors', id: 'ann/cleo', ...(path === undefined ? {} : { path }) });
    expect(picked('ann/bob/cleo')).toEqual(severalNamed(GRAPH, 'ann/bob/cleo'));
    for (const path of [
      undefined,
      '',
      'ann',
      'ann/nobody/cleo',
      'ann/eve/cleo',
      'ann/bob',
      'ann/bob/ann/dan/cleo',
    ]) {
      expect(picked(path)).toBeUndefined();
    }
  });

  test('come and go one by one; anything else that was chosen gives way', () => {
    const ann = withActorToggled({ kind: 'statement', id: 'r1' }, 'ann');
    expect(ann).toEqual({ kind: 'actor', id: 'ann' });
    const two = withActorToggled(ann, 'cleo');
    expect(two).toEqual({ kind: 'actors', id: 'ann/cleo' });
    expect(withActorToggled({ ...two!, path: 'ann/bob/cleo' }, 'ann')).toEqual({
      kind: 'actor',
      id: 'cleo',
    });
    expect(withActorToggled(ann, 'ann')).toBeUndefined();
  });

  test('bring forward what is among them, and whom they have in common', () => {
    const selection = { kind: 'actors', id: 'ann/cleo' } as const;
    expect(joinedBy(GRAPH, ALL, selection)).toEqual([
      ['ann', 'cleo'],
      ['ann', 'bob'],
      ['cleo', 'bob'],
      ['ann', 'dan'],
      ['cleo', 'dan'],
    ]);
    const withoutDan = applyFilters(GRAPH, {
      ...INITIAL_FILTERS,
      hidden: withHidden({}, 'actor', ['dan']),
    });
    expect(joinedBy(GRAPH, withoutDan, selection)).not.toContainEqual(['ann', 'dan']);
    expect(joinedBy(GRAPH, ALL, { ...selection, path: 'ann/bob/cleo' })).toEqual([
      ['ann', 'bob'],
      ['bob', 'cleo'],
    ]);
  });
});
