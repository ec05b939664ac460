import cytoscape from 'cytoscape';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { CanvasPainter } from '../../src/canvas/CanvasPainter.ts';
import { applyFilters, INITIAL_FILTERS } from '../../src/core/filters/filters.ts';
import { drawScene } from '../../src/core/scene/drawing.ts';
import { buildEverything, buildScene, setStage } from '../../src/core/scene/scene.ts';
import type { Selection } from '../../src/core/view/view.ts';
import { aGraph } from '../support/builders.ts';

const GRAPH = aGraph({
  relations: [
    { from: 'ann', to: 'bob' },
    { from: 'bob', to: 'cleo' },
    { from: 'ann', to: 'dan' },
    { from: 'dan', to: 'cleo' },
  ],
});

/** Bob stands far to the left, Dan far to the right. */
const PLACES = { ann: [0, 0], bob: [-2000, 0], cleo: [0, 100], dan: [2000, 0] } as const;

const WAY: Selection = { kind: 'actors', id: 'ann/cleo', path: 'ann/bob/cleo' };

beforeEach(() => {
  vi.stubGlobal('requestAnimationFrame', () => 0);
  vi.stubGlobal('cancelAnimationFrame', () => {});
});
afterEach(() => vi.unstubAllGlobals());

/** Cytoscape takes events too, though its types know only their names. */
const aTap = (shiftKey = false) =>
  ({
    type: 'tap',
    originalEvent: { shiftKey, ctrlKey: false, metaKey: false },
  }) as unknown as string;

/** A painter without a screen, 800 × 600 px, that the reader has moved to where Ann and Cleo are. */
function painted() {
  const onSelect = vi.fn<(selection: Selection | undefined, isAdded: boolean) => void>();
  const cy = cytoscape({ headless: true, styleEnabled: true });
  cy.width = () => 800;
  cy.height = () => 600;
  const painter = new CanvasPainter(cy, () => ({
    onSelect,
    onFocus: () => {},
    onOpen: () => {},
    onMove: () => {},
    onHover: () => {},
    underlay: undefined,
  }));
  const stage = setStage(GRAPH);
  const filtered = applyFilters(GRAPH, INITIAL_FILTERS);
  painter.replace(buildEverything(stage, filtered));
  painter.draw(drawScene(buildScene(stage, filtered, undefined), PLACES));
  cy.viewport({ zoom: 1, pan: { x: 400, y: 250 } });
  cy.emit('dragpan');
  /** Whether all of a mark is in the picture now. */
  const isInView = (id: keyof typeof PLACES) => {
    const x = PLACES[id][0] * cy.zoom() + cy.pan().x;
    return x > 0 && x < 800;
  };
  const tap = (id: string, shiftKey = false) => cy.getElementById(id).emit(aTap(shiftKey));
  return { cy, painter, onSelect, isInView, tap };
}

test('one way after the other is brought into view, of the same choice', () => {
  const { painter, isInView } = painted();
  painter.choose({ kind: 'actors', id: 'ann/cleo' });
  expect([isInView('bob'), isInView('dan')]).toEqual([false, false]);
  painter.choose(WAY);
  expect(isInView('bob')).toBe(true);
  painter.choose({ ...WAY, path: 'ann/dan/cleo' });
  expect(isInView('dan')).toBe(true);
});

test('what is chosen or added on the canvas moves nothing, and what is chosen elsewhere then does', () => {
  const { cy, painter, onSelect, isInView, tap } = painted();
  tap('ann');
  expect(onSelect).toHaveBeenLastCalledWith({ kind: 'actor', id: 'ann' }, false);
  painter.choose({ kind: 'actor', id: 'ann' });
  cy.viewport({ zoom: 1, pan: { x: 2400, y: 250 } });
  cy.emit('dragpan');
  tap('bob', true);
  expect(onSelect).toHaveBeenLastCalledWith({ kind: 'actor', id: 'bob' }, true);
  painter.choose({ kind: 'actors', id: 'ann/bob' });
  expect(cy.pan()).toEqual({ x: 2400, y: 250 });
  painter.choose({ kind: 'actor', id: 'dan' });
  expect(isInView('dan')).toBe(true);
});

test('a finger that stays on an actor adds it, as Shift with a click does; a mouse that stays does not', () => {
  const { cy, onSelect, tap } = painted();
  const press = (device: 'touch' | 'mouse') => {
    const held = { type: 'taphold', originalEvent: { type: `${device}start` } };
    cy.emit('tapstart');
    cy.getElementById('bob').emit(held as unknown as string);
    tap('bob');
  };
  press('touch');
  expect(onSelect.mock.calls).toEqual([[{ kind: 'actor', id: 'bob' }, true]]);
  press('mouse');
  expect(onSelect).toHaveBeenLastCalledWith({ kind: 'actor', id: 'bob' }, false);
  expect(onSelect).toHaveBeenCalledTimes(2);
});

test('a tap on the ground, with nothing chosen, is forgotten by the next choice', () => {
  const { cy, painter, isInView } = painted();
  cy.emit(aTap());
  painter.choose({ kind: 'actor', id: 'dan' });
  expect(isInView('dan')).toBe(true);
});

test('where a walk goes on to is kept in view, and no longer what was before', () => {
  const { cy, painter, isInView } = painted();
  painter.choose(WAY);
  painter.camera.reveal(['dan']);
  expect([isInView('bob'), isInView('dan')]).toEqual([false, true]);
  const pan = { ...cy.pan() };
  painter.choose(WAY);
  expect(cy.pan()).toEqual(pan);
});
