import { EN } from '../../core/messages/en/en.ts';
import { useMemo } from 'react';
import { counts } from '../../core/graph/counts.ts';
import { type Graph, groupItems } from '../../core/graph/graph.ts';
import { objectionNote } from '../../core/graph/objections.ts';
import { deedInWords } from '../../core/graph/sentence.ts';
import { countInWords, type Diagnostic, faultInWords } from '../../core/model/diagnostic.ts';
import { isContested } from '../../core/model/status.ts';
import { periodInWords } from '../../core/model/period.ts';
import { useActions, useRead } from '../kit/store.ts';
import { FirstOf, MOST_LISTED } from './FirstOf.tsx';

const degree = (graph: Graph, actor: number) => groupItems(graph.rowsOfActor, actor).length;

/** "3 warnings and 12 points to check". */
const countsInWords = (diagnostics: readonly Diagnostic[]): string =>
  (['warning', 'advice'] as const)
    .map((severity) => [severity, diagnostics.filter((one) => one.severity === severity)] as const)
    .filter(([, some]) => some.length > 0)
    .map(([severity, some]) => countInWords(some.length, severity))
    .join(' and ');

/** Whether a file of the reader's own comes back after a reload. */
function Kept() {
  const isKept = useRead((state) => state.isKept);
  const { forgetFiles } = useActions();
  if (isKept === undefined) return null;
  return (
    <p className="small" role="status">
      {isKept
        ? 'Your file is kept in this browser, on this computer only: a reload brings it back. '
        : 'Your file is not kept in this browser: after a reload, open it again. '}
      {isKept && (
        <button type="button" className="quiet" onClick={() => void forgetFiles()}>
          Forget my files
        </button>
      )}
    </p>
  );
}

/** What this graph is, where to begin, and every actor in it. */
export function Overview({ graph }: { readonly graph: Graph }) {
  const { select } = useActions();
  const warnings = useRead((state) =>
    state.document.kind === 'open' ? state.document.warnings : [],
  );
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
      {meta.description !== undefined && <p>{meta.description}</p>}
      <p className="small">
        {graph.actors.length} actors, {graph.relationCount} relations,{' '}
        {graph.statements.length - graph.relationCount} events, {graph.dataset.sources.length}{' '}
        sources. As of {periodInWords(EN, meta.asOf)}.
        {meta.fictional === true && ' Everything in it is fictional.'}
      </p>
      <Kept />
      <h3>Where to begin</h3>
      <p>
        Choose an actor or a line in the graph, or here, to read who says what about it. Untick a
        kind of relation or move the dates to narrow the graph down.
      </p>
      {contested.length > 0 && (
        <>
          <h3>Contested</h3>
          <FirstOf
            items={contested}
            most={MOST_LISTED}
            label="Contested"
            render={(statement) => (
              <li key={statement.id}>
                <button
                  type="button"
                  className="entry"
                  onClick={() => select({ kind: 'statement', id: statement.id })}
                >
                  {deedInWords(graph, statement)}{' '}
                  <span className="small">
                    ({objectionNote(EN, graph, statement) ?? statement.statusNote})
                  </span>
                </button>
              </li>
            )}
          />
        </>
      )}
      <h3>Actors</h3>
      <FirstOf
        items={byDegree}
        most={MOST_LISTED}
        label="Actors"
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
                  ...counts(EN, graph, groupItems(graph.rowsOfActor, number)),
                ].join(', ')}
              </span>
            </button>
          </li>
        )}
      />
      {warnings.length > 0 && (
        <details>
          <summary>{countsInWords(warnings)} about this file</summary>
          <ul>
            {warnings.map((warning, index) => (
              // The list is replaced as a whole, never reordered.
              <li key={index}>
                Line {warning.line}
                {warning.severity === 'warning' && ' (warning)'}: {faultInWords(warning)}
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
