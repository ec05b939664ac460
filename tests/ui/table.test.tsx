import { act, screen, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import type { Services } from '../../src/store/services.ts';
import { aDataset } from '../support/builders.ts';
import { renderApp } from '../support/renderApp.tsx';

const DIARY = aDataset({
  relations: [
    { date: '2026-02-10' },
    { date: '2026-01', type: 'praised', from: 'cleo' },
    { type: 'accused', to: 'cleo' },
  ],
  events: [{ date: '2026-02-10' }],
});

async function openTable(parts: Partial<Services> = {}) {
  const rendered = await renderApp({ dataset: DIARY, ...parts });
  await rendered.user.click(screen.getByRole('tab', { name: 'Table' }));
  return rendered;
}

const grid = (name = 'Relations') => screen.getByRole('grid', { name });
const rows = () => within(grid()).getAllByRole('row').slice(1);
/** The texts of the type column, from the top. */
const types = () => rows().map((row) => within(row).getAllByRole('gridcell')[2]!.textContent);
const heading = (name: string) => within(grid()).getByRole('columnheader', { name });

test('lists all relations by date, and in another order when a heading is pressed', async () => {
  const { user, store } = await openTable();
  expect(types()).toEqual(['praised', 'threatened', 'accused']);
  expect(heading('Date')).toHaveAttribute('aria-sort', 'ascending');
  await user.click(within(heading('Type')).getByRole('button'));
  expect(types()).toEqual(['accused', 'praised', 'threatened']);
  await user.click(within(heading('Type')).getByRole('button'));
  expect(types()).toEqual(['threatened', 'praised', 'accused']);
  expect(heading('Type')).toHaveAttribute('aria-sort', 'descending');
  expect(heading('Date')).toHaveAttribute('aria-sort', 'none');
  expect(store.getState().view.table.relations.order).toEqual({ by: 'type', descending: true });
});

test('keeps to the filters, and says which of them leave nothing', async () => {
  const { store } = await openTable();
  act(() => store.getState().actions.setHidden('relationType', ['praised']));
  expect(types()).toEqual(['threatened', 'accused']);
  expect(grid()).toHaveAttribute('aria-rowcount', '3');
  act(() =>
    store.getState().actions.setHidden('relationType', ['praised', 'threatened', 'accused']),
  );
  expect(
    screen.getByText('No relation passes the filters. Without “Relation type”, 3 would.'),
  ).toBeVisible();
  act(() => store.getState().actions.setFilters({ text: 'nowhere to be found' }));
  expect(screen.getByText(/Giving up one of them is not enough: Relation type, /)).toBeVisible();
});

test('a row that is chosen is the one whose evidence is open, and the reverse', async () => {
  const { user, store } = await openTable();
  await user.click(within(grid()).getByRole('gridcell', { name: 'accused' }));
  expect(store.getState().view.selection).toEqual({ kind: 'statement', id: 'r3' });
  expect(rows().map((row) => row.getAttribute('aria-selected'))).toEqual([
    'false',
    'false',
    'true',
  ]);
  act(() => store.getState().actions.select({ kind: 'statement', id: 'r1' }));
  expect(rows().map((row) => row.getAttribute('aria-selected'))).toEqual([
    'false',
    'true',
    'false',
  ]);
  expect(within(rows()[1]!).getAllByRole('gridcell')[2]).toHaveAttribute('tabindex', '0');
});

test('is one stop for the Tab key, and gone about in by arrow keys', async () => {
  const { user, store } = await openTable();
  const stops = () => grid().querySelectorAll('[tabindex="0"]');
  expect(stops()).toHaveLength(1);
  act(() => (stops()[0] as HTMLElement).focus());
  await user.keyboard('{ArrowDown}{ArrowRight}{ArrowRight}');
  expect(document.activeElement).toHaveTextContent('threatened');
  await user.keyboard('{Enter}');
  expect(store.getState().view.selection?.id).toBe('r1');
  await user.keyboard('{Control>}{Home}{/Control}');
  expect(document.activeElement).toHaveTextContent('January 2026');
  await user.keyboard('{ArrowUp}{Enter}');
  expect(heading('Date')).toHaveAttribute('aria-sort', 'descending');
  await user.keyboard('{End}{ArrowDown}{PageDown}');
  expect(document.activeElement).toBe(within(rows()[2]!).getAllByRole('gridcell').at(-1));
  expect(stops()).toHaveLength(1);
});

test('the focus goes on where its row is filtered away', async () => {
  const { store } = await openTable();
  act(() => within(grid()).getByRole('gridcell', { name: 'praised' }).focus());
  act(() => store.getState().actions.setHidden('relationType', ['praised']));
  expect(grid()).toContainElement(document.activeElement as HTMLElement);
});

test('offers events and actors too, and their columns', async () => {
  const { user, store } = await openTable();
  await user.click(screen.getByRole('radio', { name: 'Events' }));
  expect(within(grid('Events')).getByRole('row', { name: /Meeting at the quay/ })).toBeVisible();
  await user.click(screen.getByRole('radio', { name: 'Actors' }));
  expect(within(grid('Actors')).getAllByRole('row')).toHaveLength(4);

  await user.click(screen.getByRole('button', { name: 'Columns' }));
  const dialog = within(screen.getByRole('dialog', { name: 'Columns' }));
  await user.click(dialog.getByRole('checkbox', { name: 'Id' }));
  expect(store.getState().view.table.actors.columns).toContain('id');
  for (const box of dialog.getAllByRole<HTMLInputElement>('checkbox', { checked: true }).slice(1)) {
    await user.click(box);
  }
  expect(dialog.getByRole('checkbox', { checked: true })).toBeDisabled();
  await user.click(dialog.getByRole('button', { name: 'Usual columns' }));
  expect(store.getState().view.table.actors).toEqual({});
});

test('all visible rows can be copied and downloaded as they stand', async () => {
  const download = vi.fn<Services['download']>();
  const { user, store, services } = await openTable({ download });
  act(() =>
    store.getState().actions.setTable({
      relations: { columns: ['date', 'from'], order: { by: 'from', descending: true } },
    }),
  );
  await user.click(screen.getByRole('button', { name: 'Copy table' }));
  expect(services.copyText).toHaveBeenCalledWith(
    'Date\tFrom\nJanuary 2026\tCleo\n10 February 2026\tAnn\n\tAnn',
  );
  expect(
    await screen.findByText('Copied 3 rows with headings: paste them into a spreadsheet.'),
  ).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Download CSV' }));
  const [content, name] = download.mock.calls[0]!;
  expect(name).toBe('harbour-relations.csv');
  expect([...new Uint8Array(await content.arrayBuffer())].slice(0, 3)).toEqual([0xef, 0xbb, 0xbf]);
  expect(await content.text()).toContain(
    'Date,From\r\nJanuary 2026,Cleo\r\n10 February 2026,Ann\r\n,Ann\r\n',
  );
});

test('draws of a long table only what is near, and the row that has the focus', async () => {
  const { user } = await renderApp({
    dataset: aDataset({ relations: Array.from({ length: 400 }, () => ({})) }),
  });
  await user.click(screen.getByRole('tab', { name: 'Table' }));
  expect(grid()).toHaveAttribute('aria-rowcount', '401');
  expect(rows().length).toBeLessThan(80);
  act(() => grid().querySelector<HTMLElement>('[tabindex="0"]')!.focus());
  await user.keyboard('{Control>}{End}{/Control}');
  expect(document.activeElement?.closest('[role="row"]')).toHaveAttribute('aria-rowindex', '401');
  expect(rows().length).toBeLessThan(80);
});
