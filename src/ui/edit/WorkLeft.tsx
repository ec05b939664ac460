import { useActions, useMessages, useRead } from '../kit/store.ts';

/** Offers changes that an earlier visit has left unsaved. */
export function WorkLeft() {
  const left = useRead((state) => state.workLeft);
  const { resumeWork, discardWork } = useActions();
  const { edit, grammar } = useMessages();
  const [latest] = left;
  if (latest === undefined) return null;
  const { work, title, at } = latest;
  const when = new Intl.DateTimeFormat(grammar.locale, {
    dateStyle: 'long',
    timeStyle: 'short',
  }).format(at);
  return (
    <div className="work-left" role="status">
      <p>{edit.left(title, when)}</p>
      <div className="panel-buttons">
        <button type="button" className="tool" onClick={() => void resumeWork(work)}>
          {edit.resume}
        </button>
        <button type="button" className="quiet" onClick={() => void discardWork(work)}>
          {edit.discard}
        </button>
      </div>
    </div>
  );
}
