import { act, screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { aDataset } from '../support/builders.ts';
import { bytesOf, renderApp } from '../support/renderApp.tsx';

const DATASET = aDataset({
  actors: [{ id: 'ann' }, { id: 'palace' }, { id: 'palantir' }],
  relations: [
    { from: 'ann', to: 'palace' },
    { from: 'ann', to: 'palantir' },
  ],
});

const walk = () =>
  within(screen.getByRole('application', { name: 'Graph by keyboard' })).getByRole('button');
const open = async () => {
  const app = await renderApp({ dataset: DATASET });
  act(() => walk().focus());
  return app;
};

test('a name that is typed is one jump, however many actors its letters lead to', async () => {
  const { user } = await open();
  await user.keyboard('palant');
  expect(walk()).toHaveAccessibleName(/^Palantir, /);
  await user.keyboard('{ArrowLeft}');
  expect(walk()).toHaveAccessibleName(/^The harbour, actor 1 of 3: Ann, /);
});

test('Escape leaves for the tab, and Enter on “All” leads into the graph', async () => {
  const { user } = await open();
  await user.keyboard('palant{Enter}');
  act(() => screen.getByRole('button', { name: 'All' }).focus());
  await user.keyboard('{Enter}');
  expect(screen.queryByRole('group', { name: 'Focus' })).toBeNull();
  expect(walk()).toHaveFocus();
  await user.keyboard('{Escape}');
  expect(screen.getByRole('tab', { name: 'Graph' })).toHaveFocus();
});

test('another graph is walked from its beginning', async () => {
  const { user, store } = await open();
  await user.keyboard('palant');
  const other = aDataset({ ...DATASET, meta: { title: 'The pier' } });
  await act(() =>
    store
      .getState()
      .actions.openFile({ name: 'other.json', bytes: bytesOf(JSON.stringify(other)) }),
  );
  await screen.findByRole('img', { name: /The pier/ });
  expect(walk()).toHaveAccessibleName(/^The pier, actor 1 of 3: Ann, /);
});
