import { screen, waitFor, within } from '@testing-library/react';
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

/** Opens or closes a group by its name. */
const group = (name: string) => screen.getByRole('group', { name });
const summaryOf = (name: string) => group(name).querySelector('summary')!;

const RICH = aDataset({
  sources: Array.from({ length: 13 }, (_, index) => ({
    id: `s${index + 1}`,
    title: index === 0 ? 'Le château' : `Report ${index + 1}`,
    publisher: index < 2 ? 'Amber Gazette' : `Paper ${index + 1}`,
  })),
  relations: Array.from({ length: 13 }, (_, index) => ({
    type: index === 0 ? 'threatened' : 'met',
    summary: index === 0 ? 'A threat was made at the café.' : 'They met.',
    claims: [
      {
        source: `s${index + 1}`,
        stance: 'asserts' as const,
        ...(index === 0 ? { by: { anonymous: 'an official', count: 1 } } : {}),
      },
      ...(index === 1 ? [{ source: 's2', stance: 'denies' as const }] : []),
    ],
    ...(index < 2
      ? { amount: { value: 1000 * (index + 1), currency: 'EUR', qualifier: 'exact' as const } }
      : {}),
  })),
});

test('groups are closed but for the two that say most; closed ones say how much is on', async () => {
  const { user } = await renderApp({ dataset: RICH });
  expect(group('Relation type')).toHaveAttribute('open');
  expect(group('Actor type')).toHaveAttribute('open');
  for (const name of ['Status', 'Source', 'Publisher', 'Amount']) {
    expect(group(name)).not.toHaveAttribute('open');
  }
  // No events, no keys of the file's own: nothing to choose.
  expect(screen.queryByRole('group', { name: 'Event role' })).toBeNull();

  await user.click(summaryOf('Publisher'));
  await user.click(screen.getByRole('checkbox', { name: 'Amber Gazette (2)' }));
  await user.click(summaryOf('Publisher'));
  expect(summaryOf('Publisher')).toHaveTextContent('Publisher 11 of 12');
  expect(status()).toHaveTextContent('11 of 13 relations shown');
  expect(
    screen.getByText('without what is only from Amber Gazette', { selector: '.filters-in-words' }),
  ).toBeVisible();
});

test('“only” keeps one choice; what has nothing left is dimmed, and nothing changes its place', async () => {
  const { user } = await renderApp({ dataset: RICH });
  await user.click(summaryOf('Status'));
  const before = choices('Status').map(([label]) => String(label).replace(/ .*/, ''));
  await user.click(screen.getByRole('button', { name: 'only disputed' }));
  expect(choices('Status').map(([, isOn]) => isOn)).toEqual([false, false, true]);
  expect(choices('Status').map(([label]) => String(label).replace(/ .*/, ''))).toEqual(before);
  expect(choices('Relation type')).toEqual([
    ['threatened (0)', true],
    ['met (1)', true],
  ]);
  const rowOf = (name: string) => screen.getByRole('checkbox', { name }).closest('.choice-row');
  expect(rowOf('threatened (0)')).toHaveClass('is-empty');
  expect(rowOf('met (1)')).not.toHaveClass('is-empty');
});

test('a long group has a field to find a choice by, which filters nothing itself', async () => {
  const { user } = await renderApp({ dataset: RICH });
  await user.click(summaryOf('Source'));
  const found = () => choices('Source').map(([label]) => label);
  expect(found()).toHaveLength(13);
  await user.type(screen.getByRole('textbox', { name: 'Find in Source' }), 'chateau');
  expect(found()).toEqual(['Amber Gazette: “Le château” (1)']);
  expect(status()).toHaveTextContent('13 of 13 relations shown');
  await user.type(screen.getByRole('textbox', { name: 'Find in Source' }), 'x');
  expect(screen.getByText('Nothing here is called that.')).toBeVisible();
  expect(screen.queryByRole('textbox', { name: 'Find in Status' })).toBeNull();
});

test('words are looked for once typing pauses, and at once with Enter', async () => {
  const { user, store } = await renderApp({ dataset: RICH });
  const field = screen.getByRole('textbox', { name: 'Text in summaries' });
  await user.type(field, 'CAFE ');
  expect(status()).toHaveTextContent('13 of 13');
  await waitFor(() => expect(status()).toHaveTextContent('1 of 13'));
  // The space that was just typed stays in the field.
  expect(field).toHaveValue('CAFE ');
  expect(store.getState().view.filters.text).toBe('CAFE');
  await user.type(field, 'x{Enter}');
  expect(status()).toHaveTextContent('0 of 13');
  await user.click(screen.getByRole('button', { name: 'Reset filters' }));
  expect(field).toHaveValue('');
});

test('an amount is typed as people type it; what can’t be one is said, and changes nothing', async () => {
  const { user } = await renderApp({ dataset: RICH });
  await user.click(summaryOf('Amount'));
  const least = screen.getByRole('textbox', { name: 'At least' });
  await user.type(least, '1.5 thousand{Enter}');
  expect(status()).toHaveTextContent('1 of 13');
  expect(least).toHaveValue('1,500');
  await user.type(screen.getByRole('textbox', { name: 'At most' }), '1000{Enter}');
  expect(screen.getByRole('textbox', { name: 'At most' })).toHaveAccessibleDescription(
    'This is less than “at least”.',
  );
  await user.clear(least);
  await user.type(least, 'much{Enter}');
  expect(least).toHaveAccessibleDescription(/^Not an amount/);
  expect(status()).toHaveTextContent('1 of 13');
});

test('the switches keep what is denied, or rests on one unnamed person', async () => {
  const { user } = await renderApp({ dataset: RICH });
  await user.click(screen.getByRole('checkbox', { name: 'With a denial (1)' }));
  expect(status()).toHaveTextContent('1 of 13');
  expect(
    screen.getByRole('checkbox', { name: 'Resting on one unnamed person (0)' }),
  ).not.toBeChecked();
});

test('a graph without amounts, denials and unnamed people has no filters for them', async () => {
  await renderApp({ dataset: QUARREL });
  expect(screen.queryByRole('group', { name: 'Amount' })).toBeNull();
  expect(screen.queryByRole('group', { name: 'Only show' })).toBeNull();
});
