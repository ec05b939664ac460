import { act, screen, within } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import { afterEach, describe, expect, test, vi } from 'vitest';
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

describe('the bars', () => {
  const bars = () =>
    within(screen.getByRole('listbox', { name: /^Relations and events by / })).getAllByRole(
      'option',
    );

  test('say what they count, are one stop of the Tab key, and set the window', async () => {
    const { user, store } = await renderApp({ dataset: DIARY });
    expect(bars().map((bar) => bar.getAttribute('aria-label'))).toContain(
      '10 February 2026: 1 certain, 1 possible',
    );
    expect(bars().filter((bar) => bar.tabIndex === 0)).toHaveLength(1);

    const tenth = screen.getByRole('option', { name: /^10 February 2026/ });
    await user.hover(tenth);
    expect(screen.getByText('10 February 2026: 1 certain, 1 possible')).toBeVisible();
    await user.click(tenth);
    expect(store.getState().view.filters.date).toMatchObject({
      from: '2026-02-10',
      to: '2026-02-10',
    });
    expect(tenth).toHaveAttribute('aria-selected', 'true');
    await user.click(tenth);
    expect(from()).toHaveValue('');
  });

  test('are walked by arrow keys and chosen by Enter', async () => {
    const { user, store } = await renderApp({ dataset: DIARY });
    act(() => bars()[0]!.focus());
    await user.keyboard('{ArrowRight}');
    expect(bars()[1]).toHaveFocus();
    await user.keyboard('{End}');
    expect(bars().at(-1)).toHaveFocus();
    await user.keyboard('{Home}{Enter}');
    expect(bars()[0]).toHaveAttribute('aria-selected', 'true');
    expect(store.getState().view.filters.date.from).toBe(store.getState().view.filters.date.to);
  });

  test('have the undated beside them, which a click leaves out', async () => {
    const { user } = await renderApp({ dataset: DIARY });
    const undated = screen.getByRole('button', { name: 'No date: 1' });
    expect(undated).toHaveAttribute('aria-pressed', 'true');
    await user.click(undated);
    expect(screen.getByRole('checkbox', { name: /^Include undated/ })).not.toBeChecked();
  });
});

describe('the window as a whole', () => {
  test('is moved by keys, and keeps its length', async () => {
    const { user, store } = await renderApp({ dataset: DIARY });
    const date = () => store.getState().view.filters.date;
    act(() => store.getState().actions.setDate({ from: '2026-02-10', to: '2026-02-12' }));
    const handle = slider(/^Window$/);
    expect(handle).toHaveAttribute('aria-valuetext', '10 to 12 February 2026');
    act(() => handle.focus());
    await user.keyboard('{ArrowRight}');
    expect(date()).toMatchObject({ from: '2026-02-11', to: '2026-02-13' });
    await user.keyboard('{PageDown}');
    expect(date()).toMatchObject({ from: '2026-02-08', to: '2026-02-10' });
    await user.keyboard('{Home}');
    expect(date().from).toBeUndefined();
    await user.keyboard('{End}');
    expect(date().to).toBeUndefined();
    expect(date().from).toMatch(/^2026-/);
  });

  test('has presets, of which the one that holds is shown', async () => {
    const { user, store } = await renderApp({ dataset: DIARY });
    const period = screen.getByRole('combobox', { name: 'Period' });
    expect(period).toHaveDisplayValue('All time');
    await user.selectOptions(period, 'Since the first threat');
    expect(store.getState().view.filters.date.from).toBe('2026-02-01');
    await user.click(screen.getByRole('option', { name: /^10 February 2026/ }));
    expect(period).toHaveDisplayValue('Period…');
    await user.selectOptions(period, 'All time');
    expect(from()).toHaveValue('');
  });
});

describe('playback', () => {
  afterEach(() => {
    vi.useRealTimers();
  });

  async function play() {
    const rendered = await renderApp({ dataset: DIARY });
    const to = () => rendered.store.getState().view.filters.date.to;
    vi.useFakeTimers();
    const press = (name: string) => act(() => screen.getByRole('button', { name }).click());
    const wait = (ms: number) => act(() => vi.advanceTimersByTimeAsync(ms));
    press('Play');
    return { ...rendered, to, press, wait };
  }

  test('moves the end on step by step, pauses, goes on, and ends at the end', async () => {
    const { to, press, wait } = await play();
    const first = to()!;
    await wait(800);
    const second = to()!;
    expect(second > first).toBe(true);
    press('Pause');
    await wait(5000);
    expect(to()).toBe(second);
    press('Play');
    expect(to()! > second).toBe(true);
    for (let step = 0; step < 80; step += 1) await wait(800);
    expect(to()! >= '2026-02-20').toBe(true);
    press('Play');
    expect(to()).toBe(first);
  });

  test('is paused by any other change of the window, and by no other', async () => {
    const { store, to, wait } = await play();
    act(() => store.getState().actions.toggleChoice('relationType', 'praised'));
    act(() => store.getState().actions.setDate({ certainOnly: true }));
    const before = to()!;
    await wait(800);
    expect(to()! > before).toBe(true);
    act(() => store.getState().actions.setDate({ to: '2026-02-05' }));
    expect(screen.getByRole('button', { name: 'Play' })).toBeVisible();
    await wait(5000);
    expect(to()).toBe('2026-02-05');
  });

  test('slides by the step and at the speed that are set', async () => {
    const { user, store } = await renderApp({ dataset: DIARY });
    act(() => store.getState().actions.setDate({ from: '2026-02-02', to: '2026-02-08' }));
    await user.click(screen.getByRole('button', { name: 'Playback settings' }));
    await user.click(screen.getByRole('radio', { name: /^Sliding/ }));
    await user.click(screen.getByRole('radio', { name: 'Fast' }));
    await user.selectOptions(screen.getByRole('combobox', { name: 'Step' }), 'A week');
    await user.keyboard('{Escape}');
    vi.useFakeTimers();
    act(() => screen.getByRole('button', { name: 'Play' }).click());
    const date = () => store.getState().view.filters.date;
    expect(date()).toMatchObject({ from: '2026-02-09', to: '2026-02-15' });
    await act(() => vi.advanceTimersByTimeAsync(300));
    expect(date()).toMatchObject({ from: '2026-02-16', to: '2026-02-22' });
  });
});
