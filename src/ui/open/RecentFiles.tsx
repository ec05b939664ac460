import { X } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { KeptName } from '../../store/services.ts';
import { IconButton } from '../kit/IconButton.tsx';
import { useActions, useMessages } from '../kit/store.ts';

/** The files that this browser has kept: to be opened again, or forgotten. */
export function RecentFiles({ onClose }: { readonly onClose: () => void }) {
  const [files, setFiles] = useState<readonly KeptName[]>([]);
  const [told, setTold] = useState('');
  const { keptFiles, openKeptFile, forgetFile, forgetFiles } = useActions();
  const { open, grammar } = useMessages();
  useEffect(() => {
    void keptFiles().then(setFiles);
  }, [keptFiles]);
  const when = new Intl.DateTimeFormat(grammar.locale, { dateStyle: 'medium', timeStyle: 'short' });
  const forget = async (forgetting: Promise<void>, outcome: string) => {
    await forgetting;
    setFiles(await keptFiles());
    setTold(outcome);
  };
  return (
    <>
      <h3>{open.recent}</h3>
      {files.length === 0 && <p className="small">{open.noRecent}</p>}
      <ul className="plain recent" aria-label={open.recent}>
        {files.map(({ fingerprint, name, at }) => (
          <li key={fingerprint}>
            <button
              type="button"
              className="entry"
              onClick={() => {
                onClose();
                void openKeptFile(fingerprint);
              }}
            >
              {name} <span className="small">{open.openedAt(when.format(at))}</span>
            </button>
            <IconButton
              icon={X}
              label={open.forget(name)}
              onClick={() => void forget(forgetFile(fingerprint), open.forgotten(name))}
            />
          </li>
        ))}
      </ul>
      {files.length > 1 && (
        <button
          type="button"
          className="quiet"
          onClick={() => void forget(forgetFiles(), open.allForgotten)}
        >
          {open.forgetAll}
        </button>
      )}
      <p className="unseen" role="status">
        {told}
      </p>
    </>
  );
}
