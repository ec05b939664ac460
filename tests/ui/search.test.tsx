import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { aDataset } from '../support/builders.ts';
import { renderApp } from '../support/renderApp.tsx';

const HARBOUR = aDataset({
  actors: [
    { id: 'ann', name: 'Ann Łuk', aliases: ['The Heron'] },
    { id: 'bob' },
    { id: 'acme', type: 'company', name: 'Acme Docks' },
  ],
  relations: [
    { type: 'threatened', from: 'ann', to: 'bob', date: '2026-01-15', summary: 'A shout.' },
    {
      type: 'praised',
      from: 'bob',
      to: 'ann',
      date: '2026-02-10',
      claims: [{ source: 's2', stance: 'asserts' }],
    },
    ...Array.from({ length: 6 }, () => ({ type: 'praised', from: 'acme', to: 'bob' })),
  ],
  sources: [{ title: 'Fight at the quay' }, { id: 's2', title: 'Peace', publisher: 'Gull Post' }],
});

const box = () => screen.getByRole('combobox', { name: 'Search' });
const list = () => screen.getByRole('listbox', { name: 'Results' });
const options = () =>
  within(list())
    .queryAllByRole('option')
    .map((one) => one.textContent);
const option = (name: RegExp) => within(list()).getByRole('option', { name });
const evidence = () => screen.getByRole('region', { name: 'Evidence', hidden: true });

/** The option that Enter would choose. */
const current = () => document.getElementById(box().getAttribute('aria-activedescendant') ?? '');

async function renderHarbour() {
  const rendered = await renderApp({ dataset: HARBOUR });
  const look = async (text: string) => {
    await rendered.user.keyboard('/');
    await rendered.user.keyboard(text);
  };
  return { ...rendered, look };
}

test('“/” leads to the search, but is typed where one types', async () => {
  const { user } = await renderHarbour();
  const from = screen.getByRole('textbox', { name: 'From date' });
  await user.type(from, '1/2');
  expect(from).toHaveValue('1/2');
  await user.clear(from);
  await user.click(screen.getByRole('button', { name: 'Fit the graph' }));
  await user.keyboard('/');
  expect(box()).toHaveFocus();
  expect(box()).toHaveValue('');
  expect(box().closest('.search')).toHaveTextContent('Names, words in summaries, outlets');
});

test('results stand in groups that say how many there are', async () => {
  const { look } = await renderHarbour();
  await look('ann');
  const groups = within(list()).getAllByRole('group');
  expect(groups.map((group) => group.getAttribute('aria-label'))).toEqual([
    'Actors (1)',
    'Relations and events (2)',
  ]);
  expect(options()).toEqual([
    'Ann Łuk person, 2 relations',
    expect.stringMatching(/^Bob praised Ann Łuk 10 February 2026/),
    expect.stringMatching(/^Ann Łuk threatened Bob 15 January 2026A shout\.$/),
  ]);
  expect(within(groups[0]!).getByText('Ann').tagName).toBe('MARK');
});

test('Enter goes to the first result, arrows lead to others', async () => {
  const { user, store, look } = await renderHarbour();
  await look('luk');
  expect(current()).toHaveTextContent('Ann Łuk');
  await user.keyboard('{Enter}');
  expect(store.getState().view.selection).toEqual({ kind: 'actor', id: 'ann' });
  expect(screen.queryByRole('listbox', { name: 'Results' })).not.toBeInTheDocument();
  // The focus goes along, into the evidence.
  await waitFor(() => expect(evidence()).toContainElement(document.activeElement as HTMLElement));

  await user.keyboard('/');
  expect(box()).toHaveValue('luk');
  await user.keyboard('{ArrowDown}{ArrowDown}{Enter}');
  expect(store.getState().view.selection).toEqual({ kind: 'statement', id: 'r1' });
});

test('a panel that was put away opens for what was found', async () => {
  const { user, look } = await renderHarbour();
  await user.click(screen.getByRole('button', { name: 'Evidence' }));
  await look('heron');
  await user.click(option(/^Ann Łuk.*The Heron/));
  expect(within(evidence()).getByRole('heading', { name: /Ann Łuk/ })).toBeVisible();
});

test('Escape closes the list, then leaves to where one was', async () => {
  const { user, look } = await renderHarbour();
  const filter = screen.getByRole('checkbox', { name: /^threatened/ });
  filter.focus();
  await look('bob');
  await user.keyboard('{Escape}');
  expect(screen.queryByRole('listbox', { name: 'Results' })).not.toBeInTheDocument();
  expect(box()).toHaveFocus();
  await user.keyboard('{Escape}');
  await waitFor(() => expect(filter).toHaveFocus());
});

test('Tab leaves and chooses nothing', async () => {
  const { user, store, look } = await renderHarbour();
  await look('bob');
  await user.tab();
  expect(store.getState().view.selection).toBeUndefined();
  expect(box()).not.toHaveFocus();
  expect(screen.queryByRole('listbox', { name: 'Results' })).not.toBeInTheDocument();
});

