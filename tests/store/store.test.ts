import { describe, expect, test, vi } from 'vitest';
import { EN } from '../../src/core/messages/en/en.ts';
import { INITIAL_FILTERS } from '../../src/core/filters/filters.ts';
import { readText } from '../../src/core/formats/formats.ts';
import type { LayoutInput, OnProgress, Positions } from '../../src/core/layouts/layout.ts';
import { FARTHEST } from '../../src/core/model/dataset.ts';
import { decodeView, encodeView } from '../../src/core/view/codec.ts';
import { INITIAL_TABLE, type View } from '../../src/core/view/view.ts';
import { bytesOf } from '../../src/store/content.ts';
import {
  selectArrangement,
  selectCountLine,
  selectDrawing,
  selectEverything,
  selectPalette,
  selectPositions,
  selectScene,
} from '../../src/store/selectors.ts';
import type { Services } from '../../src/store/services.ts';
import type { State } from '../../src/store/state.ts';
import { DEFAULT_GRAPH } from '../../src/store/shipped.ts';
import { linkText } from '../../src/store/linkText.ts';

import { DARK, LIGHT } from '../../src/core/scene/palette.ts';
import { aDataset } from '../support/builders.ts';
import { file, HARBOUR, inARow, storeWith } from '../support/storeWith.ts';

const QUARRY = aDataset({ meta: { title: 'The quarry' }, relations: [{ from: 'dan', to: 'eve' }] });

/** Something that comes when the test says so. */
function awaited<T>() {
  let resolve = (_value: T) => {};
  let reject = (_error: Error) => {};
  const promise = new Promise<T>((onValue, onError) => {
    resolve = onValue;
    reject = onError;
  });
  return { promise, resolve, reject };
}

/** Lets everything that waits for nothing else happen. */
const settle = () => new Promise((resolve) => setTimeout(resolve));

const linesOf = (state: State) => selectScene(state)?.lines.map(({ id }) => id);

/** The view that an address would restore. */
function viewIn(address: string | undefined): View {
  const decoded = decodeView(EN, address ?? '');
  if (!decoded.ok) throw new Error(decoded.problem);
  return decoded.view;
}

describe('a new store', () => {
  test('has nothing to show, and writes no address', () => {
    const { state, addresses } = storeWith();
    expect(state()).toMatchObject({
      document: { kind: 'empty' },
      opening: { kind: 'idle' },
      layout: { kind: 'idle' },
      notice: undefined,
    });
    expect([selectScene(state()), selectDrawing(state()), selectCountLine(state())]).toEqual([
      undefined,
      undefined,
      '',
    ]);
    expect(addresses()).toEqual([]);
  });
});

