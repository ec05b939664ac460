import { whyOf } from '../core/model/diagnostic.ts';
import { weightedTies } from '../core/graph/weightedTies.ts';
import { isSameContent } from './document.ts';
import type { Services } from './services.ts';
import type { Get, Set } from './state.ts';

/** Finds the open graph's communities, where the view shows them and they are not known yet. */
export async function findCommunities(services: Services, set: Set, get: Get): Promise<void> {
  const { document, view, communities } = get();
  if (document.kind !== 'open' || !view.communities || communities !== undefined) return;
  try {
    const found = await services.communities(weightedTies(document.graph));
    if (isSameContent(get().document, document)) set({ communities: found });
  } catch (error) {
    if (!isSameContent(get().document, document) || !get().view.communities) return;
    const why = whyOf(error);
    set({
      view: { ...get().view, communities: false },
      notice: get().messages.notices.noCommunities(why),
    });
  }
}