test('where nothing is found, the list says what was looked for', async () => {
  const { look } = await renderHarbour();
  await look('zeppelin');
  expect(box()).toHaveAttribute('aria-expanded', 'false');
  expect(box().closest('.search')).toHaveTextContent(
    'Nothing found for “zeppelin” in names, aliases, summaries and sources.',
  );
});

test('more than the best of a kind are listed when asked for', async () => {
  const { user, store, look } = await renderHarbour();
  await look('acme');
  expect(options()).toHaveLength(1 + 5 + 1);
  await user.click(option(/^Show all 6$/));
  expect(options()).toHaveLength(1 + 6);
  expect(box()).toHaveFocus();
  expect(store.getState().view.selection).toBeUndefined();
});

test('a source leads to what it has claims on, and back', async () => {
  const { user, store, look } = await renderHarbour();
  await look('gull');
  expect(options()).toEqual(['Peace Gull Post, 1 relation']);
  await user.keyboard('{Enter}');
  expect(within(list()).getByRole('group', { name: 'With claims from “Peace” (1)' })).toBeVisible();
  await waitFor(() => expect(current()).toHaveTextContent('Bob praised Ann Łuk'));
  await user.keyboard('{ArrowUp}{Enter}');
  expect(options()).toHaveLength(1);
  await user.click(option(/^Peace/));
  await user.click(option(/^Bob praised/));
  expect(store.getState().view.selection).toEqual({ kind: 'statement', id: 'r2' });
});

test('what filters hide says which, and is shown when chosen: the reader is told what was lifted', async () => {
  const { user, store, look } = await renderHarbour();
  await user.click(screen.getByRole('checkbox', { name: /^threatened/ }));
  await user.click(screen.getByRole('checkbox', { name: /^company/ }));
  await look('shout');
  expect(option(/threatened/)).toHaveTextContent('Hidden by Relation type: threatened. Show');
  await user.keyboard('{Enter}');
  expect(store.getState().view).toMatchObject({
    selection: { kind: 'statement', id: 'r1' },
    filters: { hidden: { actorType: ['company'] } },
  });
  expect(screen.getByRole('checkbox', { name: /^threatened/ })).toBeChecked();
  expect(screen.getByRole('alert')).toHaveTextContent(
    'It was hidden by Relation type: threatened. To show it, that filter was lifted; all else stays as it was.',
  );
});

test('what is shown is gone to with no word on filters', async () => {
  const { user, store, look } = await renderHarbour();
  await user.click(screen.getByRole('checkbox', { name: /^threatened/ }));
  const { filters } = store.getState().view;
  await look('acme{Enter}');
  expect(store.getState().view.filters).toBe(filters);
  expect(screen.queryByRole('alert')).not.toBeInTheDocument();
});

test('another graph begins with nothing looked for', async () => {
  const { user, store, look } = await renderHarbour();
  await look('bob{Escape}');
  await store.getState().actions.openShipped('harbour-tender');
  await waitFor(() => expect(box()).toHaveValue(''));
  await user.keyboard('/');
});

/** Looks for something on a machine so slow that no search is done at once. */
function lookSlowly(text: string): void {
  let ms = 0;
  const clock = vi.spyOn(performance, 'now').mockImplementation(() => (ms += 20));
  fireEvent.change(box(), { target: { value: text } });
  clock.mockRestore();
}

test('a search that takes long says that it is under way, keeps nothing else waiting, and ends', async () => {
  const { user, store } = await renderHarbour();
  await user.click(box());
  lookSlowly('acme');
  const spoken = within(box().closest<HTMLElement>('.search')!).getByRole('status');
  expect(spoken).toHaveTextContent('Searching…');
  expect(screen.queryByRole('listbox', { name: 'Results' })).not.toBeInTheDocument();
  await waitFor(() => expect(options()[0]).toContain('Acme Docks'));
  expect(spoken).toHaveTextContent(/^Actors \(1\)/);
  expect(store.getState().view.selection).toBeUndefined();
});

test('Enter before anything is found goes to the first result once it is there', async () => {
  const { user, store } = await renderHarbour();
  await user.click(box());
  lookSlowly('acme');
  fireEvent.keyDown(box(), { key: 'Enter' });
  expect(store.getState().view.selection).toBeUndefined();
  await waitFor(() =>
    expect(store.getState().view.selection).toEqual({ kind: 'actor', id: 'acme' }),
  );
  expect(screen.queryByRole('listbox', { name: 'Results' })).not.toBeInTheDocument();
});

test('Enter before anything is found is forgotten where one types on', async () => {
  const { user, store } = await renderHarbour();
  await user.click(box());
  lookSlowly('acme');
  fireEvent.keyDown(box(), { key: 'Enter' });
  lookSlowly('bob');
  await waitFor(() => expect(options()[0]).toContain('Bob'));
  expect(store.getState().view.selection).toBeUndefined();
});
