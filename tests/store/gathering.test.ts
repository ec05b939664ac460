import { describe, expect, test, vi } from 'vitest';
import type { LayoutInput } from '../../src/core/layouts/layout.ts';
import {
  selectDrawing,
  selectGathering,
  selectScene,
  selectWay,
} from '../../src/store/selectors.ts';
import { selectFigure, selectFigureTexts } from '../../src/store/figure.ts';
import type { KeptFile } from '../../src/store/services.ts';
import { encodeView } from '../../src/core/view/codec.ts';
import { initialView } from '../../src/core/view/view.ts';
import type { Edit } from '../../src/core/edit/edit.ts';
import { gatherGroups } from '../../src/core/graph/gather.ts';
import { largeGraph } from '../support/largeGraph.ts';
import { file, inARow, storeWith } from '../support/storeWith.ts';

const LARGE = file('large.json', largeGraph({ actors: 400, relations: 1500 }, 2));

/** A store with a large graph open, and what it says of its picture. */
async function opened(parts: Parameters<typeof storeWith>[0] = {}) {
  const { store } = storeWith(parts);
  const { actions } = store.getState();
  await actions.openFile(LARGE);
  const shown = () => {
    const scene = selectScene(store.getState());
    return { scene, ids: scene?.nodes.map(({ id }) => id) ?? [] };
  };
  return { store, actions, shown };
}

describe('a large graph', () => {
  test('is gathered when it is opened, and no layout runs for it', async () => {
    const layouts: number[] = [];
    const { store, shown } = await opened({
      layout: async (input) => {
        layouts.push(input.nodes.length);
        return inARow(input);
      },
    });
    const { scene } = shown();
    expect(scene?.gathered?.actors).toBe(400);
    expect(scene?.gathered?.relations).toBe(1500);
    expect(selectDrawing(store.getState())).toBeDefined();
    expect(store.getState().layout.kind).toBe('done');
    expect(layouts).toEqual([]);
  });

  test('opens a group and closes it again, each a step that can be undone, and told in the link', async () => {
    const { store, actions, shown } = await opened();
    const group = shown().ids.find((id) => id.startsWith('~'))!;
    actions.openGroup(group, true);
    expect(shown().ids).not.toContain(group);
    expect(encodeView(store.getState().view)).toContain('open=');
    actions.undo();
    expect(shown().ids).toContain(group);
    actions.redo();
    actions.openGroup(group, false);
    expect(shown().ids).toContain(group);
    expect(store.getState().view.opened).toEqual([]);
  });

  test('what is left of it is arranged by itself, wherever its file has the actors', async () => {
    const asked: LayoutInput[] = [];
    const { store } = storeWith({
      layout: async (input) => {
        asked.push(input);
        return inARow(input);
      },
    });
    const { actions } = store.getState();
    const placed = largeGraph({ actors: 400, relations: 1500, placed: true }, 2);
    await actions.openFile(file('placed.json', placed));
    const { id } = placed.actors[0]!;
    actions.setFilters({ focus: { actors: [id], steps: 1, way: 'around' } });
    await vi.waitFor(() => expect(store.getState().layout.kind).toBe('done'));
    expect(selectWay(store.getState())).toBe('part');
    expect(asked).toHaveLength(1);
    expect(asked[0]!.pins).toEqual({});
  });

  test('shows a chosen actor by a mark of its own', async () => {
    const { store, actions, shown } = await opened();
    const gathering = selectGathering(store.getState())!;
    const { id } = gathering.graph.actors[gathering.members[0]!.at(-1)!]!;
    expect(shown().ids).not.toContain(id);
    actions.select({ kind: 'actor', id });
    expect(shown().ids).toContain(id);
  });

  test('gives way to actors where a focus leaves few, arranged by a layout, and comes back', async () => {
    const { store, actions, shown } = await opened();
    const gathering = selectGathering(store.getState())!;
    const { id } = gathering.graph.actors[gathering.members[0]!.at(-1)!]!;
    actions.setFilters({ focus: { actors: [id], steps: 1, way: 'around' } });
    await expect.poll(() => selectDrawing(store.getState())).toBeDefined();
    expect(selectWay(store.getState())).toBe('part');
    expect(shown().scene?.gathered).toBeUndefined();
    expect(shown().ids).toContain(id);
    actions.resetFilters();
    expect(shown().scene?.gathered?.groups).toBeGreaterThan(1);
  });

  test('counts again what is gathered when a filter changes', async () => {
    const { store, actions, shown } = await opened();
    const before = shown().scene!.gathered!;
    const [type] = selectGathering(store.getState())!.graph.relationTypes;
    actions.setHidden('relationType', [type!.id]);
    expect(shown().scene!.gathered!.relations).toBeLessThan(before.relations);
  });

  test('says why where it cannot be gathered, and keeps table and filters', async () => {
    const { store } = await opened({ groups: () => Promise.reject(new Error('no worker')) });
    expect(store.getState().notice).toContain('no worker');
    expect(store.getState().document.kind).toBe('open');
    expect(selectDrawing(store.getState())).toBeUndefined();
  });

  test('makes a figure that says what is gathered and how groups came about', async () => {
    const { store } = await opened();
    const notes = selectFigureTexts(store.getState())!.notes;
    expect(notes).toContain('400 actors in');
    expect(notes).toContain('computed from the relations');
    expect(notes.split('\n').length).toBeLessThan(8);
    const figure = selectFigure(store.getState())!;
    expect(figure.stops).toEqual([]);
    expect(figure.svg.length).toBeLessThan(400_000);
  });
});

