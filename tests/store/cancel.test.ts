import { afterEach, expect, test, vi } from 'vitest';
import type { ReadResult } from '../../src/core/formats/readResult.ts';
import type { ReadingProgress } from '../../src/core/formats/progress.ts';
import { type FirstLook, firstLook } from '../../src/core/figure/firstLook.ts';
import { encodeView } from '../../src/core/view/codec.ts';
import { initialView } from '../../src/core/view/view.ts';
import { bytesOf } from '../../src/store/content.ts';
import { prepare } from '../../src/store/prepared.ts';
import { selectDrawing } from '../../src/store/selectors.ts';
import type { Services } from '../../src/store/services.ts';
import { aDataset } from '../support/builders.ts';
import { largeGraph } from '../support/largeGraph.ts';
import { seededDataset } from '../support/seededGraph.ts';
import { file, storeWith } from '../support/storeWith.ts';

const QUARRY = aDataset({ meta: { title: 'The quarry' }, relations: [{}] });

afterEach(() => {
  vi.restoreAllMocks();
});

test('cancelling what is read leaves what is open as it was', async () => {
  const stopReading = vi.fn<() => void>();
  const { actions, state, title, services } = storeWith({ stopReading });
  await actions.openShipped('pentagon-anthropic');
  const { document, view } = state();
  const never = vi.spyOn(services, 'read').mockReturnValue(new Promise<ReadResult>(() => {}));
  void actions.openFile(file('quarry.json', QUARRY));
  await vi.waitFor(() => expect(never).toHaveBeenCalled());
  expect(state().opening).toEqual({ kind: 'opening', fileName: 'quarry.json' });
  await actions.cancelOpening();
  expect(stopReading).toHaveBeenCalled();
  expect(state()).toMatchObject({ opening: { kind: 'idle' } });
  expect(state().document).toBe(document);
  expect(state().view).toBe(view);
  expect(title()).toBe('The harbour');
});

test('a reading that ends after all shows nothing', async () => {
  let finish: (result: ReadResult) => void = () => {};
  const { actions, state, services } = storeWith();
  await actions.openShipped('pentagon-anthropic');
  const { document } = state();
  const read = vi.spyOn(services, 'read').mockReturnValue(
    new Promise<ReadResult>((resolve) => {
      finish = resolve;
    }),
  );
  const opening = actions.openFile(file('quarry.json', QUARRY));
  await vi.waitFor(() => expect(read).toHaveBeenCalled());
  await actions.cancelOpening();
  finish({ ok: true, dataset: QUARRY, diagnostics: [] });
  await opening;
  expect(state().document).toBe(document);
  expect(state().opening).toEqual({ kind: 'idle' });
});

test('what is told of a reading stands in the state, and goes with it', async () => {
  let tell: (progress: ReadingProgress) => void = () => {};
  const { actions, state, services } = storeWith();
  await actions.openShipped('pentagon-anthropic');
  vi.spyOn(services, 'read').mockImplementation((_, onProgress = () => {}) => {
    tell = onProgress;
    return new Promise<ReadResult>(() => {});
  });
  void actions.openFile(file('quarry.json', QUARRY));
  await vi.waitFor(() => expect(services.read).toHaveBeenCalled());
  for (const reading of [
    { stage: 'reading', share: 0.5 },
    { stage: 'checking', share: 0 },
    { stage: 'indexing' },
  ] as const) {
    tell(reading);
    expect(state().opening).toEqual({ kind: 'opening', fileName: 'quarry.json', reading });
  }
  await actions.cancelOpening();
  // What was on its way is not told any more.
  tell({ stage: 'indexing' });
  expect(state().opening).toEqual({ kind: 'idle' });
});

/** Reads as a worker does: what it gives is prepared. */
const readElsewhere: Services['read'] = async ({ bytes }) => {
  const dataset = JSON.parse(new TextDecoder().decode(await bytesOf(bytes))) as typeof QUARRY;
  return { ok: true, dataset, diagnostics: [], prepared: prepare(dataset) };
};

/** So large that it can't be put on screen without a break, however fast the machine is: time goes by at each look. */
const SEEDED = seededDataset(10_000);

