import { FolderOpen } from 'lucide-react';
import { FORMATS } from '../../core/formats/formats.ts';
import { useRef } from 'react';
import { useActions, useMessages } from '../kit/store.ts';
import { readFile } from './readFile.ts';

/** Files of graphs, and pictures that were made here. */
const ACCEPTED = [
  ...FORMATS.flatMap(({ extensions }) => extensions.map((extension) => `.${extension}`)),
  '.zip',
  '.xlsx',
  '.xml',
  '.txt',
  '.png',
  '.svg',
].join(',');

/** Opens a graph from the reader's own disk. */
export function OpenButton() {
  const input = useRef<HTMLInputElement>(null);
  const { openFile } = useActions();
  const { page } = useMessages();
  return (
    <>
      <button type="button" className="tool" onClick={() => input.current?.click()}>
        <FolderOpen aria-hidden size={16} />
        <span className="tool-label">{page.open}</span>
      </button>
      <input
        ref={input}
        type="file"
        hidden
        accept={ACCEPTED}
        onChange={(event) => {
          const file = event.target.files?.[0];
          // The same file can then be chosen again, after it was mended.
          if (file !== undefined) void openFile(readFile(file));
          event.target.value = '';
        }}
      />
    </>
  );
}
