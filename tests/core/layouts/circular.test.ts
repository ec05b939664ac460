import { expect, test } from 'vitest';
import { circleOrder, crossingsAround } from '../../../src/core/layouts/circleOrder.ts';
import { circularLayout } from '../../../src/core/layouts/circular.ts';
import { makeNet } from '../../../src/core/layouts/net.ts';
import { aLink, aMark, anInput, aNewsGraph } from './sampleLayouts.ts';

/** The ids by angle round 0, 0. */
function around(positions: Readonly<Record<string, readonly [number, number]>>): string[] {
  return Object.entries(positions)
    .toSorted(([, [ax, ay]], [, [bx, by]]) => Math.atan2(ay, ax) - Math.atan2(by, bx))
    .map(([id]) => id);
}

test('marks of a group stand together', () => {
  const { nodes, links } = aNewsGraph(24, 40);
  const grouped = nodes.map((node, n) => ({ ...node, group: (n * 7) % 4 }));
  const groupOf = new Map(grouped.map(({ id, group }) => [id, group]));
  const groups = around(circularLayout.run(anInput({ nodes: grouped, links }))).map((id) =>
    groupOf.get(id)!,
  );
  const changes = groups.filter((group, n) => group !== groups.at(n - 1));
  expect(changes).toHaveLength(4);
  const from = changes.indexOf(0);
  expect([...changes.slice(from), ...changes.slice(0, from)]).toEqual([0, 1, 2, 3]);
});

test('all stand on one ellipse', () => {
  const { nodes, links } = aNewsGraph(40, 60);
  const places = Object.values(circularLayout.run(anInput({ nodes, links, aspect: 1 })));
  const far = (axis: 0 | 1) => Math.max(...places.map((place) => Math.abs(place[axis])));
  for (const [x, y] of places) {
    expect(Math.abs(Math.hypot(x / far(0), y / far(1)) - 1)).toBeLessThan(0.12);
  }
});

test('a ring of ties in any order is untangled', () => {
  const ids = Array.from({ length: 12 }, (_, n) => `${n}`);
  const nodes = ids.map((id) => aMark(id, 10));
  // 0-5-10-3-8-1-6-11-4-9-2-7-0
  const links = ids.map((_, n) => aLink(`${(n * 5) % 12}`, `${((n + 1) * 5) % 12}`));
  const net = makeNet(anInput({ nodes, links }));
  const given = Array.from(ids.keys());
  expect(crossingsAround(net, given)).toBeGreaterThan(10);
  expect(crossingsAround(net, circleOrder(net, [given], 1))).toBe(0);
});

test('crossings weigh the mean of their numbers of lines, as in readability', () => {
  const nodes = ['a', 'b', 'c', 'd'].map((id) => aMark(id));
  const links = [aLink('a', 'c', { count: 9 }), aLink('b', 'd', { count: 4 }), aLink('a', 'b')];
  expect(crossingsAround(makeNet(anInput({ nodes, links })), [0, 1, 2, 3])).toBe(6);
});

test('an order is never worse than the one given', () => {
  const net = makeNet(aNewsGraph(40, 90));
  const given = Array.from(net.ids.keys());
  const groups = [given.slice(0, 15), given.slice(15)];
  const order = circleOrder(net, groups, 3);
  expect(order.toSorted((one, other) => one - other)).toEqual(given);
  expect(crossingsAround(net, order)).toBeLessThan(0.8 * crossingsAround(net, given));
});