describe('opening a graph', () => {
  test('shows it, laid out, and names it in the address', async () => {
    const { actions, state, title, addresses } = storeWith();
    await actions.openShipped(DEFAULT_GRAPH);
    expect(title()).toBe('The harbour');
    expect(state()).toMatchObject({ opening: { kind: 'idle' }, layout: { kind: 'done' } });
    expect(linesOf(state())).toEqual(['r1', 'r2', 'e1/ann', 'e1/bob']);
    expect(selectPositions(state())).toMatchObject({ ann: [0, 0], bob: [300, 0] });
    expect(selectDrawing(state())?.curves.size).toBe(4);
    expect(selectCountLine(state())).toBe('2 of 2 relations shown, 1 of 1 event');
    expect(viewIn(addresses().at(-1))).toMatchObject({
      data: DEFAULT_GRAPH,
      everything: false,
      fingerprint: expect.stringMatching(/^[0-9a-z]+$/) as string,
    });
  });

  test('takes the places that the file gives, and asks for no layout', async () => {
    const layout = vi.fn<Services['layout']>();
    const { actions, state } = storeWith({ layout });
    const positions = { dan: [0, 0], eve: [400, 7] } as const;
    await actions.openFile(file('quarry.json', { ...QUARRY, view: { positions } }));
    expect(selectPositions(state())).toEqual(positions);
    expect(layout).not.toHaveBeenCalled();
  });

  test('lays out the rest where the file gives only some places, and leaves those', async () => {
    const asked: LayoutInput[] = [];
    const { actions, state } = storeWith({
      layout: async (input) => {
        asked.push(input);
        return { ...inARow(input), ...input.pins };
      },
    });
    const positions = { eve: [400, 7], gone: [1, 1] } as const;
    await actions.openFile(file('quarry.json', { ...QUARRY, view: { positions } }));
    expect(asked.map(({ pins, seed }) => ({ pins, seed }))).toEqual([
      { pins: { eve: [400, 7] }, seed: 1 },
    ]);
    expect(asked[0]!.nodes.map(({ id }) => id)).toEqual(['dan', 'eve']);
    expect(selectPositions(state())).toEqual({ dan: [0, 0], eve: [400, 7] });
    // Whoever asks for another arrangement gets one, free of the file's places.
    actions.rearrange();
    await settle();
    expect(asked.slice(1).map(({ pins, seed }) => ({ pins, seed }))).toEqual([
      { pins: {}, seed: 2 },
    ]);
  });

  test('lays out afresh what the file has places for, once another arrangement is asked for', async () => {
    const layout = vi.fn<Services['layout']>(async (input) => inARow(input));
    const { actions, state } = storeWith({ layout });
    const positions = { dan: [0, 0], eve: [400, 7] } as const;
    await actions.openFile(file('quarry.json', { ...QUARRY, view: { positions } }));
    actions.rearrange();
    await settle();
    expect(layout).toHaveBeenCalledOnce();
    expect(layout.mock.calls[0]![0].pins).toEqual({});
    expect(selectPositions(state())).toEqual({ dan: [0, 0], eve: [300, 0] });
  });

  test('with faults keeps what is open, and shows all of them', async () => {
    const { actions, state, title, addresses } = storeWith();
    await actions.openShipped(DEFAULT_GRAPH);
    actions.toggleChoice('relationType', 'met');
    const before = { ...state(), addresses: addresses().length };
    await actions.openFile(file('bad.json', '{ "format": "actor-graph", '));
    expect(title()).toBe('The harbour');
    expect(state().opening).toMatchObject({ kind: 'failed', fileName: 'bad.json' });
    expect(state().opening).toHaveProperty('problems.0.line', 1);
    expect(state()).toMatchObject({
      document: before.document,
      view: before.view,
      layout: before.layout,
    });
    expect(addresses().length).toBe(before.addresses);
    actions.dismissProblems();
    expect(state().opening).toEqual({ kind: 'idle' });
  });

  test('starts afresh: filters, pins and selection of the last one are gone', async () => {
    const { actions, state } = storeWith();
    await actions.openShipped(DEFAULT_GRAPH);
    actions.toggleChoice('relationType', 'met');
    actions.pin('ann', [7, 7]);
    actions.select({ kind: 'actor', id: 'ann' });
    await actions.openFile(file('quarry.json', QUARRY));
    expect(state().view).toMatchObject({ data: '', pins: {} });
    expect(state().view.selection).toBeUndefined();
    expect(linesOf(state())).toEqual(['r1']);
  });

  test('says that it is at it, from the fetching on', async () => {
    const bytes = awaited<Uint8Array>();
    const { actions, state } = storeWith({ fetchShipped: () => bytes.promise });
    const opened = actions.openShipped(DEFAULT_GRAPH);
    expect(state().opening).toEqual({ kind: 'opening', fileName: `${DEFAULT_GRAPH}.json` });
    bytes.resolve(file('', HARBOUR).bytes);
    await opened;
    expect(state().opening).toEqual({ kind: 'idle' });
  });

  test('that cannot be fetched or read says why', async () => {
    const { actions, state } = storeWith({
      read: async () => {
        throw new Error('the reader has died');
      },
    });
    await actions.openShipped('nowhere');
    expect(state().opening).toMatchObject({ problems: [{ message: 'there is no nowhere' }] });
    await actions.openFile(file('quarry.json', QUARRY));
    expect(state().opening).toMatchObject({ problems: [{ message: 'the reader has died' }] });
  });
});

