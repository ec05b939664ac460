import { expect, test, vi } from 'vitest';
import { linkText } from '../../src/store/linkText.ts';
import type { KeptFile, Services } from '../../src/store/services.ts';
import type { State } from '../../src/store/state.ts';
import { DEFAULT_GRAPH } from '../../src/store/shipped.ts';
import { aDataset } from '../support/builders.ts';
import { file, storeWith } from '../support/storeWith.ts';

const QUARRY = aDataset({ meta: { title: 'The quarry' }, relations: [{ from: 'dan', to: 'eve' }] });
const THERE = 'https://example.org/graphs/quarry.json';
const HERE = 'https://dramatis.test/quarry.json';

const originOf = ({ document }: State) => (document.kind === 'open' ? document.origin : undefined);

/** A browser that finds the quarry at any address. */
const fetching = (dataset = QUARRY) => ({
  fetchFile: vi.fn<Services['fetchFile']>(async () => file('', dataset).bytes),
});

test('a link to data elsewhere asks first, and fetches nothing before the yes', async () => {
  const browser = fetching();
  const { actions, state, title, addresses, services } = storeWith(browser);
  await actions.openLink('', THERE);
  expect(state().opening).toEqual({ kind: 'asking', address: THERE, host: 'example.org' });
  expect(browser.fetchFile).not.toHaveBeenCalled();
  await actions.answerAsking(true);
  expect(browser.fetchFile.mock.calls.map(([address]) => address)).toEqual([THERE]);
  expect(title()).toBe('The quarry');
  expect(originOf(state())).toEqual({ address: THERE });
  expect(state()).toMatchObject({ view: { data: '' }, isKept: true });
  expect(addresses()).toHaveLength(1);
  expect(vi.mocked(services.writeAddress).mock.lastCall?.[2]).toBe(THERE);
});

test('after a no, the graph that ships is shown, and nothing was fetched', async () => {
  const browser = fetching();
  const { actions, state, title } = storeWith(browser);
  await actions.openLink('', THERE);
  await actions.answerAsking(false);
  expect(title()).toBe('The harbour');
  expect(originOf(state())).toEqual({});
  await actions.answerAsking(true);
  expect(browser.fetchFile).not.toHaveBeenCalled();
});

test('data from the page’s own place is fetched at once, with the view of the link', async () => {
  const before = storeWith(fetching());
  await before.actions.openLink('', HERE);
  expect(before.title()).toBe('The quarry');
  before.actions.pin('dan', [7, 9]);
  const after = storeWith(fetching());
  await after.actions.openLink(linkText(before.state()), HERE);
  expect(after.state()).toMatchObject({ view: { pins: { dan: [7, 9] } }, notice: undefined });
});

test('data that has changed since is told', async () => {
  const before = storeWith(fetching());
  await before.actions.openLink('', HERE);
  const other = aDataset({ meta: { title: 'The quarry, later' }, relations: [{}] });
  const after = storeWith(fetching(other));
  await after.actions.openLink(linkText(before.state()), HERE);
  expect(after.state().notice).toContain('The data has changed since this link was made');
});

test('a reload brings back what was fetched elsewhere without asking the server again', async () => {
  const kept = new Map<string, KeptFile>();
  const browser = {
    ...fetching(),
    keepFile: async (one: KeptFile) => void kept.set(one.fingerprint, one),
    keptFile: async (fingerprint: string) => kept.get(fingerprint),
  };
  const before = storeWith(browser);
  await before.actions.openAddress(THERE);
  const after = storeWith(browser);
  await after.actions.openLink(linkText(before.state()), THERE);
  expect(after.title()).toBe('The quarry');
  expect(originOf(after.state())).toEqual({ address: THERE });
  expect(browser.fetchFile).toHaveBeenCalledTimes(1);
});

test('a link does not say where a kept file of the reader’s own came from', async () => {
  const kept = new Map<string, KeptFile>();
  const browser = {
    ...fetching(),
    keepFile: async (one: KeptFile) => void kept.set(one.fingerprint, one),
    keptFile: async (fingerprint: string) => kept.get(fingerprint),
  };
  const before = storeWith(browser);
  await before.actions.openFile(file('quarry.json', QUARRY));
  const after = storeWith(browser);
  await after.actions.openLink(linkText(before.state()), THERE);
  expect(after.title()).toBe('The quarry');
  expect(originOf(after.state())).toEqual({});
  expect([...kept.values()].map(({ address }) => address)).toEqual([undefined]);
});

test('the name of what is fetched turns no words of the page round', async () => {
  const { actions, state } = storeWith(fetching());
  await actions.openAddress('https://example.org/harbour-%E2%80%AEnosj.html');
  expect(state().document).toMatchObject({ fileName: 'harbour-nosj.html' });
  await actions.openAddress('ftp://example.org/\u202Enosj');
  expect(state().opening).toMatchObject({ fileName: 'ftp://example.org/nosj' });
});

test('another graph leaves the address of the one before', async () => {
  const { actions, state, services } = storeWith(fetching());
  await actions.openAddress(HERE);
  await actions.openShipped(DEFAULT_GRAPH);
  expect(originOf(state())).toEqual({});
  expect(vi.mocked(services.writeAddress).mock.lastCall?.[2]).toBeUndefined();
});

test.each([
  ['javascript:alert(1)', /must begin with https/],
  ['ftp://example.org/a.json', /must begin with https/],
])('an address such as %s is refused', async (address, why) => {
  const browser = fetching();
  const { actions, state, title } = storeWith(browser);
  await actions.openLink('', address);
  expect(title()).toBe('The harbour');
  expect(state().opening).toMatchObject({
    kind: 'failed',
    problems: [{ message: expect.stringMatching(why) as string }],
  });
  expect(browser.fetchFile).not.toHaveBeenCalled();
});

test('what can’t be fetched is told, beside the graph that ships', async () => {
  const { actions, state, title } = storeWith();
  await actions.openLink('', HERE);
  expect(title()).toBe('The harbour');
  expect(state().opening).toMatchObject({
    kind: 'failed',
    fileName: 'quarry.json',
    problems: [{ message: 'there is no connection' }],
  });
});

test('cancelling stops what is fetched', async () => {
  let stopped = false;
  const { actions, state, title } = storeWith({
    fetchFile: (_, onProgress, stop) => {
      onProgress({ received: 5, total: 10 });
      return new Promise((_resolve, reject) => {
        stop.addEventListener('abort', () => {
          stopped = true;
          reject(new Error('stopped'));
        });
      });
    },
  });
  await actions.openShipped(DEFAULT_GRAPH);
  void actions.openAddress(HERE);
  expect(state().opening).toMatchObject({ fetched: { received: 5, total: 10 } });
  await actions.cancelOpening();
  expect(stopped).toBe(true);
  expect(title()).toBe('The harbour');
  expect(state().opening).toEqual({ kind: 'idle' });
});
