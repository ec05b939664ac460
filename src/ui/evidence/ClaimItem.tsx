import type { Graph } from '../../core/graph/graph.ts';
import { attributionInWords, sourceName } from '../../core/graph/sentence.ts';
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
      </p>
      {claim.note !== undefined && <p className="note">{claim.note}</p>}
      {source !== undefined && (
        <p className="small">
          {source.publisher !== undefined && `${source.publisher}, `}
          {source.url === undefined ? (
            <>“{source.title}”</>
          ) : (
            <a href={source.url} target="_blank" rel="noopener noreferrer">
              “{source.title}”
            </a>
          )}
          {source.published !== undefined && `, ${periodInWords(source.published)}`}
        </p>
      )}
    </li>
  );
}