describe('what was opened last wins', () => {
  test('over a file that takes longer to read', async () => {
    const slow = awaited<void>();
    const { actions, title } = storeWith({
      read: async ({ name, bytes }) => {
        if (name === 'slow.json') await slow.promise;
        return readText(new TextDecoder().decode(await bytesOf(bytes)), name);
      },
    });
    const opened = actions.openFile(file('slow.json', HARBOUR));
    await actions.openFile(file('quarry.json', QUARRY));
    slow.resolve();
    await opened;
    expect(title()).toBe('The quarry');
  });

  test.each(['found', 'missing'])('over a graph that takes longer to fetch, %s', async (end) => {
    const bytes = awaited<Uint8Array>();
    const { actions, state, title } = storeWith({ fetchShipped: () => bytes.promise });
    const opened = actions.openShipped(DEFAULT_GRAPH);
    await actions.openFile(file('quarry.json', QUARRY));
    if (end === 'found') bytes.resolve(file('', HARBOUR).bytes);
    else bytes.reject(new Error('the network is down'));
    await opened;
    expect(title()).toBe('The quarry');
    expect(state().opening).toEqual({ kind: 'idle' });
  });

  test('over a layout that takes longer', async () => {
    const first = awaited<Positions>();
    let tell = (_done: number) => {};
    const { actions, state, title } = storeWith({
      layout: (input, onProgress) => {
        if (!input.nodes.some(({ id }) => id === 'ann')) return Promise.resolve(inARow(input));
        tell = onProgress;
        return first.promise;
      },
    });
    const opened = actions.openFile(file('harbour.json', HARBOUR));
    await settle();
    expect(state().layout).toEqual({ kind: 'running', done: 0 });
    await actions.openFile(file('quarry.json', QUARRY));
    tell(0.5);
    first.resolve({ ann: [1, 1] });
    await opened;
    expect(title()).toBe('The quarry');
    expect(state().layout).toEqual({
      kind: 'done',
      arranged: { positions: { dan: [0, 0], eve: [300, 0] }, by: { id: 'force' } },
    });
  });
});

