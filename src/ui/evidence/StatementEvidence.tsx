import { EN } from '../../core/messages/en/en.ts';
import type { ReactNode } from 'react';
import { amountInWords } from '../../core/graph/amount.ts';
import { type Graph, groupItems } from '../../core/graph/graph.ts';
import { dateInWords, partsInWords, sentenceOf } from '../../core/graph/sentence.ts';
import { statusReason } from '../../core/graph/statusInWords.ts';
import { writtenDate } from '../../core/graph/writtenDate.ts';
import { isEvent, type Statement } from '../../core/model/dataset.ts';
import { statusOf } from '../../core/model/status.ts';
import { STATUSES } from '../../core/model/vocabulary.ts';
import { useActions } from '../kit/store.ts';
import { ClaimList } from './ClaimList.tsx';
import { SourceList } from './SourceList.tsx';
import { WrittenDate } from './WrittenDate.tsx';

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
          {STATUSES[status].label}: {statusReason(EN, graph, statement)}
        </Fact>
        <Fact term="When">
          <WhenText graph={graph} statement={statement} />
        </Fact>
        {!isEvent(statement) && statement.deadline !== undefined && (
          <Fact term="Deadline">
            <WrittenDate edtf={statement.deadline} />
            {statement.deadlineText !== undefined &&
              ` (in the source: “${statement.deadlineText}”)`}
          </Fact>
        )}
        {!isEvent(statement) && statement.amount !== undefined && (
          <Fact term="Amount">{amountInWords(EN, statement.amount)}</Fact>
        )}
        <Fact term={isEvent(statement) ? 'Who took part' : 'Between'}>
          <Parties graph={graph} statement={statement} />
        </Fact>
      </dl>
      <ClaimList graph={graph} claims={statement.claims} />
      <SourceList graph={graph} statements={[statement]} />
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

/** In words, as the file has it, as the source has it, and how the one came from the other. */
function WhenText({ graph, statement }: StatementEvidenceProps) {
  return (
    <>
      <WrittenDate edtf={writtenDate(statement)} words={dateInWords(EN, graph, statement)} />
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
        const parts = isEvent(statement) ? partsInWords(EN, statement, actor.id) : '';
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
