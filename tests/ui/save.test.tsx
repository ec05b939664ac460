import { screen, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { readText } from '../../src/core/formats/formats.ts';
import type { Services } from '../../src/store/services.ts';
import { renderApp } from '../support/renderApp.tsx';

/** The last file that the browser was handed. */
async function saved(services: Services) {
  const [content, name] = vi.mocked(services.download).mock.lastCall!;
  return { name, text: await content.text() };
}

const openDialog = async () => {
  const rendered = await renderApp();
  await rendered.user.click(screen.getByRole('button', { name: 'Save…' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Save the graph as a file' }));
  return { ...rendered, dialog };
};

test('the whole graph is saved as it was opened, whatever is filtered', async () => {
  const { user, services, dialog, store } = await openDialog();
  expect(dialog.getByText(/^Nothing is lost/)).toBeInTheDocument();
  await user.click(dialog.getByRole('button', { name: 'Download' }));
  const { name, text } = await saved(services);
  expect(name).toBe('the-lighthouse-of-port-amber.json');
  const read = readText(text);
  const { document } = store.getState();
  expect(read.ok && read.dataset).toEqual(document.kind === 'open' && document.graph.dataset);
  expect(dialog.getByText(/was handed to your browser/)).toBeInTheDocument();
});

test('other formats say what is lost, and leave out what the filters hide', async () => {
  const { user, services, dialog, store } = await openDialog();
  await user.click(dialog.getByRole('radio', { name: /GEXF/ }));
  expect(dialog.getByText(/^Nothing is lost.*not who claims.*No filter is on/)).toBeInTheDocument();
  store.getState().actions.setHidden('relationType', ['threatened']);
  expect(await dialog.findByText(/What the filters hide is left out: 4 of 5/)).toBeInTheDocument();
  await user.click(dialog.getByRole('button', { name: 'Download' }));
  const { name, text } = await saved(services);
  expect(name).toBe('the-lighthouse-of-port-amber.gexf');
  expect(text).toContain('label="tends"');
  expect(text).not.toContain('label="threatened"');
});