describe('a layout', () => {
  test('tells how far it is', async () => {
    const positions = awaited<Positions>();
    let tell = (_done: number) => {};
    const { actions, state } = storeWith({
      layout: (_, onProgress) => {
        tell = onProgress;
        return positions.promise;
      },
    });
    const opened = actions.openShipped(DEFAULT_GRAPH);
    await settle();
    tell(0.25);
    expect(state().layout).toEqual({ kind: 'running', done: 0.25 });
    expect(selectPositions(state())).toBeUndefined();
    positions.resolve({ ann: [1, 2] });
    await opened;
    expect(state().layout).toEqual({
      kind: 'done',
      arranged: { positions: { ann: [1, 2] }, by: { id: 'force' } },
    });
  });

  test('that fails leaves the graph open, in rows, and says so', async () => {
    const { actions, state, title } = storeWith({
      layout: async () => {
        throw new Error('out of memory');
      },
    });
    await actions.openShipped(DEFAULT_GRAPH);
    expect(title()).toBe('The harbour');
    expect(state().notice).toBe(
      'The graph could not be arranged (out of memory). It stands in rows.',
    );
    expect(selectPositions(state())).toEqual({
      ann: [0, 0],
      bob: [220, 0],
      cleo: [0, 140],
      e1: [220, 140],
    });
    expect(selectDrawing(state())?.curves.size).toBe(4);
    actions.pin('ann', [7, 7]);
    expect(selectPositions(state())).toMatchObject({ ann: [7, 7], bob: [220, 0] });
  });

  test('that fails after something else was opened is not told of it', async () => {
    const first = awaited<Positions>();
    const { actions, state } = storeWith({
      layout: (input) =>
        input.nodes.some(({ id }) => id === 'ann') ? first.promise : Promise.resolve(inARow(input)),
    });
    const opened = actions.openFile(file('harbour.json', HARBOUR));
    await settle();
    await actions.openFile(file('quarry.json', QUARRY));
    first.reject(new Error('out of memory'));
    await opened;
    expect(state().notice).toBeUndefined();
    expect(selectPositions(state())).toEqual({ dan: [0, 0], eve: [300, 0] });
  });

  test('shows the best so far while the search goes on', async () => {
    const positions = awaited<Positions>();
    let tell: OnProgress = () => {};
    const { actions, state } = storeWith({
      layout: (_, onProgress) => {
        tell = onProgress;
        return positions.promise;
      },
    });
    const opened = actions.openShipped(DEFAULT_GRAPH);
    await settle();
    tell(0.1, { ann: [5, 5] });
    const first = selectPositions(state());
    expect(first).toEqual({ ann: [5, 5] });
    const arrangement = selectArrangement(state());
    tell(0.2);
    // Progress alone draws nothing anew.
    expect(selectPositions(state())).toBe(first);
    expect(selectArrangement(state())).toBe(arrangement);
    positions.resolve({ ann: [1, 2] });
    await opened;
    expect(selectPositions(state())).toEqual({ ann: [1, 2] });
    expect(selectArrangement(state())).not.toBe(arrangement);
  });

  test('that is stopped before anything is found puts all in rows', async () => {
    const { actions, state } = storeWith({ layout: () => new Promise(() => {}) });
    void actions.openShipped(DEFAULT_GRAPH);
    await settle();
    actions.stopLayout();
    expect(selectPositions(state())).toMatchObject({ ann: [0, 0], bob: [220, 0] });
  });

  test('that is stopped leaves what is on screen, and a link to that', async () => {
    const stopLayout = vi.fn<Services['stopLayout']>();
    let tell: OnProgress = () => {};
    const { actions, state, addresses } = storeWith({
      stopLayout,
      layout: (_, onProgress) => {
        tell = onProgress;
        return new Promise(() => {});
      },
    });
    void actions.openShipped(DEFAULT_GRAPH);
    await settle();
    tell(0.1, { ann: [5, 6], bob: [300, 6], cleo: [600, 6], e1: [900, 6] });
    actions.stopLayout();
    expect(stopLayout).toHaveBeenCalledOnce();
    expect(selectPositions(state())).toMatchObject({ ann: [5, 6], bob: [300, 6] });
    actions.rearrange();
    await settle();
    // What stands gives way to the last arrangement alone, which comes soon.
    tell(0.1, { ann: [8, 8], bob: [400, 6], cleo: [700, 6], e1: [990, 6] });
    expect(selectPositions(state())).toMatchObject({ ann: [5, 6], bob: [300, 6] });
    actions.stopLayout();
    tell(0.9, { ann: [7, 7] });
    expect(state().layout.kind).toBe('done');
    expect(selectPositions(state())).toMatchObject({ ann: [5, 6], bob: [300, 6] });
    expect(viewIn(addresses().at(-1)).places).toMatchObject({ ann: [5, 6] });
  });

  test('of another kind is looked for when it is chosen, round the mark that is named', async () => {
    const layout = vi.fn<Services['layout']>(async (input) => inARow(input));
    const { actions, state } = storeWith({ layout });
    await actions.openShipped(DEFAULT_GRAPH);
    actions.setLayout('concentric', 'bob');
    await settle();
    expect(layout.mock.lastCall![2]).toBe('concentric');
    expect(layout.mock.lastCall![0].centre).toBe('bob');
    actions.setLayout('layered');
    await settle();
    expect(layout.mock.lastCall![2]).toBe('layered');
    expect(layout.mock.lastCall![0]).not.toHaveProperty('centre');
    expect(state().view).not.toHaveProperty('centre');
  });

  test('tidies what is shown from where it stands, and holds what was moved by hand', async () => {
    const asked: LayoutInput[] = [];
    const { actions, state, addresses } = storeWith({
      layout: async (input) => {
        asked.push(input);
        return input.start === undefined
          ? inARow(input)
          : {
              ...Object.fromEntries(input.nodes.map(({ id }, n) => [id, [0, n * 200]])),
              ...input.pins,
            };
      },
    });
    await actions.openShipped(DEFAULT_GRAPH);
    const before = selectPositions(state())!;
    actions.pin('ann', [50, 60]);
    actions.setHidden('actorType', ['company']);
    const shown = selectScene(state())!.nodes.map(({ id }) => id);
    actions.tidy();
    await settle();
    const input = asked.at(-1)!;
    expect(input.nodes.map(({ id }) => id)).toEqual(shown);
    expect(input.start).toEqual({ ...before, ann: [50, 60] });
    expect(input.pins).toEqual({ ann: [50, 60] });
    const after = selectPositions(state())!;
    expect(after['ann']).toEqual([50, 60]);
    expect(viewIn(addresses().at(-1)).places).toEqual(state().view.places);
    // What was hidden comes in beside its neighbours, and moves nobody.
    actions.resetFilters();
    const all = selectPositions(state())!;
    expect(Object.keys(all).toSorted()).toEqual(Object.keys(before).toSorted());
    for (const id of shown) expect(all[id]).toEqual(after[id]);
  });

  test('that was tidied for a view that is gone changes nothing in the next', async () => {
    const tidied = awaited<Positions>();
    const { actions, state } = storeWith({
      layout: async (input) => (input.start === undefined ? inARow(input) : tidied.promise),
    });
    await actions.openShipped(DEFAULT_GRAPH);
    actions.tidy();
    await settle();
    actions.firstArrangement();
    await settle();
    tidied.resolve({ ann: [9, 9] });
    await settle();
    expect(state().view.places).toEqual({});
    expect(selectPositions(state())).toMatchObject({ ann: [0, 0], bob: [300, 0] });
  });

  test('that is stopped or tidied leaves places that a link can hold', async () => {
    let tell: OnProgress = () => {};
    const { actions, state, addresses } = storeWith({
      layout: (_, onProgress) => {
        tell = onProgress;
        return new Promise(() => {});
      },
    });
    void actions.openShipped(DEFAULT_GRAPH);
    await settle();
    tell(0.1, { ann: [0.4, -0.2], bob: [300.6, 1], cleo: [600, 1], e1: [900, 1] });
    actions.stopLayout();
    expect(viewIn(addresses().at(-1)).places).toEqual(state().view.places);
    expect(state().view.places['bob']).toEqual([301, 1]);
  });

  test('says what places mean only of places that it made itself', async () => {
    const rings = awaited<Positions>();
    const { actions, state } = storeWith({
      layout: async (input, _, id) => (id === 'concentric' ? rings.promise : inARow(input)),
    });
    await actions.openShipped(DEFAULT_GRAPH);
    actions.pin('ann', [40, 50]);
    actions.setLayout('concentric', 'ann');
    await settle();
    expect(selectDrawing(state())!.guides).toEqual([]);
    expect(selectPositions(state())).toMatchObject({ ann: [40, 50] });
    rings.resolve({ ann: [0, 0], bob: [0, 200], cleo: [0, 400], e1: [0, -200] });
    await settle();
    expect(selectDrawing(state())!.guides.length).toBeGreaterThan(0);
    // A move by hand would say what is not so.
    expect(selectPositions(state())).toMatchObject({ ann: [0, 0] });
    actions.setLayout('force');
    await settle();
    expect(selectPositions(state())).toMatchObject({ ann: [40, 50] });
  });

  test('that fails to tidy leaves all as it was', async () => {
    const { actions, state } = storeWith({
      layout: async (input) => {
        if (input.start !== undefined) throw new Error('out of memory');
        return inARow(input);
      },
    });
    await actions.openShipped(DEFAULT_GRAPH);
    const before = selectPositions(state());
    actions.tidy();
    await settle();
    expect(selectPositions(state())).toEqual(before);
    expect(state().notice).toBe(
      'The graph could not be arranged (out of memory). It stays as it was.',
    );
  });

  test('is looked for again with the next seed, the old one standing meanwhile', async () => {
    const again = awaited<Positions>();
    const seeds: number[] = [];
    const { actions, state, addresses } = storeWith({
      layout: async (input) => {
        seeds.push(input.seed);
        return input.seed === 1 ? inARow(input) : again.promise;
      },
    });
    await actions.openShipped(DEFAULT_GRAPH);
    const before = selectPositions(state());
    actions.rearrange();
    expect(state().layout).toMatchObject({ kind: 'running' });
    expect(selectPositions(state())).toEqual(before);
    again.resolve({ ann: [9, 9] });
    await settle();
    expect(selectPositions(state())).toEqual({ ann: [9, 9] });
    expect(seeds).toEqual([1, 2]);
    expect(viewIn(addresses().at(-1)).seed).toBe(2);
  });
});

