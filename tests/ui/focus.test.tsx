import { act, fireEvent, screen, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { aDataset } from '../support/builders.ts';
import { renderApp } from '../support/renderApp.tsx';

/** Ann threatened Bob, who praised Cleo; Ann and Dan met, and so did Dan and Cleo; Eve is far off. */
const DATASET = aDataset({
  relations: [
    { from: 'ann', to: 'bob', date: '2026-01-05' },
    { from: 'bob', to: 'cleo', type: 'praised', date: '2026-01-06' },
    { from: 'ann', to: 'dan', type: 'met' },
    { from: 'cleo', to: 'dan', type: 'met' },
    { from: 'cleo', to: 'eve', type: 'employs' },
  ],
});

const evidence = () => within(screen.getByRole('region', { name: 'Evidence' }));
const bar = () => within(screen.getByRole('group', { name: 'Focus' }));
const trail = () =>
  within(screen.getByRole('navigation', { name: 'Focus trail' }))
    .getAllByRole('listitem')
    .map((item) => item.textContent);
const status = () =>
  within(screen.getByRole('region', { name: 'Graph' })).getAllByRole('status')[0]!.textContent;
const open = async (...actors: string[]) => {
  const app = await renderApp({ dataset: DATASET });
  const { toggleActor, select } = app.store.getState().actions;
  const choose = (...ids: string[]) =>
    act(() => {
      select(undefined);
      ids.forEach(toggleActor);
    });
  choose(...actors);
  const press = (name: string) => app.user.click(evidence().getByRole('button', { name }));
  return { ...app, choose, press };
};

test('an actor is focused, the trail leads back, and the focus ends with “All” or Undo', async () => {
  const { user, choose, press } = await open('ann');
  await press('Focus');
  expect(trail()).toEqual(['All', 'Ann']);
  expect(status()).toBe('2 of 5 relations shown');
  expect(screen.getByText('within 1 step of Ann')).toBeVisible();

  choose('cleo');
  await press('Focus');
  expect(trail()).toEqual(['All', 'Ann', 'Cleo']);
  expect(status()).toBe('3 of 5 relations shown');

  await user.click(bar().getByRole('button', { name: 'Ann' }));
  expect(trail()).toEqual(['All', 'Ann']);
  await user.click(screen.getByRole('button', { name: 'Undo' }));
  expect(trail()).toEqual(['All', 'Ann', 'Cleo']);
  await user.click(bar().getByRole('button', { name: 'All' }));
  expect(screen.queryByRole('group', { name: 'Focus' })).toBeNull();
  expect(status()).toBe('5 of 5 relations shown');
});

test('a focus reaches as far as it is told, and along what', async () => {
  const { user, store, press } = await open('bob');
  await press('Focus');
  await user.selectOptions(bar().getByRole('combobox', { name: 'Steps' }), '2 steps');
  expect(status()).toBe('5 of 5 relations shown');
  await user.selectOptions(bar().getByRole('combobox', { name: 'Direction' }), 'Out, along arrows');
  expect(store.getState().view.filters.focus).toEqual({ actors: ['bob'], steps: 2, way: 'out' });
  expect(status()).toBe('3 of 5 relations shown');
  expect(bar().queryByRole('option', { name: 'Only among them' })).toBeNull();

  await press('Only its own relations');
  expect(status()).toBe('2 of 5 relations shown');
  await press('Only its own relations');
  expect(screen.queryByRole('group', { name: 'Focus' })).toBeNull();
});

test('an actor is hidden, and shown again there or among the filters', async () => {
  const { user, press } = await open('dan');
  await press('Hide');
  expect(status()).toBe('3 of 5 relations shown');
  expect(screen.getByText('without Dan')).toBeVisible();
  await press('Hide');
  expect(status()).toBe('5 of 5 relations shown');

  await press('Hide');
  await user.click(screen.getByText('Actor', { selector: 'summary' }));
  await user.click(screen.getByRole('checkbox', { name: 'Dan (2)' }));
  expect(status()).toBe('5 of 5 relations shown');
});

test('whoever is hidden leaves the focus in the same step, and whoever is put in focus is shown', async () => {
  const { user, store, press } = await open('ann');
  const filters = () => store.getState().view.filters;
  await press('Focus');
  await press('Hide');
  expect(screen.queryByRole('group', { name: 'Focus' })).toBeNull();
  expect(screen.getByText('without Ann')).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Undo' }));
  expect(screen.getByText('within 1 step of Ann')).toBeVisible();
  await press('Hide');
  await press('Focus');
  expect(filters().hidden).toEqual({});
  expect(screen.getByText('within 1 step of Ann')).toBeVisible();

  const { setFilters, setHidden, setDate } = store.getState().actions;
  act(() => setFilters({ focus: { actors: ['ann', 'bob'], steps: 0, way: 'around' } }));
  act(() => setHidden('actor', ['ann', 'dan']));
  expect(filters().focus).toEqual({ actors: ['bob'], steps: 0, way: 'around' });
  expect(screen.getByText(/^without Ann.*Dan, only Bob$/)).toBeVisible();
  act(() => setDate({ from: '2026-01-06' }));
  expect(filters().focus.actors).toEqual(['bob']);
});

test('two actors are compared by keyboard: what is between, whom they share, and each way in sentences', async () => {
  const { user, store, press } = await open('ann');
  await press('Compare with…');
  expect(evidence().getByRole('textbox', { name: 'Compare with' })).toHaveFocus();
  await user.keyboard('cle{Enter}');
  expect(store.getState().view.selection).toEqual({ kind: 'actors', id: 'ann/cleo' });
  expect(evidence().getByRole('heading', { name: 'What connects Ann and Cleo' })).toBeVisible();
  expect(evidence().getByRole('heading', { name: 'Nothing between them directly' })).toBeVisible();
  expect(evidence().getByRole('heading', { name: '2 in common' })).toBeVisible();

  const ways = () => within(evidence().getByRole('list', { name: 'Ways of 2 steps' }));
  expect(evidence().getByText('2 ways of 2 steps')).toBeVisible();
  expect(ways().getByText('Ann threatened Bob, 5 January 2026.')).toBeVisible();
  expect(ways().getByText('Bob praised Cleo, 6 January 2026.')).toBeVisible();
  await user.click(ways().getByRole('button', { name: 'Ann – Bob – Cleo' }));
  expect(store.getState().view.selection).toEqual({
    kind: 'actors',
    id: 'ann/cleo',
    path: 'ann/bob/cleo',
  });
  expect(ways().getByRole('button', { name: 'Ann – Bob – Cleo' })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
  await user.click(ways().getByRole('button', { name: 'Show only these actors' }));
  expect(status()).toBe('2 of 5 relations shown');
  expect(bar().getByRole('option', { name: 'Only among them' })).toBeInTheDocument();
  expect(evidence().getByText('1 way of 2 steps')).toBeVisible();
  await user.click(evidence().getByRole('checkbox', { name: 'Ignore the filters' }));
  expect(evidence().getByText('2 ways of 2 steps')).toBeVisible();
  expect(ways().getAllByText('Hidden by the filters.')).toHaveLength(2);
});

test('a way that is picked out is listed, whatever else is', async () => {
  const { user, store } = await open('ann', 'bob');
  const { select, setHidden } = store.getState().actions;
  const pick = (path: string) => act(() => select({ kind: 'actors', id: 'ann/bob', path }));
  pick('ann/dan/cleo/bob');
  expect(evidence().getByText('Picked out: a way of 3 steps')).toBeVisible();
  const picked = () => within(evidence().getByRole('list', { name: 'Picked out' }));
  const way = () => picked().getByRole('button', { name: 'Ann – Dan – Cleo – Bob' });
  expect(way()).toHaveAttribute('aria-pressed', 'true');
  expect(evidence().getByText('1 way of 1 step')).toBeVisible();
  act(() => setHidden('actor', ['bob']));
  expect(evidence().getByText('No way leads from Ann to Bob through what is shown.')).toBeVisible();
  expect(picked().getByText('Hidden by the filters.')).toBeVisible();
  act(() => setHidden('actor', []));

  await user.click(evidence().getByRole('button', { name: 'Next longer ways' }));
  expect(evidence().queryByText(/^Picked out/)).toBeNull();
  expect(evidence().getByRole('button', { pressed: true, name: /Dan/ })).toBeVisible();
  pick('ann/bob');
  expect(evidence().queryByText(/^Picked out/)).toBeNull();
  pick('ann/dan/cleo/bob');
  await user.selectOptions(evidence().getByRole('combobox', { name: 'From' }), 'Bob');
  await user.click(way());
  expect(store.getState().view.selection).toEqual({ kind: 'actors', id: 'ann/bob' });
  expect(evidence().queryByText(/^Picked out/)).toBeNull();
});

test('longer ways come when asked for, and arrows count when asked for', async () => {
  const { user } = await open('ann', 'bob');
  expect(evidence().getByText('1 way of 1 step')).toBeVisible();
  await user.click(evidence().getByRole('button', { name: 'Next longer ways' }));
  expect(evidence().getByText('1 way of 3 steps')).toBeVisible();
  expect(evidence().getByRole('button', { name: 'Ann – Dan – Cleo – Bob' })).toBeVisible();
  await user.click(evidence().getByRole('button', { name: 'Next longer ways' }));
  expect(evidence().getByText('There is no longer way of up to 8 steps.')).toBeVisible();
  await user.click(evidence().getByRole('checkbox', { name: 'Only along arrows' }));
  await user.selectOptions(evidence().getByRole('combobox', { name: 'From' }), 'Bob');
  expect(evidence().getByText('1 way of 3 steps')).toBeVisible();
  expect(evidence().getByRole('button', { name: 'Bob – Cleo – Dan – Ann' })).toBeVisible();
});

test('of more than two, one says between which, and each can be taken away', async () => {
  const { user, store, press } = await open('ann', 'dan');
  await press('Add an actor…');
  await user.keyboard('eve{Enter}');
  expect(evidence().getByRole('heading', { name: 'What connects Ann, Dan and Eve' })).toBeVisible();
  expect(
    evidence().getByRole('heading', { name: '1 relation or event between them directly' }),
  ).toBeVisible();
  await user.selectOptions(evidence().getByRole('combobox', { name: 'To' }), 'Eve');
  expect(evidence().getByText('2 ways of 3 steps')).toBeVisible();
  await press('Take Dan away');
  await press('Take Eve away');
  expect(store.getState().view.selection).toEqual({ kind: 'actor', id: 'ann' });
});

test('what was set stays while actors are added one after the other', async () => {
  const { user, store, press } = await open('ann', 'dan');
  act(() => store.getState().actions.setHidden('actor', ['bob']));
  await user.click(evidence().getByRole('checkbox', { name: 'Ignore the filters' }));
  await user.click(evidence().getByRole('checkbox', { name: 'Only along arrows' }));
  await press('Add an actor…');
  await user.keyboard('eve{Enter}');
  const field = evidence().getByRole('textbox', { name: 'Add an actor' });
  expect(field).toHaveFocus();
  await user.keyboard('cle');
  const found = evidence().getByRole('list', { name: 'Found for “Add an actor”' });
  await within(found).findByRole('button', { name: /^Cleo/ });
  fireEvent.keyDown(field, { key: 'Enter', isComposing: true });
  expect(store.getState().view.selection?.id).toBe('ann/dan/eve');
  await user.keyboard('{Enter}');
  expect(store.getState().view.selection?.id).toBe('ann/dan/eve/cleo');
  expect(field).toHaveFocus();
  expect(field).toHaveValue('');
  expect(evidence().getByRole('checkbox', { name: 'Ignore the filters' })).toBeChecked();
  expect(evidence().getByRole('checkbox', { name: 'Only along arrows' })).toBeChecked();
});

test('numbers say what they count, and that they are no sign of guilt', async () => {
  const { user, services } = await open('cleo');
  expect(services.betweenness).not.toHaveBeenCalled();
  await user.click(evidence().getByText('In numbers'));
  const table = within(evidence().getByRole('table', { name: 'What is shown, by kind' }));
  expect(table.getAllByRole('row').map((row) => row.textContent)).toEqual([
    'KindOutInNo direction',
    'Verbal cooperation011',
    'Affiliation100',
  ]);
  expect(
    await evidence().findByText('On a shortest way between 3.5 of 6 pairs of other actors.'),
  ).toBeVisible();
  expect(evidence().getByText(/Being in between is no sign of wrongdoing/)).toBeVisible();
});

test('numbers are worked out once for all actors; a failure is said, and tried again', async () => {
  const { user, services, choose } = await open('cleo');
  let fail = (_error: Error) => {};
  vi.mocked(services.betweenness).mockImplementationOnce(
    () =>
      new Promise((_, reject) => {
        fail = reject;
      }),
  );
  await user.click(evidence().getByText('In numbers'));
  choose('ann');
  await user.click(evidence().getByText('In numbers'));
  expect(evidence().getByText('Counting shortest ways…')).toBeVisible();
  expect(services.betweenness).toHaveBeenCalledTimes(1);
  await act(async () => fail(new Error('no memory left')));
  expect(
    evidence().getByText(
      'How often actors are on shortest ways could not be worked out (no memory left).',
    ),
  ).toBeVisible();
  choose('cleo');
  await user.click(evidence().getByText('In numbers'));
  expect(
    await evidence().findByText('On a shortest way between 3.5 of 6 pairs of other actors.'),
  ).toBeVisible();
});

test('“Show all” puts the focus on the first that was not there before', async () => {
  const relations = [1, 2, 3, 4, 5].map((day) => ({ date: `2026-01-0${day}` }));
  const { user, store } = await renderApp({ dataset: aDataset({ relations }) });
  act(() => ['ann', 'bob'].forEach(store.getState().actions.toggleActor));
  await user.click(evidence().getAllByRole('button', { name: /^Show all 5 of “Sentences”/ })[0]!);
  const items = within(evidence().getAllByRole('list', { name: 'Sentences' })[0]!);
  expect(items.getAllByRole('button')).toHaveLength(5);
  expect(items.getAllByRole('button')[3]).toHaveFocus();
});
