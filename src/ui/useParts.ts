import { useEffect } from 'react';
import type { State } from '../store/state.ts';
import { useRead } from './kit/store.ts';
import { fetchParts } from './parts.ts';

/** Whether a graph is about to be seen, or none will be for now: it is arranged by then, or somebody is to be asked. */
const isTheirTurn = ({ layout, opening }: State): boolean =>
  layout.kind !== 'idle' || !['idle', 'opening'].includes(opening.kind);

/** Has what the first drawing doesn't need fetched after that. */
export function useParts(): void {
  const isTime = useRead(isTheirTurn);
  useEffect(() => {
    if (isTime) void fetchParts();
  }, [isTime]);
}