describe('a link', () => {
  const fresh = `v=1&data=${DEFAULT_GRAPH}`;

  test('restores the view it was made from', async () => {
    const one = storeWith();
    await one.actions.openShipped(DEFAULT_GRAPH);
    one.actions.toggleChoice('relationType', 'met');
    one.actions.setDate({ from: '2026-01', certainOnly: true });
    one.actions.pin('ann', [12.4, -0.2]);
    one.actions.select({ kind: 'statement', id: 'r1' });
    one.actions.setFigure({ size: 'square', title: 'A title & more' });
    const other = storeWith();
    await other.actions.openLink(`#${one.addresses().at(-1)}`);
    const { fingerprint: _, ...view } = other.state().view;
    expect(view).toEqual(one.state().view);
    expect(other.state().notice).toBeUndefined();
    expect(linkText(other.state())).toBe(linkText(one.state()));
    expect(selectPositions(other.state())).toEqual(selectPositions(one.state()));
  });

  test.each([
    [
      'that is damaged',
      `${fresh}&title=%E0%A4`,
      'This link could not be restored: the link is damaged',
    ],
    [
      'of a newer version',
      'v=99',
      'This link could not be restored: the link was made by a newer version',
    ],
    [
      'without a version',
      'hello',
      'This link could not be restored: the link does not say which version',
    ],
    [
      'to a graph that is not here',
      'v=1&data=atlantis',
      'The graph of this link could not be opened: there is no atlantis. The default graph is shown instead.',
    ],
    ['to somebody’s own file', 'v=1&of=abc', 'was made from a file on somebody’s computer'],
    [
      'to data that has changed',
      `${fresh}&of=abc`,
      'The data has changed since this link was made',
    ],
    ['with bad parts', `${fresh}&seed=x&hide=met`, 'left out: the layout number “x”'],
  ])('%s gives a notice, and a page that can be used', async (_, link, notice) => {
    const { actions, state, title } = storeWith();
    await actions.openLink(link);
    expect(state().notice).toContain(notice);
    expect(title()).toBe('The harbour');
    expect(state()).toMatchObject({ opening: { kind: 'idle' }, layout: { kind: 'done' } });
    actions.toggleChoice('relationType', 'threatened');
    expect(state().view.filters.hidden.relationType).toContain('threatened');
    actions.dismissNotice();
    expect(state().notice).toBeUndefined();
  });

  test('keeps what it can of a link with bad parts', async () => {
    const { actions, state } = storeWith();
    await actions.openLink(`${fresh}&of=abc&seed=x&hide=met`);
    expect(state().view.filters.hidden.relationType).toEqual(['met']);
    expect(state().notice).toMatch(/The data has changed.*left out: the layout number “x”/);
  });

  test('to a reader’s own file is restored when that file is opened, before or after', async () => {
    const one = storeWith();
    await one.actions.openFile(file('quarry.json', QUARRY));
    one.actions.pin('dan', [5, 7]);
    const link = `#${one.addresses().at(-1)}`;

    const after = storeWith();
    await after.actions.openLink(link);
    expect(after.title()).toBe('The harbour');
    await after.actions.openFile(file('renamed.json', QUARRY));
    expect(after.state().view.pins).toEqual({ dan: [5, 7] });

    const before = storeWith();
    await before.actions.openFile(file('quarry.json', QUARRY));
    await before.actions.openLink(link);
    expect(before.state()).toMatchObject({ view: { pins: { dan: [5, 7] } }, notice: undefined });

    const another = storeWith();
    await another.actions.openLink(link);
    await another.actions.openFile(file('harbour.json', HARBOUR));
    expect(another.state().view.pins).toEqual({});
  });

  test('that cannot be restored leaves what is open as it is', async () => {
    const { actions, state, title } = storeWith();
    await actions.openFile(file('quarry.json', QUARRY));
    actions.pin('dan', [5, 5]);
    for (const link of ['v=99', 'v=1&data=atlantis']) {
      await actions.openLink(link);
      expect(title()).toBe('The quarry');
      expect(state().view.pins).toEqual({ dan: [5, 5] });
      expect(state().notice).not.toContain('from the start');
      expect(state().opening).toEqual({ kind: 'idle' });
    }
  });

  test('shows its notice at once, not only when the layout is done', async () => {
    const { actions, state } = storeWith({ layout: () => new Promise(() => {}) });
    void actions.openLink(`${fresh}&of=abc`);
    await settle();
    expect(state().notice).toContain('The data has changed');
  });

  test('to nothing that can be opened says why, and promises no other graph', async () => {
    const { actions, state } = storeWith({
      fetchShipped: async () => {
        throw new Error('the network is down');
      },
    });
    await actions.openLink('v=1&data=atlantis');
    expect(state().notice).toBe('The graph of this link could not be opened: the network is down.');
    expect(state().opening).toMatchObject({
      kind: 'failed',
      problems: [{ message: 'the network is down' }],
    });
  });

  test('opens no panel of what the data no longer holds', async () => {
    const { actions, state } = storeWith();
    await actions.openLink(`${fresh}&statement=gone`);
    expect(state().view.selection).toBeUndefined();
    await actions.openLink(`${fresh}&statement=e1`);
    expect(state().view.selection).toEqual({ kind: 'statement', id: 'e1' });
    await actions.openLink(`${fresh}&actor=e1`);
    expect(state().view.selection).toBeUndefined();
  });

  test('keeps no focus on whom the data no longer holds, and no way over them', async () => {
    const { actions, state } = storeWith();
    await actions.openLink(`${fresh}&focus=ann,gone&steps=2`);
    expect(state().view.filters.focus).toEqual({ actors: ['ann'], steps: 2, way: 'around' });
    await actions.openLink(`${fresh}&focus=gone&steps=2`);
    expect(state().view.filters).toEqual(INITIAL_FILTERS);
    for (const [path, known] of [
      ['ann/bob', { path: 'ann/bob' }],
      ['ann/gone/bob', {}],
    ] as const) {
      const view = viewIn(`${fresh}&actor=ann`);
      const selection = { kind: 'actors', id: 'ann/bob', path } as const;
      await actions.openLink(encodeView({ ...view, selection }));
      expect(state().view.selection).toEqual({ kind: 'actors', id: 'ann/bob', ...known });
    }
  });

  test('opens a tie that the data holds, by its actors in the file’s order', async () => {
    const { actions, state } = storeWith();
    for (const id of ['ann/gone', 'bob/ann', 'ann/cleo', 'ann', 'ann/bob/cleo', '/', 'a/b/']) {
      await actions.openLink(`${fresh}&tie=${encodeURIComponent(id)}`);
      expect(state().view.selection).toBeUndefined();
    }
    await actions.openLink(`${fresh}&tie=ann%2Fbob`);
    expect(state().view.selection).toEqual({ kind: 'tie', id: 'ann/bob' });
  });
});

