import type { Graph } from '../../core/graph/graph.ts';
import type { Claim } from '../../core/model/dataset.ts';
import type { Stance } from '../../core/model/vocabulary.ts';
import { useMessages } from '../kit/store.ts';
import { ClaimItem } from './ClaimItem.tsx';

/** On which side a stance stands; who declines to comment takes none. */
const SIDES: Readonly<Record<Stance, 'for' | 'against' | 'neither'>> = {
  asserts: 'for',
  confirms: 'for',
  denies: 'against',
  disputes: 'against',
  retracts: 'against',
  'declines-to-comment': 'neither',
};

interface ClaimListProps {
  readonly graph: Graph;
  readonly claims: readonly Claim[];
}

/** Each claim; where somebody objects, who says so and who does not stand side by side, equally large. */
export function ClaimList({ graph, claims }: ClaimListProps) {
  const { evidence } = useMessages();
  const sides = new Set(claims.map(({ stance }) => SIDES[stance]));
  const isSplit = sides.has('for') && sides.has('against');
  return (
    <>
      <h4 id="claims">{evidence.claims}</h4>
      {isSplit && (
        <p className="claim-sides small">
          <span>{evidence.saysSo}</span> <span>{evidence.objects}</span>
        </p>
      )}
      <ul className={isSplit ? 'claims split' : 'claims'} aria-labelledby="claims">
        {claims.map((claim, index) => (
          // Claims have no ids and never change their order.
          <ClaimItem key={index} graph={graph} claim={claim} side={SIDES[claim.stance]} />
        ))}
      </ul>
    </>
  );
}
