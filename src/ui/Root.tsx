import { useMemo } from 'react';
import type { Services } from '../store/services.ts';
import type { Store } from '../store/store.ts';
import { App } from './App.tsx';
import { DramatisContext, useRead } from './kit/store.ts';

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
  return <App isNarrow={isNarrow} />;
}
