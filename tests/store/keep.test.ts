import { expect, test, vi } from 'vitest';
import type { KeptFile } from '../../src/store/services.ts';
import { linkText } from '../../src/store/linkText.ts';
import { DEFAULT_GRAPH } from '../../src/store/shipped.ts';
import { aDataset } from '../support/builders.ts';
import { file, storeWith } from '../support/storeWith.ts';

const QUARRY = aDataset({ meta: { title: 'The quarry' }, relations: [{ from: 'dan', to: 'eve' }] });

/** A browser that keeps files, for one tab after another. */
function keeping() {
  const files = new Map<string, KeptFile>();
  return {
    keepFile: async (one: KeptFile) => void files.set(one.fingerprint, one),
    keptFile: async (fingerprint: string) => files.get(fingerprint),
    forgetFiles: async () => files.clear(),
  };
}

test('a reload brings a file of the reader’s own back, with its view', async () => {
  const browser = keeping();
  const before = storeWith(browser);
  await before.actions.openFile(file('quarry.json', QUARRY));
  before.actions.pin('dan', [7, 9]);
  expect(before.state().isKept).toBe(true);

  const after = storeWith(browser);
  await after.actions.openLink(linkText(before.state()));
  expect(after.title()).toBe('The quarry');
  expect(after.state()).toMatchObject({ isKept: true, notice: undefined });
  expect(after.state().view.pins).toEqual({ dan: [7, 9] });
});

test('a file that was forgotten has to be opened again, and that is said', async () => {
  const browser = keeping();
  const before = storeWith(browser);
  await before.actions.openFile(file('quarry.json', QUARRY));
  await before.actions.forgetFiles();
  expect(before.state().isKept).toBe(false);
  const after = storeWith(browser);
  await after.actions.openLink(linkText(before.state()));
  expect(after.title()).toBe('The harbour');
  expect(after.state().notice).toContain('file on somebody’s computer');
});

test('a browser that keeps nothing is no fault', async () => {
  const { actions, state, title } = storeWith({
    keepFile: () => Promise.reject(new Error('quota')),
  });
  await actions.openFile(file('quarry.json', QUARRY));
  expect(title()).toBe('The quarry');
  expect(state()).toMatchObject({ isKept: false, opening: { kind: 'idle' } });
});

test('what ships needs no keeping', async () => {
  const keepFile = vi.fn<() => Promise<void>>(async () => {});
  const { actions, state } = storeWith({ keepFile });
  await actions.openShipped(DEFAULT_GRAPH);
  expect(keepFile).not.toHaveBeenCalled();
  expect(state().isKept).toBeUndefined();
});
