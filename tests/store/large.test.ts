import { expect, test, vi } from 'vitest';
import { readLarge } from '../../src/core/formats/readLarge.ts';
import { bytesOf, HANDY, sizeOf, weigh } from '../../src/store/content.ts';
import { prepare } from '../../src/store/prepared.ts';
import type { KeptFile, Services } from '../../src/store/services.ts';
import { seededDataset } from '../support/seededGraph.ts';
import { file, storeWith } from '../support/storeWith.ts';

/** Little of a large file: what a file of so many relations says of itself at its beginning, and as long as one. */
const LONG = ' '.repeat(300);
const SEEDED = seededDataset(200);
const asLarge = (relations: number): Blob => {
  const { relations: list, ...head } = SEEDED;
  const items = Array.from({ length: relations }, (_, index) =>
    JSON.stringify({ ...list[index % 200]!, id: `r${index}` }),
  );
  return new Blob([
    JSON.stringify(head).slice(0, -1),
    ',"relations":[',
    items.join(`,${LONG}`),
    ']}',
  ]);
};
const LARGE = asLarge(70_000);
const large = { name: 'large.json', bytes: LARGE };

/** Reads as the worker does, but no more than so many relations. */
const readFirst =
  (relations: number): Services['read'] =>
  async ({ name, bytes }) => {
    async function* pieces() {
      yield await bytesOf(bytes);
    }
    const most = { relations, values: Infinity, bytes: Infinity };
    const result = await readLarge({ name, size: sizeOf(bytes), pieces: pieces() }, {}, most);
    return result.ok ? { ...result, prepared: prepare(result.dataset) } : result;
  };

const withReader = (parts: Partial<Services> = {}) =>
  storeWith({ read: vi.fn<Services['read']>(readFirst(100)), ...parts });

test('a large file is asked about before it is read', async () => {
  const { actions, state, title, services } = withReader();
  await actions.openShipped('pentagon-anthropic');
  vi.mocked(services.read).mockClear();
  await actions.openFile(large);
  const { opening } = state();
  if (opening.kind !== 'large') throw new Error('it was not asked');
  expect(opening).toMatchObject({ fileName: 'large.json', weight: { size: LARGE.size } });
  expect(opening.weight.relations! / 70_000).toBeGreaterThan(0.8);
  expect(opening.weight.relations! / 70_000).toBeLessThan(1.2);
  expect(services.read).not.toHaveBeenCalled();
  expect(title()).toBe('The harbour');
});

test('a no leaves what is open as it was, and reads nothing', async () => {
  const { actions, state, services } = withReader();
  await actions.openShipped('pentagon-anthropic');
  vi.mocked(services.read).mockClear();
  const { document, view } = state();
  await actions.openFile(large);
  await actions.answerLarge(false);
  expect(state().opening).toEqual({ kind: 'idle' });
  expect(state().document).toBe(document);
  expect(state().view).toBe(view);
  expect(services.read).not.toHaveBeenCalled();
  // It has been answered.
  await actions.answerLarge(true);
  expect(services.read).not.toHaveBeenCalled();
});

test('a yes opens what has room, says what has not, and keeps the whole file', async () => {
  const kept: KeptFile[] = [];
  const { actions, state } = withReader({
    keepFile: async (one) => {
      kept.push(one);
    },
  });
  await actions.openFile(large);
  await actions.answerLarge(true);
  const { document, opening } = state();
  if (document.kind !== 'open') throw new Error('nothing is open');
  expect(opening).toEqual({ kind: 'idle' });
  expect(document.graph.dataset.relations.length).toBe(100);
  expect(document.left).toEqual({
    counts: [{ kind: 'relations', left: 69_900, all: 70_000 }],
    others: [],
    unread: 69_900,
  });
  // As it is on the disk, and not in memory.
  expect(kept).toMatchObject([{ name: 'large.json', fingerprint: document.fingerprint }]);
  expect(kept[0]!.bytes).toBe(LARGE);
});

test('what was kept opens again without a question', async () => {
  const kept: KeptFile[] = [];
  const services: Partial<Services> = {
    keepFile: async (one) => {
      kept.push(one);
    },
    keptFile: async (fingerprint) => kept.find((one) => one.fingerprint === fingerprint),
  };
  const first = withReader(services);
  await first.actions.openFile(large);
  await first.actions.answerLarge(true);
  const second = withReader(services);
  await second.actions.openKeptFile(kept[0]!.fingerprint);
  expect(second.state().document).toMatchObject({
    kind: 'open',
    fileName: 'large.json',
    fingerprint: kept[0]!.fingerprint,
    left: { unread: 69_900 },
  });
});

test('without anything open, a no opens what ships', async () => {
  const { actions, title } = withReader({ read: storeWith().services.read });
  await actions.openFile(large);
  expect(title()).toBeUndefined();
  await actions.answerLarge(false);
  expect(title()).toBe('The harbour');
});

test('what is opened meanwhile is not asked about', async () => {
  const { actions, state, title, services } = withReader();
  await actions.openFile(large);
  vi.mocked(services.read).mockClear();
  await actions.openFile(file('quarry.json', seededDataset(3)));
  expect(state().opening).toEqual({ kind: 'idle' });
  await actions.answerLarge(true);
  expect(services.read).toHaveBeenCalledOnce();
  expect(title()).toBe('3 seeded relations');
});

test.each([
  ['bytes in memory', new Uint8Array(HANDY)],
  ['a file', new Blob([new Uint8Array(HANDY)])],
])('what is not large is not weighed: %s', async (_, content) => {
  expect(await weigh(content)).toBeUndefined();
});

test('of another format only its size is known', async () => {
  const size = 30_000_000;
  expect(await weigh(new Blob([new Uint8Array(size).fill(65)]))).toEqual({ size });
});