function withSlowClock(): void {
  let now = performance.now();
  vi.spyOn(performance, 'now').mockImplementation(() => (now += 10));
}

test('cancelling what is being indexed leaves what is open as it was', async () => {
  const { actions, state, store, title } = storeWith({ read: readElsewhere });
  await actions.openShipped('pentagon-anthropic');
  withSlowClock();
  const { document, view } = state();
  const shown = vi.fn<() => void>();
  store.subscribe((now, before) => {
    if (now.document !== before.document) shown();
  });
  const opening = actions.openFile(file('seeded.json', SEEDED));
  await new Promise((resolve) => setTimeout(resolve));
  expect(state().opening).toMatchObject({ kind: 'opening' });
  await actions.cancelOpening();
  await opening;
  expect(shown).not.toHaveBeenCalled();
  expect(state()).toMatchObject({ opening: { kind: 'idle' } });
  expect(state().document).toBe(document);
  expect(state().view).toBe(view);
  expect(title()).toBe('The harbour');
});

test('a graph that was prepared elsewhere is shown as one that was read here', async () => {
  const here = storeWith();
  await here.actions.openFile(file('seeded.json', SEEDED));
  const elsewhere = storeWith({ read: readElsewhere });
  withSlowClock();
  await elsewhere.actions.openFile(file('seeded.json', SEEDED));
  const [one, other] = [here.state().document, elsewhere.state().document];
  if (one.kind !== 'open' || other.kind !== 'open') throw new Error('nothing is open');
  expect(other.graph).toEqual(one.graph);
  expect(other.fingerprint).toBe(one.fingerprint);
  expect(elsewhere.state().layout).toEqual(here.state().layout);
});

test('what a first look found is what is shown, with all else at once', async () => {
  const dataset = largeGraph({ actors: 300, relations: 900 });
  const groups = vi.fn<Services['groups']>();
  const look = firstLook(dataset)!;
  const { actions, state, store } = storeWith({
    read: readElsewhere,
    look: async () => look,
    groups,
  });
  const drawn: unknown[] = [];
  store.subscribe((now, before) => {
    if (now.document !== before.document) drawn.push(selectDrawing(now)?.scene.gathered?.groups);
  });
  await actions.openFile(file('large.json', dataset));
  expect(state()).toMatchObject({ groups: look.gathered.groups, layout: { kind: 'done' } });
  expect(drawn).toEqual([look.gathered.outermost.places.length]);
  expect(groups).not.toHaveBeenCalled();
});

test('a link waits on for its file where showing that is cancelled', async () => {
  const dataset = largeGraph({ actors: 300, relations: 900 });
  let onIndexed = () => {};
  const { actions, state } = storeWith({
    read: readElsewhere,
    look: async () => firstLook(dataset),
    // While the picture is being worked out.
    measure: (name) => () => {
      if (name === 'index') setTimeout(onIndexed);
    },
  });
  const { fingerprint } = prepare(dataset);
  await actions.openLink(encodeView({ ...initialView(''), seed: 5, fingerprint }));
  const { document } = state();
  onIndexed = () => {
    expect(state().opening.kind).toBe('opening');
    void actions.cancelOpening();
    onIndexed = () => {};
  };
  await actions.openFile(file('large.json', dataset));
  expect(state().document).toBe(document);
  await actions.openFile(file('large.json', dataset));
  expect(state().view.seed).toBe(5);
});

test('a first look that never comes holds up nothing, and one that comes late changes nothing', async () => {
  let come: (look: FirstLook) => void = () => {};
  const { actions, state, title } = storeWith({
    look: () =>
      new Promise((resolve) => {
        come = resolve;
      }),
  });
  await actions.openFile(file('broken.json', '{ "format": "actor-graph" '));
  expect(state().opening).toMatchObject({ kind: 'failed' });
  come({} as FirstLook);
  await new Promise((resolve) => setTimeout(resolve));
  expect(state().opening).toMatchObject({ kind: 'failed' });
  await actions.openFile(file('quarry.json', QUARRY));
  expect(title()).toBe('The quarry');
});
