import { useState } from 'react';
import { type Export, type ExportId, EXPORTS } from '../../core/export/exports.ts';
import { isFiltering } from '../../core/filters/filters.ts';
import { selectCountLine, selectFiltered, selectGraph } from '../../store/selectors.ts';
import { Dialog } from '../kit/Dialog.tsx';
import { fileNameFrom } from '../kit/fileName.ts';
import { Radios } from '../kit/Radios.tsx';
import { useGetState, useMessages, useRead, useServices } from '../kit/store.ts';
import { NotWhole } from '../open/NotWhole.tsx';
import { SaveInPlace, selectOnDisk } from './SaveInPlace.tsx';
import { TellingButton } from '../kit/TellingButton.tsx';

const IDS = Object.keys(EXPORTS) as ExportId[];

/** Hands the open graph on as a file; says what the chosen format loses, and what the filters leave out. */
export function SaveDialog({ onClose }: { readonly onClose: () => void }) {
  const services = useServices();
  const getState = useGetState();
  const { save } = useMessages();
  const countLine = useRead(selectCountLine);
  const hasFilters = useRead((state) => isFiltering(state.view.filters));
  const [id, setId] = useState<ExportId>('actor-graph');
  const { extension, mediaType, isFiltered, write }: Export = EXPORTS[id];
  const disk = useRead(selectOnDisk);
  const title = useRead((state) => selectGraph(state)?.dataset.meta.title ?? '');
  const name = `${fileNameFrom(title, 'graph')}.${extension}`;
  const content = () => {
    const state = getState();
    const [graph, filtered] = [selectGraph(state), selectFiltered(state)];
    const text = graph === undefined || filtered === undefined ? '' : write(graph, filtered.rows);
    return new Blob([text], { type: mediaType });
  };
  const download = () => {
    services.download(content(), name);
    return Promise.resolve(save.done(name));
  };
  return (
    <Dialog title={save.title} onClose={onClose}>
      <div className="help">
        <p>{save.whatFor}</p>
        <NotWhole />
        <Radios
          legend={save.format}
          values={IDS}
          label={(one) => save.formats[one]}
          value={id}
          onChange={setId}
        />
        <p role="status">
          {save.loses[id]}
          {isFiltered && ` ${hasFilters ? save.filtered(countLine) : save.whole}`}
        </p>
        {disk !== undefined && id === 'actor-graph' ? (
          <SaveInPlace disk={disk} fileName={name} content={content} />
        ) : (
          <TellingButton className="primary" act={download}>
            {save.download}
          </TellingButton>
        )}
      </div>
    </Dialog>
  );
}
