import { describe, expect, test } from 'vitest';
import { buildGraph } from '../../../src/core/graph/graph.ts';
import { positionsInFile } from '../../../src/core/scene/layoutInput.ts';
import { setStage } from '../../../src/core/scene/scene.ts';
import { aDataset } from '../../support/builders.ts';

type Places = Readonly<Record<string, readonly [number, number]>>;

/** Of a graph of Ann, Bob and a meeting of theirs. */
const placesWith = (positions?: Places) =>
  positionsInFile(
    setStage(
      buildGraph({
        ...aDataset({ relations: [{}], events: [{}] }),
        ...(positions === undefined ? {} : { view: { positions } }),
      }),
    ),
  );

describe('the places in a file', () => {
  const whole: Places = { ann: [0, 0], bob: [300, -7], e1: [150, 200] };

  test('are whole where every actor and every event has one', () => {
    expect(placesWith(whole)).toEqual({ positions: whole, isWhole: true });
  });

  test('are partial where a mark is without, an event as much as an actor', () => {
    const { e1: _, ...actors } = whole;
    expect(placesWith(actors)).toEqual({ positions: actors, isWhole: false });
    expect(placesWith({ e1: [1, 2] })).toEqual({ positions: { e1: [1, 2] }, isWhole: false });
  });

  test('are none where the file has none', () => {
    expect(placesWith()).toEqual({ positions: {}, isWhole: false });
    expect(placesWith({})).toEqual({ positions: {}, isWhole: false });
  });

  test('are only of marks that the graph has: others fill no gap', () => {
    expect(placesWith({ ...whole, gone: [9, 9], r1: [9, 9] })).toEqual({
      positions: whole,
      isWhole: true,
    });
    expect(placesWith({ ann: [0, 0], gone: [9, 9], r1: [9, 9] })).toEqual({
      positions: { ann: [0, 0] },
      isWhole: false,
    });
  });
});
