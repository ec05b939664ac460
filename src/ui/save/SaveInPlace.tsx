import { whyOf } from '../../core/model/diagnostic.ts';
import { isImported } from '../../core/model/imported.ts';
import type { OnDisk } from '../../store/services.ts';
import type { State, ToSave } from '../../store/state.ts';
import { useActions, useMessages, useServices } from '../kit/store.ts';
import { TellingButton } from '../kit/TellingButton.tsx';

/**
 * The file on disk that the open graph may be written back to: an actor graph that was opened from there, all of it. What
 * is only the sound part of a file would lose the rest of it there.
 */
export const selectOnDisk = ({ document }: State): OnDisk | undefined =>
  document.kind === 'open' && document.left === undefined && !isImported(document.graph.dataset)
    ? document.origin.disk
    : undefined;

/** A graph as it is saved, and the file of it. */
export interface Content {
  readonly saving: ToSave;
  readonly blob: Blob;
}

interface SaveInPlaceProps {
  readonly disk: OnDisk;
  readonly fileName: string;
  readonly content: () => Content | undefined;
}

/** Writes the graph over the file it was opened from, or into another one that the reader chooses. */
export function SaveInPlace({ disk, fileName, content }: SaveInPlaceProps) {
  const { writeTo, saveAs } = useServices();
  const { saved } = useActions();
  const { open } = useMessages();
  const save = async (write: (blob: Blob) => Promise<OnDisk | undefined>): Promise<string> => {
    const written = content();
    if (written === undefined) return '';
    try {
      const file = await write(written.blob);
      if (file === undefined) return '';
      await saved(written.saving, file);
      return open.saved(file.handle.name);
    } catch (error) {
      return open.notSaved(whyOf(error));
    }
  };
  return (
    <div className="panel-buttons">
      <TellingButton className="primary" act={() => save((blob) => writeTo(disk, blob))}>
        {open.save}
      </TellingButton>
      <TellingButton className="tool" act={() => save((blob) => saveAs(blob, fileName))}>
        {open.saveAs}
      </TellingButton>
    </div>
  );
}
