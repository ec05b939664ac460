import { createStore as createZustand, type StoreApi } from 'zustand/vanilla';
import { initialView } from '../core/view/view.ts';
import { linkText } from './linkText.ts';
import { openingActions } from './opening.ts';
import type { Services } from './services.ts';
import { DEFAULT_GRAPH } from './shipped.ts';
import type { State } from './state.ts';
import { viewActions } from './viewActions.ts';

export type Store = StoreApi<State>;

/** Makes the store and starts to keep the address bar in step with the view. */
export function createStore(services: Services): Store {
  const store = createZustand<State>()((set, get) => ({
    document: { kind: 'empty' },
    opening: { kind: 'idle' },
    view: initialView(DEFAULT_GRAPH),
    layout: { kind: 'idle' },
    figureLayout: undefined,
    communities: undefined,
    scheme: 'light',
    narrow: false,
    notice: undefined,
    actions: { ...openingActions(services, set, get), ...viewActions(services, set, get) },
  }));
  store.subscribe((state, before) => {
    if (state.view !== before.view && state.document.kind === 'open') {
      services.writeAddress(linkText(state));
    }
  });
  return store;
}
