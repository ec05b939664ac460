import { Redo2, Undo2 } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useActions, useRead } from '../kit/store.ts';

/** A step back and forth over filters, dates, moves and layouts; also by Ctrl+Z and Ctrl+Shift+Z. */
export function UndoButtons() {
  const past = useRead(({ steps }) => steps.past.at(-1)?.what);
  const future = useRead(({ steps }) => steps.future.at(-1)?.what);
  const { undo, redo } = useActions();
  const [said, setSaid] = useState('');
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
  return (
    <>
      <button
        type="button"
        className="icon"
        aria-label="Undo"
        title={past === undefined ? 'Nothing to undo' : `Undo: ${past}`}
        aria-disabled={past === undefined}
        onClick={() => {
          undo();
          if (past !== undefined) setSaid(`Undone: ${past}`);
        }}
      >
        <Undo2 aria-hidden size={16} />
      </button>
      <button
        type="button"
        className="icon"
        aria-label="Redo"
        title={future === undefined ? 'Nothing to redo' : `Redo: ${future}`}
        aria-disabled={future === undefined}
        onClick={() => {
          redo();
          if (future !== undefined) setSaid(`Done again: ${future}`);
        }}
      >
        <Redo2 aria-hidden size={16} />
      </button>
      <span className="unseen" aria-live="polite">
        {said}
      </span>
    </>
  );
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
