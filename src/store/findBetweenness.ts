import { whyOf } from '../core/model/diagnostic.ts';
import { weightedTies } from '../core/graph/weightedTies.ts';
import type { Services } from './services.ts';
import type { Betweenness, Get, Set } from './state.ts';

/** Works out how often the open graph's actors lie on shortest ways, where that is neither known nor under way. */
export async function findBetweenness(services: Services, set: Set, get: Get): Promise<void> {
  const { document, betweenness } = get();
  const isNeeded = betweenness === undefined || betweenness.kind === 'failed';
  if (document.kind !== 'open' || !isNeeded) return;
  set({ betweenness: { kind: 'running' } });
  const found = await services.betweenness(weightedTies(document.graph)).then(
    (times): Betweenness => ({ kind: 'found', times }),
    (error: unknown): Betweenness => ({
      kind: 'failed',
      why: whyOf(error),
    }),
  );
  if (get().document === document) set({ betweenness: found });
}
