import { test as property } from '@fast-check/vitest';
import { expect, test } from 'vitest';
import { atOnce } from '../../../src/core/graph/atOnce.ts';
import { assembling, buildGraph } from '../../../src/core/graph/graph.ts';
import { buffersOf, indexOf } from '../../../src/core/graph/graphIndex.ts';
import type { Dataset } from '../../../src/core/model/dataset.ts';
import { datasets } from '../../support/builders.ts';
import { newsGraph } from '../../support/newsGraph.ts';
import { seededDataset } from '../../support/seededGraph.ts';

/** A graph whose numbers were handed over as a worker does it: here they are gone then. */
function handedOver(dataset: Dataset) {
  const index = indexOf(dataset);
  const there = structuredClone(index, { transfer: [...buffersOf(index)] });
  return { here: index, graph: atOnce(assembling(structuredClone(dataset), there)) };
}

property.prop([datasets()])(
  'a graph made of numbers that were handed over is the one made here',
  (dataset) => {
    expect(handedOver(dataset).graph).toEqual(buildGraph(dataset));
  },
);

test.each([
  ['news', newsGraph({ actors: 60, relations: 120 }, 2)],
  ['seeded', seededDataset(5000)],
])('and so it is of a larger one: %s', (_, dataset) => {
  expect(handedOver(dataset).graph).toEqual(buildGraph(dataset));
});

test('all arrays are handed over, not copied', () => {
  const { here } = handedOver(seededDataset(50));
  const { columns, typeOfActor, rowsOfActor, actorsOfRow, ties } = here;
  const groupings = [rowsOfActor, actorsOfRow, ties.rows];
  const arrays = [
    ...Object.values(columns),
    typeOfActor,
    ties.a,
    ties.b,
    ...groupings.flatMap(({ offsets, items }) => [offsets, items]),
  ];
  expect(arrays.map(({ length }) => length)).toEqual(arrays.map(() => 0));
});

test('a large graph is made with breaks', () => {
  const dataset = seededDataset(10_000);
  const steps = assembling(dataset, indexOf(dataset));
  let breaks = 0;
  while (steps.next().done !== true) breaks += 1;
  expect(breaks).toBeGreaterThan(5);
});
