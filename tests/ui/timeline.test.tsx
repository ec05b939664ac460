import { screen, within } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { aDataset } from '../support/builders.ts';
import { renderApp } from '../support/renderApp.tsx';

const DIARY = aDataset({
  relations: [
    { date: '2026-02-01' },
    { date: '2026-02-10' },
    { date: '2026-02~' },
    { type: 'praised' },
    { date: '2026-02-20' },
  ],
});

const status = () => within(screen.getByRole('region', { name: 'Graph' })).getByRole('status');
const from = () => screen.getByRole('textbox', { name: 'From date' });
const slider = (name: RegExp) => screen.getByRole('slider', { name });

const retype = async (user: UserEvent, text: string) => {
  await user.clear(from());
  await user.type(from(), text);
};

test('a date counts once it is entered, by Enter or by leaving the field', async () => {
  const { user, store } = await renderApp({ dataset: DIARY });
  const typed = () => store.getState().view.filters.date.from;
  await retype(user, '2026-02-05');
  expect(typed()).toBeUndefined();
  await user.keyboard('{Enter}');
  expect(typed()).toBe('2026-02-05');
  expect(status()).toHaveTextContent('4 of 5 relations shown, 1 with uncertain dates');

  await retype(user, '2026-02-15');
  await user.tab();
  expect(typed()).toBe('2026-02-15');
  expect(status()).toHaveTextContent('3 of 5 relations shown');

  await user.clear(from());
  await user.tab();
  expect(typed()).toBeUndefined();
});

test('what is no date is said, with a suggestion where there is one, and changes nothing', async () => {
  const { user, store } = await renderApp({ dataset: DIARY });
  const { filters } = store.getState().view;
  await retype(user, '2026-02-31');
  await user.keyboard('{Enter}');
  expect(from()).toBeInvalid();
  expect(from()).toHaveAccessibleDescription(/\w/);
  expect(store.getState().view.filters).toEqual(filters);

  await retype(user, '2026-2-5x');
  await user.tab();
  expect(from()).toHaveValue('2026-2-5x');
  expect(store.getState().view.filters).toEqual(filters);
});

test('an end beyond the other is refused, and what is typed but not set is said to be so', async () => {
  const { user, store } = await renderApp({ dataset: DIARY });
  const to = screen.getByRole('textbox', { name: 'To date' });
  await user.type(to, '2026-01{Enter}');
  await user.type(from(), '2026-02-10{Enter}');
  expect(screen.getByText('This is after the end of the window.')).toBeVisible();
  expect(store.getState().view.filters.date.from).toBeUndefined();
  await user.clear(to);
  await user.type(to, '2026-03{Enter}');
  expect(screen.getByText('Not set yet: press Enter.')).toBeVisible();
  await user.type(from(), '{Enter}');
  expect(store.getState().view.filters.date).toMatchObject({ from: '2026-02-10', to: '2026-03' });
});

test('a draft is over when a slider changes the date it began from', async () => {
  const { user } = await renderApp({ dataset: DIARY });
  await retype(user, '2026-02-05');
  await user.keyboard('{Enter}');
  await retype(user, 'soon');
  slider(/^From/).focus();
  await user.keyboard('{ArrowRight}');
  expect(from()).toHaveValue('2026-02-06');
  expect(from()).toBeValid();
});

test('the sliders go by days, are heard as dates, and open the window at their ends', async () => {
  const { user } = await renderApp({ dataset: DIARY });
  slider(/^To/).focus();
  await user.keyboard('{ArrowLeft}{ArrowLeft}');
  const to = screen.getByRole('textbox', { name: 'To date' });
  const day = (to as HTMLInputElement).value;
  expect(day).toMatch(/^2026-\d\d-\d\d$/);
  expect(slider(/^To/)).toHaveAttribute(
    'aria-valuetext',
    new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(day)),
  );
  await user.keyboard('{End}');
  expect(to).toHaveValue('');
});

test('the undated have a count and a toggle; uncertain dates can be dropped', async () => {
  const { user } = await renderApp({ dataset: DIARY });
  await user.click(screen.getByRole('checkbox', { name: 'Include undated (1)' }));
  expect(status()).toHaveTextContent('4 of 5 relations shown, 1 with uncertain dates');
  await user.click(screen.getByRole('checkbox', { name: 'Only certain dates' }));
  expect(status()).toHaveTextContent(/^3 of 5 relations shown$/);
});
