import { Redo2, Undo2 } from 'lucide-react';
import { useState } from 'react';
import { IconButton } from '../kit/IconButton.tsx';
import { useActions, useMessages, useRead } from '../kit/store.ts';

/** A step back and forth over filters, dates, moves and layouts. */
export function UndoButtons() {
  const past = useRead(({ steps }) => steps.past.at(-1)?.what);
  const future = useRead(({ steps }) => steps.future.at(-1)?.what);
  const { undo, redo } = useActions();
  const [said, setSaid] = useState('');
  const words = useMessages().graph.undo;
  return (
    <>
      <IconButton
        icon={Undo2}
        label={words.undo}
        title={past === undefined ? words.nothingToUndo : words.willUndo(words.steps[past])}
        aria-disabled={past === undefined}
        onClick={() => {
          undo();
          if (past !== undefined) setSaid(words.undone(words.steps[past]));
        }}
      />
      <IconButton
        icon={Redo2}
        label={words.redo}
        title={future === undefined ? words.nothingToRedo : words.willRedo(words.steps[future])}
        aria-disabled={future === undefined}
        onClick={() => {
          redo();
          if (future !== undefined) setSaid(words.redone(words.steps[future]));
        }}
      />
      <span className="unseen" aria-live="polite">
        {said}
      </span>
    </>
  );
}
