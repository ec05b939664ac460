import { Redo2, Undo2 } from 'lucide-react';
import { useState } from 'react';
import { IconButton } from '../kit/IconButton.tsx';
import { useActions, useRead } from '../kit/store.ts';

/** A step back and forth over filters, dates, moves and layouts. */
export function UndoButtons() {
  const past = useRead(({ steps }) => steps.past.at(-1)?.what);
  const future = useRead(({ steps }) => steps.future.at(-1)?.what);
  const { undo, redo } = useActions();
  const [said, setSaid] = useState('');
  return (
    <>
      <IconButton
        icon={Undo2}
        label="Undo"
        title={past === undefined ? 'Nothing to undo' : `Undo: ${past}`}
        aria-disabled={past === undefined}
        onClick={() => {
          undo();
          if (past !== undefined) setSaid(`Undone: ${past}`);
        }}
      />
      <IconButton
        icon={Redo2}
        label="Redo"
        title={future === undefined ? 'Nothing to redo' : `Redo: ${future}`}
        aria-disabled={future === undefined}
        onClick={() => {
          redo();
          if (future !== undefined) setSaid(`Done again: ${future}`);
        }}
      />
      <span className="unseen" aria-live="polite">
        {said}
      </span>
    </>
  );
}
