import type { ReactNode } from 'react';
import { costOf, type Weight } from '../../core/formats/weight.ts';
import { Dialog } from '../kit/Dialog.tsx';
import { useActions, useMessages, useRead } from '../kit/store.ts';

/** What has to be agreed to before something is opened. Nothing is read or fetched before the answer; closing it is a no. */
export function AskDialog() {
  const opening = useRead((state) => state.opening);
  if (opening.kind === 'asking') return <AskToFetch {...opening} />;
  if (opening.kind === 'large') return <AskToRead {...opening} />;
  return null;
}

/** Whether what a link names may be fetched from elsewhere. */
function AskToFetch({ address, host }: { readonly address: string; readonly host: string }) {
  const { answerAsking } = useActions();
  const { open } = useMessages();
  return (
    <Question
      title={open.askTitle(host)}
      yes={open.askYes}
      no={open.askNo}
      onAnswer={(isYes) => void answerAsking(isYes)}
    >
      <p>{open.ask(host)}</p>
      <p className="address">
        <code>{address}</code>
      </p>
    </Question>
  );
}

/** Whether a large file is worth what opening it takes. */
function AskToRead({ fileName, weight }: { readonly fileName: string; readonly weight: Weight }) {
  const { answerLarge } = useActions();
  const { open } = useMessages();
  const { first, seconds, gigabytes } = costOf(weight);
  return (
    <Question
      title={open.largeTitle}
      yes={open.largeYes}
      no={open.largeNo}
      onAnswer={(isYes) => void answerLarge(isYes)}
    >
      <p>{open.large(fileName, weight.size, weight.relations)}</p>
      {first !== undefined && <p>{open.largeFirst(first)}</p>}
      <p>{open.largeTakes(seconds, gigabytes)}</p>
      <p>{open.largeOverview}</p>
    </Question>
  );
}

interface QuestionProps {
  readonly title: string;
  readonly yes: string;
  readonly no: string;
  readonly onAnswer: (isYes: boolean) => void;
  readonly children: ReactNode;
}

function Question({ title, yes, no, onAnswer, children }: QuestionProps) {
  return (
    <Dialog title={title} onClose={() => onAnswer(false)}>
      <div className="help">
        {children}
        <div className="panel-buttons">
          <button type="button" className="primary" onClick={() => onAnswer(true)}>
            {yes}
          </button>
          <button type="button" className="tool" onClick={() => onAnswer(false)}>
            {no}
          </button>
        </div>
      </div>
    </Dialog>
  );
}
