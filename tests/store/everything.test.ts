import { expect, test } from 'vitest';
import { selectFigure } from '../../src/store/figure.ts';
import { selectScene, selectUnderlay } from '../../src/store/selectors.ts';
import { largeGraph } from '../support/largeGraph.ts';
import { file, storeWith } from '../support/storeWith.ts';

const LARGE = largeGraph({ actors: 300, relations: 900 });

async function opened() {
  const made = storeWith();
  await made.actions.openFile(file('large.json', LARGE));
  return made;
}

test('everything is drawn where the view asks for it, which a link holds and undo takes back', async () => {
  const { actions, state, addresses, services } = await opened();
  expect(selectUnderlay(state())).toBeUndefined();
  actions.setEverything(true);
  expect(selectUnderlay(state())?.graph.actors).toHaveLength(300);
  expect(state().steps.past.map(({ what }) => what)).toEqual(['groups']);
  await expect.poll(() => addresses().at(-1)).toContain('everything=drawn');
  const link = addresses().at(-1)!;
  actions.undo();
  expect(state().view.everything).toBe(false);
  expect(selectUnderlay(state())).toBeUndefined();
  actions.redo();
  expect(state().view.everything).toBe(true);
  actions.setEverything(false);
  await actions.openLink(link);
  expect(services.openUnderlay).toBeUndefined();
  expect(state().view.everything).toBe(true);
});

test('who is chosen, or in an open group, is no dot any more', async () => {
  const { actions, state } = await opened();
  actions.setEverything(true);
  const before = selectUnderlay(state())!;
  const dot = before.radii.findIndex((radius) => radius > 0);
  const { id } = before.graph.actors[dot]!;
  actions.select({ kind: 'actor', id });
  const after = selectUnderlay(state())!;
  expect(after.radii[dot]).toBe(0);
  expect(after.marks[after.markOf[dot]!]).toBe(id);
  const groups = selectScene(state())!.nodes.filter(({ kind }) => kind === 'group');
  const dots = () => selectUnderlay(state())!.radii.filter((radius) => radius > 0).length;
  const closed = dots();
  actions.openGroup(groups[0]!.id, true);
  expect(dots()).toBeLessThan(closed);
});

test('what filters leave little of is shown one by one, and nothing lies under it', async () => {
  const { actions, state } = await opened();
  actions.setEverything(true);
  actions.setFilters({ focus: { actors: ['a5'], steps: 1, way: 'both' } });
  expect(selectScene(state())?.gathered).toBeUndefined();
  expect(selectUnderlay(state())).toBeUndefined();
});

test('a figure says that it leaves all of that out', async () => {
  const { actions, state } = await opened();
  const warnings = () => selectFigure(state())!.warnings;
  const told = expect.stringContaining('are on screen only');
  expect(warnings()).not.toContainEqual(told);
  actions.setEverything(true);
  expect(warnings()).toContainEqual(told);
});
