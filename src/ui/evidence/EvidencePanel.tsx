import { selectGraph } from '../../store/selectors.ts';
import { useActions, useRead } from '../kit/store.ts';
import { ActorEvidence } from './ActorEvidence.tsx';
import { Overview } from './Overview.tsx';
import { StatementEvidence } from './StatementEvidence.tsx';

/** What is known of the chosen mark, and who says so; with nothing chosen, what the graph holds. */
export function EvidencePanel() {
  const graph = useRead(selectGraph);
  const selection = useRead((state) => state.view.selection);
  const { select } = useActions();
  if (graph === undefined) return <section className="panel evidence" aria-label="Evidence" />;
  const actor =
    selection?.kind === 'actor' ? graph.actors.find(({ id }) => id === selection.id) : undefined;
  const statement =
    selection?.kind === 'statement'
      ? graph.statements.find(({ id }) => id === selection.id)
      : undefined;
  return (
    <section className="panel evidence" aria-label="Evidence">
      <header className="panel-header">
        <h2>Evidence</h2>
        {selection !== undefined && (
          <button type="button" className="quiet" onClick={() => select(undefined)}>
            Back to the overview
          </button>
        )}
      </header>
      {/* A new choice starts at its top. */}
      <div className="panel-body" key={selection?.id ?? ''}>
        {actor !== undefined && <ActorEvidence graph={graph} actor={actor} />}
        {statement !== undefined && <StatementEvidence graph={graph} statement={statement} />}
        {actor === undefined && statement === undefined && <Overview graph={graph} />}
      </div>
    </section>
  );
}
