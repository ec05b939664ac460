import { weightedTies } from '../core/graph/weightedTies.ts';
import type { Services } from './services.ts';
import type { Get, Set } from './state.ts';

/** Works out how often the open graph's actors lie on shortest ways, where that is not known yet. */
export async function findBetweenness(services: Services, set: Set, get: Get): Promise<void> {
  const { document, betweenness } = get();
  if (document.kind !== 'open' || betweenness !== undefined) return;
  try {
    const found = await services.betweenness(weightedTies(document.graph));
    if (get().document === document) set({ betweenness: found });
  } catch (error) {
    if (get().document !== document) return;
    const why = error instanceof Error ? error.message : String(error);
    set({ notice: `How often actors are on shortest ways could not be worked out (${why}).` });
  }
}
