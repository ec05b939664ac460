import { hasBit } from '../../core/graph/bits.ts';
import { type Graph, groupItems } from '../../core/graph/graph.ts';
import { dateInWords, deedSeenFrom } from '../../core/graph/sentence.ts';
import { objectionNote } from '../../core/graph/objections.ts';
import { isContested, statusOf } from '../../core/model/status.ts';
import type { Actor } from '../../core/model/dataset.ts';
import { selectFiltered } from '../../store/selectors.ts';
import { useActions, useRead } from '../kit/store.ts';

interface ActorEvidenceProps {
  readonly graph: Graph;
  readonly actor: Actor;
}

/** An actor, and everything visible that it took part in, in order of date. */
export function ActorEvidence({ graph, actor }: ActorEvidenceProps) {
  const filtered = useRead(selectFiltered);
  const { select } = useActions();
  const number = graph.actorNumber.get(actor.id)!;
  const rows = [...groupItems(graph.rowsOfActor, number)];
  const visible = rows.filter((row) => filtered !== undefined && hasBit(filtered.rows, row));
  const { dated, earliestStart } = graph.columns;
  const inOrder = visible.toSorted(
    (a, b) => dated[b]! - dated[a]! || earliestStart[a]! - earliestStart[b]! || a - b,
  );
  return (
    <>
      <h3 className="evidence-title">{actor.name}</h3>
      <p className="small">
        {graph.actorTypes[graph.typeOfActor[number]!]!.label}
        {actor.aliases !== undefined &&
          actor.aliases.length > 0 &&
          `; also ${actor.aliases.join(', ')}`}
      </p>
      {actor.description !== undefined && <p>{actor.description}</p>}
      <h4>
        {visible.length} of {rows.length} relations and events shown
      </h4>
      <ul className="plain">
        {inOrder.map((row) => {
          const statement = graph.statements[row]!;
          return (
            <li key={statement.id}>
              <button
                type="button"
                className="entry"
                onClick={() => select({ kind: 'statement', id: statement.id })}
              >
                <strong>{deedSeenFrom(graph, statement, actor.id)}</strong>{' '}
                <span className="small">
                  {dateInWords(graph, statement) ?? 'undated'}, {statusOf(statement)}
                  {isContested(statement) && ` (${objectionNote(graph, statement) ?? 'contested'})`}
                </span>
                <span className="note">{statement.summary}</span>
              </button>
            </li>
          );
        })}
      </ul>
    </>
  );
}
