import { deedInWords } from '../../core/graph/sentence.ts';
import { countsByType } from '../../core/graph/ties.ts';
import type { Gathering } from '../../core/scene/gathering.ts';
import { ribbonInWords } from '../../core/scene/groupInWords.ts';
import { countedText } from '../../core/scene/lanes.ts';
import { selectGroupRows } from '../../store/selectors.ts';
import { useGraphLanguage, useMessages, useRead } from '../kit/store.ts';
import { StatementList } from './StatementList.tsx';

interface RibbonEvidenceProps {
  readonly gathering: Gathering;
  /** "markA/markB", of which one at least is a group. */
  readonly tie: string;
}

/** The relations that are shown between a group and another mark: how many of each type, and each of them. */
export function RibbonEvidence({ gathering, tie }: RibbonEvidenceProps) {
  const rows = useRead(selectGroupRows);
  const messages = useMessages();
  const language = useGraphLanguage();
  const { graph } = gathering;
  return (
    <>
      <h3 className="evidence-title">{ribbonInWords(messages, gathering, tie, rows.length)}</h3>
      <p lang={language}>
        {countsByType(graph, rows)
          .map(({ type, count, contested }) => countedText(type.label, count, contested))
          .join(', ')}
      </p>
      <StatementList
        graph={graph}
        rows={rows}
        deed={(statement) => deedInWords(graph, statement)}
        label={messages.evidence.relations}
      />
    </>
  );
}
