import { screen, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { SHORTCUTS } from '../../src/store/shortcuts.ts';
import { renderApp } from '../support/renderApp.tsx';

test('each single key can be another one, which is told, kept, and taken back', async () => {
  const { user, services } = await renderApp();
  await user.keyboard('?');
  const table = await screen.findByRole('table', { name: 'Single keys' });
  const field = (name: string) => within(table).getByRole('textbox', { name: `Key: ${name}` });
  await user.click(field('Go to the search'));
  await user.keyboard('s');
  expect(field('Go to the search')).toHaveValue('s');
  expect(services.keepKeys).toHaveBeenLastCalledWith({ ...SHORTCUTS, search: 's' });

  // One that does something else already is not taken.
  await user.click(field('In the graph: zoom in'));
  await user.keyboard('S');
  expect(field('In the graph: zoom in')).toHaveValue('+');
  expect(screen.getByText('“s” is taken: Go to the search.')).toBeVisible();

  await user.keyboard('{Escape}');
  await vi.waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
  const search = screen.getByRole('combobox', { name: 'Search' });
  expect(search).toHaveAttribute('aria-keyshortcuts', 's');
  await user.keyboard('/');
  expect(search).not.toHaveFocus();
  await user.keyboard('s');
  expect(search).toHaveFocus();
  expect(search).toHaveValue('');

  await user.click(screen.getByRole('button', { name: 'Help' }));
  await user.click(await screen.findByRole('button', { name: 'Back to “/”' }));
  expect(services.keepKeys).toHaveBeenLastCalledWith(SHORTCUTS);
  expect(screen.queryByRole('button', { name: 'Back to “/”' })).not.toBeInTheDocument();
});

test('keys that were kept on this device hold from the start', async () => {
  const { user, store } = await renderApp({ keptKeys: async () => ({ help: 'H' }) });
  await store.getState().actions.readSingleKeys();
  await user.keyboard('h');
  expect(await screen.findByRole('dialog', { name: 'Help' })).toBeVisible();
});
