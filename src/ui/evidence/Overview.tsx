import { useMemo } from 'react';
import { counts } from '../../core/graph/counts.ts';
import { type Graph, groupItems } from '../../core/graph/graph.ts';
import { isLargeGraph } from '../../core/graph/groups.ts';
import { objectionNote } from '../../core/graph/objections.ts';
import { deedInWords } from '../../core/graph/sentence.ts';
import { isContested } from '../../core/model/status.ts';
import { isImported } from '../../core/model/imported.ts';
import { periodInWords } from '../../core/model/period.ts';
import { GraphTools } from '../edit/GraphTools.tsx';
import { useActions, useGraphLanguage, useMessages, useRead } from '../kit/store.ts';
import { ColumnsButton } from '../open/ColumnsButton.tsx';
import { NotWhole } from '../open/NotWhole.tsx';
import { AboutFile } from './AboutFile.tsx';
import { FirstOf, MOST_LISTED } from './FirstOf.tsx';

const degree = ({ rowsOfActor: { offsets } }: Graph, actor: number) =>
  offsets[actor + 1]! - offsets[actor]!;

/** Whether a file of the reader's own comes back after a reload. */
function Kept() {
  const isKept = useRead((state) => state.isKept);
  const { forgetFiles } = useActions();
  const { evidence } = useMessages();
  if (isKept === undefined) return null;
  return (
    <p className="small" role="status">
      {isKept ? evidence.kept : evidence.notKept}{' '}
      {isKept && (
        <button type="button" className="quiet" onClick={() => void forgetFiles()}>
          {evidence.forget}
        </button>
      )}
    </p>
  );
}

/** Where a graph was fetched from; there it can be fetched again, as it is by then. */
function Fetched() {
  const address = useRead(({ document }) =>
    document.kind === 'open' ? document.origin.address : undefined,
  );
  const { openAddress } = useActions();
  const { open } = useMessages();
  if (address === undefined) return null;
  return (
    <p className="small">
      {open.fetchedFrom(new URL(address).host)}{' '}
      <button type="button" className="quiet" onClick={() => void openAddress(address)}>
        {open.fetchAgain}
      </button>
    </p>
  );
}

/** What this graph is, where to begin, and every actor in it. */
export function Overview({ graph }: { readonly graph: Graph }) {
  const { select } = useActions();
  const messages = useMessages();
  const { evidence } = messages;
  const language = useGraphLanguage();
  const { meta } = graph.dataset;
  const contested = useMemo(() => graph.statements.filter(isContested), [graph]);
  const byDegree = useMemo(
    () =>
      graph.actors
        .map((actor, number) => ({ actor, number }))
        .toSorted((a, b) => degree(graph, b.number) - degree(graph, a.number)),
    [graph],
  );
  return (
    <>
      <NotWhole />
      {meta.description !== undefined && <p lang={language}>{meta.description}</p>}
      <p className="small">
        {evidence.holds(
          graph.actors.length,
          graph.relationCount,
          graph.statements.length - graph.relationCount,
          graph.dataset.sources.length,
        )}{' '}
        {(isImported(graph.dataset) ? evidence.imported : evidence.asOf)(
          periodInWords(messages, meta.asOf),
        )}
        {meta.fictional === true && ` ${evidence.fictional}`}
      </p>
      <ColumnsButton />
      <Kept />
      <Fetched />
      <GraphTools graph={graph} />
      {graph.actors.length > 0 && (
        <>
          <h3>{evidence.begin}</h3>
          <p>{isLargeGraph(graph) ? messages.gathered.how : evidence.beginHow}</p>
        </>
      )}
      {contested.length > 0 && (
        <>
          <h3>{evidence.contestedHeading}</h3>
          <FirstOf
            items={contested}
            most={MOST_LISTED}
            label={evidence.contestedHeading}
            render={(statement) => (
              <li key={statement.id}>
                <button
                  type="button"
                  className="entry"
                  onClick={() => select({ kind: 'statement', id: statement.id })}
                >
                  <span lang={language}>{deedInWords(graph, statement)}</span>{' '}
                  <span className="small">
                    ({objectionNote(messages, graph, statement) ?? statement.statusNote})
                  </span>
                </button>
              </li>
            )}
          />
        </>
      )}
      {graph.actors.length > 0 && <h3>{evidence.actors}</h3>}
      <FirstOf
        items={byDegree}
        most={MOST_LISTED}
        label={evidence.actors}
        render={({ actor, number }) => (
          <li key={actor.id}>
            <button
              type="button"
              className="entry"
              onClick={() => select({ kind: 'actor', id: actor.id })}
            >
              {actor.name}{' '}
              <span className="small">
                {[
                  graph.actorTypes[graph.typeOfActor[number]!]!.label,
                  ...counts(messages, graph, groupItems(graph.rowsOfActor, number)),
                ].join(', ')}
              </span>
            </button>
          </li>
        )}
      />
      <AboutFile />
    </>
  );
}
