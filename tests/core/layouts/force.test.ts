import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import { energyOf } from '../../../src/core/layouts/energy.ts';
import { forceLayout } from '../../../src/core/layouts/force.ts';
import { type LayoutInput, type Positions } from '../../../src/core/layouts/layout.ts';
import { drawingOf, makeDrawing, makeNet } from '../../../src/core/layouts/net.ts';
import { readability } from '../../../src/core/layouts/readability.ts';
import { seededRandom } from '../../../src/core/layouts/seededRandom.ts';
import { LEAST_GAP, separate } from '../../../src/core/layouts/separate.ts';
import { simulate } from '../../../src/core/layouts/simulate.ts';
import { aLink, aMark, anInput, aNewsGraph, leastGap } from './sampleLayouts.ts';

const aSize = fc.integer({ min: 1, max: 75 });
const someGraph = fc
  .record({
    boxes: fc.array(fc.tuple(aSize, aSize, aSize, aSize), { maxLength: 40, size: 'max' }),
    ends: fc.array(fc.tuple(fc.nat(42), fc.nat(42), fc.integer({ min: 1, max: 14 })), {
      maxLength: 60,
      size: 'max',
    }),
    pins: fc.array(
      fc.tuple(
        fc.nat(39),
        fc.integer({ min: -500, max: 500 }),
        fc.double({ min: -500, max: 500, noNaN: true }),
      ),
      { maxLength: 4 },
    ),
    seed: fc.integer(),
  })
  .map(({ boxes, ends, pins, seed }) =>
    anInput({
      nodes: boxes.map(([left, right, top, bottom], n) => ({
        id: `${n}`,
        left,
        right,
        top,
        bottom,
        group: 0,
      })),
      links: ends.map(([a, b, count]) =>
        aLink(`${a}`, `${b}`, { count, breadth: count * 6, labelLength: 50 }),
      ),
      pins: Object.fromEntries(
        pins.filter(([n]) => n < boxes.length).map(([n, x, y]) => [`${n}`, [x, y] as const]),
      ),
      seed,
    }),
  );

describe('any graph', () => {
  test.prop([someGraph], { numRuns: 12 })(
    'has no two boxes too near, whole units, and its pins',
    (input) => {
      const positions = forceLayout.run(input);
      expect(Object.keys(positions)).toHaveLength(input.nodes.length);
      expect(leastGap(input, positions)).toBeGreaterThanOrEqual(LEAST_GAP);
      expect(positions).toMatchObject(input.pins);
      const free = input.nodes.filter(({ id }) => !Object.hasOwn(input.pins, id));
      expect(free.flatMap(({ id }) => positions[id]!).every(Number.isInteger)).toBe(true);
    },
    60_000,
  );

  test('has the same positions each time, and after a journey through JSON', () => {
    const input = aNewsGraph(12, 18);
    const positions = forceLayout.run(input);
    expect(forceLayout.run(input)).toEqual(positions);
    expect(forceLayout.run(JSON.parse(JSON.stringify(input)) as LayoutInput)).toEqual(positions);
  });

  test('is centred on 0, 0', () => {
    const { nodes, ...rest } = aNewsGraph(9, 9);
    const positions = forceLayout.run({ ...rest, nodes });
    const sides = nodes.flatMap(({ id, left, right }) => [
      positions[id]![0] - left,
      positions[id]![0] + right,
    ]);
    expect(Math.abs(Math.min(...sides) + Math.max(...sides))).toBeLessThanOrEqual(1);
  });

  test('tells how far it is, up to 1', () => {
    const told: number[] = [];
    forceLayout.run(aNewsGraph(8, 9), (done) => told.push(done));
    expect(told).toEqual(told.toSorted((one, other) => one - other));
    expect(told.at(-1)).toBe(1);
  });
});

describe('the frame', () => {
  const aspectOf = (aspect: number) => {
    const input = { ...aNewsGraph(16, 20), aspect };
    return readability(input, forceLayout.run(input)).aspect;
  };

  test('is filled: wide is wide, high is high', () => {
    expect(aspectOf(2)).toBeGreaterThan(1.5);
    expect(aspectOf(0.5)).toBeLessThan(0.7);
  });

  test('holds 30 actors and 45 ties', () => {
    const input = aNewsGraph(30, 45);
    const { width, height } = readability(input, forceLayout.run(input));
    expect(width).toBeLessThanOrEqual(1300);
    expect(height).toBeLessThanOrEqual(850);
  });
});

