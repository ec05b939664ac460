import { screen, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import type { Services } from '../../src/store/services.ts';
import { largeGraph } from '../support/largeGraph.ts';
import { renderApp } from '../support/renderApp.tsx';

const dataset = largeGraph({ actors: 200, relations: 600 });

const bar = async () => within(await screen.findByRole('group', { name: 'What is gathered' }));

test('the switch draws everything by a worker of the browser’s, which is stopped when it is switched off', async () => {
  const change = vi.fn();
  const stop = vi.fn();
  const paint = vi.fn(async () => undefined);
  const openUnderlay = vi.fn<NonNullable<Services['openUnderlay']>>(async () => ({
    change,
    paint,
    stop,
  }));
  const { user, store } = await renderApp({ dataset, openUnderlay });
  const box = (await bar()).getByRole('checkbox', { name: 'Draw everything' });
  expect(box).not.toBeChecked();
  expect(openUnderlay).not.toHaveBeenCalled();
  await user.click(box);
  expect(store.getState().view.everything).toBe(true);
  await vi.waitFor(() => expect(paint).toHaveBeenCalled());
  const told = Object.assign({}, ...change.mock.calls.map(([parts]) => parts as object)) as object;
  expect(Object.keys(told).toSorted()).toEqual(['inks', 'lines', 'places', 'radii', 'rows']);
  await user.click(box);
  await vi.waitFor(() => expect(stop).toHaveBeenCalledTimes(openUnderlay.mock.calls.length));
});

test('a browser that can’t draw so much says so', async () => {
  await renderApp({ dataset });
  const box = (await bar()).getByRole('checkbox', {
    name: /^Draw everything \(This browser can’t/,
  });
  expect(box).toBeDisabled();
});

test('what can’t be drawn is switched off, with a word why', async () => {
  const openUnderlay: Services['openUnderlay'] = () => Promise.reject(new Error('no worker'));
  const { user, store } = await renderApp({ dataset, openUnderlay });
  await user.click((await bar()).getByRole('checkbox', { name: 'Draw everything' }));
  expect(await screen.findByText('Not everything could be drawn (no worker).')).toBeVisible();
  expect(store.getState().view.everything).toBe(false);
});
