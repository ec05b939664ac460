import { ClipboardPaste, FilePlus, FolderOpen, Globe } from 'lucide-react';
import { useState } from 'react';
import { Dialog } from '../kit/Dialog.tsx';
import { useActions, useMessages, useServices } from '../kit/store.ts';
import { Tool } from '../kit/Tool.tsx';
import { ACCEPTED } from './accepted.ts';
import { RecentFiles } from './RecentFiles.tsx';
import { textAsFile } from './readFile.ts';
import { holdsFiles, TAKES_FILES } from './useDrop.ts';
import { Templates } from './Templates.tsx';

interface Closing {
  readonly onClose: () => void;
}

/** All the ways in which a graph can be opened; each closes the dialog and goes on from there. */
export function OpenDialog({ onClose }: Closing) {
  const { openEmpty } = useActions();
  const { open } = useMessages();
  return (
    <Dialog title={open.title} onClose={onClose}>
      <div
        className="help ways-in"
        {...TAKES_FILES}
        onDrop={(event) => {
          // The page opens what is dropped.
          if (holdsFiles(event)) onClose();
        }}
      >
        <FromDisk onClose={onClose} />
        <RecentFiles onClose={onClose} />
        <FromText onClose={onClose} />
        <FromAddress onClose={onClose} />
        <h3>{open.begin}</h3>
        <Tool
          icon={FilePlus}
          label={open.empty}
          onClick={() => {
            onClose();
            void openEmpty();
          }}
        />
        <Templates />
      </div>
    </Dialog>
  );
}

function FromDisk({ onClose }: Closing) {
  const { pickFile } = useServices();
  const { openFile } = useActions();
  const { open } = useMessages();
  const pick = async () => {
    const file = await pickFile(ACCEPTED).catch((error: Error) => ({
      name: open.fromDisk,
      bytes: Promise.reject(error),
    }));
    // Whoever has thought better of it may want another way.
    if (file === undefined) return;
    onClose();
    await openFile(file);
  };
  return (
    <>
      {/* eslint-disable-next-line jsx-a11y/no-autofocus -- it is what nearly all come for, and the first in the dialog */}
      <button type="button" className="primary" autoFocus onClick={() => void pick()}>
        <FolderOpen aria-hidden size={16} /> {open.fromDisk}
      </button>
      <p className="small">{open.dropToo}</p>
    </>
  );
}

function FromText({ onClose }: Closing) {
  const [text, setText] = useState('');
  const { openFile } = useActions();
  const { open } = useMessages();
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        onClose();
        void openFile(textAsFile(open.pasted, text));
      }}
    >
      <h3>{open.paste}</h3>
      <p className="small">{open.pasteHow}</p>
      <textarea
        aria-label={open.pasteField}
        rows={3}
        spellCheck={false}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <button type="submit" className="tool" disabled={text.trim() === ''}>
        <ClipboardPaste aria-hidden size={16} />
        {open.openText}
      </button>
    </form>
  );
}

function FromAddress({ onClose }: Closing) {
  const [text, setText] = useState('');
  const { openAddress } = useActions();
  const { open } = useMessages();
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        onClose();
        void openAddress(text);
      }}
    >
      <h3>{open.address}</h3>
      <p className="small">{open.addressHow}</p>
      <input
        type="text"
        inputMode="url"
        aria-label={open.addressField}
        placeholder="https://"
        spellCheck={false}
        autoComplete="off"
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <button type="submit" className="tool" disabled={text.trim() === ''}>
        <Globe aria-hidden size={16} />
        {open.fetch}
      </button>
    </form>
  );
}
