import { isImported } from '../../core/model/imported.ts';
import type { OnDisk } from '../../store/services.ts';
import type { State } from '../../store/state.ts';
import { useActions, useMessages, useServices } from '../kit/store.ts';
import { TellingButton } from '../kit/TellingButton.tsx';

/**
 * The file on disk that the open graph may be written back to: an actor graph that was opened from there, all of it. What
 * is only the sound part of a file would lose the rest of it there.
 */
export const selectOnDisk = ({ document, origin }: State): OnDisk | undefined =>
  document.kind === 'open' && document.left === undefined && !isImported(document.graph.dataset)
    ? origin.disk
    : undefined;

interface SaveInPlaceProps {
  readonly disk: OnDisk;
  readonly fileName: string;
  readonly content: () => Blob;
}

/** Writes the graph over the file it was opened from, or into another one that the reader chooses. */
export function SaveInPlace({ disk, fileName, content }: SaveInPlaceProps) {
  const { writeTo, saveAs } = useServices();
  const { savedTo } = useActions();
  const { open } = useMessages();
  const tell = async (saving: Promise<OnDisk | undefined>): Promise<string> => {
    try {
      const file = await saving;
      if (file === undefined) return '';
      savedTo(file);
      return open.saved(file.handle.name);
    } catch (error) {
      return open.notSaved(error instanceof Error ? error.message : String(error));
    }
  };
  return (
    <div className="panel-buttons">
      <TellingButton className="primary" act={() => tell(writeTo(disk, content()))}>
        {open.save}
      </TellingButton>
      <TellingButton className="tool" act={() => tell(saveAs(content(), fileName))}>
        {open.saveAs}
      </TellingButton>
    </div>
  );
}
