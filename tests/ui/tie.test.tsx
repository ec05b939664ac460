import { act, render, screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { DramatisContext } from '../../src/ui/kit/store.ts';
import { HoverCard } from '../../src/ui/graph/HoverCard.tsx';
import { selectGraph, selectScene } from '../../src/store/selectors.ts';
import { aDataset } from '../support/builders.ts';
import { renderApp } from '../support/renderApp.tsx';

const denied = [
  { source: 's1', stance: 'asserts' },
  { source: 's1', stance: 'denies' },
] as const;

/** Fourteen relations between Ann and Bob, one with Cleo, and two of Cleo with herself. */
const dataset = aDataset({
  actors: [{ id: 'ann' }, { id: 'bob' }, { id: 'cleo' }],
  relations: [
    ...Array.from({ length: 10 }, (_, day) => ({ date: `2026-01-1${day}` })),
    { claims: denied },
    { type: 'met' },
    { type: 'met' },
    { type: 'sued', from: 'bob', to: 'ann' },
    { type: 'met', to: 'cleo' },
    { type: 'criticised', from: 'cleo', to: 'cleo' },
    { type: 'criticised', from: 'cleo', to: 'cleo' },
  ],
});

const evidence = () => within(screen.getByRole('region', { name: 'Evidence' }));
const legend = () => within(screen.getByRole('list', { name: 'Legend' }));
const ENTRY = 'several relations gathered, counts by type';

test('a tie: how many relations, of which types, and each as a button', async () => {
  const { user, store } = await renderApp({ dataset });
  await user.click(evidence().getByRole('button', { name: /^Ann person/ }));
  await user.click(evidence().getByRole('button', { name: 'All 14 relations with Bob' }));
  expect(store.getState().view.selection).toEqual({ kind: 'tie', id: 'ann/bob' });
  expect(
    evidence().getByRole('heading', { name: '14 relations between Ann and Bob' }),
  ).toBeVisible();
  expect(evidence().getByText('threatened ×11 †, met ×2, sued')).toBeVisible();
  expect(evidence().queryByText(/of 14 shown/)).toBeNull();
  const buttons = within(evidence().getByRole('list', { name: 'Relations' })).getAllByRole(
    'button',
  );
  expect(buttons).toHaveLength(14);
  expect(buttons[0]).toHaveTextContent('Ann threatened Bob 10 January 2026, reported');
  await user.click(buttons[0]!);
  expect(store.getState().view.selection).toEqual({ kind: 'statement', id: 'r1' });
});

test('a tie of which filters hide some says how much is shown', async () => {
  const { store } = await renderApp({ dataset });
  act(() => {
    store.getState().actions.select({ kind: 'tie', id: 'ann/bob' });
    store.getState().actions.toggleChoice('relationType', 'threatened');
  });
  expect(evidence().getByRole('heading', { name: '3 of 14 shown' })).toBeVisible();
  const relations = within(evidence().getByRole('list', { name: 'Relations' }));
  expect(relations.getAllByRole('listitem')).toHaveLength(3);
});

test('an actor’s ties of several relations can be opened, those with itself too', async () => {
  const { user } = await renderApp({ dataset });
  await user.click(evidence().getByRole('button', { name: /^Cleo person/ }));
  const ties = within(evidence().getByRole('list', { name: 'Ties' }));
  expect(ties.getAllByRole('button').map((one) => one.textContent)).toEqual([
    'All 2 relations with themselves',
  ]);
  await user.click(ties.getByRole('button'));
  expect(
    evidence().getByRole('heading', { name: '2 relations of Cleo with themselves' }),
  ).toBeVisible();
});

test('the legend explains bands where one may be, and shows it where one is', async () => {
  const { store } = await renderApp({ dataset });
  expect(legend().getByText(ENTRY)).not.toHaveClass('kept-room');
  act(() => store.getState().actions.select({ kind: 'tie', id: 'ann/bob' }));
  expect(legend().getByText(ENTRY)).toHaveClass('kept-room');
});

test('the legend has no word of bands in a graph without', async () => {
  await renderApp();
  expect(legend().queryByText(ENTRY)).toBeNull();
});

test('a band under the pointer says what it gathers', async () => {
  const { store, services } = await renderApp({ dataset });
  const state = store.getState();
  const place = { x: 0, y: 0, toTheRight: false, toTheBottom: false };
  const { container } = render(
    <DramatisContext value={{ store, services }}>
      <HoverCard
        hover={{ over: { line: 'band/ann/bob' }, ...place }}
        scene={selectScene(state)!}
        graph={selectGraph(state)!}
      />
    </DramatisContext>,
  );
  expect(container).toHaveTextContent(
    '14 relations between Ann and Bobthreatened ×11 †met ×2suedclick to open',
  );
});
