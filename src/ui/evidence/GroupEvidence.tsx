import { counts } from '../../core/graph/counts.ts';
import { groupItems } from '../../core/graph/graph.ts';
import { countsByType } from '../../core/graph/ties.ts';
import type { Gathering } from '../../core/scene/gathering.ts';
import { groupInWords, markInWords } from '../../core/scene/groupInWords.ts';
import { countedText } from '../../core/scene/lanes.ts';
import { selectFiltered, selectGroupRows, selectScene } from '../../store/selectors.ts';
import { useActions, useGraphLanguage, useMessages, useRead } from '../kit/store.ts';
import { FirstOf } from './FirstOf.tsx';

interface GroupEvidenceProps {
  readonly gathering: Gathering;
  readonly group: number;
}

const MOST_MEMBERS = 30;
const MOST_NEIGHBOURS = 10;

/** Who is in a group of a large graph, what they have to do with each other, and with which others. */
export function GroupEvidence({ gathering, group }: GroupEvidenceProps) {
  const filtered = useRead(selectFiltered);
  const rows = useRead(selectGroupRows);
  const scene = useRead(selectScene);
  const opened = useRead((state) => state.view.opened);
  const { select, openGroup } = useActions();
  const messages = useMessages();
  const language = useGraphLanguage();
  const { gathered: words } = messages;
  const { graph, ids } = gathering;
  const id = ids[group]!;
  const members = gathering.byConnections(group).filter((actor) => filtered?.actors.has(actor));
  const isOpen = opened.includes(id);
  const neighbours = (scene?.bands ?? [])
    .filter(({ from, to }) => from === id || to === id)
    .toSorted((a, b) => b.rows.length - a.rows.length);
  return (
    <>
      <h3 className="evidence-title">{groupInWords(messages, gathering, group)}</h3>
      <p className="small">{gathering.groups.rest[group] === 1 ? words.rest : words.found}</p>
      <div className="panel-buttons">
        <button type="button" className="tool" onClick={() => openGroup(id, !isOpen)}>
          {isOpen ? words.closeIt : words.openIt}
        </button>
      </div>
      <h4>
        {words.inside}: {messages.grammar.number(rows.length)}
      </h4>
      {rows.length === 0 ? (
        <p>{words.noneInside}</p>
      ) : (
        <p lang={language}>
          {countsByType(graph, rows)
            .map(({ type, count, contested }) => countedText(type.label, count, contested))
            .join(', ')}
        </p>
      )}
      {neighbours.length > 0 && <h4>{words.neighbours}</h4>}
      <FirstOf
        items={neighbours}
        most={MOST_NEIGHBOURS}
        label={words.neighbours}
        render={({ tie, from, to, rows: between }) => (
          <li key={tie}>
            <button
              type="button"
              className="entry"
              onClick={() => select({ kind: 'tie', id: tie })}
            >
              {markInWords(messages, gathering, from === id ? to : from)}{' '}
              <span className="small">{words.relations(between.length)}</span>
            </button>
          </li>
        )}
      />
      <h4>
        {words.members}: {words.actors(members.length)}
      </h4>
      <FirstOf
        items={members}
        most={MOST_MEMBERS}
        label={words.members}
        render={(actor) => (
          <li key={actor}>
            <button
              type="button"
              className="entry"
              onClick={() => select({ kind: 'actor', id: graph.actors[actor]!.id })}
            >
              {graph.actors[actor]!.name}{' '}
              <span className="small">
                {[
                  graph.actorTypes[graph.typeOfActor[actor]!]!.label,
                  ...counts(messages, graph, groupItems(graph.rowsOfActor, actor)),
                ].join(', ')}
              </span>
            </button>
          </li>
        )}
      />
    </>
  );
}
