import { listed } from '../model/letters.ts';
import type { Claim, Statement } from '../model/dataset.ts';
import { confirmationsByParties, standingAssertions, statusOf } from '../model/status.ts';
import type { Status } from '../model/vocabulary.ts';
import type { Graph } from './graph.ts';
import { voicesOf } from './voices.ts';

/** Why a statement has its status, naming who: "asserted by Axios; denied by Anthropic". */
export function statusReason(graph: Graph, statement: Statement): string {
  if (statement.status !== undefined) return statement.statusNote ?? 'set by the file';
  const standing = standingAssertions(statement);
  const names = (claims: readonly Claim[]) => listed(voicesOf(graph, claims));
  const said = (verb: string, claims: readonly Claim[]) =>
    claims.length === 0 ? [] : [`${verb} ${names(claims)}`];
  const objecting = (stance: Claim['stance']) =>
    statement.claims.filter((claim) => claim.about === undefined && claim.stance === stance);
  const reasons: Readonly<Record<Status, () => string>> = {
    confirmed: () => `confirmed by a party to it: ${names(confirmationsByParties(statement))}`,
    reported: () =>
      said(
        'reported by',
        standing.filter(({ by }) => by === undefined),
      ).join(''),
    attributed: () => `only on the word of ${names(standing)}`,
    disputed: () =>
      [
        ...said('asserted by', standing),
        ...said('denied by', objecting('denies')),
        ...said('disputed by', objecting('disputes')),
      ].join('; '),
    retracted: () => said('retracted by', objecting('retracts')).join(''),
    // No rule leads here: only a file says so.
    unsourced: () => 'nobody is named who says so',
  };
  return reasons[statusOf(statement)]();
}
