import { hasBit } from '../../core/graph/bits.ts';
import { type Graph, groupItems, type Tie } from '../../core/graph/graph.ts';
import { deedSeenFrom, selfInWords } from '../../core/graph/sentence.ts';
import { tieId } from '../../core/graph/ties.ts';
import { actorName } from '../../core/graph/voices.ts';
import type { Messages } from '../../core/messages/messages.ts';
import type { Actor } from '../../core/model/dataset.ts';
import { selectFiltered } from '../../store/selectors.ts';
import { ItemTools } from '../edit/ItemTools.tsx';
import { useActions, useGraphLanguage, useMessages, useRead } from '../kit/store.ts';
import { ActorMeasures } from './ActorMeasures.tsx';
import { ActorTools } from './ActorTools.tsx';
import { FirstOf } from './FirstOf.tsx';
import { SourceList } from './SourceList.tsx';
import { StatementList } from './StatementList.tsx';

interface ActorEvidenceProps {
  readonly graph: Graph;
  readonly actor: Actor;
}

/** An actor, and everything visible that it took part in, in order of date. */
export function ActorEvidence({ graph, actor }: ActorEvidenceProps) {
  const filtered = useRead(selectFiltered);
  const { evidence } = useMessages();
  const language = useGraphLanguage();
  const number = graph.actorNumber.get(actor.id)!;
  const rows = [...groupItems(graph.rowsOfActor, number)];
  const visible = rows.filter((row) => filtered !== undefined && hasBit(filtered.rows, row));
  return (
    <>
      <h3 className="evidence-title">{actor.name}</h3>
      <p className="small">
        {graph.actorTypes[graph.typeOfActor[number]!]!.label}
        {actor.aliases !== undefined &&
          actor.aliases.length > 0 &&
          `; ${evidence.alsoCalled(actor.aliases)}`}
      </p>
      {actor.description !== undefined && <p lang={language}>{actor.description}</p>}
      <ActorTools graph={graph} actor={actor} />
      <ItemTools graph={graph} list="actors" id={actor.id} relation={{ from: actor.id }} />
      <ActorMeasures graph={graph} actor={number} rows={visible} />
      <MultipleTies graph={graph} actor={number} />
      <h4>{evidence.shownOfStatements(visible.length, rows.length)}</h4>
      <StatementList
        graph={graph}
        rows={visible}
        deed={(statement) => deedSeenFrom(graph, statement, actor.id)}
        label={evidence.relationsAndEvents}
      />
      <SourceList graph={graph} statements={visible.map((row) => graph.statements[row]!)} />
    </>
  );
}

/** How many ties are listed at first. */
const MOST_TIES = 10;

/** The actor's ties of several relations, each a button that opens all of them. */
function MultipleTies({ graph, actor }: { readonly graph: Graph; readonly actor: number }) {
  const { select } = useActions();
  const messages = useMessages();
  const { evidence } = messages;
  const ties = graph.ties
    .filter(({ a, b, rows }) => (a === actor || b === actor) && rows.length > 1)
    .toSorted((one, other) => other.rows.length - one.rows.length);
  return (
    <FirstOf
      items={ties}
      most={MOST_TIES}
      label={evidence.ties}
      render={(tie) => {
        const id = tieId(graph, tie);
        return (
          <li key={id}>
            <button
              type="button"
              className="entry small"
              onClick={() => select({ kind: 'tie', id })}
            >
              {evidence.allWith(tie.rows.length, partnerInWords(messages, graph, tie, actor))}
            </button>
          </li>
        );
      }}
    />
  );
}

function partnerInWords(messages: Messages, graph: Graph, { a, b }: Tie, actor: number): string {
  const partner = graph.actors[a === actor ? b : a]!;
  return a === b ? selfInWords(messages, graph, partner.id) : actorName(graph, partner.id);
}
