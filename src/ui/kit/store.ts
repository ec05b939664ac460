import { createContext, useContext } from 'react';
import { useStore } from 'zustand';
import type { Messages } from '../../core/messages/messages.ts';
import type { Services } from '../../store/services.ts';
import type { Actions, State } from '../../store/state.ts';
import { selectGraph } from '../../store/selectors.ts';
import type { Store } from '../../store/store.ts';

export interface Dramatis {
  readonly store: Store;
  readonly services: Services;
}

/** What `main.tsx` joins: the store, and what the browser can do. */
export const DramatisContext = createContext<Dramatis | undefined>(undefined);

function useDramatis(): Dramatis {
  const dramatis = useContext(DramatisContext);
  if (dramatis === undefined) throw new Error('a component stands outside DramatisContext');
  return dramatis;
}

/** Reads from the store; the component draws again when what it reads changes. */
export const useRead = <T>(selector: (state: State) => T): T =>
  useStore(useDramatis().store, selector);

export const useActions = (): Actions => useRead((state) => state.actions);

/** What the page says, in the reader's language. */
export const useMessages = (): Messages => useRead((state) => state.messages);

/** The language of the open graph's names and sentences (BCP 47), for elements that hold them on a page in another. */
export const useGraphLanguage = (): string =>
  useRead((state) => selectGraph(state)?.dataset.meta.language ?? 'en');

export const useServices = (): Services => useDramatis().services;

/** The state as it is now, for handlers; reading it does not make a component draw again. */
export const useGetState = (): (() => State) => useDramatis().store.getState;
