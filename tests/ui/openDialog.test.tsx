import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import type { KeptName } from '../../src/store/services.ts';
import { aDataset } from '../support/builders.ts';
import { bytesOf, renderApp } from '../support/renderApp.tsx';
import { file } from '../support/storeWith.ts';

const HARBOUR = JSON.stringify(aDataset({ relations: [{}] }));

const openDialog = async (parts: Parameters<typeof renderApp>[0] = {}) => {
  const rendered = await renderApp(parts);
  await rendered.user.click(screen.getByRole('button', { name: 'Open…' }));
  return {
    ...rendered,
    dialog: within(await screen.findByRole('dialog', { name: 'Open a graph' })),
  };
};

const isOpen = async (title: string) => {
  expect(await screen.findByRole('heading', { level: 1, name: title })).toBeVisible();
  expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
};

test('choosing a file opens it; the button for that has the focus', async () => {
  const disk = { handle: {} as FileSystemFileHandle, modified: 1 };
  const pickFile = vi.fn<(extensions: readonly string[]) => Promise<unknown>>(async () => ({
    ...file('harbour.json', HARBOUR),
    disk,
  }));
  const { user, dialog, store } = await openDialog({ pickFile: pickFile as never });
  expect(dialog.getByRole('button', { name: 'A file from this computer…' })).toHaveFocus();
  await user.keyboard('{Enter}');
  await isOpen('The harbour');
  expect(pickFile.mock.lastCall![0]).toContain('.json');
  expect(store.getState().document).toMatchObject({ origin: { disk } });
});

test('whoever chooses none still has all other ways', async () => {
  const { user, dialog } = await openDialog();
  await user.click(dialog.getByRole('button', { name: 'A file from this computer…' }));
  expect(dialog.getByRole('button', { name: 'Start from an empty graph' })).toBeVisible();
});

test('a file that can’t be read is told', async () => {
  const { user } = await openDialog({ pickFile: () => Promise.reject(new Error('gone')) });
  await user.click(screen.getByRole('button', { name: 'A file from this computer…' }));
  expect(await screen.findByRole('alert')).toHaveTextContent('gone');
});

test('text that is pasted into the dialog opens', async () => {
  const { user, dialog } = await openDialog();
  expect(dialog.getByRole('button', { name: 'Open the text' })).toBeDisabled();
  await user.click(dialog.getByRole('textbox', { name: 'Text of a graph or table' }));
  await user.paste('from\tto\nAnn\tBob\n');
  await user.click(dialog.getByRole('button', { name: 'Open the text' }));
  await isOpen('Pasted text');
});

test('an address opens, without another question', async () => {
  const fetchFile = vi.fn<() => Promise<Uint8Array>>(async () => bytesOf(HARBOUR));
  const { user, dialog, store } = await openDialog({ fetchFile });
  const field = dialog.getByRole('textbox', { name: /^Address/ });
  await user.type(field, 'https://example.org/h.json{Enter}');
  await isOpen('The harbour');
  expect(fetchFile).toHaveBeenCalledWith(
    'https://example.org/h.json',
    expect.anything(),
    expect.anything(),
  );
  expect(screen.getByText(/^Fetched from example\.org\./)).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Share' }));
  expect(await screen.findByText(/fetches the graph from example\.org/)).toBeInTheDocument();
  expect(store.getState().view.data).toBe('');
  await user.click(screen.getByRole('button', { name: 'Fetch it again' }));
  await waitFor(() => expect(fetchFile).toHaveBeenCalledTimes(2));
});

test('kept files can be opened again, and forgotten one by one or all', async () => {
  let kept: readonly KeptName[] = [
    { fingerprint: 'b', name: 'b.json', at: Date.UTC(2026, 1, 2) },
    { fingerprint: 'a', name: 'a.json', at: Date.UTC(2026, 1, 1) },
    { fingerprint: 'c', name: 'c.json', at: 0 },
  ];
  const { user, dialog } = await openDialog({
    keptFiles: async () => kept,
    keptFile: async (fingerprint) => ({ ...file('a.json', HARBOUR), fingerprint }),
    forgetFile: async (gone) => {
      kept = kept.filter(({ fingerprint }) => fingerprint !== gone);
    },
  });
  const list = within(await dialog.findByRole('list', { name: /^Opened before/ }));
  const names = () => list.getAllByRole('listitem').map(({ textContent }) => textContent);
  expect(names()).toHaveLength(3);
  expect(names()[0]).toMatch(/^b\.json opened .*2 Feb 2026/);
  await user.click(list.getByRole('button', { name: 'Forget “b.json”' }));
  expect(names()).toHaveLength(2);
  expect(dialog.getByText('“b.json” is forgotten.')).toBeInTheDocument();
  await user.click(list.getByRole('button', { name: /^a\.json/ }));
  await isOpen('The harbour');
});