describe('a tie that gathers', () => {
  const dealings = [
    ...Array.from({ length: 14 }, () => ({ from: 'ann', to: 'bob' })),
    { from: 'bob', to: 'cleo' },
    { from: 'bob', to: 'cleo' },
  ];

  async function opened() {
    const { actions, state } = storeWith();
    await actions.openFile(file('dealings.json', aDataset({ relations: dealings, events: [{}] })));
    return { actions, state };
  }
  const kindsOf = (state: State) =>
    selectScene(state)
      ?.lines.filter(({ tie }) => tie === 'ann/bob')
      .map(({ kind }) => kind);

  test('is opened by selecting it, or a relation of it, and closes after', async () => {
    const { actions, state } = await opened();
    expect(kindsOf(state())).toEqual(['stripe']);
    for (const selection of [
      { kind: 'tie', id: 'ann/bob' },
      { kind: 'statement', id: 'r3' },
    ] as const) {
      actions.select(selection);
      expect(kindsOf(state())).toHaveLength(14);
      actions.select(undefined);
      expect(kindsOf(state())).toEqual(['stripe']);
    }
  });

  test('stays, and the whole picture with it, whatever else is selected', async () => {
    const { actions, state } = await opened();
    const before = selectDrawing(state());
    for (const selection of [
      { kind: 'actor', id: 'ann' },
      { kind: 'statement', id: 'r15' },
      { kind: 'statement', id: 'e1' },
      { kind: 'statement', id: 'gone' },
      { kind: 'tie', id: 'bob/cleo' },
    ] as const) {
      actions.select(selection);
      expect(selectDrawing(state())).toBe(before);
    }
    actions.select({ kind: 'tie', id: 'ann/bob' });
    const fan = selectDrawing(state());
    actions.select({ kind: 'statement', id: 'r1' });
    expect(selectDrawing(state())).toBe(fan);
    expect(fan?.positions).toBe(before?.positions);
  });

  test('is among everything in both forms', async () => {
    const { state } = await opened();
    const lines = selectEverything(state())?.lines.filter(({ tie }) => tie === 'ann/bob');
    expect(lines?.length).toBe(15);
  });
});

