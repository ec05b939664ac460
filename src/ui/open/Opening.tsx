import { useEffect, useState } from 'react';
import { useActions, useMessages, useRead } from '../kit/store.ts';

/** What takes no longer is shown at once; a word about it would only flash. In ms. */
const SOON = 500;

/** What is being opened, how much of it has come, and a way to give it up, once that takes its time. */
export function Opening() {
  const opening = useRead((state) => state.opening);
  const isOpening = opening.kind === 'opening';
  const isSlow = useSlow(isOpening ? opening.fileName : undefined);
  const { cancelOpening } = useActions();
  const { open } = useMessages();
  const { fetched, reading } = isOpening ? opening : {};
  return (
    <div className={isSlow ? 'notice' : 'unseen'}>
      <p role="status">{isOpening && isSlow ? open.opening(opening.fileName) : ''}</p>
      {isSlow && (
        <>
          {/* Not part of what is spoken: it changes all the time. */}
          {fetched !== undefined && (
            <p className="small">{open.fetched(fetched.received, fetched.total)}</p>
          )}
          {reading !== undefined && (
            <p className="small">{open.stages[reading.stage](reading.share)}</p>
          )}
          <button type="button" className="quiet" onClick={() => void cancelOpening()}>
            {open.cancel}
          </button>
        </>
      )}
    </div>
  );
}

/** Whether something, by its name, has gone on for some time. */
function useSlow(name: string | undefined): boolean {
  const [slow, setSlow] = useState<string>();
  useEffect(() => {
    if (name === undefined) return undefined;
    const timer = setTimeout(() => setSlow(name), SOON);
    return () => {
      clearTimeout(timer);
      setSlow(undefined);
    };
  }, [name]);
  return name !== undefined && slow === name;
}
