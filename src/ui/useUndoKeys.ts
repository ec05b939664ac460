import { useEffect } from 'react';
import { useActions } from './kit/store.ts';
import { isWithin, TYPED_IN } from './kit/typedIn.ts';

/** Ctrl+Z (or Cmd+Z) goes a step back, Ctrl+Shift+Z and Ctrl+Y go one forth. For the whole page: called once. */
export function useUndoKeys(): void {
  const { undo, redo } = useActions();
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const way = wayOf(event);
      if (way === undefined) return;
      event.preventDefault();
      if (way === 'undo') undo();
      else redo();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [undo, redo]);
}

function wayOf({ key, ctrlKey, metaKey, shiftKey, altKey, target }: KeyboardEvent) {
  if (altKey || !(ctrlKey || metaKey)) return undefined;
  if (isWithin(target, TYPED_IN)) return undefined;
  const letter = key.toLowerCase();
  if (letter === 'z') return shiftKey ? 'redo' : 'undo';
  return letter === 'y' ? 'redo' : undefined;
}
