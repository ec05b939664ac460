import { expect, test } from 'vitest';
import { concentricLayout } from '../../../src/core/layouts/concentric.ts';
import { type Guide, type Position } from '../../../src/core/layouts/layout.ts';
import { aLink, aMark, anInput, aNewsGraph } from './sampleLayouts.ts';

const CHAIN = anInput({
  nodes: ['a', 'b', 'c', 'd', 'e', 'lone'].map((id) => aMark(id, 20)),
  links: [aLink('a', 'b'), aLink('b', 'c'), aLink('c', 'd'), aLink('d', 'e')],
  aspect: 1,
});

const distance = ([ax, ay]: Position, [bx, by]: Position) => Math.hypot(ax - bx, ay - by);

test('the farther in steps, the farther out; what no line leads to is outermost', () => {
  const positions = concentricLayout.run({ ...CHAIN, centre: 'a' });
  const far = ['a', 'b', 'c', 'd', 'e', 'lone'].map((id) =>
    distance(positions[id]!, positions['a']!),
  );
  expect(far).toEqual(far.toSorted((one, other) => one - other));
  expect(new Set(far).size).toBe(6);
});

test('the chosen centre is in the middle of its rings', () => {
  const input = { ...CHAIN, centre: 'c' };
  const positions = concentricLayout.run(input);
  const from = (id: string) => distance(positions[id]!, positions['c']!);
  expect(Math.abs(from('b') - from('d'))).toBeLessThanOrEqual(2);
  expect(Math.abs(from('a') - from('e'))).toBeLessThanOrEqual(2);
  expect(from('a')).toBeGreaterThan(from('b'));
});

test('without a choice the mark with the most lines is in the middle', () => {
  const nodes = ['a', 'b', 'c', 'd'].map((id) => aMark(id, 20));
  const links = [aLink('a', 'b'), aLink('b', 'c', { count: 5 }), aLink('c', 'd')];
  const input = anInput({ nodes, links, aspect: 1 });
  expect(concentricLayout.run(input)).toEqual(concentricLayout.run({ ...input, centre: 'b' }));
});

test('all rings go round a pinned centre', () => {
  const input = { ...CHAIN, centre: 'c', pins: { c: [1000.5, -300] } as const };
  const positions = concentricLayout.run(input);
  expect(positions['c']).toEqual([1000.5, -300]);
  expect(
    Math.abs(distance(positions['b']!, [1000.5, -300]) - distance(positions['d']!, [1000.5, -300])),
  ).toBeLessThanOrEqual(2);
});

test('guides: a ring through its marks, and its steps where no box is', () => {
  const input = { ...aNewsGraph(25, 32), centre: 'actor-0' };
  const nodes = [...input.nodes, aMark('lone', 15)];
  const positions = concentricLayout.run({ ...input, nodes });
  const guides = concentricLayout.guides!({ ...input, nodes }, positions);
  const rings = guides.filter((guide) => guide.kind === 'ellipse');
  const texts = guides.filter((guide) => guide.kind === 'text');
  expect(texts.map(({ text }) => text)).toEqual([
    '1 step',
    ...Array.from({ length: rings.length - 2 }, (_, n) => `${n + 2} steps`),
    'not linked',
  ]);
  const onRing = ({ x, y, rx, ry }: Extract<Guide, { kind: 'ellipse' }>, [px, py]: Position) =>
    Math.abs(Math.hypot((px - x) / rx, (py - y) / ry) - 1) < 0.02;
  for (const { id } of nodes.slice(1)) {
    expect(rings.filter((ring) => onRing(ring, positions[id]!))).toHaveLength(1);
  }
  for (const { at } of texts) {
    const hidden = nodes.filter(({ id, left, right, top, bottom }) => {
      const [x, y] = positions[id]!;
      return at[0] > x - left && at[0] < x + right && at[1] > y - top && at[1] < y + bottom;
    });
    expect(hidden).toEqual([]);
  }
});
