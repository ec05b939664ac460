import { useState } from 'react';
import { type Export, type ExportId, EXPORTS } from '../../core/export/exports.ts';
import { isFiltering } from '../../core/filters/filters.ts';
import { selectCountLine, selectFiltered, selectGraph } from '../../store/selectors.ts';
import { Changes } from '../edit/Changes.tsx';
import { Dialog } from '../kit/Dialog.tsx';
import { fileNameFrom } from '../kit/fileName.ts';
import { Radios } from '../kit/Radios.tsx';
import { useActions, useGetState, useMessages, useRead, useServices } from '../kit/store.ts';
import { NotWhole } from '../open/NotWhole.tsx';
import { type Content, SaveInPlace, selectOnDisk } from './SaveInPlace.tsx';
import { TellingButton } from '../kit/TellingButton.tsx';

const IDS = Object.keys(EXPORTS) as ExportId[];

/** Hands the open graph on as a file; says what the chosen format loses, and what the filters leave out. */
export function SaveDialog({ onClose }: { readonly onClose: () => void }) {
  const services = useServices();
  const getState = useGetState();
  const { save } = useMessages();
  const { toSave, saved } = useActions();
  const openGraph = useRead(selectGraph);
  const countLine = useRead(selectCountLine);
  const hasFilters = useRead((state) => isFiltering(state.view.filters));
  const [id, setId] = useState<ExportId>('actor-graph');
  const { extension, mediaType, isFiltered, write }: Export = EXPORTS[id];
  const disk = useRead(selectOnDisk);
  const title = useRead((state) => selectGraph(state)?.dataset.meta.title ?? '');
  const name = `${fileNameFrom(title, 'graph')}.${extension}`;
  const content = (): Content | undefined => {
    const state = getState();
    const [graph, filtered] = [selectGraph(state), selectFiltered(state)];
    if (graph === undefined || filtered === undefined) return undefined;
    const saving = toSave();
    if (saving === undefined) return undefined;
    const { dataset } = saving;
    const text = write(isFiltered ? graph : { ...graph, dataset }, filtered.rows);
    return { saving, blob: new Blob([text], { type: mediaType }) };
  };
  const download = () => {
    const written = content();
    if (written === undefined) return Promise.resolve('');
    services.download(written.blob, name);
    // In another format, changes are not all kept.
    if (id === 'actor-graph') void saved(written.saving);
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
        {openGraph !== undefined && <Changes graph={openGraph} />}
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
