import { describe, expect, test, vi } from 'vitest';
import { itemOf } from '../../src/core/edit/edit.ts';
import { positionsInFile } from '../../src/core/scene/layoutInput.ts';
import type { Actor, Source } from '../../src/core/model/dataset.ts';
import { linkText } from '../../src/store/linkText.ts';
import { selectPositions } from '../../src/store/selectors.ts';
import type { State } from '../../src/store/state.ts';
import { aDataset, aRelation } from '../support/builders.ts';
import { readText } from '../../src/core/formats/formats.ts';
import { bytesOf } from '../../src/store/content.ts';
import type { Services } from '../../src/store/services.ts';
import { file, inARow, keepsWork, storeWith } from '../support/storeWith.ts';

const datasetOf = ({ document }: State) => {
  if (document.kind !== 'open') throw new Error('nothing is open');
  return document.graph.dataset;
};

const DORA = { id: 'dora', type: 'person', name: 'Dora' } as unknown as Actor;
const ADD_DORA = { kind: 'put', list: 'actors', item: DORA } as const;

async function opened(parts: Parameters<typeof storeWith>[0] = {}) {
  const page = storeWith(parts);
  await page.actions.openShipped('pentagon-anthropic');
  return page;
}

describe('a change of the graph', () => {
  test('is seen at once, and the link no longer claims to lead to the graph that ships', async () => {
    const { actions, state } = await opened();
    expect(await actions.edit(ADD_DORA, { kind: 'actor', id: 'dora' })).toEqual([]);
    expect(itemOf(datasetOf(state()), 'actors', 'dora')).toEqual(DORA);
    expect(state().view.selection).toEqual({ kind: 'actor', id: 'dora' });
    expect(state().view.data).toBe('');
  });

  test('that would make the file faulty is refused with its faults, and changes nothing', async () => {
    const { actions, state } = await opened();
    const before = state();
    const problems = await actions.edit({
      kind: 'put',
      list: 'relations',
      item: aRelation({ id: 'r9', date: 'tomorrow', to: 'nobody' }),
    });
    expect(problems.map(({ code }) => code).toSorted()).toEqual(['bad-date', 'unknown-actor']);
    expect(problems.map(({ path }) => path).toSorted()).toEqual([
      '/relations/2/date',
      '/relations/2/to',
    ]);
    expect(state().document).toBe(before.document);
    expect(state().steps).toBe(before.steps);
  });

  test('brings in no sign that would turn other texts round', async () => {
    const { actions, state } = await opened();
    const item = { ...DORA, name: '\u202eDora' };
    expect(await actions.edit({ kind: 'put', list: 'actors', item })).toEqual([]);
    expect(itemOf(datasetOf(state()), 'actors', 'dora')).toEqual(DORA);
  });

  test('can be undone and done again, and what stands keeps its place', async () => {
    const { actions, state } = await opened();
    const before = { dataset: datasetOf(state()), positions: selectPositions(state()) };
    await actions.edit(ADD_DORA);
    const added = datasetOf(state());
    expect(selectPositions(state())).toMatchObject(before.positions!);
    expect(selectPositions(state())).toHaveProperty('dora');
    await actions.edit({ kind: 'remove', list: 'actors', id: 'bob' });
    expect(selectPositions(state())).toHaveProperty('ann', before.positions!['ann']);
    actions.undo();
    expect(datasetOf(state())).toBe(added);
    expect(selectPositions(state())).toMatchObject(before.positions!);
    expect(state().view.data).toBe('');
    actions.undo();
    expect(datasetOf(state())).toBe(before.dataset);
    expect(state().view.data).toBe('pentagon-anthropic');
    actions.redo();
    expect(datasetOf(state())).toBe(added);
    expect(selectPositions(state())).toHaveProperty('dora');
    actions.undo();
    actions.redo();
    actions.redo();
    expect(itemOf(datasetOf(state()), 'actors', 'bob')).toBeUndefined();
  });

  test('and changes of the view are steps in one row', async () => {
    const { actions, state } = await opened();
    const before = datasetOf(state());
    actions.toggleChoice('relationType', 'met');
    await actions.edit(ADD_DORA);
    actions.setSizeBy('relations');
    expect(state().steps.past.map(({ what }) => what)).toEqual(['filters', 'edit', 'sizes']);
    actions.undo();
    actions.undo();
    expect(datasetOf(state())).toBe(before);
    expect(state().view.filters.hidden).not.toEqual({});
  });

  test('gives newcomers a place in a file that has places for all', async () => {
    const dataset = {
      ...aDataset({ relations: [{}] }),
      view: { positions: { ann: [0, 0], bob: [300, 0] } },
    } as const;
    const { actions, state } = storeWith();
    await actions.openFile(file('own.json', dataset));
    await actions.edit(ADD_DORA);
    const { document } = state();
    if (document.kind !== 'open') throw new Error('nothing is open');
    const { isWhole, positions } = positionsInFile(document.stage);
    expect(isWhole).toBe(true);
    expect(positions).toMatchObject({ ann: [0, 0], bob: [300, 0] });
    expect(positions['dora']!.every(Number.isInteger)).toBe(true);
  });

  test('arranges a graph that grows from nothing anew with each new tie, and no other', async () => {
    const layout = vi.fn<Services['layout']>(async (input) => inARow(input));
    const { actions, state } = storeWith({ layout });
    await actions.openEmpty();
    await actions.edit(ADD_DORA);
    await actions.edit({ kind: 'put', list: 'actors', item: { ...DORA, id: 'em' } as Actor });
    await actions.edit({
      kind: 'put',
      list: 'sources',
      item: { id: 's1', title: 'Minutes' } as Source,
    });
    expect(datasetOf(state()).view).toBeUndefined();
    layout.mockClear();
    const relation = aRelation({ from: 'dora', to: 'em' });
    expect(await actions.edit({ kind: 'put', list: 'relations', item: relation })).toEqual([]);
    expect(layout).toHaveBeenCalledOnce();
    await actions.edit({ kind: 'put', list: 'relations', item: { ...relation, date: '2026' } });
    expect(layout).toHaveBeenCalledOnce();
  });

  test('that changes nothing is no step', async () => {
    const { actions, state } = await opened();
    const before = state();
    const item = itemOf(datasetOf(before), 'actors', 'ann')!;
    expect(await actions.edit({ kind: 'put', list: 'actors', item: { ...item } })).toEqual([]);
    expect(state().steps).toBe(before.steps);
  });

  test('is not put into another graph that was opened while it was looked at', async () => {
    const page = storeWith();
    const { check } = page.services;
    let open = Promise.resolve();
    const { actions, state } = await opened({
      check: async (bytes) => {
        open = actions.openFile(file('other.json', aDataset({ meta: { title: 'Other' } })));
        await open;
        return check(bytes);
      },
    });
    const problems = await actions.edit(ADD_DORA);
    expect(problems.map(({ code }) => code)).toEqual(['outdated']);
    expect(datasetOf(state()).meta.title).toBe('Other');
    expect(itemOf(datasetOf(state()), 'actors', 'dora')).toBeUndefined();
  });
});

