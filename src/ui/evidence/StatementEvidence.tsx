import type { ReactNode } from 'react';
import { amountInWords } from '../../core/graph/amount.ts';
import { type Graph, groupItems } from '../../core/graph/graph.ts';
import { dateInWords, partsInWords, sentenceOf } from '../../core/graph/sentence.ts';
import { statusReason } from '../../core/graph/statusInWords.ts';
import { writtenDate } from '../../core/graph/writtenDate.ts';
import { isEvent, type Statement } from '../../core/model/dataset.ts';
import { statusOf } from '../../core/model/status.ts';
import { ItemTools } from '../edit/ItemTools.tsx';
import { useActions, useGraphLanguage, useMessages } from '../kit/store.ts';
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
  const messages = useMessages();
  const { evidence, vocabulary } = messages;
  const language = useGraphLanguage();
  return (
    <>
      <h3 className="evidence-title" lang={language}>
        {sentenceOf(graph, statement)}
      </h3>
      <p lang={language}>{statement.summary}</p>
      <dl className="facts">
        <Fact term={evidence.status}>
          {vocabulary.statuses[status].label}: {statusReason(messages, graph, statement)}
        </Fact>
        <Fact term={evidence.when}>
          <WhenText graph={graph} statement={statement} />
        </Fact>
        {!isEvent(statement) && statement.deadline !== undefined && (
          <Fact term={evidence.deadline}>
            <WrittenDate edtf={statement.deadline} />
            {statement.deadlineText !== undefined &&
              ` ${evidence.inSource(statement.deadlineText)}`}
          </Fact>
        )}
        {!isEvent(statement) && statement.amount !== undefined && (
          <Fact term={evidence.amount}>{amountInWords(messages, statement.amount)}</Fact>
        )}
        <Fact term={isEvent(statement) ? evidence.whoTookPart : evidence.parties}>
          <Parties graph={graph} statement={statement} />
        </Fact>
      </dl>
      <ItemTools
        graph={graph}
        list={isEvent(statement) ? 'events' : 'relations'}
        id={statement.id}
      />
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
  const messages = useMessages();
  const language = useGraphLanguage();
  return (
    <>
      <WrittenDate edtf={writtenDate(statement)} words={dateInWords(messages, graph, statement)} />
      {statement.dateText !== undefined && ` ${messages.evidence.inSource(statement.dateText)}`}
      {statement.dateNote !== undefined && (
        <span className="note" lang={language}>
          {statement.dateNote}
        </span>
      )}
    </>
  );
}

function Parties({ graph, statement }: StatementEvidenceProps) {
  const { select } = useActions();
  const messages = useMessages();
  const row = graph.rowNumber.get(statement.id)!;
  return (
    <ul className="plain inline">
      {[...groupItems(graph.actorsOfRow, row)].map((number) => {
        const actor = graph.actors[number]!;
        const parts = isEvent(statement) ? partsInWords(messages, statement, actor.id) : '';
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
