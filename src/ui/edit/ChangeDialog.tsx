import { type ReactNode, useState } from 'react';
import type { Edit } from '../../core/edit/edit.ts';
import type { Diagnostic } from '../../core/model/diagnostic.ts';
import { Dialog } from '../kit/Dialog.tsx';
import { useActions, useMessages } from '../kit/store.ts';
import { ProblemList } from './ProblemList.tsx';

interface ChangeDialogProps {
  readonly title: string;
  readonly change: Edit | undefined;
  /** What the button says that does it. */
  readonly action: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** Tells what a change does before it is done. */
export function ChangeDialog({ title, change, action, onClose, children }: ChangeDialogProps) {
  const { edit } = useActions();
  const messages = useMessages();
  const [problems, setProblems] = useState<readonly Diagnostic[]>([]);
  const apply = async () => {
    if (change === undefined) return;
    const found = await edit(change);
    if (found.length === 0) onClose();
    else setProblems(found);
  };
  return (
    <Dialog title={title} onClose={onClose}>
      <div className="help">
        {children}
        <ProblemList problems={problems} />
        <div className="form-actions">
          <button
            type="button"
            className="primary"
            disabled={change === undefined}
            onClick={() => void apply()}
          >
            {action}
          </button>
          <button type="button" className="tool" onClick={onClose}>
            {messages.edit.cancel}
          </button>
        </div>
      </div>
    </Dialog>
  );
}
