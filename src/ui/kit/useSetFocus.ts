import { SINGLE_FILTERS } from '../../core/filters/filters.ts';
import type { FocusState } from '../../core/filters/focus.ts';
import { useActions } from './store.ts';

/** Puts some actors in focus, one step around unless told otherwise; no actors, and the focus is given up. */
export function useSetFocus(): (focus: Partial<FocusState>) => void {
  const { setFilters } = useActions();
  return (focus) =>
    setFilters({
      focus: {
        ...SINGLE_FILTERS.focus.initial,
        ...focus,
        // In the order in which a link has them.
        actors: (focus.actors ?? []).toSorted(),
      },
    });
}
