import { expect, test } from 'vitest';
import { linkText } from '../../src/store/linkText.ts';
import type { KeptFile } from '../../src/store/services.ts';
import { aDataset } from '../support/builders.ts';
import { file, storeWith } from '../support/storeWith.ts';

/** Two relations, of which the second has no claims. */
const FAULTY = file(
  'faulty.json',
  aDataset({ meta: { title: 'The quarry' }, relations: [{}, { claims: [] }] }),
);

const openDocument = ({ state }: ReturnType<typeof storeWith>) => {
  const { document } = state();
  if (document.kind !== 'open') throw new Error('nothing is open');
  return document;
};

test('what would be left out is known before the sound part is opened, and stays known after', async () => {
  const store = storeWith();
  await store.actions.openFile(FAULTY);
  const counts = [{ kind: 'relations', left: 1, all: 2 }];
  expect(store.state().opening).toMatchObject({ kind: 'failed', left: { counts } });
  expect(store.state().document.kind).toBe('empty');

  await store.actions.openSoundPart();
  const document = openDocument(store);
  expect(document.graph.dataset.relations).toHaveLength(1);
  expect(document.left).toMatchObject({ counts });
  expect(document.warnings.map(({ severity, code }) => [severity, code])).toEqual([
    ['error', 'no-claims'],
  ]);
  expect(store.state()).toMatchObject({ opening: { kind: 'idle' }, isKept: true });

  await store.actions.openFile(file('good.json', aDataset({ relations: [{}] })));
  expect(openDocument(store).left).toBeUndefined();
});

test('a file without a sound part offers none', async () => {
  const store = storeWith();
  await store.actions.openFile(file('bad.json', '{"format": "actor-graph"}'));
  expect(store.state().opening).not.toHaveProperty('left');
  await store.actions.openSoundPart();
  expect(store.state().opening.kind).toBe('failed');
});

test('a reload brings the sound part back without a question, and still says what is left out', async () => {
  const kept = new Map<string, KeptFile>();
  const browser = {
    keepFile: async (one: KeptFile) => void kept.set(one.fingerprint, one),
    keptFile: async (fingerprint: string) => kept.get(fingerprint),
  };
  const before = storeWith(browser);
  await before.actions.openFile(FAULTY);
  await before.actions.openSoundPart();
  const after = storeWith(browser);
  await after.actions.openLink(linkText(before.state()));
  expect(after.title()).toBe('The quarry');
  expect(openDocument(after).left).toEqual(openDocument(before).left);
});
