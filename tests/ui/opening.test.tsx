import { act, screen, waitFor, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import type { ReadingProgress } from '../../src/core/formats/progress.ts';
import { aDataset } from '../support/builders.ts';
import { bytesOf, renderApp } from '../support/renderApp.tsx';
import unknownIds from '../fixtures/broken/unknown-ids.json?raw';

const problems = () =>
  within(screen.getByRole('list', { name: 'Problems' }))
    .getAllByRole('listitem')
    .map((item) => item.textContent);

test('every problem is listed with its place, in words, and what was probably meant', async () => {
  const { user, store } = await renderApp();
  await act(() =>
    store.getState().actions.openFile({ name: 'bad.json', bytes: bytesOf(unknownIds) }),
  );
  const alert = within(screen.getByRole('alert'));
  expect(alert.getByRole('heading')).toHaveTextContent('“bad.json” was not opened: 6 problems');
  expect(problems()[0]).toMatch(/^Line 13, column 46: .*okafro.*okafor/);
  expect(problems().at(-1)).toMatch(/^Line 17, column 46 \(warning\): /);
  expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent(
    'The lighthouse of Port Amber',
  );

  await user.click(alert.getByRole('button', { name: 'Close the list of problems' }));
  expect(screen.queryByRole('alert')).not.toBeInTheDocument();
});

test('what a link could not give back is said until it is dismissed', async () => {
  const { user, store } = await renderApp();
  await act(() => store.getState().actions.openLink('#v=1&data=pentagon-anthropic&pins=a:b'));
  expect(screen.getByRole('alert')).toHaveTextContent(/left out: .*a:b/);
  await user.click(screen.getByRole('button', { name: 'Dismiss' }));
  expect(screen.queryByRole('alert')).not.toBeInTheDocument();
});

test('a graph that can’t be fetched is a problem with a reason', async () => {
  const { store } = await renderApp({
    fetchShipped: async () => {
      throw new Error('the graph could not be fetched (404)');
    },
    dataset: aDataset({ relations: [{}] }),
  });
  await act(() => store.getState().actions.openShipped('atlantis'));
  expect(problems()).toEqual([expect.stringContaining('could not be fetched (404)')]);
});

test('the sound part says what it leaves out before it is opened, and as long as it is open', async () => {
  const { user, store, services } = await renderApp();
  const faulty = JSON.stringify(aDataset({ relations: [{}, { claims: [] }] }));
  await act(() => store.getState().actions.openFile({ name: 'bad.json', bytes: bytesOf(faulty) }));
  const alert = within(screen.getByRole('alert'));
  await user.click(alert.getByRole('button', { name: 'Copy report' }));
  expect(services.copyText).toHaveBeenLastCalledWith(
    expect.stringMatching(
      /^bad\.json:1:\d+ error \/relations\/1\/claims — .*\nbad\.json: 1 error, 0 warnings/,
    ),
  );
  const button = alert.getByRole('button', { name: 'Open the sound part' });
  expect(button).toHaveAccessibleDescription('It leaves out 1 of 2 relations.');
  await user.click(button);
  expect(await screen.findByRole('heading', { level: 1, name: 'The harbour' })).toBeVisible();
  expect(screen.queryByRole('alert')).not.toBeInTheDocument();
  const notes = screen.getAllByRole('note', { hidden: true });
  expect(notes.map((note) => note.textContent)).toEqual(
    Array(2).fill('This is not the whole file. It had errors: left out is 1 of 2 relations.'),
  );
  expect(screen.getByText(/^1 error about this file$/)).toBeInTheDocument();
});

test('opening that takes its time is told, and can be cancelled', async () => {
  const { user, store, services } = await renderApp();
  vi.mocked(services.read).mockReturnValue(new Promise(() => {}));
  act(() => {
    void store.getState().actions.openFile({ name: 'large.json', bytes: bytesOf('{}') });
  });
  expect(screen.queryByRole('button', { name: 'Cancel' })).not.toBeInTheDocument();
  const cancel = await screen.findByRole('button', { name: 'Cancel' });
  expect(screen.getByText('Opening “large.json”…')).toHaveAttribute('role', 'status');
  await user.click(cancel);
  expect(screen.queryByText('Opening “large.json”…')).not.toBeInTheDocument();
  expect(services.stopReading).toHaveBeenCalled();
  expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent(
    'The lighthouse of Port Amber',
  );
});

test.each([
  ['Save…', 'Save the graph as a file'],
  ['Figure…', /Figure/],
])('“%s” says too that the graph is not the whole file', async (button, name) => {
  const { user, store } = await renderApp();
  const faulty = JSON.stringify(aDataset({ relations: [{}, { claims: [] }] }));
  await act(() => store.getState().actions.openFile({ name: 'bad.json', bytes: bytesOf(faulty) }));
  await act(() => store.getState().actions.openSoundPart());
  await user.click(screen.getByRole('button', { name: button }));
  const dialog = within(await screen.findByRole('dialog', { name }));
  expect(dialog.getByRole('note')).toHaveTextContent('This is not the whole file.');
});

test.each([
  [
    'which is opened whole',
    { size: 46_000_000, relations: 100_000 },
    /about 100,000 relations/,
    false,
  ],
  [
    'of which only the first have room',
    { size: 475_000_000, relations: 1_000_000 },
    /475 MB, with about 1,000,000 relations/,
    true,
  ],
  ['of another format', { size: 60_000_000 }, /60 MB.*only shows when it is read/, false],
])('a large file says what opening it takes: one %s', async (_, weight, said, isCut) => {
  const { user, store } = await renderApp();
  act(() => store.setState({ opening: { kind: 'large', fileName: 'big.json', weight } }));
  const dialog = within(await screen.findByRole('dialog', { name: 'This is a large file' }));
  expect(dialog.getByText(said)).toHaveTextContent('“big.json”');
  expect(dialog.getByText(/Opening takes about/)).toHaveTextContent(/up to \d+(\.\d)? GB/);
  expect(dialog.queryByText(/the first 200,000 relations/) !== null).toBe(isCut);
  await user.click(dialog.getByRole('button', { name: 'Don’t open it' }));
});

test('what is read is told in stages, with a share where one is known', async () => {
  const { store, services } = await renderApp();
  let tell: (progress: ReadingProgress) => void = () => {};
  vi.mocked(services.read).mockImplementation((_, onProgress = () => {}) => {
    tell = onProgress;
    return new Promise(() => {});
  });
  act(() => void store.getState().actions.openFile({ name: 'big.json', bytes: bytesOf('{}') }));
  const cancel = await screen.findByRole('button', { name: 'Cancel' });
  for (const [progress, said] of [
    [{ stage: 'reading', share: 0.428 }, 'Reading… 42%'],
    [{ stage: 'checking', share: 0 }, 'Checking… 0%'],
    [{ stage: 'indexing' }, 'Indexing…'],
  ] as const) {
    act(() => tell(progress));
    expect(screen.getByText(said)).toBeVisible();
  }
  act(() => cancel.click());
  await waitFor(() => expect(screen.queryByText('Indexing…')).not.toBeInTheDocument());
});

test('a graph of which the rest had no room says so as long as it is open', async () => {
  const { store } = await renderApp();
  act(() => {
    const { document } = store.getState();
    if (document.kind !== 'open') return;
    const counts = [{ kind: 'relations', left: 800_000, all: 1_000_000 }] as const;
    store.setState({ document: { ...document, left: { counts, others: [], unread: 800_000 } } });
  });
  expect(screen.getAllByRole('note')[0]).toHaveTextContent(
    'This is not the whole file. It holds more than can be opened here: left out are 800,000 of 1,000,000 relations.',
  );
});
