import { act, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, test, vi } from 'vitest';
import { readActorGraph } from '../../src/core/formats/actorGraph.ts';
import type { KeptWork } from '../../src/store/services.ts';
import { aDataset } from '../support/builders.ts';
import { renderApp } from '../support/renderApp.tsx';

const evidence = () => screen.getByRole('region', { name: 'Evidence' });
const inEvidence = (name: string | RegExp) => within(evidence()).getByRole('button', { name });
const form = () => within(screen.getByRole('dialog'));

async function editing(...parts: Parameters<typeof renderApp>) {
  const page = await renderApp(...parts);
  await page.user.click(inEvidence('Edit'));
  return page;
}

describe('editing', () => {
  test('a relation is added with its evidence, from an empty form', async () => {
    const { user } = await editing();
    await user.click(inEvidence('Add a relation'));
    await screen.findByRole('dialog', { name: 'Add a relation' });
    await user.selectOptions(form().getByRole('combobox', { name: /^From/ }), 'Ines Okafor');
    await user.selectOptions(form().getByRole('combobox', { name: /^Type/ }), 'sued');
    await user.selectOptions(form().getByRole('combobox', { name: /^To/ }), 'Harbour Council');
    await user.type(
      form().getByRole('textbox', { name: /^Summary/ }),
      'Ines Okafor sued the council.',
    );
    await user.type(form().getByRole('textbox', { name: 'Date' }), '3 March 2026');
    expect(form().getByText('Read as: 3 March 2026')).toBeVisible();
    const claim = within(form().getByRole('group', { name: 'Claim 1' }));
    await user.selectOptions(
      claim.getByRole('combobox', { name: /^Source/ }),
      claim.getAllByRole('option').at(1)!,
    );
    await user.click(form().getByRole('button', { name: 'Put it in' }));
    const heading = await screen.findByRole('heading', {
      name: /^Ines Okafor sued Harbour Council, 3 March 2026/,
    });
    expect(evidence()).toContainElement(heading);
    expect(screen.queryByRole('dialog')).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Undo' }));
    expect(screen.queryByRole('heading', { name: /^Ines Okafor sued/ })).toBeNull();
  });

  test('what is missing is told where it is missing, and nothing that was typed is lost', async () => {
    const { user } = await editing();
    await user.click(inEvidence('Add a relation'));
    const summary = await screen.findByRole('textbox', { name: /^Summary/ });
    await user.type(summary, 'Half a thought');
    await user.click(form().getByRole('button', { name: 'Put it in' }));
    const told = await form().findByRole('alert');
    expect(told).toHaveTextContent(/Not put in: \d problems/);
    expect(form().getByRole('combobox', { name: /^From/ })).toBeInvalid();
    expect(form().getByRole('combobox', { name: /^From/ })).toHaveFocus();
    expect(form().getByRole('combobox', { name: /^Source/ })).toBeInvalid();
    expect(form().getByRole('textbox', { name: 'Date' })).toBeValid();
    expect(summary).toHaveValue('Half a thought');
    await user.keyboard('{Escape}');
    expect(form().getByRole('status')).toHaveTextContent('What was typed would be lost.');
    expect(summary).toBeVisible();
    await user.click(form().getByRole('button', { name: 'Discard what was typed' }));
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  test('clearing a seldom needed field leaves it where it is; only its reader closes the section', async () => {
    const { user } = await editing();
    await user.click(inEvidence('Add a source'));
    await screen.findByRole('dialog', { name: 'Add a source' });
    const more = () => form().getByRole('group');
    expect(more()).not.toHaveAttribute('open');
    await user.click(form().getByText('More fields'));
    const note = form().getByRole('textbox', { name: 'Note' });
    await user.type(note, 'ab{Backspace}{Backspace}');
    expect(note).toHaveValue('');
    expect(more()).toHaveAttribute('open');
    expect(note).toHaveFocus();
    await user.click(form().getByText('More fields'));
    await waitFor(() => expect(more()).not.toHaveAttribute('open'));
  });

  test('an actor that is not there yet can be made on the way', async () => {
    const { user, store } = await editing();
    await user.click(inEvidence('Add a relation'));
    await screen.findByRole('dialog', { name: 'Add a relation' });
    await user.click(form().getAllByRole('button', { name: 'New actor…' })[0]!);
    await screen.findByRole('dialog', { name: 'Add an actor' });
    await user.type(form().getByRole('textbox', { name: /^Name/ }), 'Dora Lind');
    await user.selectOptions(form().getByRole('combobox', { name: /^Type/ }), 'person');
    await user.click(form().getByRole('button', { name: 'Put it in' }));
    await screen.findByRole('dialog', { name: 'Add a relation' });
    expect(form().getByRole('combobox', { name: /^From/ })).toHaveDisplayValue('Dora Lind');
    expect(store.getState().steps.past.map(({ what }) => what)).toEqual(['edit']);
  });

  test('a claim can be changed, and what differs is told as sentences before saving', async () => {
    const { user, store, services } = await editing();
    const { document } = store.getState();
    if (document.kind !== 'open') throw new Error('nothing is open');
    const [relation] = document.graph.dataset.relations;
    store.getState().actions.select({ kind: 'statement', id: relation!.id });
    const tools = await screen.findByRole('group', { name: 'Edit this' });
    await user.click(within(tools).getByRole('button', { name: 'Change…' }));
    await screen.findByRole('dialog', { name: 'Change the relation' });
    await user.click(form().getByRole('button', { name: 'Add a claim' }));
    const number = relation!.claims.length + 1;
    const claim = within(form().getByRole('group', { name: `Claim ${number}` }));
    await user.selectOptions(
      claim.getByRole('combobox', { name: /^Source/ }),
      claim.getAllByRole('option').at(1)!,
    );
    await user.selectOptions(claim.getByRole('combobox', { name: /^What it does/ }), 'denies it');
    await user.selectOptions(
      claim.getByRole('combobox', { name: /^Whose word/ }),
      'an actor of this graph',
    );
    await user.selectOptions(claim.getByRole('combobox', { name: /^Actor/ }), 'Harbour Council');
    await user.click(form().getByRole('button', { name: 'Put it in' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    await user.click(screen.getByRole('button', { name: 'Save…' }));
    await screen.findByRole('dialog', { name: 'Save the graph as a file' });
    await user.click(form().getByText('Changes'));
    expect(form().getByRole('list', { name: 'Changes' })).toHaveTextContent(
      /^Changed:.*claim added: Harbour Council denies, in /,
    );
    await user.click(form().getByRole('button', { name: 'Download' }));
    const [blob] = vi.mocked(services.download).mock.calls[0]!;
    const read = readActorGraph(await blob.text());
    if (!read.ok) throw new Error('what was saved can’t be read');
    expect(read.dataset.meta.revision).toBe((document.graph.dataset.meta.revision ?? 1) + 1);
    await waitFor(() => expect(form().queryByText('Changes')).toBeNull());
  });

  test('removing names what goes with it, and can be undone', async () => {
    const { user, store } = await editing();
    const before = store.getState().document;
    const [source] = before.kind === 'open' ? before.graph.dataset.sources : [];
    await user.click(within(evidence()).getByText(/^Sources \(/));
    await user.click(within(evidence()).getAllByRole('button', { name: 'Remove…' })[0]!);
    const dialog = await screen.findByRole('dialog', { name: 'Remove' });
    expect(dialog).toHaveTextContent(source!.title);
    expect(dialog).toHaveTextContent('With it go:');
    await user.click(within(dialog).getByRole('button', { name: 'Remove' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(
      within(evidence()).getByText(/ changes since the file was opened or saved/),
    ).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Undo' }));
    expect(store.getState().document).toMatchObject({
      graph: { dataset: before.kind === 'open' ? before.opened : {} },
    });
  });

  test('two actors that are one are merged', async () => {
    const { user, store } = await editing();
    const { document } = store.getState();
    const [kept, gone] = document.kind === 'open' ? document.graph.actors : [];
    store.getState().actions.select({ kind: 'actor', id: kept!.id });
    const tools = await screen.findByRole('group', { name: 'Edit this' });
    await user.click(within(tools).getByRole('button', { name: 'Merge…' }));
    const dialog = await screen.findByRole('dialog', { name: `Merge with ${kept!.name} (agency)` });
    await user.selectOptions(within(dialog).getByRole('combobox'), gone!.id);
    await user.click(within(dialog).getByRole('button', { name: 'Merge' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(within(evidence()).getByText(new RegExp(`also .*${gone!.name}`))).toBeVisible();
  });

  test('relations are merged with those that run the same way; claims that would go astray are told', async () => {
    const amount = (value: number) => ({ qualifier: 'exact', value, currency: 'EUR' }) as const;
    const denial = { source: 's1', stance: 'denies', about: '/amount' } as const;
    const dataset = aDataset({
      relations: [
        { amount: amount(5) },
        { amount: amount(900), claims: [{ source: 's1', stance: 'asserts' }, denial] },
        { from: 'bob', to: 'ann' },
        { type: 'met' },
        { type: 'met', from: 'bob', to: 'ann' },
      ],
    });
    const fetchShipped = async () => new TextEncoder().encode(JSON.stringify(dataset));
    const { user, store } = await editing({ fetchShipped });
    const offered = async (id: string) => {
      act(() => store.getState().actions.select({ kind: 'statement', id }));
      const tools = await screen.findByRole('group', { name: 'Edit this' });
      await user.click(within(tools).getByRole('button', { name: 'Merge…' }));
      const select = within(await screen.findByRole('dialog')).getByRole('combobox');
      return within(select)
        .getAllByRole<HTMLOptionElement>('option')
        .flatMap(({ value }) => (value === '' ? [] : [value]))
        .toSorted();
    };
    expect(await offered('r4')).toEqual(['r1', 'r2', 'r5']);
    await user.click(form().getByRole('button', { name: 'Cancel' }));
    expect(await offered('r1')).toEqual(['r2', 'r4']);
    await user.selectOptions(form().getByRole('combobox'), 'r4');
    expect(form().queryByText(/left out/)).toBeNull();
    await user.selectOptions(form().getByRole('combobox'), 'r2');
    expect(form().getByText('1 claim about a part that differs is left out.')).toBeVisible();
  });

  test('changes that were left are offered: taken up, or discarded', async () => {
    const dataset = aDataset({ meta: { title: 'The quay' }, relations: [{}] });
    const opened = aDataset({ relations: [{}] });
    const work: KeptWork = {
      work: 'w1',
      fileName: 'left.json',
      fingerprint: 'f',
      opened,
      dataset,
      editors: [],
      origin: {},
    };
    const left = { work: 'w1', title: 'The quay', at: Date.UTC(2026, 10, 22) };
    const parts = { workLeft: async () => [left], keptWork: async () => work };
    const { user, services } = await editing(parts);
    await screen.findByText(
      /^There are changes to “The quay” that were not saved, of .*November 2026/,
    );
    await user.click(screen.getByRole('button', { name: 'Discard them' }));
    expect(services.forgetWork).toHaveBeenCalledWith('w1');
    await user.click(screen.getByRole('button', { name: 'Go on with them' }));
    await waitFor(() =>
      expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('The quay'),
    );
    expect(
      within(evidence()).getByText(/^1 change since the file was opened or saved/),
    ).toBeVisible();
    await waitFor(() => expect(screen.queryByRole('button', { name: 'Discard them' })).toBeNull());
  });
});