test('an empty graph is an ordinary document, and every panel bears with it', async () => {
  const { user, store, dialog } = await openDialog();
  await user.click(dialog.getByRole('button', { name: 'Start from an empty graph' }));
  await isOpen('Untitled graph');
  const { document, view, isKept } = store.getState();
  expect(document).toMatchObject({ kind: 'open', warnings: [] });
  expect(view.data).toBe('');
  expect(isKept).toBe(true);
  expect(screen.getByText('This graph is empty.')).toBeVisible();
  expect(screen.getByText('Nothing in this graph has a date.')).toBeVisible();
  expect(screen.getByText(/^0 actors, 0 relations/)).toBeVisible();
  expect(screen.getByRole('button', { name: 'Figure…' })).toBeDisabled();
  await user.click(screen.getByRole('tab', { name: 'Table' }));
  expect(await screen.findByText('This graph has no relations.')).toBeVisible();
  await user.click(screen.getByRole('tab', { name: 'Chronology' }));
  expect(await screen.findByRole('tabpanel', { name: 'Chronology' })).toHaveTextContent(
    'This graph is empty.',
  );
});

test('every format has a template to download', async () => {
  const { user, dialog, services } = await openDialog();
  await user.click(dialog.getByRole('button', { name: 'GraphML' }));
  const [content, name] = vi.mocked(services.download).mock.lastCall!;
  expect(name).toBe('template.graphml');
  expect(await content.text()).toContain('Tern Ferries');
});

/** Pastes text, as Ctrl+V does, where something has the focus. */
const pasteOn = (target: Element, text: string) =>
  act(async () => {
    fireEvent.paste(target, { clipboardData: { getData: () => text, files: [] } });
  });

test('text that is pasted on the page opens, but not where one types', async () => {
  const { services } = await renderApp();
  await pasteOn(screen.getByRole('combobox', { name: 'Search' }), HARBOUR);
  expect(services.read).toHaveBeenCalledTimes(1);
  await pasteOn(document.body, '  ');
  expect(services.read).toHaveBeenCalledTimes(1);
  await pasteOn(document.body, HARBOUR);
  await isOpen('The harbour');
});

test('the page says that it takes a drop while a file is over it', async () => {
  const { user } = await renderApp();
  const page = screen.getByRole('main');
  const over = { dataTransfer: { types: ['Files'], files: [], items: [] } };
  fireEvent.dragOver(page, { dataTransfer: { types: ['text/plain'], files: [], items: [] } });
  expect(screen.queryByText('Drop the file to open it')).not.toBeInTheDocument();
  fireEvent.dragOver(page, over);
  expect(screen.getByText('Drop the file to open it')).toBeVisible();
  fireEvent.dragLeave(page, { ...over, relatedTarget: null });
  expect(screen.queryByText('Drop the file to open it')).not.toBeInTheDocument();
  fireEvent.dragOver(page, over);
  const dropped = new File([HARBOUR], 'harbour.json');
  fireEvent.drop(page, { dataTransfer: { types: ['Files'], files: [dropped], items: [{}] } });
  expect(screen.queryByText('Drop the file to open it')).not.toBeInTheDocument();
  await isOpen('The harbour');
  await user.keyboard('{Escape}');
});

test('a drop goes to the page, or to the dialog that opens files; no other dialog is touched by it', async () => {
  const { user, services } = await renderApp();
  const dropped = new File([HARBOUR], 'harbour.json');
  const files = () => ({ types: ['Files'], files: [dropped], items: [{}], dropEffect: 'copy' });
  await user.click(screen.getByRole('button', { name: 'Edit' }));
  await user.click(screen.getByRole('button', { name: 'Add an actor' }));
  const name = await screen.findByRole('textbox', { name: /^Name/ });
  // True: nobody has kept the browser from moving text within a field.
  expect(fireEvent.dragOver(name, { dataTransfer: { types: ['text/plain'] } })).toBe(true);
  expect(fireEvent.drop(name, { dataTransfer: { types: ['text/plain'], files: [] } })).toBe(true);
  const dataTransfer = files();
  expect(fireEvent.dragOver(name, { dataTransfer })).toBe(false);
  expect(dataTransfer.dropEffect).toBe('none');
  expect(screen.queryByText('Drop the file to open it')).not.toBeInTheDocument();
  const { length } = vi.mocked(services.read).mock.calls;
  expect(fireEvent.drop(name, { dataTransfer })).toBe(false);
  await user.keyboard('{Escape}');
  await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
  expect(services.read).toHaveBeenCalledTimes(length);
  await user.click(screen.getByRole('button', { name: 'Open…' }));
  const field = await screen.findByRole('textbox', { name: 'Text of a graph or table' });
  fireEvent.drop(field, { dataTransfer: files() });
  await isOpen('The harbour');
});

test('a link to data elsewhere shows the whole address, and Escape is a no', async () => {
  const fetchFile = vi.fn<() => Promise<Uint8Array>>(async () => bytesOf(HARBOUR));
  const { user, store } = await renderApp({ fetchFile });
  const address = 'https://example.org/a/very/long/way?to=the&harbour=1';
  const follow = () => act(() => store.getState().actions.openLink('', address));
  await follow();
  const dialog = await screen.findByRole('dialog', { name: 'Fetch a graph from example.org?' });
  expect(dialog).toHaveTextContent(address);
  await user.keyboard('{Escape}');
  await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
  expect(fetchFile).not.toHaveBeenCalled();
  await follow();
  await user.click(await screen.findByRole('button', { name: 'Fetch it' }));
  await isOpen('The harbour');
});
