import { useDeferredValue, useMemo } from 'react';
import type { Filtered } from '../../core/filters/filters.ts';
import type { Graph } from '../../core/graph/graph.ts';
import { selectFiltered, selectGraph } from '../../store/selectors.ts';
import { useRead } from './store.ts';

export interface ShownLater {
  readonly graph: Graph;
  readonly filtered: Filtered;
}

/**
 * The graph and what passes its filters, a moment late: thousands of rows are drawn in small pieces, and a newer filter
 * breaks them off. Both as one, so that what is late is never of another graph.
 */
export function useShown(): { readonly shown: ShownLater | undefined; readonly isLate: boolean } {
  const graph = useRead(selectGraph);
  const filtered = useRead(selectFiltered);
  const now = useMemo(
    () => (graph === undefined || filtered === undefined ? undefined : { graph, filtered }),
    [graph, filtered],
  );
  const shown = useDeferredValue(now, undefined);
  return { shown, isLate: shown !== now };
}
