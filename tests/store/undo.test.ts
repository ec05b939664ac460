import { describe, expect, test, vi } from 'vitest';
import type { Services } from '../../src/store/services.ts';
import { DEFAULT_GRAPH } from '../../src/store/shipped.ts';
import { selectPositions } from '../../src/store/selectors.ts';
import { file, HARBOUR, inARow, storeWith } from '../support/storeWith.ts';

/** A store with the harbour open. */
async function opened(parts: Partial<Services> = {}) {
  const made = storeWith(parts);
  await made.actions.openShipped(DEFAULT_GRAPH);
  const names = () => made.state().steps.past.map(({ what }) => what);
  return { ...made, names };
}

describe('undo', () => {
  test('takes back filters, dates and moves one by one, and redo brings them again', async () => {
    const { actions, state, names } = await opened();
    const views = [state().view];
    const does = [
      () => actions.toggleChoice('relationType', 'threatened'),
      () => actions.setDate({ from: '2026-02' }),
      () => actions.pin('ann', [5, 7]),
      () => actions.setSizeBy('relations'),
    ];
    for (const change of does) {
      change();
      views.push(state().view);
    }
    expect(names()).toEqual(['filters', 'dates', 'moves', 'sizes']);
    for (const view of views.slice(0, -1).toReversed()) {
      actions.undo();
      expect(state().view).toEqual(view);
    }
    actions.undo();
    expect(state().view).toEqual(views[0]);
    for (const view of views.slice(1)) {
      actions.redo();
      expect(state().view).toEqual(view);
    }
    actions.redo();
    expect(state().view).toEqual(views.at(-1));
  });

  test('leaves what is read, and the figure’s words, as they are', async () => {
    const { actions, state } = await opened();
    actions.toggleChoice('relationType', 'threatened');
    actions.select({ kind: 'actor', id: 'bob' });
    actions.setFigure({ title: 'Mine' });
    expect(state().steps.past).toHaveLength(1);
    actions.undo();
    expect(state().view).toMatchObject({
      selection: { kind: 'actor', id: 'bob' },
      figure: { title: 'Mine' },
    });
    expect(state().view.filters.hidden).toEqual({});
  });

  test('takes a slider’s way as one step, until it rests', async () => {
    vi.useFakeTimers({ toFake: ['performance'] });
    const { actions, state } = await opened();
    for (const from of ['2026-01-02', '2026-01-03', '2026-01-04']) {
      actions.setDate({ from });
      vi.advanceTimersByTime(100);
    }
    vi.advanceTimersByTime(2000);
    actions.setDate({ from: '2026-01-09' });
    expect(state().steps.past).toHaveLength(2);
    actions.undo();
    expect(state().view.filters.date.from).toBe('2026-01-04');
    actions.undo();
    expect(state().view.filters.date.from).toBeUndefined();
    vi.useRealTimers();
  });

  test('takes a run of playback as one step, and what the reader sets meanwhile as another', async () => {
    vi.useFakeTimers({ toFake: ['performance'] });
    const { actions, state, names } = await opened();
    const run = (...ends: readonly string[]) => {
      for (const to of ends) {
        actions.playTo({ from: undefined, to });
        vi.advanceTimersByTime(5000);
      }
    };
    actions.setDate({ to: '2026-01-05' });
    vi.advanceTimersByTime(5000);
    run('2026-01-10', '2026-01-11', '2026-01-12');
    expect(names()).toEqual(['dates', 'dates']);
    actions.setDate({ to: '2026-02-01' });
    vi.advanceTimersByTime(5000);
    run('2026-02-02', '2026-02-03');
    actions.stopPlaying();
    run('2026-02-04', '2026-02-05');
    const ends = [];
    while (state().steps.past.length > 0) {
      actions.undo();
      ends.push(state().view.filters.date.to);
    }
    expect(ends).toEqual(['2026-02-03', '2026-02-01', '2026-01-12', '2026-01-05', undefined]);
    vi.useRealTimers();
  });

  test('puts marks back at once where they stood before another arrangement', async () => {
    let shift = 0;
    const layout = vi.fn<Services['layout']>(async (input) =>
      Object.fromEntries(
        Object.entries(inARow(input)).map(([id, [x, y]]) => [id, [x, y + shift] as const]),
      ),
    );
    const { actions, state } = await opened({ layout });
    const first = selectPositions(state());
    shift = 500;
    actions.rearrange();
    await vi.waitFor(() => expect(selectPositions(state())?.['ann']).toEqual([0, 500]));
    const runs = layout.mock.calls.length;
    actions.undo();
    expect(selectPositions(state())).toEqual(first);
    expect(state().view.seed).toBe(1);
    actions.redo();
    expect(selectPositions(state())?.['ann']).toEqual([0, 500]);
    expect(layout.mock.calls.length).toBe(runs);
  });

  test('arranges anew where a step was made before anything had come to rest', async () => {
    const waiting: (() => void)[] = [];
    const layout = vi.fn<Services['layout']>(
      (input) => new Promise((resolve) => waiting.push(() => resolve(inARow(input)))),
    );
    const made = storeWith({ layout });
    const opening = made.actions.openShipped(DEFAULT_GRAPH);
    await vi.waitFor(() => expect(waiting).toHaveLength(1));
    made.actions.setShape('tall');
    expect(waiting).toHaveLength(2);
    made.actions.undo();
    expect(made.state().view.shape).toBe('wide');
    expect(waiting).toHaveLength(3);
    for (const go of waiting) go();
    await opening;
    await vi.waitFor(() => expect(made.state().layout.kind).toBe('done'));
  });

  test('forgets what was undone once something else changes, and all with another graph', async () => {
    const { actions, state } = await opened();
    actions.pin('ann', [1, 1]);
    actions.undo();
    actions.pin('bob', [2, 2]);
    expect(state().steps.future).toEqual([]);
    actions.undo();
    await actions.openFile(file('again.json', HARBOUR));
    expect(state().steps).toEqual({ past: [], future: [] });
    actions.undo();
    actions.redo();
    expect(state().view.pins).toEqual({});
  });
});
