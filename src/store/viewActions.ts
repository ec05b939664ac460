import { toggled } from '../core/filters/filter.ts';
import { INITIAL_FILTERS } from '../core/filters/filters.ts';
import { FARTHEST } from '../core/model/dataset.ts';
import type { View } from '../core/view/view.ts';
import type { OpeningActions } from './opening.ts';
import { findCommunities } from './findCommunities.ts';
import { runLayout, runTidy, stopLayout } from './runLayout.ts';
import type { Services } from './services.ts';
import type { Actions, Get, Set } from './state.ts';

/** The actions that change what is seen of the open graph. */
export function viewActions(
  services: Services,
  set: Set,
  get: Get,
): Omit<Actions, keyof OpeningActions> {
  const change = (part: Partial<View>) => set({ view: { ...get().view, ...part } });
  const changeFilters = (part: Partial<View['filters']>) => {
    const endMeasure = services.measure('filter');
    change({ filters: { ...get().view.filters, ...part } });
    endMeasure();
  };
  return {
    setHidden: (filter, hidden) =>
      changeFilters({ hidden: { ...get().view.filters.hidden, [filter]: hidden.toSorted() } }),
    toggleChoice: (filter, id) => {
      const { hidden } = get().view.filters;
      changeFilters({ hidden: { ...hidden, [filter]: toggled(hidden[filter], id) } });
    },
    setDate: (part) =>
      changeFilters({ date: withoutUndefined({ ...get().view.filters.date, ...part }) }),
    resetFilters: () => changeFilters(INITIAL_FILTERS),
    select: (selection) => {
      const { selection: _, ...rest } = get().view;
      set({ view: selection === undefined ? rest : { ...rest, selection } });
    },
    pin: (id, [x, y]) =>
      change({ pins: { ...get().view.pins, [id]: [wholeUnits(x), wholeUnits(y)] } }),
    unpinAll: () => change({ pins: {} }),
    rearrange: () => {
      change({ seed: get().view.seed + 1, places: {} });
      void runLayout(services, set, get);
    },
    setLayout: (layout, centre) => {
      const { centre: _, ...rest } = get().view;
      set({
        view: { ...rest, layout, places: {}, ...(centre === undefined ? {} : { centre }) },
      });
      void runLayout(services, set, get);
    },
    setShape: (shape) => {
      change({ shape, places: {} });
      void runLayout(services, set, get);
    },
    tidy: () => void runTidy(services, set, get),
    stopLayout: () => stopLayout(services, set, get),
    setSizeBy: (sizeBy) => change({ sizeBy }),
    setCommunities: (communities) => {
      change({ communities });
      void findCommunities(services, set, get);
    },
    setFigure: (part) => change({ figure: withoutUndefined({ ...get().view.figure, ...part }) }),
    setScheme: (scheme) => set({ scheme }),
    setNarrow: (narrow) => set({ narrow }),
  };
}

/** Rounded, not too far out, and 0 rather than -0: a link tells the two apart no more than an eye does. */
const wholeUnits = (value: number): number =>
  Math.max(-FARTHEST, Math.min(FARTHEST, Math.round(value))) || 0;

/** Drops keys whose value is undefined: absent and undefined mean the same to a caller, not to a type. */
const withoutUndefined = <T extends object>(object: { [K in keyof T]: T[K] | undefined }): T =>
  Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined)) as T;
