import { Redo2, Undo2 } from 'lucide-react';
import { useState } from 'react';
import { useActions, useRead } from '../kit/store.ts';

/** A step back and forth over filters, dates, moves and layouts. */
export function UndoButtons() {
  const past = useRead(({ steps }) => steps.past.at(-1)?.what);
  const future = useRead(({ steps }) => steps.future.at(-1)?.what);
  const { undo, redo } = useActions();
  const [said, setSaid] = useState('');
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
