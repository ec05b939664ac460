import { expect, test } from 'vitest';
import { firstLook } from '../../../src/core/figure/firstLook.ts';
import { buildGraph } from '../../../src/core/graph/graph.ts';
import { gatherGroups } from '../../../src/core/graph/gather.ts';
import { weightedTies } from '../../../src/core/graph/weightedTies.ts';
import { outermostOf, takeOutermost } from '../../../src/core/scene/gatheredPlaces.ts';
import { gatheringOf } from '../../../src/core/scene/gathering.ts';
import { LAYOUT_ASPECTS } from '../../../src/core/scene/layoutInput.ts';
import { LIGHT } from '../../../src/core/scene/palette.ts';
import { largeGraph } from '../../support/largeGraph.ts';

const DATASET = largeGraph({ actors: 300, relations: 900 });
const SHAPING = { aspect: LAYOUT_ASPECTS.wide, seed: 1 };

test('a look at a large graph finds the groups and places that the graph itself has', () => {
  const look = firstLook(structuredClone(DATASET))!;
  const graph = buildGraph(DATASET);
  expect(look).toMatchObject({ title: DATASET.meta.title, actors: 300, relations: 900 });
  expect(look.gathered.groups).toEqual(gatherGroups(weightedTies(graph)));
  const gathering = gatheringOf(graph, look.gathered.groups);
  expect(look.gathered.outermost).toEqual(outermostOf(gathering, SHAPING));
});

test('places that were found elsewhere are taken over, but not those of another graph', () => {
  const { groups } = firstLook(DATASET)!.gathered;
  const own = outermostOf(gatheringOf(buildGraph(DATASET), groups), SHAPING);
  const moved = own.places.map(([x, y]) => [x + 1, y] as const);
  const gathering = gatheringOf(buildGraph(DATASET), groups);
  takeOutermost(gathering, { ...SHAPING, places: moved.slice(1) });
  expect(outermostOf(gathering, SHAPING)).toEqual(own);
  takeOutermost(gathering, { ...SHAPING, places: moved });
  expect(outermostOf(gathering, SHAPING).places).toEqual(moved);
});

test('it is drawn where there are colours for it', () => {
  expect(firstLook(DATASET)).not.toHaveProperty('svg');
  expect(firstLook(DATASET, LIGHT)?.svg).toMatch(/^<svg [^>]*viewBox=/);
});

test('what is no large graph, or none at all, gives no look', () => {
  const { actors, relations, ...rest } = DATASET;
  for (const value of [
    undefined,
    'text',
    [],
    {},
    { ...rest, actors: actors.slice(0, 20), relations },
    { ...rest, actors, relations, format: 'another' },
    { ...DATASET, meta: undefined, vocabulary: 7, actors: actors.map(() => null) },
  ]) {
    expect(firstLook(value)).toBeUndefined();
  }
});
