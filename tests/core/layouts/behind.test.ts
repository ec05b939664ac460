import { describe, expect, test } from 'vitest';
import { lengthBehind } from '../../../src/core/layouts/geometry.ts';
import { forceLayout } from '../../../src/core/layouts/force.ts';
import { drawingOf, makeNet } from '../../../src/core/layouts/net.ts';
import { aLink, aMark, anInput } from './sampleLayouts.ts';

/** An event: a diamond of 20 units, with a name of 100 × 40 below it. */
const event = { id: 'event', left: 50, right: 50, top: 10, bottom: 50, group: 1 };
const input = anInput({ nodes: [event, aMark('actor', 20)], links: [aLink('event', 'actor')] });
const net = makeNet(input);
const behind = (x: number, y: number) =>
  lengthBehind(net, drawingOf(net, { event: [0, 0], actor: [x, y] }), 0);

describe('the name below a mark', () => {
  test('hides what runs down through it, to its lower edge or its side', () => {
    expect(behind(0, 200)).toBeCloseTo(40);
    expect(behind(300, 300)).toBeCloseTo(50 * Math.SQRT2 - 10);
    expect(behind(-100, 50)).toBeCloseTo(Math.hypot(50, 25) - 10);
  });

  test('hides nothing of what leaves upwards, nor of what joins actors', () => {
    expect(behind(0, -200)).toBe(0);
    expect(behind(120, -1)).toBe(0);
    const actors = makeNet({ ...input, nodes: [aMark('event', 30), aMark('actor', 30)] });
    const drawing = drawingOf(actors, { event: [0, 0], actor: [0, 200] });
    expect(lengthBehind(actors, drawing, 0)).toBe(0);
  });

  test('counts at either end of a tie', () => {
    const turned = anInput({ ...input, links: [aLink('actor', 'event')] });
    const drawing = drawingOf(makeNet(turned), { event: [0, 0], actor: [0, 200] });
    expect(lengthBehind(makeNet(turned), drawing, 0)).toBeCloseTo(40);
  });

  test('is kept clear of the spokes where there is room', () => {
    const actors = ['a', 'b', 'c'];
    const several = anInput({
      nodes: [event, ...actors.map((id) => aMark(id, 20))],
      links: actors.map((id) => aLink('event', id, { labelLength: 40 })),
    });
    const found = makeNet(several);
    const drawing = drawingOf(found, forceLayout.run(several));
    for (const tie of [0, 1, 2]) expect(lengthBehind(found, drawing, tie)).toBeLessThan(5);
  });
});

test('a loop off the right shoulder hides what leaves that way, and nothing to the left or down', () => {
  const looped = { ...aMark('event', 20), right: 60, top: 70 };
  const found = makeNet({ ...input, nodes: [looped, aMark('actor', 20)] });
  const hidden = (x: number, y: number) =>
    lengthBehind(found, drawingOf(found, { event: [0, 0], actor: [x, y] }), 0);
  expect(hidden(200, -200)).toBeCloseTo(40 * Math.SQRT2);
  expect(hidden(-200, 0)).toBe(0);
  expect(hidden(0, 200)).toBe(0);
});
