import { type Target, whatHides } from '../core/search/whatHides.ts';
import type { Services } from './services.ts';
import { selectGraph } from './selectors.ts';
import type { Get, Set } from './state.ts';

/**
 * Opens what a search found. Where filters hide it, those settings that do are given up, and the reader is told.
 */
export function goTo(services: Services, set: Set, get: Get, target: Target): void {
  const { view, messages } = get();
  const graph = selectGraph(get());
  if (graph === undefined) return;
  const hiding = whatHides(messages, graph, view.filters, target);
  if (hiding === undefined) {
    set({ view: { ...view, selection: target } });
    return;
  }
  const endMeasure = services.measure('filter');
  set({
    view: { ...view, filters: hiding.without, selection: target },
    notice: messages.search.lifted(hiding.by),
  });
  endMeasure();
}
