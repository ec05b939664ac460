import { expect, test } from 'vitest';
import { layeredLayout } from '../../../src/core/layouts/layered.ts';
import { type LayoutInput } from '../../../src/core/layouts/layout.ts';
import { makeNet } from '../../../src/core/layouts/net.ts';
import { upperEnds } from '../../../src/core/layouts/whoActs.ts';
import { aLink, aMark, anInput, aNewsGraph } from './sampleLayouts.ts';

const acts = (a: string, b: string, forward = 1, backward = 0) =>
  aLink(a, b, { count: forward + backward, forward, backward });

const marks = (ids: string) => ids.split('').map((id) => aMark(id, 20));

function upwardLines(input: LayoutInput): string[] {
  const positions = layeredLayout.run(input);
  return input.links
    .filter(({ a, b }) => positions[a]![1] >= positions[b]![1])
    .map(({ a, b }) => `${a}-${b}`);
}

test.each([
  ['small', 25, 40],
  ['too large for dagre', 250, 600],
])('who acts stands above whom they act on: %s', (_, many, ties) => {
  const input = aNewsGraph(many, ties);
  const links = input.links.map((link) => ({ ...link, forward: 1 }));
  expect(upwardLines({ ...input, links })).toEqual([]);
});

test('the side with more lines acts', () => {
  expect(upwardLines(anInput({ nodes: marks('ab'), links: [acts('a', 'b', 3, 2)] }))).toEqual([]);
  expect(upwardLines(anInput({ nodes: marks('ab'), links: [acts('a', 'b', 2, 3)] }))).toEqual([
    'a-b',
  ]);
});

test('of a circle only the tie with the fewest lines leads up', () => {
  const links = [acts('a', 'b', 3), acts('b', 'c', 1), acts('c', 'a', 4)];
  expect(upwardLines(anInput({ nodes: marks('abc'), links }))).toEqual(['b-c']);
});

test('no circle is left, whoever acts on whom', () => {
  const { nodes, links } = aNewsGraph(40, 120);
  const mixed = links.map((link, n) => ({ ...link, forward: (n * 5) % 3, backward: (n * 3) % 4 }));
  const input = anInput({ nodes, links: mixed });
  const net = makeNet(input);
  const upper = upperEnds(net, input);
  const left = new Set(net.ids.keys());
  for (;;) {
    const lower = new Set(
      Array.from(upper, (mark, tie) => ({ mark, other: net.from[tie]! + net.to[tie]! - mark }))
        .filter(({ mark, other }) => left.has(mark) && left.has(other))
        .map(({ other }) => other),
    );
    const tops = [...left].filter((mark) => !lower.has(mark));
    if (tops.length === 0) break;
    for (const mark of tops) left.delete(mark);
  }
  expect(left.size).toBe(0);
});

test('a tie without a direction goes with the others', () => {
  const links = [acts('a', 'b'), acts('b', 'c'), aLink('c', 'a')];
  const positions = layeredLayout.run(anInput({ nodes: marks('abc'), links }));
  expect(positions['a']![1]).toBeLessThan(positions['c']![1]);
});
