import { type DragEvent, useState } from 'react';
import { useActions } from '../kit/store.ts';
import { readFile } from './readFile.ts';

/** Not all browsers have it, and TypeScript knows of none. */
interface WithHandle {
  readonly getAsFileSystemHandle?: () => Promise<FileSystemHandle | null>;
}

/** The disk's own handle of what was dropped, where the browser gives one. It has to be asked for during the drop. */
const handleOf = async (item: (DataTransferItem & WithHandle) | undefined) =>
  item?.getAsFileSystemHandle?.().catch(() => null);

export const holdsFiles = ({ dataTransfer }: DragEvent): boolean =>
  dataTransfer.types.includes('Files');

/** In a dialog, this says that it takes files. */
export const TAKES_FILES = { 'data-takes-files': '' } as const;

/** React hands on what happens in dialogs too, but a file would go over what is being written there. */
const isWanted = (): boolean =>
  [...document.querySelectorAll('.overlay')].every(
    (overlay) => overlay.querySelector('[data-takes-files]') !== null,
  );

/** Opens a file that is dropped, and tells whether one is being dragged over the element that gets these handlers. */
export function useDrop() {
  const [isOver, setOver] = useState(false);
  const { openFile } = useActions();
  return {
    isOver,
    handlers: {
      onDragOver: (event: DragEvent) => {
        if (!holdsFiles(event)) return;
        // Also where it is not wanted: the browser would leave the page for it.
        event.preventDefault();
        if (isWanted()) setOver(true);
        else event.dataTransfer.dropEffect = 'none';
      },
      onDragLeave: ({ currentTarget, relatedTarget }: DragEvent) => {
        // Going from one part of the page to another leaves none of it.
        if (!(relatedTarget instanceof Node && currentTarget.contains(relatedTarget)))
          setOver(false);
      },
      onDrop: (event: DragEvent) => {
        if (!holdsFiles(event)) return;
        event.preventDefault();
        setOver(false);
        if (!isWanted()) return;
        const file = event.dataTransfer.files[0];
        if (file === undefined) return;
        void handleOf(event.dataTransfer.items[0]).then((handle) =>
          openFile(
            readFile(file, handle?.kind === 'file' ? (handle as FileSystemFileHandle) : undefined),
          ),
        );
      },
    },
  };
}
