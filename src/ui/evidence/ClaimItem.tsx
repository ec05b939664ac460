import { EN } from '../../core/messages/en/en.ts';
import type { Graph } from '../../core/graph/graph.ts';
import { stanceInWords } from '../../core/graph/objections.ts';
import { attributionInWords, sourceName, sourceOf, titleInWords } from '../../core/graph/voices.ts';
import type { Claim } from '../../core/model/dataset.ts';
import { periodInWords } from '../../core/model/period.ts';
import { WebLink } from './WebLink.tsx';

interface ClaimItemProps {
  readonly graph: Graph;
  readonly claim: Claim;
  readonly side: 'for' | 'against' | 'neither';
}

/** One claim: who says what about the statement, and the source that it stands in. Denials look like assertions. */
export function ClaimItem({ graph, claim, side }: ClaimItemProps) {
  const source = sourceOf(graph, claim.source);
  const speaker =
    claim.by === undefined
      ? sourceName(graph, claim.source)
      : attributionInWords(EN, graph, claim.by);
  return (
    <li className={`claim ${side}`}>
      <p>
        <strong>{speaker}</strong> {stanceInWords(EN, claim)}
        {claim.date !== undefined && `, ${periodInWords(EN, claim.date)}`}
        {claim.by !== undefined && 'anonymous' in claim.by && anonymity(claim.by)}
      </p>
      {claim.note !== undefined && <p className="note">{claim.note}</p>}
      {source !== undefined && (
        <p className="small">
          {source.publisher !== undefined && `${source.publisher}, `}
          <WebLink url={source.url}>{titleInWords(EN, source)}</WebLink>
          {source.published !== undefined && `, ${periodInWords(EN, source.published)}`}
        </p>
      )}
    </li>
  );
}

/** How many unnamed people it was, and why they are not named, as far as the file says. */
function anonymity({
  count,
  reason,
}: {
  readonly count?: number;
  readonly reason?: string;
}): string {
  const parts = [
    ...(count === undefined ? [] : [count === 1 ? 'one person' : `${count} people`]),
    ...(reason === undefined ? [] : [reason]),
  ];
  return parts.length === 0 ? '' : ` (${parts.join('; ')})`;
}
