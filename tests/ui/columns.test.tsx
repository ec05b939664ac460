import { act, screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { file } from '../support/storeWith.ts';
import { renderApp } from '../support/renderApp.tsx';

const TIES = file(
  'ties.csv',
  'payer,payee,what,day\nAnn,Bob,paid,2026-02-24\n,Bob,met,2026-02-25\nBob,Cy,praised,2026\n',
);

async function asked() {
  const rendered = await renderApp();
  await act(() => rendered.store.getState().actions.openFile(TIES));
  const dialog = within(
    await screen.findByRole('dialog', { name: 'What do the columns of “ties.csv” hold?' }),
  );
  const choose = (role: string, column: string) =>
    rendered.user.selectOptions(dialog.getByRole('combobox', { name: role }), column);
  return { ...rendered, dialog, choose };
}

test('the dialog shows the first rows, what was guessed, and what becomes of them', async () => {
  const { dialog, choose } = await asked();
  expect(dialog.getByRole('combobox', { name: 'From (who acts)' })).toHaveDisplayValue('payer');
  expect(dialog.getByRole('combobox', { name: 'To (upon whom)' })).toHaveDisplayValue('payee');
  expect(dialog.getByRole('combobox', { name: 'Type of relation' })).toHaveDisplayValue(
    'No column',
  );
  const table = within(dialog.getByRole('table'));
  expect(table.getByRole('columnheader', { name: /^payer\s*From$/ })).toBeVisible();
  expect(table.getAllByRole('row')).toHaveLength(4);
  expect(dialog.getByRole('status')).toHaveTextContent(
    '3 rows: 2 relations between 3 actors. One row is left out: it has nobody at one end.',
  );
  expect(dialog.getByText(/^Ann is linked to Bob/)).toBeVisible();

  await choose('Type of relation', 'what');
  expect(dialog.getByText('Ann paid Bob, 24 February 2026; no source is named.')).toBeVisible();
});

test('“Open” opens it as was chosen, and its columns can be asked about again', async () => {
  const { dialog, choose, user, store } = await asked();
  await choose('From (who acts)', 'payee');
  // The two change places.
  expect(dialog.getByRole('combobox', { name: 'To (upon whom)' })).toHaveDisplayValue('payer');
  await choose('Type of relation', 'what');
  await user.click(dialog.getByRole('button', { name: 'Open' }));
  const { document } = store.getState();
  const { relations = [] } = document.kind === 'open' ? document.graph.dataset : {};
  expect(relations).toMatchObject([
    { from: 'Bob', to: 'Ann', type: 'paid' },
    { from: 'Cy', to: 'Bob', type: 'praised' },
  ]);
  expect(screen.queryByRole('dialog')).toBeNull();

  await user.click(await screen.findByRole('button', { name: 'Columns…' }));
  const again = within(await screen.findByRole('dialog'));
  expect(again.getByRole('combobox', { name: 'From (who acts)' })).toHaveDisplayValue('payee');
});

test('without both ends it says what is needed, and doesn’t open', async () => {
  const { dialog, choose, user, store } = await asked();
  await choose('To (upon whom)', 'No column');
  expect(dialog.getByRole('status')).toHaveTextContent(/^Choose a column for “From” and another/);
  const open = dialog.getByRole('button', { name: 'Open' });
  expect(open).toHaveAttribute('aria-disabled', 'true');
  expect(open).toHaveAccessibleDescription(/^Choose a column for “From”/);
  await user.click(open);
  expect(store.getState().opening.kind).toBe('columns');
});

test('a first row that holds no headings is one of the rows', async () => {
  const { dialog, user } = await asked();
  await user.click(dialog.getByRole('checkbox', { name: 'The first row holds headings' }));
  expect(dialog.getByRole('status')).toHaveTextContent('4 rows: 3 relations between 5 actors.');
  expect(dialog.getByRole('columnheader', { name: /^Column 1/ })).toBeVisible();
});

test('“Cancel” and Escape leave what was open', async () => {
  const { dialog, user, store } = await asked();
  const before = store.getState().document;
  await user.click(dialog.getByRole('button', { name: 'Cancel' }));
  expect(screen.queryByRole('dialog')).toBeNull();
  expect(store.getState().document).toBe(before);
  await act(() => store.getState().actions.openFile(TIES));
  await screen.findByRole('dialog');
  await user.keyboard('{Escape}');
  expect(screen.queryByRole('dialog')).toBeNull();
  expect(store.getState().document).toBe(before);
});
