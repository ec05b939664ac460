import { isTidied } from '../core/view/view.ts';
import { runLayout } from './runLayout.ts';
import { selectArranged, selectWay } from './selectors.ts';
import type { Services } from './services.ts';
import type { Get, Set, State } from './state.ts';

/**
 * Follows the filters in a large graph: where what they leave is shown one by one and has no places yet, it is arranged.
 * `subscribe` is a store's.
 */
export function arrangeWhatIsLeft(
  services: Services,
  subscribe: (listener: (state: State, before: State) => void) => void,
  set: Set,
  get: Get,
): void {
  subscribe((state, before) => {
    const isOther =
      (state.view.filters !== before.view.filters || state.view.places !== before.view.places) &&
      state.document.kind === 'open';
    if (!isOther || state.document !== before.document || selectWay(state) !== 'part') return;
    if (selectArranged(state) !== undefined) return;
    // What was tidied was another part.
    if (isTidied(state.view)) set({ view: { ...state.view, places: {} } });
    else void runLayout(services, set, get);
  });
}
