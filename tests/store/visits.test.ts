import { expect, test, vi } from 'vitest';
import type { Services } from '../../src/store/services.ts';
import { DEFAULT_GRAPH } from '../../src/store/shipped.ts';
import { linkText } from '../../src/store/linkText.ts';
import { aDataset } from '../support/builders.ts';
import { file, storeWith } from '../support/storeWith.ts';

test('another actor or graph is a visit, all else is a change of the same one', async () => {
  const writeAddress = vi.fn<Services['writeAddress']>();
  const { actions } = storeWith({ writeAddress });
  const visits = () => writeAddress.mock.calls.map(([, isVisit]) => isVisit);
  await actions.openShipped(DEFAULT_GRAPH);
  expect(visits()).toEqual([false]);
  actions.toggleChoice('relationType', 'met');
  actions.pin('ann', [1, 2]);
  actions.select({ kind: 'actor', id: 'ann' });
  actions.select({ kind: 'actor', id: 'ann' });
  actions.select(undefined);
  await actions.openFile(file('own.json', aDataset({ relations: [{}] })));
  expect(visits()).toEqual([false, false, false, true, false, true, true]);
});

test('going back leads to what was read then, and leaves filters and moves alone', async () => {
  const { actions, state, store } = storeWith();
  await actions.openShipped(DEFAULT_GRAPH);
  actions.select({ kind: 'actor', id: 'ann' });
  const then = linkText(store.getState());
  actions.select({ kind: 'statement', id: 'r1' });
  actions.toggleChoice('relationType', 'met');
  actions.pin('bob', [3, 4]);
  await actions.visit(then);
  expect(state().view).toMatchObject({
    selection: { kind: 'actor', id: 'ann' },
    filters: { hidden: { relationType: ['met'] } },
    pins: { bob: [3, 4] },
  });
});

test('going back to another graph opens it again', async () => {
  const { actions, state, title } = storeWith();
  await actions.openShipped(DEFAULT_GRAPH);
  const then = linkText(state());
  await actions.openFile(
    file('own.json', aDataset({ meta: { title: 'The quarry' }, relations: [{}] })),
  );
  expect(title()).toBe('The quarry');
  await actions.visit(then);
  expect(title()).toBe('The harbour');
});
