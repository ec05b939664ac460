import { act, screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { communitiesOf } from '../../src/core/graph/communities.ts';
import { selectDrawing, selectStage } from '../../src/store/selectors.ts';
import { aDataset } from '../support/builders.ts';
import { renderApp } from '../support/renderApp.tsx';

/** Three who all deal with each other. */
const dataset = aDataset({
  relations: [{}, { to: 'cleo' }, { from: 'bob', to: 'cleo', type: 'met' }],
});

const legend = () => within(screen.getByRole('list', { name: 'Legend' }));

test('the legend says what sizes mean, where they mean something', async () => {
  const { store } = await renderApp({ dataset });
  const usual = selectStage(store.getState());
  expect(legend().queryByText(/^larger/)).toBeNull();
  act(() => store.getState().actions.setSizeBy('relations'));
  expect(legend().getByText('larger: more relations')).toBeVisible();
  act(() => store.getState().actions.setSizeBy('amount'));
  expect(legend().queryByText(/^larger/)).toBeNull();
  act(() => store.getState().actions.setSizeBy('equal'));
  expect(selectStage(store.getState())).toBe(usual);
});

test('the legend explains communities while they are shown, and keeps their room', async () => {
  const { store } = await renderApp({ dataset, communities: async (ties) => communitiesOf(ties) });
  const entry = 'closely linked with each other (found by computation)';
  expect(legend().queryByText(entry)).toBeNull();
  await act(async () => store.getState().actions.setCommunities(true));
  expect(legend().getByText(entry)).not.toHaveClass('kept-room');
  expect(selectDrawing(store.getState())!.hulls).toHaveLength(1);
  act(() => store.getState().actions.setHidden('relationType', ['threatened', 'met']));
  act(() => store.getState().actions.setHidden('actorType', ['person']));
  expect(legend().getByText(entry)).toHaveClass('kept-room');
  act(() => store.getState().actions.setCommunities(false));
  expect(legend().queryByText(entry)).toBeNull();
});