describe('parts that are not joined', () => {
  test('stand beside each other, not on each other', () => {
    const parts = [1, 2, 3, 4].map((n) => aNewsGraph(3 * n, 4 * n - 1, n));
    const input = anInput({
      nodes: parts.flatMap(({ nodes }, n) =>
        nodes.map((node) => ({ ...node, id: `${n} ${node.id}` })),
      ),
      links: parts.flatMap(({ links }, n) =>
        links.map((link) => ({ ...link, a: `${n} ${link.a}`, b: `${n} ${link.b}` })),
      ),
    });
    const positions = forceLayout.run(input);
    expect(leastGap(input, positions)).toBeGreaterThanOrEqual(LEAST_GAP);
    expect(readability(input, positions)).toMatchObject({ overlaps: 0, throughNodes: 0 });
  });

  test('a thousand actors without ties fill the frame', () => {
    const input = anInput({ nodes: aNewsGraph(1000, 0).nodes, aspect: 2 });
    const positions = forceLayout.run(input);
    expect(leastGap(input, positions)).toBeGreaterThanOrEqual(LEAST_GAP);
    expect(readability(input, positions).aspect).toBeGreaterThan(1.3);
  });
});

describe('pins', () => {
  test('hold exactly, even on each other, and the rest goes round them', () => {
    const input = {
      ...aNewsGraph(10, 14),
      pins: { 'actor-0': [10.25, -3.5], 'actor-1': [12, -3.5], 'actor-2': [4000, 4000] } as const,
    };
    const positions = forceLayout.run(input);
    expect(positions).toMatchObject(input.pins);
    expect(leastGap(input, positions)).toBeGreaterThanOrEqual(LEAST_GAP);
  });

  test('a new actor comes in beside its neighbour', () => {
    const input = aNewsGraph(10, 14);
    const { 'actor-9': gone, ...pins } = forceLayout.run(input);
    const [x, y] = forceLayout.run({ ...input, pins })['actor-9']!;
    expect(Math.abs(x - gone![0])).toBeLessThan(400);
    expect(Math.abs(y - gone![1])).toBeLessThan(400);
  });
});

describe('odd input', () => {
  test.each([
    ['no actors', anInput(), []],
    ['one actor', anInput({ nodes: [aMark('a')] }), ['a']],
    ['two actors', anInput({ nodes: [aMark('a'), aMark('b')] }), ['a', 'b']],
    ['an actor twice', anInput({ nodes: [aMark('a'), aMark('a')] }), ['a']],
    [
      'links to itself and to nobody',
      anInput({ nodes: [aMark('a'), aMark('b')], links: [aLink('a', 'a'), aLink('b', 'nobody')] }),
      ['a', 'b'],
    ],
    [
      'names every object has',
      anInput({
        nodes: [aMark('__proto__'), aMark('constructor')],
        links: [aLink('__proto__', 'constructor')],
      }),
      ['__proto__', 'constructor'],
    ],
    [
      'numbers that are none',
      anInput({
        nodes: [aMark('a', NaN), aMark('b', Infinity)],
        links: [aLink('a', 'b', { count: NaN, breadth: Infinity, labelLength: NaN })],
        pins: { a: [NaN, 0] },
        aspect: 0,
        seed: NaN,
      }),
      ['a', 'b'],
    ],
  ])('%s', (_, input, ids) => {
    const positions = forceLayout.run(input);
    expect(Object.keys(positions)).toEqual(ids);
    expect(Object.values(positions).flat().every(Number.isInteger)).toBe(true);
  });

  test('many hundred lines on one tie', () => {
    const links = [aLink('a', 'b', { count: 1e6, breadth: 1e4, labelLength: 1e4 })];
    const input = anInput({ nodes: ['a', 'b', 'c'].map((id) => aMark(id, 20)), links });
    expect(readability(input, forceLayout.run(input)).overlaps).toBe(0);
  });
});

test('is better than a single run of the simulation', () => {
  const input = aNewsGraph(30, 45);
  const net = makeNet(input);
  const single = makeDrawing(net, input);
  simulate(net, single, seededRandom(1));
  separate(net, single);
  const positions = forceLayout.run(input);
  expect(energyOf(net, drawingOf(net, positions))).toBeLessThan(0.7 * energyOf(net, single));
});

test('tells a first arrangement, whole and without overlaps, before it is done', () => {
  const input = aNewsGraph(30, 45);
  const told: { done: number; soFar: Positions }[] = [];
  const positions = forceLayout.run(input, (done, soFar) => {
    if (soFar !== undefined) told.push({ done, soFar });
  });
  expect(told).toHaveLength(1);
  const [{ done, soFar }] = told as [(typeof told)[0]];
  expect(done).toBeLessThan(0.5);
  expect(Object.keys(soFar)).toEqual(Object.keys(positions));
  expect(readability(input, soFar).overlaps).toBe(0);
  expect(soFar).not.toEqual(positions);
});
