import { act, screen, within } from '@testing-library/react';
import { describe, expect, test, vi } from 'vitest';
import type { Services } from '../../src/store/services.ts';
import { aDataset } from '../support/builders.ts';
import { renderApp } from '../support/renderApp.tsx';
import { file, keepsSaved } from '../support/storeWith.ts';

const group = () => screen.getByRole('group', { name: 'Saved filters' });
const inGroup = () => within(group());
const entries = () =>
  within(inGroup().getByRole('list', { name: 'Saved filters' }))
    .getAllByRole('button')
    .filter((button) => button.className === 'entry');

/** The page with “threatened” switched off, and the group open. */
async function withGroup(parts: Partial<Services> = {}) {
  const rendered = await renderApp(parts);
  const { user, store } = rendered;
  await user.click(group().querySelector('summary')!);
  const save = async (name: string) => {
    await user.clear(inGroup().getByRole('textbox', { name: 'Save what is on as' }));
    await user.type(
      inGroup().getByRole('textbox', { name: 'Save what is on as' }),
      `${name}{Enter}`,
    );
  };
  const hide = (type: string) =>
    act(() => store.getState().actions.setHidden('relationType', [type]));
  return { ...rendered, save, hide };
}

describe('saved filters', () => {
  test('are saved under a name, with their words, and set again', async () => {
    const { user, store, save, hide } = await withGroup();
    expect(group()).toHaveTextContent('Nothing is left out now.');
    hide('threatened');
    await save('No threats');
    expect(inGroup().getByText('Saved as “No threats”.')).toBeVisible();
    expect(entries()).toHaveLength(1);
    expect(entries()[0]).toHaveTextContent('No threatswithout threatened');
    expect(entries()[0]).toHaveAttribute('aria-current', 'true');

    await user.click(screen.getByRole('button', { name: 'Reset filters' }));
    expect(entries()[0]).not.toHaveAttribute('aria-current');
    await user.click(entries()[0]!);
    expect(store.getState().view.filters.hidden).toEqual({ relationType: ['threatened'] });
    await user.keyboard('{Control>}z{/Control}');
    expect(store.getState().view.filters.hidden).toEqual({});
    await user.click(group().querySelector('summary')!);
    expect(group().querySelector('summary')).toHaveTextContent('Saved filters 1');
  });

  test('a name that is taken is said, and may be replaced; one without letters is not taken', async () => {
    const { user, store, save, hide } = await withGroup();
    hide('threatened');
    await save('Mine');
    hide('praised');
    await save('mine');
    expect(inGroup().getByText('There is already a “mine”.')).toBeVisible();
    expect(entries()[0]).toHaveTextContent('Mine');
    await user.click(inGroup().getByRole('button', { name: 'Replace' }));
    expect(store.getState().saved).toEqual([
      { name: 'mine', link: expect.stringContaining('hide=praised') as string },
    ]);
    expect(inGroup().getByRole('textbox', { name: 'Save what is on as' })).toHaveFocus();
    await save('   ');
    expect(inGroup().getByText('Type a name first.')).toBeVisible();
    expect(entries()).toHaveLength(1);
  });

  test('are renamed, deleted and brought back by keyboard, and the focus is never lost', async () => {
    const { user, save, hide } = await withGroup();
    hide('threatened');
    await save('First');
    await save('Second');
    await user.click(inGroup().getByRole('button', { name: 'Rename First' }));
    expect(inGroup().getByRole('textbox', { name: 'New name for “First”' })).toHaveFocus();
    await user.keyboard(' draft{Enter}');
    expect(entries()[0]).toHaveTextContent('First draft');
    expect(entries()[0]).toHaveFocus();

    await user.click(inGroup().getByRole('button', { name: 'Rename Second' }));
    await user.keyboard('{Escape}');
    expect(entries()[1]).toHaveFocus();

    await user.tab();
    await user.tab();
    await user.keyboard('{Enter}');
    expect(entries()).toHaveLength(1);
    expect(inGroup().getByRole('button', { name: 'Bring back' })).toHaveFocus();
    await user.keyboard('{Enter}');
    expect(entries().map((entry) => entry.textContent)).toEqual([
      expect.stringMatching(/^First draft/),
      expect.stringMatching(/^Second/),
    ]);
    expect(entries()[1]).toHaveFocus();
  });

  test('what was deleted from one graph is not brought back to another', async () => {
    const { user, store, save, hide } = await withGroup();
    hide('threatened');
    await save('Mine');
    await user.click(inGroup().getByRole('button', { name: 'Delete Mine' }));
    expect(inGroup().getByRole('button', { name: 'Bring back' })).toBeVisible();
    const other = aDataset({ meta: { id: 'other' }, relations: [{}] });
    await act(() => store.getState().actions.openFile(file('other.json', other)));
    expect(inGroup().queryByRole('button', { name: 'Bring back' })).not.toBeInTheDocument();
  });

  test('a name that was given anew meanwhile is not taken by “Bring back”, which says so', async () => {
    const { user, store, save, hide } = await withGroup();
    hide('threatened');
    await save('Mine');
    await user.click(inGroup().getByRole('button', { name: 'Delete Mine' }));
    hide('praised');
    await save('Mine');
    await user.click(inGroup().getByRole('button', { name: 'Bring back' }));
    expect(inGroup().getByText('There is already a “Mine”.')).toBeVisible();
    expect(store.getState().saved).toEqual([
      { name: 'Mine', link: expect.stringContaining('hide=praised') as string },
    ]);
    expect(inGroup().getByRole('button', { name: 'Bring back' })).toHaveFocus();
  });

  test('a browser that can’t delete, or bring back, is told of', async () => {
    const { changeSaved, ...kept } = keepsSaved();
    let isFull = false;
    const { user, save, hide } = await withGroup({
      ...kept,
      changeSaved: (id, change) =>
        isFull ? Promise.reject(new Error('full')) : changeSaved(id, change),
    });
    hide('threatened');
    await save('Mine');
    isFull = true;
    await user.click(inGroup().getByRole('button', { name: 'Delete Mine' }));
    expect(
      inGroup().getByText(/^“Mine” is not deleted\. This browser keeps nothing/),
    ).toBeVisible();
    isFull = false;
    await user.click(inGroup().getByRole('button', { name: 'Delete Mine' }));
    isFull = true;
    await user.click(inGroup().getByRole('button', { name: 'Bring back' }));
    expect(inGroup().getByText(/^This browser keeps nothing now/)).toBeVisible();
    expect(inGroup().getByRole('button', { name: 'Bring back' })).toHaveFocus();
  });

  test('another tab’s are there once the reader comes back', async () => {
    const browser = keepsSaved();
    const { store } = await withGroup(browser);
    const { dataset } = (
      store.getState().document as { graph: { dataset: { meta: { id: string } } } }
    ).graph;
    await browser.changeSaved(dataset.meta.id, () => [{ name: 'Theirs', link: 'v=1&hide=met' }]);
    await act(async () => window.dispatchEvent(new Event('focus')));
    expect(entries()[0]).toHaveTextContent('Theirs');
  });

  test('are listed again when their graph is opened again, revised or not', async () => {
    const { store, save, hide } = await withGroup();
    hide('threatened');
    await save('Mine');
    const { actions, document } = store.getState();
    if (document.kind !== 'open') throw new Error('nothing is open');
    const { dataset } = document.graph;
    const revised = { ...dataset, meta: { ...dataset.meta, title: 'Revised' } };
    for (const content of [dataset, revised, revised]) {
      await act(() => actions.openFile(file('own.json', content)));
      await vi.waitFor(() => expect(entries()[0]).toHaveTextContent('Mine'));
    }
  });

  test('a browser that keeps nothing is told of', async () => {
    const { save, hide } = await withGroup({
      changeSaved: () => Promise.reject(new Error('full')),
    });
    hide('threatened');
    await save('Mine');
    expect(inGroup().getByText(/keeps nothing now/)).toBeVisible();
  });
});

test('single keys can be switched off in the help, which is kept', async () => {
  const { user, services } = await renderApp();
  const search = () => screen.getByRole('combobox', { name: 'Search' });
  await user.keyboard('/');
  expect(search()).toHaveFocus();
  await user.click(screen.getByRole('button', { name: 'Help' }));
  await user.click(await screen.findByRole('checkbox', { name: /^Single-key shortcuts for/ }));
  expect(services.keepSingleKeys).toHaveBeenLastCalledWith(false);
  await user.keyboard('{Escape}');
  await vi.waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
  await user.keyboard('/?');
  expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
  expect(search()).not.toHaveFocus();
  expect(search()).not.toHaveAttribute('aria-keyshortcuts');
});
