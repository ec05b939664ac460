import type { Graph } from '../../core/graph/graph.ts';
import { attributionInWords, sourceName, titleInWords } from '../../core/graph/voices.ts';
import type { Claim } from '../../core/model/dataset.ts';
import { periodInWords } from '../../core/model/period.ts';
import { STANCES } from '../../core/model/vocabulary.ts';

/** One claim: who says what about the statement, and the source that it stands in. Denials look like assertions. */
export function ClaimItem({ graph, claim }: { readonly graph: Graph; readonly claim: Claim }) {
  const source = graph.dataset.sources.find(({ id }) => id === claim.source);
  const speaker =
    claim.by === undefined ? sourceName(graph, claim.source) : attributionInWords(graph, claim.by);
  return (
    <li className="claim">
      <p className="claim-head">
        <strong>{speaker}</strong> {STANCES[claim.stance].label}
        {claim.about !== undefined && ` (about the ${claim.about.slice(1).replaceAll('/', ' ')})`}
        {claim.date !== undefined && `, ${periodInWords(claim.date)}`}
        {claim.by !== undefined && 'anonymous' in claim.by && anonymity(claim.by)}
      </p>
      {claim.note !== undefined && <p className="note">{claim.note}</p>}
      {source !== undefined && (
        <p className="small">
          {source.publisher !== undefined && `${source.publisher}, `}
          {source.author !== undefined && `${source.author}, `}
          {source.url === undefined ? (
            titleInWords(source)
          ) : (
            <a href={source.url} target="_blank" rel="noopener noreferrer">
              {titleInWords(source)}
            </a>
          )}
          {source.published !== undefined && `, ${periodInWords(source.published)}`}
          {source.publishedNote !== undefined && (
            <span className="note">Date: {source.publishedNote}</span>
          )}
          {source.note !== undefined && <span className="note">{source.note}</span>}
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
