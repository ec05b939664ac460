import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { aDataset } from '../support/builders.ts';
import { renderApp } from '../support/renderApp.tsx';

const QUARREL = aDataset({
  actors: [{ id: 'ann' }, { id: 'bob' }, { id: 'acme', type: 'company' }],
  relations: [
    { type: 'threatened', from: 'acme', to: 'bob' },
    { type: 'threatened', from: 'ann', to: 'bob' },
    { type: 'praised', from: 'bob', to: 'ann' },
  ],
});

const choices = (group: string) =>
  within(screen.getByRole('group', { name: group }))
    .getAllByRole('checkbox')
    .map((box) => [
      (box as HTMLInputElement).labels![0]!.textContent,
      (box as HTMLInputElement).checked,
    ]);

const status = () => within(screen.getByRole('region', { name: 'Graph' })).getByRole('status');

test('each choice says how much it has under the other filters', async () => {
  const { user } = await renderApp({ dataset: QUARREL });
  expect(choices('Relation type')).toEqual([
    ['threatened (2)', true],
    ['praised (1)', true],
  ]);
  expect(choices('Actor type')).toEqual([
    ['person (2)', true],
    ['company (1)', true],
  ]);

  await user.click(screen.getByRole('checkbox', { name: 'company (1)' }));
  expect(choices('Relation type')).toEqual([
    ['threatened (1)', true],
    ['praised (1)', true],
  ]);
  expect(choices('Actor type')).toEqual([
    ['person (2)', true],
    ['company (1)', false],
  ]);
  expect(status()).toHaveTextContent('2 of 3 relations shown');
});

test('a hidden type stays hidden when everything of the other group is chosen again', async () => {
  const { user } = await renderApp({ dataset: QUARREL });
  await user.click(screen.getByRole('checkbox', { name: 'praised (1)' }));
  await user.click(screen.getByRole('button', { name: 'None of Actor type' }));
  expect(status()).toHaveTextContent('0 of 3 relations shown');
  await user.click(screen.getByRole('button', { name: 'All of Actor type' }));
  expect(status()).toHaveTextContent('2 of 3 relations shown');
  expect(screen.getByRole('checkbox', { name: 'praised (1)' })).not.toBeChecked();

  await user.click(screen.getByRole('button', { name: 'Reset filters' }));
  expect(status()).toHaveTextContent('3 of 3 relations shown');
  // It stays in the tab order: whoever has just pressed it keeps their place.
  const reset = screen.getByRole('button', { name: 'Reset filters' });
  expect(reset).toHaveAttribute('aria-disabled', 'true');
  expect(reset).toHaveFocus();
});
