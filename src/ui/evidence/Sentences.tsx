import { hasBit } from '../../core/graph/bits.ts';
import type { Graph } from '../../core/graph/graph.ts';
import { sentenceOf } from '../../core/graph/sentence.ts';
import { selectFiltered } from '../../store/selectors.ts';
import { useActions, useGraphLanguage, useMessages, useRead } from '../kit/store.ts';
import { FirstOf } from './FirstOf.tsx';

const MOST = 3;

/** Statements as whole sentences, with who says so and who denies it; each opens its evidence. */
export function Sentences({
  graph,
  rows,
}: {
  readonly graph: Graph;
  readonly rows: readonly number[];
}) {
  const filtered = useRead(selectFiltered);
  const { select } = useActions();
  const { evidence } = useMessages();
  const language = useGraphLanguage();
  return (
    <div className="sentences">
      <FirstOf
        items={rows}
        most={MOST}
        label={evidence.sentences}
        render={(row) => {
          const statement = graph.statements[row]!;
          const isHidden = filtered !== undefined && !hasBit(filtered.rows, row);
          return (
            <li key={row}>
              <button
                type="button"
                className="entry small"
                onClick={() => select({ kind: 'statement', id: statement.id })}
              >
                <span lang={language}>{sentenceOf(graph, statement)}</span>
                {isHidden && <em> {evidence.hiddenByFilters}</em>}
              </button>
            </li>
          );
        }}
      />
    </div>
  );
}
