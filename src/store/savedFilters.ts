import {
  type SavedFilters,
  filtersAsLink,
  filtersOfLink,
  setNamed,
  tidyName,
  withNewName,
  withoutSet,
  withSet,
} from '../core/view/savedFilters.ts';
import type { Services } from './services.ts';
import { selectGraph } from './selectors.ts';
import type { Actions, Get, Set } from './state.ts';

type SavedActions = Pick<
  Actions,
  'readSaved' | 'saveFilters' | 'applySaved' | 'renameSaved' | 'deleteSaved'
>;

type Sets = readonly SavedFilters[];

/**
 * The actions over sets of filters that were given names. They belong to a graph by its own id: a file that has been
 * worked on since is still that graph. Each change starts from what the browser has then, whichever tab put it there.
 */
export function savedFiltersActions(services: Services, set: Set, get: Get): SavedActions {
  const graphId = () => selectGraph(get())?.dataset.meta.id;
  /** Shows what the browser has kept, unless the reader has gone on to another graph. */
  const show = (id: string, sets: Sets) => {
    const isSame = sets.length === 0 && get().saved.length === 0;
    if (id === graphId() && !isSame) set({ saved: sets });
  };
  const change: (to: (sets: Sets) => Sets | 'taken') => ReturnType<Actions['saveFilters']> = async (
    to,
  ) => {
    const id = graphId();
    if (id === undefined) return 'failed';
    let isTaken = false;
    const changed = (sets: Sets): Sets => {
      const result = to(sets);
      isTaken = result === 'taken';
      return result === 'taken' ? sets : result;
    };
    try {
      show(id, await services.changeSaved(id, changed));
    } catch {
      return 'failed';
    }
    return isTaken ? 'taken' : 'done';
  };
  return {
    readSaved: async () => {
      const id = graphId();
      if (id !== undefined) show(id, await services.savedFilters(id));
    },
    saveFilters: (name, { link = filtersAsLink(get().view.filters), replace = false } = {}) =>
      change((sets) =>
        setNamed(sets, name) !== undefined && !replace ? 'taken' : withSet(sets, { name, link }),
      ),
    renameSaved: (name, newName) =>
      change((sets) => {
        const other = setNamed(withoutSet(sets, name), newName);
        return other === undefined ? withNewName(sets, name, newName) : 'taken';
      }),
    deleteSaved: (name) => change((sets) => withoutSet(sets, name)),
    applySaved: (name) => {
      const { messages } = get();
      const link = setNamed(get().saved, name)?.link;
      const read = link === undefined ? undefined : filtersOfLink(messages, link);
      if (read === undefined) {
        set({ notice: messages.notices.savedUnread(tidyName(name)) });
        return;
      }
      const endMeasure = services.measure('filter');
      const { filters, problems } = read;
      const { view } = get();
      const isOn = filtersAsLink(filters) === filtersAsLink(view.filters);
      set({
        // What is on already is no step of its own.
        ...(isOn ? {} : { view: { ...view, filters } }),
        ...(problems.length === 0
          ? {}
          : { notice: messages.notices.savedPartsUnread(tidyName(name), problems) }),
      });
      endMeasure();
    },
  };
}
