import { createStore as createZustand, type StoreApi } from 'zustand/vanilla';
import { EN } from '../core/messages/en/en.ts';
import { initialView } from '../core/view/view.ts';
import { autosave, workActions } from './autosave.ts';
import { workOf } from './document.ts';
import { editingActions } from './editing.ts';
import { arrangeWhatIsLeft } from './gather.ts';
import { linkedAddress, linkText } from './linkText.ts';
import { openingActions } from './opening.ts';
import type { Services } from './services.ts';
import { DEFAULT_GRAPH } from './shipped.ts';
import { SHORTCUTS } from './shortcuts.ts';
import type { State } from './state.ts';
import { NO_STEPS, recordSteps } from './undo.ts';
import { viewActions } from './viewActions.ts';

export type Store = StoreApi<State>;

/** Whether the reader has gone on to another graph, or to another actor, relation or tie. */
const isVisit = (state: State, before: State): boolean =>
  before.document.kind === 'open' &&
  (workOf(state) !== workOf(before) ||
    state.view.selection?.id !== before.view.selection?.id ||
    state.view.selection?.kind !== before.view.selection?.kind);

/** Makes the store and starts to keep the address bar in step with the view. */
export function createStore(services: Services): Store {
  const store = createZustand<State>()((set, get) => ({
    document: { kind: 'empty' },
    opening: { kind: 'idle' },
    view: initialView(DEFAULT_GRAPH),
    layout: { kind: 'idle' },
    steps: NO_STEPS,
    isEditing: false,
    editors: [],
    isAutosaved: undefined,
    workLeft: [],
    figureLayout: undefined,
    communities: undefined,
    groups: undefined,
    betweenness: undefined,
    isKept: undefined,
    scheme: 'light',
    narrow: false,
    played: undefined,
    saved: [],
    singleKeys: true,
    keys: SHORTCUTS,
    language: 'en',
    messages: EN,
    notice: undefined,
    actions: {
      ...openingActions(services, set, get),
      ...viewActions(services, set, get),
      ...editingActions(services, set, get),
      ...workActions(services, set, get),
    },
  }));
  store.subscribe((state, before) => {
    const isOther = state.view !== before.view || state.document !== before.document;
    if (isOther && state.document.kind === 'open') {
      services.writeAddress(linkText(state), isVisit(state, before), linkedAddress(state));
    }
  });
  recordSteps(store.subscribe, store.setState);
  arrangeWhatIsLeft(services, store.subscribe, store.setState, store.getState);
  autosave(services, store.subscribe, store.setState, store.getState);
  return store;
}
