import { useEffect, useRef, useState } from 'react';
import { filtersInWords } from '../../core/filters/inWords.ts';
import type { Graph } from '../../core/graph/graph.ts';
import { filtersAsLink, filtersOfLink, type SavedFilters } from '../../core/view/savedFilters.ts';
import { selectGraph } from '../../store/selectors.ts';
import { useActions, useRead } from '../kit/store.ts';
import { NameForm } from './NameForm.tsx';
import { SAYS } from './savingInWords.ts';

/** The sets of filters that were given names: each can be set again, renamed and deleted. */
export function SavedList() {
  const graph = useRead(selectGraph);
  const saved = useRead((state) => state.saved);
  const present = useRead((state) => filtersAsLink(state.view.filters));
  const [renaming, setRenaming] = useState<string>();
  /** The set that the focus comes to, as what had it is gone. */
  const [next, setNext] = useState<string>();
  const [deleted, setDeleted] = useState<SavedFilters>();
  const [said, setSaid] = useState('');
  const { deleteSaved, saveFilters } = useActions();
  if (graph === undefined) return null;
  const remove = async (set: SavedFilters) => {
    const outcome = await deleteSaved(set.name);
    if (outcome === 'done') setDeleted(set);
    setNext(undefined);
    setSaid(outcome === 'done' ? '' : `“${set.name}” is not deleted. ${SAYS.failed(set.name)}`);
  };
  const bringBack = async ({ name, link }: SavedFilters) => {
    const outcome = await saveFilters(name, { link });
    if (outcome === 'done') {
      setDeleted(undefined);
      setNext(name);
    }
    setSaid(SAYS[outcome](name));
  };
  return (
    <>
      {saved.length > 0 && (
        <ul className="plain" aria-label="Saved filters">
          {saved.map((set) => (
            <li key={set.name} className="saved">
              {renaming === set.name ? (
                <Renaming
                  set={set}
                  onClose={(name) => {
                    setRenaming(undefined);
                    setNext(name);
                  }}
                />
              ) : (
                <Saved
                  set={set}
                  graph={graph}
                  isOn={set.link === present}
                  hasFocus={set.name === next}
                  onRename={() => {
                    setNext(undefined);
                    setRenaming(set.name);
                  }}
                  onDelete={() => void remove(set)}
                />
              )}
            </li>
          ))}
        </ul>
      )}
      {deleted !== undefined && (
        <Deleted
          key={deleted.name}
          name={deleted.name}
          onBringBack={() => void bringBack(deleted)}
        />
      )}
      <p className="small" role="status">
        {said}
      </p>
    </>
  );
}

interface RenamingProps {
  readonly set: SavedFilters;
  readonly onClose: (name: string) => void;
}

function Renaming({ set, onClose }: RenamingProps) {
  const { renameSaved } = useActions();
  return (
    <NameForm
      label={`New name for “${set.name}”`}
      action="Rename"
      initial={set.name}
      onName={(name) => renameSaved(set.name, name)}
      onClose={onClose}
    />
  );
}

interface SavedProps {
  readonly set: SavedFilters;
  readonly graph: Graph;
  /** Whether just these filters are set. */
  readonly isOn: boolean;
  /** Whether the focus comes here: from the form for its name, or from “Bring back”. */
  readonly hasFocus: boolean;
  readonly onRename: () => void;
  readonly onDelete: () => void;
}

function Saved({ set: { name, link }, graph, isOn, hasFocus, onRename, onDelete }: SavedProps) {
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (hasFocus) button.current?.focus();
  }, [hasFocus]);
  const { applySaved } = useActions();
  const filters = filtersOfLink(link)?.filters;
  return (
    <>
      <button
        ref={button}
        type="button"
        className="entry"
        aria-current={isOn ? 'true' : undefined}
        onClick={() => applySaved(name)}
      >
        {name}
        {filters !== undefined && (
          <span className="note saved-words">{filtersInWords(graph, filters)}</span>
        )}
      </button>
      <button type="button" className="quiet" onClick={onRename}>
        Rename <span className="unseen">{name}</span>
      </button>
      <button type="button" className="quiet" onClick={onDelete}>
        Delete <span className="unseen">{name}</span>
      </button>
    </>
  );
}

interface DeletedProps {
  readonly name: string;
  readonly onBringBack: () => void;
}

/** Says what has gone, and takes the focus of the button that went with it. */
function Deleted({ name, onBringBack }: DeletedProps) {
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => button.current?.focus(), []);
  return (
    <p className="small" role="status">
      “{name}” deleted.{' '}
      <button ref={button} type="button" className="quiet" onClick={onBringBack}>
        Bring back
      </button>
    </p>
  );
}
