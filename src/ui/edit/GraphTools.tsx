import { Pencil, Plus } from 'lucide-react';
import type { ListName } from '../../core/edit/edit.ts';
import type { Graph } from '../../core/graph/graph.ts';
import { SourceCard } from '../evidence/SourceCard.tsx';
import { useActions, useMessages, useRead } from '../kit/store.ts';
import { Tool } from '../kit/Tool.tsx';
import { Changes } from './Changes.tsx';

const LISTS: readonly ListName[] = ['actors', 'relations', 'events', 'sources'];

/** What changes the graph as a whole, while it is edited, and what has changed since it was opened. */
export function GraphTools({ graph }: { readonly graph: Graph }) {
  const isEditing = useRead((state) => state.isEditing);
  const { openEditor } = useActions();
  const { edit, evidence } = useMessages();
  const { sources } = graph.dataset;
  return (
    <>
      <Changes graph={graph} />
      {isEditing && (
        <>
          <div className="panel-buttons" role="group" aria-label={edit.theGraph}>
            {LISTS.map((list) => (
              <Tool
                key={list}
                icon={Plus}
                label={edit.add[list]}
                onClick={() => void openEditor({ list })}
              />
            ))}
            <Tool
              icon={Pencil}
              label={edit.change.meta}
              onClick={() => void openEditor({ list: 'meta' })}
            />
          </div>
          {sources.length > 0 && (
            <details>
              <summary>{evidence.sources(sources.length)}</summary>
              <ul className="claims">
                {sources.map((source) => (
                  <SourceCard key={source.id} graph={graph} source={source} />
                ))}
              </ul>
            </details>
          )}
        </>
      )}
    </>
  );
}
