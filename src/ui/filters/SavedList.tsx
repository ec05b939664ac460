import { useEffect, useRef, useState } from 'react';
import { filtersInWords } from '../../core/filters/inWords.ts';
import type { Graph } from '../../core/graph/graph.ts';
import { filtersAsLink, filtersOfLink, type SavedFilters } from '../../core/view/savedFilters.ts';
import { selectGraph } from '../../store/selectors.ts';
import { useActions, useMessages, useRead } from '../kit/store.ts';
import { NameForm } from './NameForm.tsx';

/** The sets of filters that were given names: each can be set again, renamed and deleted. */
export function SavedList() {
  const { filtersPanel } = useMessages();
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
    setSaid(
      outcome === 'done'
        ? ''
        : `${filtersPanel.notDeleted(set.name)} ${filtersPanel.outcomes.failed()}`,
    );
  };
  const bringBack = async ({ name, link }: SavedFilters) => {
    const outcome = await saveFilters(name, { link });
    if (outcome === 'done') {
      setDeleted(undefined);
      setNext(name);
    }
    setSaid(filtersPanel.outcomes[outcome](name));
  };
  return (
    <>
      {saved.length > 0 && (
        <ul className="plain" aria-label={filtersPanel.saved}>
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
  const { filtersPanel } = useMessages();
  const { renameSaved } = useActions();
  return (
    <NameForm
      label={filtersPanel.newName(set.name)}
      action={filtersPanel.rename}
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
  const messages = useMessages();
  const { filtersPanel } = messages;
  const { applySaved } = useActions();
  const filters = filtersOfLink(messages, link)?.filters;
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
          <span className="note saved-words">{filtersInWords(messages, graph, filters)}</span>
        )}
      </button>
      <button type="button" className="quiet" onClick={onRename}>
        {filtersPanel.rename} <span className="unseen">{name}</span>
      </button>
      <button type="button" className="quiet" onClick={onDelete}>
        {filtersPanel.delete} <span className="unseen">{name}</span>
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
  const { filtersPanel } = useMessages();
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => button.current?.focus(), []);
  return (
    <p className="small" role="status">
      {filtersPanel.deleted(name)}{' '}
      <button ref={button} type="button" className="quiet" onClick={onBringBack}>
        {filtersPanel.bringBack}
      </button>
    </p>
  );
}
