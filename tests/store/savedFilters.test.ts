import { describe, expect, test } from 'vitest';
import { fc, test as property } from '@fast-check/vitest';
import { EN } from '../../src/core/messages/en/en.ts';
import {
  filtersAsLink,
  filtersOfLink,
  type SavedFilters,
  setNamed,
  tidyName,
  withNewName,
  withoutSet,
  withSet,
} from '../../src/core/view/savedFilters.ts';
import { INITIAL_FILTERS } from '../../src/core/filters/filters.ts';
import type { Services } from '../../src/store/services.ts';
import { DEFAULT_GRAPH } from '../../src/store/shipped.ts';
import { aDataset } from '../support/builders.ts';
import { file, keepsSaved, storeWith } from '../support/storeWith.ts';

/** A store with the harbour open, in a browser that other tabs may share. */
async function opened(browser: Partial<Services> = keepsSaved()) {
  const made = storeWith(browser);
  await made.actions.openShipped(DEFAULT_GRAPH);
  await made.actions.readSaved();
  const names = () => made.state().saved.map(({ name }) => name);
  return { ...made, names };
}

describe('saved filters', () => {
  test('are set again by name, as one step that can be undone', async () => {
    const { actions, state } = await opened();
    actions.toggleChoice('relationType', 'threatened');
    actions.setDate({ from: '2026-02', certainOnly: true });
    const then = state().view.filters;
    expect(await actions.saveFilters('  Early   days ')).toBe('done');
    actions.resetFilters();
    actions.setFilters({ text: 'pier' });
    const before = state().view.filters;
    const steps = state().steps.past.length;
    actions.applySaved('Early days');
    expect(state().view.filters).toEqual(then);
    expect(state().steps.past).toHaveLength(steps + 1);
    actions.applySaved('Early days');
    expect(state().steps.past).toHaveLength(steps + 1);
    actions.undo();
    expect(state().view.filters).toEqual(before);
  });

  test('survive a reload, and belong to their graph', async () => {
    const browser = keepsSaved();
    const before = await opened(browser);
    before.actions.toggleChoice('relationType', 'threatened');
    await before.actions.saveFilters('Quiet');
    const after = await opened(browser);
    expect(after.names()).toEqual(['Quiet']);
    await after.actions.openFile(
      file('own.json', aDataset({ meta: { id: 'quarry' }, relations: [{}] })),
    );
    await after.actions.readSaved();
    expect(after.names()).toEqual([]);
  });

  test('of two tabs are all kept, and a name that the other tab took is told', async () => {
    const browser = keepsSaved();
    const [one, other] = [await opened(browser), await opened(browser)];
    one.actions.setFilters({ text: 'one' });
    other.actions.setFilters({ text: 'other' });
    await one.actions.saveFilters('B');
    expect(await other.actions.saveFilters('b')).toBe('taken');
    expect(other.names()).toEqual(['B']);
    await other.actions.saveFilters('A');
    await one.actions.readSaved();
    expect(one.names()).toEqual(['A', 'B']);
    one.actions.applySaved('B');
    expect(one.state().view.filters.text).toBe('one');
    expect(await other.actions.saveFilters('B', { replace: true })).toBe('done');
    other.actions.applySaved('B');
    expect(other.state().view.filters.text).toBe('other');
  });

  test('are renamed and deleted; a name that is taken is not given twice', async () => {
    const { actions, names } = await opened();
    actions.setFilters({ text: 'pier' });
    await actions.saveFilters('A');
    await actions.saveFilters('B');
    expect(await actions.renameSaved('A', 'b')).toBe('taken');
    expect(await actions.renameSaved('A', 'a')).toBe('done');
    expect(names()).toEqual(['a', 'B']);
    expect(await actions.deleteSaved('B')).toBe('done');
    expect(names()).toEqual(['a']);
  });

  test('that an older page wrote otherwise are set as far as they can be read, and that is told', async () => {
    const browser = keepsSaved();
    await browser.changeSaved('g', () => [
      { name: 'Old', link: 'v=1&from=2026-13&hide=met' },
      { name: 'New', link: 'v=99&hide=met' },
    ]);
    const { actions, state } = storeWith(browser);
    await actions.openFile(file('own.json', aDataset({ meta: { id: 'g' }, relations: [{}] })));
    await actions.readSaved();
    actions.applySaved('Old');
    expect(state().view.filters.hidden).toEqual({ relationType: ['met'] });
    expect(state().notice).toContain('2026-13');
    actions.applySaved('New');
    expect(state().view.filters.hidden).toEqual({ relationType: ['met'] });
    expect(state().notice).toContain('“New” can’t be read');
  });

  test('a browser that keeps nothing is told of', async () => {
    const { actions } = await opened({
      ...keepsSaved(),
      changeSaved: () => Promise.reject(new Error('quota')),
    });
    expect(await actions.saveFilters('A')).toBe('failed');
  });
});

const someName = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.constantFrom('a', 'A ', ' a', 'b', 'É', 'e\u0301'),
);
const someSet = fc.record({
  name: someName.filter((name) => tidyName(name) !== ''),
  link: fc.constantFrom('v=1&text=a', 'v=1&hide=met'),
});
const saved = (all: readonly SavedFilters[]) => all.reduce(withSet, [] as readonly SavedFilters[]);

describe('sets by name', () => {
  property.prop([fc.array(someSet), someSet])('one is found as it was put in', (all, one) => {
    const sets = withSet(saved(all), one);
    expect(setNamed(sets, one.name)).toEqual({ ...one, name: tidyName(one.name) });
    expect(sets.filter(({ name }) => setNamed([one], name) !== undefined)).toHaveLength(1);
  });

  property.prop([fc.array(someSet), someSet])('one that goes takes no other along', (all, one) => {
    const without = withoutSet(saved(all), one.name);
    expect(setNamed(without, one.name)).toBeUndefined();
    expect(withSet(without, one)).toEqual(withSet(saved(all), one));
  });

  property.prop([fc.array(someSet), someSet, someSet])(
    'a new name changes nothing else',
    (all, one, { name }) => {
      const sets = withSet(saved(all), one);
      const renamed = withNewName(sets, one.name, name);
      expect(setNamed(renamed, name)?.link).toBe(one.link);
      expect(withNewName(renamed, 'not there'.repeat(9), name)).toBe(renamed);
    },
  );

  test('filters stand in a link as any view’s do', () => {
    const filters = { ...INITIAL_FILTERS, text: 'a b', hidden: { relationType: ['met'] } };
    expect(filtersAsLink(filters)).toBe('v=1&hide=met&text=a+b');
    expect(filtersOfLink(EN, 'v=1&hide=met&text=a+b')).toEqual({ filters, problems: [] });
    expect(filtersOfLink(EN, 'nothing')).toBeUndefined();
  });
});