describe('a form', () => {
  test('adds what it says under an id of its own, and chooses it', async () => {
    const { actions, state } = await opened();
    await actions.openEditor({ list: 'actors', given: { name: 'Dora', type: 'person' } });
    expect(await actions.submitEditor()).toEqual([]);
    expect(itemOf(datasetOf(state()), 'actors', 'dora')).toEqual(DORA);
    expect(state().editors).toEqual([]);
    expect(state().view.selection).toEqual({ kind: 'actor', id: 'dora' });
  });

  test.each(['actors', 'relations', 'events', 'sources'] as const)(
    'of %s that nobody has filled in is refused with its faults',
    async (list) => {
      const own = {
        ...aDataset({ relations: [{}] }),
        view: { positions: { ann: [0, 0], bob: [300, 0] } },
      } as const;
      const { actions, state } = storeWith();
      await actions.openFile(file('own.json', own));
      await actions.openEditor({ list });
      const problems = await actions.submitEditor();
      expect(problems.length).toBeGreaterThan(0);
      expect(state().editors).toHaveLength(1);
    },
  );

  test('stays open with its faults where it can’t be put in', async () => {
    const { actions, state } = await opened();
    await actions.openEditor({ list: 'actors', given: { name: '', type: 'person' } });
    const problems = await actions.submitEditor();
    expect(problems.map(({ path }) => path)).toEqual(['/actors/3/name']);
    expect(state().editors).toHaveLength(1);
  });

  test('can make what another one asks for', async () => {
    const { actions, state } = await opened();
    await actions.openEditor({
      list: 'relations',
      given: { from: 'ann', type: 'met', summary: 'They met.' },
    });
    await actions.openEditor({
      list: 'actors',
      given: { name: 'Dora', type: 'person' },
      fills: { key: 'to' },
    });
    await actions.submitEditor();
    expect(state().editors).toHaveLength(1);
    expect(state().editors[0]!.draft).toMatchObject({ from: 'ann', to: 'dora' });
    await actions.openEditor({
      list: 'sources',
      given: { title: 'Minutes' },
      fills: { key: 'source', part: { key: 'claims', index: 0 } },
    });
    await actions.submitEditor();
    expect(await actions.submitEditor()).toEqual([]);
    expect(itemOf(datasetOf(state()), 'relations', 'r3')).toMatchObject({
      from: 'ann',
      to: 'dora',
      claims: [{ source: 'minutes', stance: 'asserts' }],
    });
  });

  test('of the graph itself changes what is said of it', async () => {
    const { actions, state } = await opened();
    await actions.openEditor({ list: 'meta' });
    actions.setDraft({ ...state().editors[0]!.draft, title: 'The quay' });
    expect(await actions.submitEditor()).toEqual([]);
    expect(datasetOf(state()).meta).toMatchObject({ title: 'The quay', id: 'harbour' });
  });
});

