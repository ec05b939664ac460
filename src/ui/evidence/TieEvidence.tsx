import { hasBit } from '../../core/graph/bits.ts';
import type { Graph, Tie } from '../../core/graph/graph.ts';
import { deedInWords } from '../../core/graph/sentence.ts';
import { countsByType, tieInWords } from '../../core/graph/ties.ts';
import { countedText } from '../../core/scene/lanes.ts';
import { selectFiltered } from '../../store/selectors.ts';
import { AddRelation } from '../edit/ItemTools.tsx';
import { useGraphLanguage, useMessages, useRead } from '../kit/store.ts';
import { SourceList } from './SourceList.tsx';
import { StatementList } from './StatementList.tsx';

interface TieEvidenceProps {
  readonly graph: Graph;
  readonly tie: Tie;
}

/** All relations between two actors: how many of each type, and those that are visible in order of date. */
export function TieEvidence({ graph, tie }: TieEvidenceProps) {
  const filtered = useRead(selectFiltered);
  const messages = useMessages();
  const { evidence } = messages;
  const language = useGraphLanguage();
  const visible = tie.rows.filter((row) => filtered !== undefined && hasBit(filtered.rows, row));
  return (
    <>
      <h3 className="evidence-title">{tieInWords(messages, graph, tie, tie.rows.length)}</h3>
      <p lang={language}>
        {countsByType(graph, tie.rows)
          .map(({ type, count, contested }) => countedText(type.label, count, contested))
          .join(', ')}
      </p>
      <div className="panel-buttons">
        <AddRelation given={{ from: graph.actors[tie.a]!.id, to: graph.actors[tie.b]!.id }} />
      </div>
      {visible.length < tie.rows.length && (
        <h4>{evidence.shownOf(visible.length, tie.rows.length)}</h4>
      )}
      <StatementList
        graph={graph}
        rows={visible}
        deed={(statement) => deedInWords(graph, statement)}
        label={evidence.relations}
      />
      <SourceList graph={graph} statements={visible.map((row) => graph.statements[row]!)} />
    </>
  );
}
