import type { ReactNode } from 'react';
import { amountInWords } from '../../core/graph/amount.ts';
import { type Graph, groupItems } from '../../core/graph/graph.ts';
import { dateInWords, partsInWords, sentenceOf } from '../../core/graph/sentence.ts';
import { statusReason } from '../../core/graph/statusInWords.ts';
import { isEvent, type Statement } from '../../core/model/dataset.ts';
import { periodInWords } from '../../core/model/period.ts';
import { statusOf } from '../../core/model/status.ts';
import { STATUSES } from '../../core/model/vocabulary.ts';
import { useActions } from '../kit/store.ts';
import { ClaimItem } from './ClaimItem.tsx';

interface StatementEvidenceProps {
  readonly graph: Graph;
  readonly statement: Statement;
}

/** A relation or event: the sentence, what is known, and each claim with its source. */
export function StatementEvidence({ graph, statement }: StatementEvidenceProps) {
  const status = statusOf(statement);
  return (
    <>
      <h3 className="evidence-title">{sentenceOf(graph, statement)}</h3>
      <p>{statement.summary}</p>
      <dl className="facts">
        <Fact term="Status">
          {STATUSES[status].label}: {statusReason(graph, statement)}
        </Fact>
        <Fact term="When">
          <WhenText graph={graph} statement={statement} />
        </Fact>
        {!isEvent(statement) && statement.deadline !== undefined && (
          <Fact term="Deadline">
            {periodInWords(statement.deadline)}
            {statement.deadlineText !== undefined &&
              ` (in the source: “${statement.deadlineText}”)`}
          </Fact>
        )}
        {!isEvent(statement) && statement.amount !== undefined && (
          <Fact term="Amount">{amountInWords(statement.amount)}</Fact>
        )}
        <Fact term={isEvent(statement) ? 'Who took part' : 'Between'}>
          <Parties graph={graph} statement={statement} />
        </Fact>
      </dl>
      <h4 id="claims">Claims</h4>
      <ul className="claims" aria-labelledby="claims">
        {statement.claims.map((claim, index) => (
          // Claims have no ids and never change their order.
          <ClaimItem key={index} graph={graph} claim={claim} />
        ))}
      </ul>
    </>
  );
}

function Fact({ term, children }: { readonly term: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function WhenText({ graph, statement }: StatementEvidenceProps) {
  return (
    <>
      {dateInWords(graph, statement) ?? 'no date is known'}
      {statement.dateText !== undefined && ` (in the source: “${statement.dateText}”)`}
      {statement.dateNote !== undefined && <span className="note">{statement.dateNote}</span>}
    </>
  );
}

function Parties({ graph, statement }: StatementEvidenceProps) {
  const { select } = useActions();
  const row = graph.rowNumber.get(statement.id)!;
  return (
    <ul className="plain inline">
      {[...groupItems(graph.actorsOfRow, row)].map((number) => {
        const actor = graph.actors[number]!;
        const parts = isEvent(statement) ? partsInWords(statement, actor.id) : '';
        return (
          <li key={actor.id}>
            <button
              type="button"
              className="entry"
              onClick={() => select({ kind: 'actor', id: actor.id })}
            >
              {actor.name}
              {parts !== '' && <span className="small"> {parts}</span>}
            </button>
          </li>
        );
      })}
    </ul>
  );
}