describe('saving', () => {
  test('counts revisions up, and changes are told against what was saved', async () => {
    const keepFile = vi.fn(async () => {});
    const { actions, state } = await opened({ keepFile });
    const unchanged = actions.toSave()!.dataset;
    expect(unchanged).toBe(datasetOf(state()));
    await actions.edit(ADD_DORA);
    const saving = actions.toSave()!;
    const second = saving.dataset;
    expect(second.meta.revision).toBe(2);
    await actions.saved(saving);
    expect(state().document).toMatchObject({ opened: second });
    expect(keepFile).toHaveBeenCalledOnce();
    expect(actions.toSave()!.dataset).toBe(second);
    actions.undo();
    expect(actions.toSave()!.dataset.meta.revision).toBe(3);
  });

  test('keeps what was changed while the file was written', async () => {
    const { actions, state } = await opened();
    await actions.edit(ADD_DORA);
    const saving = actions.toSave()!;
    await actions.edit({ kind: 'remove', list: 'actors', id: 'bob' });
    await actions.saved(saving);
    expect(itemOf(datasetOf(state()), 'actors', 'bob')).toBeUndefined();
    expect(state().document).toMatchObject({ opened: saving.dataset });
    expect(actions.toSave()!.dataset.meta.revision).toBe(3);
  });

  test('touches no other graph that was opened while the file was written', async () => {
    const { actions, state } = await opened();
    await actions.edit(ADD_DORA);
    const saving = actions.toSave()!;
    await actions.openFile(file('other.json', aDataset({ meta: { title: 'Other' } })));
    const { document } = state();
    await actions.saved(saving);
    expect(state().document).toBe(document);
  });

  test('makes an actor graph of what was opened as a table', async () => {
    const keepFile = vi.fn<Services['keepFile']>(async () => {});
    const page = storeWith({ keepFile });
    await page.actions.openFile(file('ties.csv', 'from,to\nAnn,Bob\n'));
    const [actor] = datasetOf(page.state()).actors;
    await page.actions.edit({ kind: 'put', list: 'actors', item: { ...actor!, name: 'Anna' } });
    await page.actions.saved(page.actions.toSave()!);
    const kept = keepFile.mock.lastCall![0];
    expect(kept.name).toBe('ties.json');
    expect(kept.columns).toBeUndefined();
    const text = new TextDecoder().decode(await bytesOf(kept.bytes));
    expect(readText(text, kept.name).ok).toBe(true);
  });

  test('does not stop an arrangement that is under way', async () => {
    const ends: (() => void)[] = [];
    const page = storeWith({
      layout: (input) =>
        new Promise((resolve) => {
          ends.push(() => resolve(inARow(input)));
        }),
    });
    const opening = page.actions.openShipped('pentagon-anthropic');
    await vi.waitFor(() => expect(ends).toHaveLength(1));
    ends[0]!();
    await opening;
    await page.actions.edit(ADD_DORA);
    page.actions.rearrange();
    await vi.waitFor(() => expect(ends).toHaveLength(2));
    await page.actions.saved(page.actions.toSave()!);
    ends[1]!();
    await vi.waitFor(() => expect(page.state().layout.kind).toBe('done'));
  });
});

describe('the history', () => {
  test('leads back to what was read before a change, without undoing it', async () => {
    const { actions, state } = await opened();
    actions.select({ kind: 'actor', id: 'ann' });
    const before = linkText(state());
    await actions.edit(ADD_DORA, { kind: 'actor', id: 'dora' });
    await actions.visit(before);
    expect(state().view.selection).toEqual({ kind: 'actor', id: 'ann' });
    expect(itemOf(datasetOf(state()), 'actors', 'dora')).toEqual(DORA);
    expect(state().steps.past).toHaveLength(1);
  });
});

