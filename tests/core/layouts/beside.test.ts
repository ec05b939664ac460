import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import { besideNeighbours, withoutOverlaps } from '../../../src/core/layouts/beside.ts';
import type { Positions } from '../../../src/core/layouts/layout.ts';
import { readability } from '../../../src/core/layouts/readability.ts';
import { aLink, aMark, anInput, aNewsGraph } from './sampleLayouts.ts';

const distance = ([ax, ay]: readonly [number, number], [bx, by]: readonly [number, number]) =>
  Math.hypot(ax - bx, ay - by);

/** A grid wide enough for all boxes, for the marks that have a number below `count`. */
const gridOf = (count: number): Positions =>
  Object.fromEntries(
    Array.from({ length: count }, (_, n) => [
      `actor-${n}`,
      [(n % 6) * 220, Math.floor(n / 6) * 120] as const,
    ]),
  );

describe('newcomers', () => {
  test('come in beside their one neighbour, away from the middle', () => {
    const marks = ['a', 'b', 'new'].map((id) => aMark(id, 20));
    const input = anInput({ nodes: marks, links: [aLink('a', 'b'), aLink('b', 'new')] });
    const places = besideNeighbours(input, { a: [-300, 0], b: [300, 0] });
    expect(places).toMatchObject({ a: [-300, 0], b: [300, 0] });
    expect(distance(places['new']!, [300, 0])).toBeLessThan(200);
    expect(distance(places['new']!, [-300, 0])).toBeGreaterThan(500);
  });

  test('come in between several neighbours', () => {
    const marks = ['a', 'b', 'new'].map((id) => aMark(id, 20));
    const input = anInput({ nodes: marks, links: [aLink('a', 'new'), aLink('b', 'new')] });
    const { new: place } = besideNeighbours(input, { a: [-300, 0], b: [300, 0] });
    expect(Math.abs(place![0])).toBeLessThan(150);
  });

  test('without neighbours stand on free ground', () => {
    const input = anInput({ nodes: ['a', 'new'].map((id) => aMark(id, 20)) });
    const { new: place } = besideNeighbours(input, { a: [0, 0] });
    expect(distance(place!, [0, 0])).toBeGreaterThan(40);
  });

  test.prop([fc.integer({ min: 0, max: 30 }), fc.integer({ min: 1, max: 50 })])(
    'overlap nobody and move nobody',
    (count, seed) => {
      const input = aNewsGraph(30, 45, seed);
      const known = gridOf(count);
      const places = besideNeighbours(input, known);
      expect(Object.keys(places)).toHaveLength(30);
      expect(places).toMatchObject(known);
      expect(readability(input, places).overlaps).toBe(0);
      expect(besideNeighbours(input, known)).toEqual(places);
    },
  );
});

test('marks that grew push others just so far that none overlap', () => {
  const input = anInput({ nodes: ['a', 'b', 'far'].map((id) => aMark(id, 60)) });
  const places = withoutOverlaps(input, { a: [0, 0], b: [100, 0], far: [900, 0] });
  expect(readability(input, places).overlaps).toBe(0);
  expect(places['far']).toEqual([900, 0]);
  expect(distance(places['b']!, [100, 0])).toBeLessThan(80);
});
