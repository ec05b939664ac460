import { act, screen, within } from '@testing-library/react';
import { describe, expect, test, vi } from 'vitest';
import { readText } from '../../src/core/formats/formats.ts';
import type { FileToOpen, Services } from '../../src/store/services.ts';
import { aDataset } from '../support/builders.ts';
import { file, HARBOUR } from '../support/storeWith.ts';
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

describe('a graph that was opened from a disk', () => {
  const disk = { handle: { name: 'harbour.json' } as FileSystemFileHandle, modified: 1 };
  const harbour = { ...file('harbour.json', HARBOUR), disk };

  const openFrom = async (opened: FileToOpen, parts: Partial<Services> = {}) => {
    const rendered = await renderApp(parts);
    await act(() => rendered.store.getState().actions.openFile(opened));
    await rendered.user.click(screen.getByRole('button', { name: 'Save…' }));
    return { ...rendered, dialog: within(await screen.findByRole('dialog')) };
  };

  test('is saved there, each time over what was saved last', async () => {
    const writeTo = vi.fn<Services['writeTo']>(async ({ handle, modified }) => ({
      handle,
      modified: modified + 1,
    }));
    const { user, dialog, store } = await openFrom(harbour, { writeTo });
    store.getState().actions.setHidden('relationType', ['threatened']);
    await user.click(dialog.getByRole('button', { name: 'Save' }));
    await user.click(dialog.getByRole('button', { name: 'Save' }));
    expect(writeTo.mock.calls.map(([{ modified }]) => modified)).toEqual([1, 2]);
    const read = readText(await writeTo.mock.lastCall![1].text());
    expect(read.ok && read.dataset).toEqual(HARBOUR);
    expect(dialog.getByText('“harbour.json” is saved.')).toBeInTheDocument();
    expect(store.getState().view.filters.hidden).toEqual({ relationType: ['threatened'] });
  });

  test('a write that fails is told', async () => {
    const writeTo = () => Promise.reject(new Error('another program has changed it'));
    const { user, dialog } = await openFrom(harbour, { writeTo });
    await user.click(dialog.getByRole('button', { name: 'Save' }));
    expect(dialog.getByText(/^It was not saved \(another program has changed it\)/)).toBeVisible();
  });

  test('can be saved as another file, which is then the one it is saved to', async () => {
    const other = { handle: { name: 'other.json' } as FileSystemFileHandle, modified: 5 };
    const { user, dialog, store } = await openFrom(harbour, { saveAs: async () => other });
    await user.click(dialog.getByRole('button', { name: 'Save as…' }));
    expect(dialog.getByText('“other.json” is saved.')).toBeInTheDocument();
    expect(store.getState().document).toMatchObject({ origin: { disk: other } });
  });

  test('is downloaded in another format, and where it is not all of an actor graph', async () => {
    const { user, dialog } = await openFrom(harbour);
    await user.click(dialog.getByRole('radio', { name: /GEXF/ }));
    expect(dialog.getByRole('button', { name: 'Download' })).toBeVisible();
    expect(dialog.queryByRole('button', { name: 'Save' })).not.toBeInTheDocument();
  });

  test.each([
    ['a table', file('table.csv', 'from,to\nAnn,Bob\n')],
    [
      'the sound part of a file',
      file('faulty.json', aDataset({ relations: [{}, { claims: [] }] })),
    ],
  ])('%s is only downloaded: written there, the rest would be lost', async (_, opened) => {
    const { user, store } = await renderApp();
    await act(() => store.getState().actions.openFile({ ...opened, disk }));
    await act(() => store.getState().actions.openSoundPart());
    await user.click(screen.getByRole('button', { name: 'Save…' }));
    const dialog = within(await screen.findByRole('dialog'));
    expect(dialog.getByRole('button', { name: 'Download' })).toBeVisible();
    expect(dialog.queryByRole('button', { name: 'Save' })).not.toBeInTheDocument();
  });
});
