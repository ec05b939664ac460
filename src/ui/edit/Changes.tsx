import { useMemo } from 'react';
import { countOf } from '../../core/edit/difference.ts';
import { differenceInWords } from '../../core/edit/differenceInWords.ts';
import { buildGraph, type Graph } from '../../core/graph/graph.ts';
import type { Dataset } from '../../core/model/dataset.ts';
import { selectDifference } from '../../store/difference.ts';
import { selectOpenedDataset } from '../../store/selectors.ts';
import { useGraphLanguage, useMessages, useRead } from '../kit/store.ts';

/** How much has changed since the file was opened or saved, whether that is kept, and each change as a sentence. */
export function Changes({ graph }: { readonly graph: Graph }) {
  const opened = useRead(selectOpenedDataset);
  const difference = useRead(selectDifference);
  const isAutosaved = useRead((state) => state.isAutosaved);
  const { edit } = useMessages();
  if (opened === undefined || difference === undefined || countOf(difference) === 0) return null;
  return (
    <>
      <p className="small" role="status">
        {edit.changedSince(countOf(difference))}{' '}
        {isAutosaved !== undefined && (isAutosaved ? edit.autosaved : edit.notAutosaved)}
      </p>
      <details>
        <summary>{edit.changes}</summary>
        <ChangeList graph={graph} opened={opened} />
      </details>
    </>
  );
}

interface ChangeListProps {
  readonly graph: Graph;
  readonly opened: Dataset;
}

function ChangeList({ graph, opened }: ChangeListProps) {
  const messages = useMessages();
  const language = useGraphLanguage();
  const difference = useRead(selectDifference);
  const told = useMemo(
    () =>
      difference === undefined
        ? []
        : differenceInWords(messages, difference, buildGraph(opened), graph),
    [messages, difference, opened, graph],
  );
  return (
    <ul className="changes" aria-label={messages.edit.changes} tabIndex={0}>
      {told.map(({ kind, about, details }, index) => (
        // The list is replaced as a whole, never reordered.
        <li key={index}>
          <strong>{messages.edit.kindOfChange[kind]}:</strong> <span lang={language}>{about}</span>
          {details.length > 0 && (
            <ul>
              {details.map((detail) => (
                <li key={detail}>{detail}</li>
              ))}
            </ul>
          )}
        </li>
      ))}
    </ul>
  );
}
