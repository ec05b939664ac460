import { amountOf } from '../../core/filters/amount.ts';
import { qualifiedAmount } from '../../core/graph/amount.ts';
import { byDate } from '../../core/graph/byDate.ts';
import type { Graph } from '../../core/graph/graph.ts';
import { objectionNote } from '../../core/graph/objections.ts';
import { dateInWords } from '../../core/graph/sentence.ts';
import type { Statement } from '../../core/model/dataset.ts';
import { isContested, statusOf } from '../../core/model/status.ts';
import { useActions, useGraphLanguage, useMessages } from '../kit/store.ts';
import { FirstOf, MOST_LISTED } from './FirstOf.tsx';

interface StatementListProps {
  readonly graph: Graph;
  readonly rows: readonly number[];
  /** How the list tells a statement: who did what. */
  readonly deed: (statement: Statement) => string;
  readonly label: string;
}

/** Statements in order of date, each a button that opens it. */
export function StatementList({ graph, rows, deed, label }: StatementListProps) {
  const { select } = useActions();
  const messages = useMessages();
  const { evidence, vocabulary } = messages;
  const language = useGraphLanguage();
  return (
    <FirstOf
      items={rows.toSorted(byDate(graph))}
      most={MOST_LISTED}
      label={label}
      render={(row) => {
        const statement = graph.statements[row]!;
        const amount = amountOf(statement);
        return (
          <li key={statement.id}>
            <button
              type="button"
              className="entry"
              onClick={() => select({ kind: 'statement', id: statement.id })}
            >
              <strong lang={language}>{deed(statement)}</strong>{' '}
              <span className="small">
                {dateInWords(messages, graph, statement) ?? evidence.undated},{' '}
                {vocabulary.statuses[statusOf(statement)].label}
                {isContested(statement) &&
                  ` (${objectionNote(messages, graph, statement) ?? evidence.contested})`}
              </span>
              {amount !== undefined && (
                <span className="note">{qualifiedAmount(messages, amount)}</span>
              )}
              <span className="note" lang={language}>
                {statement.summary}
              </span>
            </button>
          </li>
        );
      }}
    />
  );
}