test('on a narrow screen it stands upright, opened again from the list of kept files too, and as a link has it', async () => {
  const kept: KeptFile[] = [];
  const parts = {
    keepFile: async (one: KeptFile) => void kept.push(one),
    keptFile: async (fingerprint: string) => kept.find((one) => one.fingerprint === fingerprint),
  };
  const narrow = () => {
    const { store } = storeWith(parts);
    store.getState().actions.setNarrow(true);
    return store;
  };
  const first = narrow();
  await first.getState().actions.openFile(LARGE);
  expect(first.getState().view.shape).toBe('tall');
  const [{ fingerprint }] = kept as [KeptFile];
  const again = narrow();
  await again.getState().actions.openKeptFile(fingerprint);
  expect(again.getState().document).toMatchObject({ kind: 'open', fingerprint });
  expect(again.getState().view.shape).toBe('tall');
  const linked = narrow();
  await linked.getState().actions.openLink(encodeView({ ...initialView(''), fingerprint }));
  expect(linked.getState().document).toMatchObject({ kind: 'open', fingerprint });
  expect(linked.getState().view.shape).toBe('wide');
});

test('an edited large graph is gathered anew, and again when that is undone', async () => {
  const asked: number[] = [];
  const { store, actions } = await opened({
    groups: async (ties) => {
      asked.push(ties.actors);
      return gatherGroups(ties);
    },
  });
  const all = () => {
    const scene = selectScene(store.getState());
    const alone = scene?.nodes.filter(({ kind }) => kind === 'actor').length ?? 0;
    return alone + (scene?.gathered?.actors ?? 0);
  };
  const faults = await actions.edit({
    kind: 'put',
    list: 'actors',
    item: { id: 'newcomer', type: 'person', name: 'A Newcomer' },
  } as unknown as Edit);
  expect(faults).toEqual([]);
  await expect.poll(all).toBe(401);
  actions.undo();
  await expect.poll(all).toBe(400);
  expect(asked).toEqual([400, 401, 400]);
});

test('an arrangement of what is left can be stopped: all of it is there', async () => {
  const { store, actions, shown } = await opened({ layout: () => new Promise(() => {}) });
  const gathering = selectGathering(store.getState())!;
  const { id } = gathering.graph.actors[gathering.members[0]!.at(-1)!]!;
  actions.setFilters({ focus: { actors: [id], steps: 1, way: 'around' } });
  await expect.poll(() => store.getState().layout.kind).toBe('running');
  actions.stopLayout();
  expect(selectDrawing(store.getState())?.scene.nodes.map((node) => node.id)).toEqual(shown().ids);
  expect(shown().ids).toContain(id);
});
