import cytoscape from 'cytoscape';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { UnderlayCamera } from '../../src/core/scene/paintUnderlay.ts';
import { allBits } from '../../src/core/graph/bits.ts';
import type { Underlay } from '../../src/core/scene/underlay.ts';
import { UnderlayView } from '../../src/canvas/UnderlayView.ts';
import type { UnderlayPainter } from '../../src/store/services.ts';
import { aGraph } from '../support/builders.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const INKS = { families: [], dot: '#000000' };

/** Ann a dot in a group, Bob a mark of his own that the canvas doesn't have yet. */
const UNDERLAY: Underlay = {
  graph: aGraph({ actors: [{ id: 'ann' }, { id: 'bob' }], relations: [{}] }),
  marks: ['~1.ann', 'bob'],
  markOf: Int32Array.of(0, 1),
  offsets: Float32Array.of(5, -5, 0, 0),
  radii: Float32Array.of(2, 0),
  rows: allBits(1),
};

/** A view over a core of one group, and a painter whose pictures come when the test says. */
function aView() {
  const cy = cytoscape({ headless: true, elements: [{ data: { id: '~1.ann' } }] });
  cy.getElementById('~1.ann').position({ x: 100, y: 50 });
  // A fifth of that on every side is drawn, too.
  cy.width = () => 100;
  cy.height = () => 50;
  const canvas = document.createElement('canvas');
  const shown = vi.fn();
  canvas.getContext = (() => ({ transferFromImageBitmap: shown })) as never;
  const asked: { camera: UnderlayCamera; give: (bitmap: ImageBitmap | undefined) => void }[] = [];
  const change = vi.fn<UnderlayPainter['change']>();
  const stop = vi.fn();
  const paint: UnderlayPainter['paint'] = (camera) =>
    new Promise((give) => asked.push({ camera, give }));
  const onFail = vi.fn();
  const view = new UnderlayView(cy, canvas, { change, paint, stop }, onFail);
  const picture = {} as ImageBitmap;
  const come = async (index: number, isSuperseded = false) => {
    asked[index]!.give(isSuperseded ? undefined : picture);
    await vi.advanceTimersByTimeAsync(0);
  };
  const told = () => change.mock.calls.map(([parts]) => parts);
  return { cy, canvas, view, asked, shown, stop, told, come };
}

test('tells all once, then only what changes', async () => {
  const { view, cy, told, come, asked } = aView();
  view.show(UNDERLAY, INKS);
  await vi.advanceTimersByTimeAsync(0);
  expect(Object.keys(Object.assign({}, ...told())).toSorted()).toEqual([
    'inks',
    'lines',
    'places',
    'radii',
    'rows',
  ]);
  const { places } = told().find((parts) => parts.places !== undefined)!;
  expect([...places!]).toEqual([105, 45, NaN, NaN]);
  await come(0);
  const before = told().length;
  cy.getElementById('~1.ann').position({ x: 0, y: 0 });
  await vi.advanceTimersByTimeAsync(500);
  expect(
    told()
      .slice(before)
      .map((parts) => Object.keys(parts)),
  ).toEqual([['places']]);
  expect(asked).toHaveLength(2);
  view.show({ ...UNDERLAY }, INKS);
  expect(told().at(-1)!.lines).toBeUndefined();
});

test('moves the picture there is with the camera, and asks for another once that rests', async () => {
  const { view, cy, canvas, asked, shown, come } = aView();
  view.show(UNDERLAY, INKS);
  await vi.advanceTimersByTimeAsync(0);
  expect(asked[0]!.camera).toMatchObject({
    zoom: 1,
    x: 20,
    y: 10,
    width: 140,
    height: 70,
  });
  await come(0);
  expect(shown).toHaveBeenCalledTimes(1);
  expect(canvas).toHaveAttribute('aria-busy', 'false');
  for (const x of [10, 20, 30]) {
    cy.viewport({ zoom: 2, pan: { x, y: 7 } });
    await vi.advanceTimersByTimeAsync(50);
    cy.emit('render');
    expect(canvas.style.transform).toBe(`translate(${x - 40}px, -13px) scale(2)`);
  }
  expect(canvas).toHaveAttribute('aria-busy', 'true');
  expect(asked).toHaveLength(1);
  await vi.advanceTimersByTimeAsync(500);
  expect(asked).toHaveLength(2);
  expect(asked[1]!.camera).toMatchObject({ zoom: 2, x: 50, y: 17 });
  await come(1);
  expect(canvas.style.transform).toBe('translate(-20px, -10px) scale(1)');
});

test('what was superseded is not shown, and what is stopped asks for nothing more', async () => {
  const { view, cy, asked, shown, come, stop } = aView();
  view.show(UNDERLAY, INKS);
  await vi.advanceTimersByTimeAsync(0);
  cy.pan({ x: 1, y: 1 });
  await vi.advanceTimersByTimeAsync(500);
  expect(asked).toHaveLength(2);
  await come(0, true);
  expect(shown).not.toHaveBeenCalled();
  await come(1);
  expect(shown).toHaveBeenCalledTimes(1);
  view.stop();
  expect(stop).toHaveBeenCalledTimes(1);
  cy.pan({ x: 9, y: 9 });
  await vi.advanceTimersByTimeAsync(500);
  expect(asked).toHaveLength(2);
});
