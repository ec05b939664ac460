import { describe, expect, test } from 'vitest';
import { readability } from '../../../src/core/layouts/readability.ts';
import { aLink, aMark, anInput } from './sampleLayouts.ts';

/** The corners of a square, and its middle. */
const SQUARE = {
  nw: [-100, -100],
  ne: [100, -100],
  se: [100, 100],
  sw: [-100, 100],
  mid: [0, 0],
} as const;
const CORNERS = ['nw', 'ne', 'se', 'sw'].map((id) => aMark(id));

test('a plain square: nothing amiss', () => {
  const links = [aLink('nw', 'ne'), aLink('ne', 'se'), aLink('se', 'sw'), aLink('sw', 'nw')];
  expect(readability(anInput({ nodes: CORNERS, links }), SQUARE)).toEqual({
    overlaps: 0,
    crossings: 0,
    throughNodes: 0,
    labelShortage: 0,
    lengthSpread: 0,
    aspect: 1,
    width: 202,
    height: 202,
  });
});

describe('crossings', () => {
  const crossingsOf = (...links: ReturnType<typeof aLink>[]) =>
    readability(anInput({ nodes: CORNERS, links }), SQUARE).crossings;

  test('two links that cross are one', () => {
    expect(crossingsOf(aLink('nw', 'se'), aLink('ne', 'sw'))).toBe(1);
  });

  test('links that share a mark, or lie beside each other, are none', () => {
    expect(crossingsOf(aLink('nw', 'se'), aLink('se', 'sw'))).toBe(0);
    expect(crossingsOf(aLink('nw', 'ne'), aLink('sw', 'se'))).toBe(0);
  });

  test('weigh the mean of their numbers of lines', () => {
    expect(crossingsOf(aLink('nw', 'se', { count: 9 }), aLink('ne', 'sw', { count: 4 }))).toBe(6);
  });
});

describe('throughNodes', () => {
  const throughOf = (x: number, y: number, breadth: number) =>
    readability(
      anInput({
        nodes: [aMark('nw'), aMark('ne'), aMark('other', 10)],
        links: [aLink('nw', 'ne', { breadth })],
      }),
      { ...SQUARE, other: [x, y] },
    ).throughNodes;

  test('a single line through a box, and beside it', () => {
    expect(throughOf(0, -100, 0)).toBe(1);
    expect(throughOf(0, -89, 0)).toBe(0);
  });

  test('a fan reaches half its breadth to each side', () => {
    expect(throughOf(0, -80, 22)).toBe(1);
    expect(throughOf(0, -80, 18)).toBe(0);
  });

  test('the boxes that a tie joins are not counted', () => {
    expect(throughOf(300, 300, 100)).toBe(0);
  });
});

test('overlaps are pairs of boxes; touching is none', () => {
  const nodes = ['a', 'b', 'c'].map((id) => aMark(id, 10));
  const overlaps = (x: number) =>
    readability(anInput({ nodes }), { a: [0, 0], b: [5, 5], c: [x, 0] }).overlaps;
  expect([overlaps(0), overlaps(25), overlaps(24)]).toEqual([3, 1, 2]);
});

test('a label lacks what the line between the borders is short of, arrowheads included', () => {
  const nodes = [aMark('a', 20), aMark('b', 30)];
  const links = [aLink('a', 'b', { labelLength: 100 })];
  const lacking = (x: number) =>
    readability(anInput({ nodes, links }), { a: [0, 0], b: [x, 0] }).labelShortage;
  expect([150, 180, 400].map((x) => Math.round(lacking(x)))).toEqual([30, 0, 0]);
});

test('lengths of 60 and 180 spread by half their mean', () => {
  const nodes = ['a', 'b', 'c'].map((id) => aMark(id, 10));
  const links = [aLink('a', 'b'), aLink('b', 'c')];
  const positions = { a: [0, 0], b: [80, 0], c: [280, 0] } as const;
  expect(readability(anInput({ nodes, links }), positions).lengthSpread).toBeCloseTo(0.5, 9);
});

test('boxes need not be centred on their point', () => {
  const nodes = [{ id: 'a', left: 0, right: 100, top: 0, bottom: 50, group: 0 }];
  expect(readability(anInput({ nodes }), { a: [7, 7] })).toMatchObject({
    width: 100,
    height: 50,
    aspect: 2,
  });
});

test('nothing placed: all 0, in the wanted aspect', () => {
  expect(readability(anInput({ aspect: 2 }), {})).toEqual({
    overlaps: 0,
    crossings: 0,
    throughNodes: 0,
    labelShortage: 0,
    lengthSpread: 0,
    aspect: 2,
    width: 0,
    height: 0,
  });
});
