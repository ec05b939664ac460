import { act, screen, waitFor, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { aDataset } from '../support/builders.ts';
import { renderApp } from '../support/renderApp.tsx';

const DIARY = aDataset({
  relations: [
    { date: '2026-02-10' },
    { date: '2026-01' },
    { date: '2026-01~', type: 'praised' },
    { type: 'accused' },
  ],
  events: [{ date: '2026-02-10' }],
});

const panel = () => screen.getByRole('tabpanel', { name: 'Chronology' });
const headings = () =>
  within(panel())
    .getAllByRole('heading')
    .map(({ textContent }) => textContent);

async function openChronology() {
  const rendered = await renderApp({ dataset: DIARY });
  await rendered.user.click(screen.getByRole('tab', { name: 'Chronology' }));
  return rendered;
}

test('lists all that is shown in order of date, with outlets, and leaves the graph as it is', async () => {
  const rendered = await renderApp({ dataset: DIARY });
  const picture = screen.getByRole('img', { name: /^Network diagram/ });
  await rendered.user.click(screen.getByRole('tab', { name: 'Chronology' }));
  expect(headings()).toEqual([
    'Around January 2026 (1)',
    'January 2026 (1)',
    '10 February 2026 (2)',
    'No date (1)',
  ]);
  const january = within(panel()).getByRole('list', { name: 'Around January 2026' });
  expect(january).toHaveTextContent('Ann praised Bob, around January 2026.');
  expect(january).toHaveTextContent('Date uncertain. Amber Gazette');

  await rendered.user.click(screen.getByRole('tab', { name: 'Graph' }));
  expect(screen.getByRole('img', { name: /^Network diagram/ })).toBe(picture);
});

test('keeps to the filters, and says what may lie outside the window', async () => {
  const { store } = await openChronology();
  act(() => store.getState().actions.setDate({ from: '2026-01-10', includeUndated: false }));
  expect(headings()).not.toContain('No date (1)');
  expect(within(panel()).getByRole('list', { name: 'January 2026' })).toHaveTextContent(
    'May lie outside the window. Amber Gazette',
  );
  act(() => store.getState().actions.setHidden('relationType', ['threatened', 'praised', 'met']));
  expect(panel()).toHaveTextContent('No relation or event passes the filters.');
});

test('chooses a statement, and marks the one that is chosen', async () => {
  const { user, store } = await openChronology();
  const entry = within(panel()).getByRole('button', { name: /^Meeting at the quay/ });
  expect(entry).not.toHaveAttribute('aria-current');
  await user.click(entry);
  expect(entry).toHaveAttribute('aria-current', 'true');
  expect(
    within(screen.getByRole('region', { name: 'Evidence' })).getByRole('heading', {
      name: /^Meeting at the quay, 10 February 2026/,
    }),
  ).toBeVisible();
  act(() => store.getState().actions.select({ kind: 'statement', id: 'r4' }));
  expect(within(panel()).getByRole('button', { name: /^Ann accused Bob/ })).toHaveAttribute(
    'aria-current',
    'true',
  );
  expect(entry).not.toHaveAttribute('aria-current');
});

test('is part of the view, and tabs are changed by arrow keys', async () => {
  const { user, store } = await renderApp({ dataset: DIARY });
  act(() => screen.getByRole('tab', { name: 'Graph' }).focus());
  await user.keyboard('{ArrowRight}{ArrowRight}');
  expect(screen.getByRole('tab', { name: 'Chronology' })).toHaveFocus();
  expect(store.getState().view.tab).toBe('chronology');
  expect(screen.queryByRole('button', { name: 'Zoom in' })).not.toBeInTheDocument();
});

test('a long one comes piece by piece, and goes to what is chosen once that is there', async () => {
  const relations = Array.from({ length: 150 }, (_, index) => ({
    id: `r${index}`,
    date: `2020-${String(1 + (index % 12)).padStart(2, '0')}-${String(1 + Math.floor(index / 12)).padStart(2, '0')}`,
  }));
  const { user, store } = await renderApp({ dataset: aDataset({ relations }) });
  act(() => store.getState().actions.select({ kind: 'statement', id: 'r143' }));
  const scroll = vi.spyOn(Element.prototype, 'scrollIntoView');
  await user.click(screen.getByRole('tab', { name: 'Chronology' }));
  const count = () => panel().querySelectorAll('.entry').length;
  await waitFor(() => expect(count()).toBe(150));
  expect(panel().querySelector('.chronology')).toHaveAttribute('aria-busy', 'false');
  const chosen = panel().querySelector('[aria-current]');
  expect(chosen).not.toBeNull();
  await waitFor(() => expect(scroll.mock.contexts).toContain(chosen));
});
