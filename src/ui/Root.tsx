import { useMemo } from 'react';
import { I18nProvider } from 'react-aria-components';
import type { Services } from '../store/services.ts';
import type { Store } from '../store/store.ts';
import { App } from './App.tsx';
import { DramatisContext, useMessages, useRead } from './kit/store.ts';

interface RootProps {
  readonly store: Store;
  readonly services: Services;
}

/** The page with its store and services within reach of every component. */
export function Root({ store, services }: RootProps) {
  const dramatis = useMemo(() => ({ store, services }), [store, services]);
  return (
    <DramatisContext value={dramatis}>
      <Screen />
    </DramatisContext>
  );
}

function Screen() {
  const isNarrow = useRead((state) => state.narrow);
  const { grammar } = useMessages();
  // What React Aria says of its own is in the page's language too.
  return (
    <I18nProvider locale={grammar.locale}>
      <App isNarrow={isNarrow} />
    </I18nProvider>
  );
}
