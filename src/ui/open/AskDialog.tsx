import { Dialog } from '../kit/Dialog.tsx';
import { useActions, useMessages } from '../kit/store.ts';

interface AskDialogProps {
  readonly address: string;
  readonly host: string;
}

/** Asks whether what a link names may be fetched from elsewhere. Nothing is before the answer; closing it is a no. */
export function AskDialog({ address, host }: AskDialogProps) {
  const { answerAsking } = useActions();
  const { open } = useMessages();
  const answer = (isYes: boolean) => void answerAsking(isYes);
  return (
    <Dialog title={open.askTitle(host)} onClose={() => answer(false)}>
      <div className="help">
        <p>{open.ask(host)}</p>
        <p className="address">
          <code>{address}</code>
        </p>
        <div className="panel-buttons">
          <button type="button" className="primary" onClick={() => answer(true)}>
            {open.askYes}
          </button>
          <button type="button" className="tool" onClick={() => answer(false)}>
            {open.askNo}
          </button>
        </div>
      </div>
    </Dialog>
  );
}
