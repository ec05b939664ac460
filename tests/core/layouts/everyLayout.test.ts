import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import { LAYOUT_CHOICES } from '../../../src/core/layouts/choices.ts';
import { type Guide, type Layout, type LayoutInput } from '../../../src/core/layouts/layout.ts';
import { LAYOUTS } from '../../../src/core/layouts/layouts.ts';
import { readability } from '../../../src/core/layouts/readability.ts';
import { LEAST_GAP } from '../../../src/core/layouts/separate.ts';
import { aLink, aMark, anInput, aNewsGraph, leastGap } from './sampleLayouts.ts';

const layouts: [string, Layout][] = Object.entries(LAYOUTS);

const aSize = fc.integer({ min: 0, max: 75 });
const aDate = fc.option(
  fc.date({ min: new Date('1900-01-01'), max: new Date('2100-01-01'), noInvalidDate: true }),
);
const someGraph = fc
  .record({
    marks: fc.array(fc.tuple(aSize, aSize, aSize, aSize, fc.nat(4), aDate), {
      maxLength: 30,
      size: 'max',
    }),
    ends: fc.array(fc.tuple(fc.nat(32), fc.nat(32), fc.nat(4), fc.nat(4)), {
      maxLength: 50,
      size: 'max',
    }),
    pins: fc.array(
      fc.tuple(
        fc.nat(29),
        fc.integer({ min: -500, max: 500 }),
        // Not -0, which JSON does not know.
        fc.double({ min: -500, max: 500, noNaN: true }).map((value) => value + 0),
      ),
      { maxLength: 3 },
    ),
    aspect: fc.double({ min: 0.3, max: 4, noNaN: true }),
    seed: fc.integer(),
  })
  .map(({ marks, ends, pins, aspect, seed }) =>
    anInput({
      nodes: marks.map(([left, right, top, bottom, group, date], n) => {
        const node = { id: `${n}`, left, right, top, bottom, group };
        return date === null ? node : { ...node, time: date.getTime() };
      }),
      links: ends.map(([a, b, forward, backward]) =>
        aLink(`${a}`, `${b}`, { count: 1 + forward + backward, forward, backward, breadth: 20 }),
      ),
      pins: Object.fromEntries(
        pins.filter(([n]) => n < marks.length).map(([n, x, y]) => [`${n}`, [x, y] as const]),
      ),
      aspect,
      seed,
    }),
  );

/** All numbers of a guide. */
function numbersOf(guide: Guide): readonly number[] {
  if (guide.kind === 'ellipse') return [guide.x, guide.y, guide.rx, guide.ry];
  return guide.kind === 'upright' ? [guide.x, guide.top, guide.bottom] : guide.at;
}

