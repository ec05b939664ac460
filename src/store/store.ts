import { createStore as createZustand, type StoreApi } from 'zustand/vanilla';
import { encodeView } from '../core/view/codec.ts';
import { initialView } from '../core/view/view.ts';
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

/** What a link to the present state holds: the view, and which data it was made from. */
export const linkText = ({ view, document }: State): string =>
  encodeView(document.kind === 'open' ? { ...view, fingerprint: document.fingerprint } : view);
