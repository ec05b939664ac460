import { agreed } from '../core/filters/agreed.ts';
import type { DateState } from '../core/filters/date.ts';
import { toggled } from '../core/filters/filter.ts';
import { hiddenIn, INITIAL_FILTERS, withHidden } from '../core/filters/filters.ts';
import { withActorToggled } from '../core/view/several.ts';
import type { View } from '../core/view/view.ts';
import type { OpeningActions } from './opening.ts';
import type { WorkActions } from './autosave.ts';
import type { EditingActions } from './editing.ts';
import { leaveFigure } from './leaveFigure.ts';
import { findBetweenness } from './findBetweenness.ts';
import { findCommunities } from './findCommunities.ts';
import { runLayout, runTidy, stopLayout } from './runLayout.ts';
import { languageActions } from './language.ts';
import { savedFiltersActions } from './savedFilters.ts';
import { goTo } from './search.ts';
import { keysFrom, withKey } from './shortcuts.ts';
import type { Services } from './services.ts';
import { selectArranged, selectGathering } from './selectors.ts';
import type { Actions, Get, Set } from './state.ts';
import { travel } from './undo.ts';
import { wholeUnits } from './wholeUnits.ts';

/** The actions that change what is seen of the open graph. */
export function viewActions(
  services: Services,
  set: Set,
  get: Get,
): Omit<Actions, keyof OpeningActions | keyof EditingActions | keyof WorkActions> {
  const change = (part: Partial<View>) => set({ view: { ...get().view, ...part } });
  const changeFilters = (part: Partial<View['filters']>) => {
    const endMeasure = services.measure('filter');
    const { filters } = get().view;
    change({ filters: agreed(filters, { ...filters, ...part }) });
    endMeasure();
  };
  const arrange = (view: View) => {
    const onScreen = selectArranged(get());
    set({ view: { ...view, places: {} } });
    void runLayout(services, set, get, onScreen);
  };
  return {
    setHidden: (filter, ids) =>
      changeFilters({ hidden: withHidden(get().view.filters.hidden, filter, ids) }),
    toggleChoice: (filter, id) => {
      const { filters } = get().view;
      const ids = toggled(hiddenIn(filters, filter), id);
      changeFilters({ hidden: withHidden(filters.hidden, filter, ids) });
    },
    setFilters: (part) => changeFilters(part),
    setDate: (part) =>
      changeFilters({ date: withoutUndefined({ ...get().view.filters.date, ...part }) }),
    resetFilters: () => changeFilters(INITIAL_FILTERS),
    playTo: (ends) => {
      const { view } = get();
      const date: DateState = withoutUndefined({ ...view.filters.date, ...ends });
      const endMeasure = services.measure('filter');
      set({ played: ends, view: { ...view, filters: { ...view.filters, date } } });
      endMeasure();
    },
    stopPlaying: () => set({ played: undefined }),
    ...savedFiltersActions(services, set, get),
    setTab: (tab) => change({ tab }),
    setTable: (part) => change({ table: { ...get().view.table, ...part } }),
    select: (selection) => {
      const { selection: _, ...rest } = get().view;
      set({ view: selection === undefined ? rest : { ...rest, selection } });
    },
    toggleActor: (id) => {
      const { selection: _, ...rest } = get().view;
      const selection = withActorToggled(get().view.selection, id);
      set({ view: selection === undefined ? rest : { ...rest, selection } });
    },
    goTo: (target) => goTo(services, set, get, target),
    pin: (id, [x, y]) =>
      change({ pins: { ...get().view.pins, [id]: [wholeUnits(x), wholeUnits(y)] } }),
    unpinAll: () => change({ pins: {} }),
    rearrange: () => arrange({ ...get().view, seed: get().view.seed + 1 }),
    firstArrangement: () => arrange({ ...get().view, seed: 1 }),
    setLayout: (layout, centre) => {
      const { centre: _, ...rest } = get().view;
      arrange({ ...rest, layout, ...(centre === undefined ? {} : { centre }) });
    },
    setShape: (shape) => arrange({ ...get().view, shape }),
    tidy: () => void runTidy(services, set, get),
    stopLayout: () => stopLayout(services, set, get),
    setSizeBy: (sizeBy) => {
      // Where places mean something, larger marks need places of their own.
      if (get().view.layout === 'force') change({ sizeBy });
      else arrange({ ...get().view, sizeBy });
    },
    setCommunities: (communities) => {
      change({ communities });
      void findCommunities(services, set, get);
    },
    openGroup: (id, isOpen) => {
      const { opened } = get().view;
      const gathering = selectGathering(get());
      const group = gathering?.numberOf(id);
      const isWithin = (one: string) => {
        const inner = gathering?.numberOf(one);
        return group !== undefined && inner !== undefined && gathering?.isAround(group, inner);
      };
      const others = opened.filter((one) => one !== id && (isOpen || isWithin(one) !== true));
      change({ opened: isOpen ? [...others, id].toSorted() : others });
    },
    closeGroups: () => change({ opened: [] }),
    setEverything: (everything) => change({ everything }),
    everythingFailed: (why) => {
      const { view, messages } = get();
      set({ view: { ...view, everything: false }, notice: messages.notices.notEverything(why) });
    },
    findBetweenness: () => findBetweenness(services, set, get),
    setFigure: (part) => change({ figure: withoutUndefined({ ...get().view.figure, ...part }) }),
    arrangeFigure: async () => {
      // All that makes figures comes with the first of them.
      const { arrangeFigure } = await import('./figureLayout.ts');
      await arrangeFigure(services, set, get);
    },
    leaveFigure: () => leaveFigure(services, set, get),
    undo: () => travel(services, set, get, 'past'),
    redo: () => travel(services, set, get, 'future'),
    setScheme: (scheme) => set({ scheme }),
    setNarrow: (narrow) => set({ narrow }),
    ...languageActions(services, set, get),
    readSingleKeys: async () => {
      const [singleKeys, kept] = await Promise.all([services.hasSingleKeys(), services.keptKeys()]);
      set({ singleKeys, keys: keysFrom(kept) });
    },
    setKey: (id, key) => {
      const keys = withKey(get().keys, id, key);
      set({ keys });
      services.keepKeys(keys).catch(() => {});
    },
    setSingleKeys: (singleKeys) => {
      set({ singleKeys });
      // Where the browser keeps nothing, it holds until the page is left.
      services.keepSingleKeys(singleKeys).catch(() => {});
    },
  };
}

/** Drops keys whose value is undefined: absent and undefined mean the same to a caller, not to a type. */
const withoutUndefined = <T extends object>(object: { [K in keyof T]: T[K] | undefined }): T =>
  Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined)) as T;
