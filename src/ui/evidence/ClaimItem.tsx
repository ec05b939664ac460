import type { Graph } from '../../core/graph/graph.ts';
import { stanceInWords } from '../../core/graph/objections.ts';
import { attributionInWords, sourceName, sourceOf, titleInWords } from '../../core/graph/voices.ts';
import type { Messages } from '../../core/messages/messages.ts';
import type { Claim } from '../../core/model/dataset.ts';
import { periodInWords } from '../../core/model/period.ts';
import { useGraphLanguage, useMessages } from '../kit/store.ts';
import { WebLink } from './WebLink.tsx';

interface ClaimItemProps {
  readonly graph: Graph;
  readonly claim: Claim;
  readonly side: 'for' | 'against' | 'neither';
}

/** One claim: who says what about the statement, and the source that it stands in. Denials look like assertions. */
export function ClaimItem({ graph, claim, side }: ClaimItemProps) {
  const messages = useMessages();
  const language = useGraphLanguage();
  const source = sourceOf(graph, claim.source);
  const speaker =
    claim.by === undefined
      ? sourceName(graph, claim.source)
      : attributionInWords(messages, graph, claim.by);
  return (
    <li className={`claim ${side}`}>
      <p>
        <strong>{speaker}</strong> {stanceInWords(messages, claim)}
        {claim.date !== undefined && `, ${periodInWords(messages, claim.date)}`}
        {claim.by !== undefined && 'anonymous' in claim.by && anonymity(messages, claim.by)}
      </p>
      {claim.note !== undefined && (
        <p className="note" lang={language}>
          {claim.note}
        </p>
      )}
      {source !== undefined && (
        <p className="small">
          {source.publisher !== undefined && `${source.publisher}, `}
          <span lang={language}>
            <WebLink url={source.url}>{titleInWords(messages, source)}</WebLink>
          </span>
          {source.published !== undefined && `, ${periodInWords(messages, source.published)}`}
        </p>
      )}
    </li>
  );
}

/** How many unnamed people it was, and why they are not named, as far as the file says. */
function anonymity(
  { evidence }: Messages,
  { count, reason }: { readonly count?: number; readonly reason?: string },
): string {
  const parts = [
    ...(count === undefined ? [] : [evidence.people(count)]),
    ...(reason === undefined ? [] : [reason]),
  ];
  return parts.length === 0 ? '' : ` (${parts.join('; ')})`;
}