describe('changes', () => {
  const later = () => new Promise((resolve) => setTimeout(resolve, 350));

  test('are kept as they are made, half-filled forms too, and come back by the link', async () => {
    const browser = keepsWork();
    const first = await opened(browser);
    await first.actions.edit(ADD_DORA);
    await first.actions.openEditor({ list: 'actors' });
    first.actions.setDraft({ ...first.state().editors[0]!.draft, name: 'Em' });
    await later();
    expect(first.state().isAutosaved).toBe(true);
    const link = linkText(first.state());

    const second = storeWith(browser);
    await second.actions.openLink(link);
    expect(datasetOf(second.state())).toEqual(datasetOf(first.state()));
    expect(second.state().editors[0]!.draft['name']).toBe('Em');
    expect(second.state().document).toMatchObject({ opened: aDatasetAsOpened(first.state()) });
    expect(second.state().workLeft).toEqual([]);
  });

  test('are offered to whoever comes back without the link, and can be discarded', async () => {
    const browser = keepsWork();
    const first = await opened(browser);
    await first.actions.edit(ADD_DORA);
    await later();
    const second = await opened(browser);
    await vi.waitFor(() => expect(second.state().workLeft).toHaveLength(1));
    const [left] = second.state().workLeft;
    expect(left!.title).toBe('The harbour');
    await second.actions.resumeWork(left!.work);
    expect(itemOf(datasetOf(second.state()), 'actors', 'dora')).toEqual(DORA);
    await vi.waitFor(() => expect(second.state().workLeft).toEqual([]));

    const third = await opened(browser);
    await vi.waitFor(() => expect(third.state().workLeft).toHaveLength(1));
    await third.actions.discardWork(left!.work);
    expect(third.state().workLeft).toEqual([]);
    expect(await browser.keptWork(left!.work)).toBeUndefined();
  });

  test('that another tab has in hand become work of their own here', async () => {
    const browser = keepsWork();
    const first = await opened(browser);
    await first.actions.edit(ADD_DORA);
    await later();
    const second = storeWith({
      ...browser,
      holdWork: async (work) => work !== workOf(first.state()),
    });
    await second.actions.resumeWork(workOf(first.state())!);
    expect(itemOf(datasetOf(second.state()), 'actors', 'dora')).toEqual(DORA);
    expect(workOf(second.state())).not.toBe(workOf(first.state()));
  });

  test('taken up and given up again are none', async () => {
    const browser = keepsWork();
    const first = await opened(browser);
    await first.actions.openEditor({ list: 'actors' });
    first.actions.setDraft({ ...first.state().editors[0]!.draft, name: 'Em' });
    await later();
    const second = storeWith(browser);
    await second.actions.resumeWork(workOf(first.state())!);
    second.actions.closeEditor();
    await later();
    expect(await browser.workLeft()).toEqual([]);
  });

  test('that were undone, or saved, are no longer kept', async () => {
    const browser = keepsWork();
    const { actions, state } = await opened(browser);
    await actions.edit(ADD_DORA);
    await later();
    actions.undo();
    await later();
    expect(await browser.workLeft()).toEqual([]);
    expect(state().isAutosaved).toBeUndefined();
    actions.redo();
    await later();
    expect(await browser.workLeft()).toHaveLength(1);
    await actions.saved(actions.toSave()!);
    await later();
    expect(await browser.workLeft()).toEqual([]);
  });

  test('made just before another graph is opened are kept too', async () => {
    const browser = keepsWork();
    const { actions, state } = await opened(browser);
    await actions.edit(ADD_DORA);
    await actions.openFile(file('other.json', aDataset({ meta: { title: 'Other' } })));
    await vi.waitFor(() =>
      expect(state().workLeft.map(({ title }) => title)).toEqual(['The harbour']),
    );
  });

  test('where the browser keeps nothing, that is said', async () => {
    const { actions, state } = await opened({
      keepWork: async () => {
        throw new Error('no room');
      },
    });
    await actions.edit(ADD_DORA);
    await vi.waitFor(() => expect(state().isAutosaved).toBe(false));
  });
});

const workOf = ({ document }: State) => (document.kind === 'open' ? document.work : undefined);

const aDatasetAsOpened = ({ document }: State) =>
  document.kind === 'open' ? document.opened : undefined;
