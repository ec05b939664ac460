import { listed } from '../core/model/letters.ts';
import { type Target, whatHides } from '../core/search/whatHides.ts';
import type { Services } from './services.ts';
import { selectGraph } from './selectors.ts';
import type { Get, Set } from './state.ts';

/** "Relation type: threatened and the date window" */
export const hidersInWords = (by: readonly string[]): string => listed(by);

const liftedInWords = (by: readonly string[]): string =>
  `It was hidden by ${hidersInWords(by)}. To show it, ${by.length === 1 ? 'that filter was' : 'those filters were'} lifted; all else stays as it was.`;

/**
 * Opens what a search found. Where filters hide it, those settings that do are given up, and the reader is told.
 */
export function goTo(services: Services, set: Set, get: Get, target: Target): void {
  const { view } = get();
  const graph = selectGraph(get());
  if (graph === undefined) return;
  const hiding = whatHides(graph, view.filters, target);
  if (hiding === undefined) {
    set({ view: { ...view, selection: target } });
    return;
  }
  const endMeasure = services.measure('filter');
  set({
    view: { ...view, filters: hiding.without, selection: target },
    notice: liftedInWords(hiding.by),
  });
  endMeasure();
}