describe.each(layouts)('%s', (_, layout) => {
  test.prop([someGraph], { numRuns: 12 })(
    'has no two boxes too near, whole units, and its pins',
    (input) => {
      const positions = layout.run(input);
      expect(Object.keys(positions)).toHaveLength(input.nodes.length);
      expect(leastGap(input, positions)).toBeGreaterThanOrEqual(LEAST_GAP);
      expect(positions).toMatchObject(input.pins);
      const free = input.nodes.filter(({ id }) => !Object.hasOwn(input.pins, id));
      expect(free.flatMap(({ id }) => positions[id]!).every(Number.isInteger)).toBe(true);
      const guides = layout.guides?.(input, positions) ?? [];
      expect(guides.flatMap(numbersOf).every(Number.isFinite)).toBe(true);
    },
    60_000,
  );

  test('has the same positions each time, and after a journey through JSON', () => {
    const input = aNewsGraph(14, 20);
    const positions = layout.run(input);
    expect(layout.run(input)).toEqual(positions);
    expect(layout.run(JSON.parse(JSON.stringify(input)) as LayoutInput)).toEqual(positions);
  });

  test('is centred on 0, 0', () => {
    const input = aNewsGraph(14, 16);
    const positions = layout.run(input);
    const middleOf = (axis: 0 | 1, before: 'left' | 'top', after: 'right' | 'bottom') => {
      const sides = input.nodes.flatMap((node) => {
        const at = positions[node.id]![axis];
        return [at - node[before], at + node[after]];
      });
      return Math.abs(Math.min(...sides) + Math.max(...sides));
    };
    expect(middleOf(0, 'left', 'right')).toBeLessThanOrEqual(1);
    expect(middleOf(1, 'top', 'bottom')).toBeLessThanOrEqual(1);
  });

  test('tells how far it is, up to 1', () => {
    const told: number[] = [];
    layout.run(aNewsGraph(8, 9), (done) => told.push(done));
    expect(told).toEqual(told.toSorted((one, other) => one - other));
    expect(told.at(-1)).toBe(1);
  });

  test.each([
    ['no marks', anInput(), []],
    ['one mark', anInput({ nodes: [aMark('a')] }), ['a']],
    ['two marks', anInput({ nodes: [aMark('a'), aMark('b')] }), ['a', 'b']],
    ['a mark twice', anInput({ nodes: [aMark('a'), aMark('a')] }), ['a']],
    [
      'links to itself and to nobody, a centre that is none',
      anInput({
        nodes: [aMark('a'), aMark('b')],
        links: [aLink('a', 'a'), aLink('b', 'nobody')],
        centre: 'nobody',
      }),
      ['a', 'b'],
    ],
    [
      'names every object has',
      anInput({
        nodes: [aMark('__proto__'), aMark('constructor'), aMark('toString')],
        links: [aLink('__proto__', 'constructor')],
      }),
      ['__proto__', 'constructor', 'toString'],
    ],
    [
      'numbers that are none',
      anInput({
        nodes: [
          { ...aMark('a', NaN), time: NaN },
          { ...aMark('b', Infinity), time: Infinity },
        ],
        links: [aLink('a', 'b', { count: NaN, breadth: Infinity, forward: NaN, backward: 1 })],
        pins: { a: [NaN, 0] },
        aspect: 0,
        seed: NaN,
      }),
      ['a', 'b'],
    ],
  ])('takes %s', (__, input, ids) => {
    const positions = layout.run(input);
    expect(Object.keys(positions)).toEqual(ids);
    expect(Object.values(positions).flat().every(Number.isInteger)).toBe(true);
    const guides = layout.guides?.(input, positions) ?? [];
    expect(guides.flatMap(numbersOf).every(Number.isFinite)).toBe(true);
  });
});

/** `force` has its own tests of size. */
describe.each(layouts.filter(([id]) => id !== 'force'))('%s of a large graph', (_, layout) => {
  test('of 600 marks and 1,500 ties has no two boxes too near', () => {
    const input = aNewsGraph(600, 1500);
    const positions = layout.run(input);
    expect(leastGap(input, positions)).toBeGreaterThanOrEqual(LEAST_GAP);
    expect(Math.max(...Object.values(positions).flat().map(Math.abs))).toBeLessThan(50_000);
  }, 60_000);

  test('has fewer crossings than the order given', () => {
    const input = aNewsGraph(30, 45);
    const asGiven = Object.fromEntries(
      input.nodes.map(({ id }, n) => [id, [(n % 6) * 200, Math.floor(n / 6) * 150] as const]),
    );
    const { crossings } = readability(input, layout.run(input));
    expect(crossings).toBeLessThan(readability(input, asGiven).crossings);
  });
});

test('the table names each layout by its id, and the choices say the same of it', () => {
  for (const [id, { run, ...words }] of layouts) {
    expect(words.id).toBe(id);
    expect(run).toBeTypeOf('function');
    expect(words).toEqual(LAYOUT_CHOICES[id as keyof typeof LAYOUT_CHOICES]);
  }
  expect(Object.keys(LAYOUT_CHOICES)).toEqual(Object.keys(LAYOUTS));
});
