import { useEffect } from 'react';
import { useActions } from './kit/store.ts';

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

/** Where a text is written, or a dialog lies over the page, the keys are not ours. */
const NOT_OURS =
  'input:not([type="checkbox"], [type="radio"], [type="range"]), textarea, [role="dialog"]';

function wayOf({ key, ctrlKey, metaKey, shiftKey, altKey, target }: KeyboardEvent) {
  if (altKey || !(ctrlKey || metaKey)) return undefined;
  if (target instanceof Element && target.closest(NOT_OURS) !== null) return undefined;
  const letter = key.toLowerCase();
  if (letter === 'z') return shiftKey ? 'redo' : 'undo';
  return letter === 'y' ? 'redo' : undefined;
}