describe('the view', () => {
  async function opened() {
    const page = storeWith();
    await page.actions.openShipped(DEFAULT_GRAPH);
    return page;
  }

  test('is in the address after every change', async () => {
    const { actions, state, addresses } = await opened();
    const changes = [
      () => actions.toggleChoice('relationType', 'met'),
      () => actions.setHidden('actorType', ['person', 'company']),
      () => actions.setDate({ from: '2026-01', includeUndated: false }),
      () => actions.select({ kind: 'actor', id: 'ann' }),
      () => actions.pin('ann', [1, 2]),
      () => actions.setFigure({ size: 'story', notes: 'Mine' }),
      () => actions.select(undefined),
      () => actions.unpinAll(),
      () => actions.setFigure({ notes: undefined }),
      () => actions.setDate({ from: undefined }),
      () => actions.setSizeBy('relations'),
      () => actions.setCommunities(true),
      () => actions.setLayout('concentric', 'ann'),
      () => actions.setLayout('layered'),
      () => actions.setShape('tall'),
      () => actions.setSizeBy('equal'),
      () => actions.setCommunities(false),
    ];
    for (const change of changes) {
      const before = addresses().length;
      change();
      expect(addresses().length).toBe(before + 1);
      const { fingerprint: _, ...view } = viewIn(addresses().at(-1));
      expect(view).toEqual(state().view);
    }
    expect(state().view).toEqual({
      data: DEFAULT_GRAPH,
      everything: false,
      opened: [],
      tab: 'graph',
      table: INITIAL_TABLE,
      filters: {
        ...INITIAL_FILTERS,
        hidden: { relationType: ['met'], actorType: ['company', 'person'] },
        date: { certainOnly: false, includeUndated: false },
      },
      layout: 'layered',
      shape: 'tall',
      seed: 1,
      places: {},
      pins: {},
      sizeBy: 'equal',
      communities: false,
      figure: { ...state().view.figure, size: 'story' },
    });
  });

  test('does not hold what belongs to this screen alone', async () => {
    const { actions, state, addresses } = await opened();
    const before = addresses().length;
    actions.setScheme('dark');
    actions.setNarrow(true);
    expect(addresses().length).toBe(before);
    expect(selectPalette(state())).toBe(DARK);
    actions.setScheme('light');
    expect(selectPalette(state())).toBe(LIGHT);
  });

  test('loses its filters, and nothing else, at a reset', async () => {
    const { actions, state } = await opened();
    actions.pin('ann', [1, 2]);
    actions.select({ kind: 'actor', id: 'ann' });
    const before = state().view;
    actions.toggleChoice('relationType', 'met');
    actions.setDate({ from: '2026-02', certainOnly: true });
    expect(linesOf(state())).toEqual([]);
    actions.resetFilters();
    expect(state().view).toEqual(before);
    expect(linesOf(state())).toEqual(['r1', 'r2', 'e1/ann', 'e1/bob']);
  });

  test('shows again what is toggled twice', async () => {
    const { actions, state } = await opened();
    const before = linesOf(state());
    actions.toggleChoice('relationType', 'met');
    expect(linesOf(state())).toEqual(['r1']);
    actions.toggleChoice('relationType', 'met');
    expect(linesOf(state())).toEqual(before);
  });

  test('keeps what hands moved, in whole units, through filters and a new arrangement', async () => {
    const { actions, state } = await opened();
    actions.pin('ann', [100.6, -0.3]);
    actions.toggleChoice('relationType', 'threatened');
    actions.toggleChoice('relationType', 'threatened');
    actions.rearrange();
    await settle();
    expect(selectPositions(state())).toMatchObject({ ann: [101, 0], bob: [300, 0] });
    actions.unpinAll();
    expect(selectPositions(state())).toMatchObject({ ann: [0, 0] });
  });

  test('lets nothing be moved farther out than a link can say', async () => {
    const { actions, state, addresses } = await opened();
    actions.pin('ann', [1e9, -1e9]);
    expect(state().view.pins).toEqual({ ann: [FARTHEST, -FARTHEST] });
    expect(viewIn(addresses().at(-1)).pins).toEqual(state().view.pins);
  });

  test('moves nothing that stays when it is filtered', async () => {
    const { actions, state } = await opened();
    const before = selectDrawing(state())!;
    actions.toggleChoice('relationType', 'met');
    const after = selectDrawing(state())!;
    expect(after.positions).toEqual(before.positions);
    expect(after.curves.get('r1')).toEqual(before.curves.get('r1'));
  });

  test('counts what it shows', async () => {
    const { actions, state } = await opened();
    actions.setDate({ from: '2026-01-15' });
    expect(selectCountLine(state())).toBe(
      '2 of 2 relations shown, 1 of 1 event, 1 with uncertain dates, 1 without a date',
    );
    actions.setHidden('relationType', ['met']);
    expect(selectCountLine(state())).toBe(
      '1 of 2 relations shown, 0 of 1 event, 1 with uncertain dates',
    );
    actions.resetFilters();
    expect(selectCountLine(state())).toBe('2 of 2 relations shown, 1 of 1 event');
  });
});

describe('communities', () => {
  test('are worked out once, when they are first shown', async () => {
    const communities = vi.fn<Services['communities']>(async () => [[0, 1, 2]]);
    const { actions, state } = storeWith({ communities });
    await actions.openShipped(DEFAULT_GRAPH);
    expect(communities).not.toHaveBeenCalled();
    actions.setCommunities(true);
    await settle();
    actions.setCommunities(false);
    actions.setCommunities(true);
    await settle();
    expect(communities).toHaveBeenCalledOnce();
    expect(communities.mock.calls[0]![0].actors).toBe(3);
    expect(state().communities).toEqual([[0, 1, 2]]);
  });

  test('that can’t be worked out are not shown, and the reader is told', async () => {
    const { actions, state } = storeWith({
      communities: async () => {
        throw new Error('out of memory');
      },
    });
    await actions.openShipped(DEFAULT_GRAPH);
    actions.setCommunities(true);
    await settle();
    expect(state().view.communities).toBe(false);
    expect(state().notice).toBe('The communities could not be worked out (out of memory).');
  });

  test('that fail for a graph that is gone are not told of in the next', async () => {
    const first = awaited<never>();
    const { actions, state } = storeWith({ communities: () => first.promise });
    await actions.openShipped(DEFAULT_GRAPH);
    actions.setCommunities(true);
    await actions.openFile(file('quarry.json', QUARRY));
    first.reject(new Error('out of memory'));
    await settle();
    expect(state().notice).toBeUndefined();
  });
});
