import type { Messages } from '../messages/messages.ts';
import type { Claim, Statement } from '../model/dataset.ts';
import { confirmationsByParties, standingAssertions, statusOf } from '../model/status.ts';
import type { Status } from '../model/vocabulary.ts';
import type { Graph } from './graph.ts';
import { voicesOf } from './voices.ts';

/** Why a statement has its status, naming who: "asserted by Axios; denied by Anthropic". */
export function statusReason(messages: Messages, graph: Graph, statement: Statement): string {
  const words = messages.statements;
  if (statement.status !== undefined) return statement.statusNote ?? words.setByFile;
  const standing = standingAssertions(statement);
  const said = (by: (who: readonly string[]) => string, claims: readonly Claim[]) =>
    claims.length === 0 ? [] : [by(voicesOf(messages, graph, claims))];
  const objecting = (stance: Claim['stance']) =>
    statement.claims.filter((claim) => claim.about === undefined && claim.stance === stance);
  const reasons: Readonly<Record<Status, () => string[]>> = {
    confirmed: () => said(words.confirmedByParty, confirmationsByParties(statement)),
    reported: () =>
      said(
        words.reportedBy,
        standing.filter(({ by }) => by === undefined),
      ),
    attributed: () => said(words.onlyOnWordOf, standing),
    disputed: () => [
      ...said(words.assertedBy, standing),
      ...said(words.deniedBy, objecting('denies')),
      ...said(words.disputedBy, objecting('disputes')),
    ],
    retracted: () => said(words.retractedBy, objecting('retracts')),
    // No rule leads here: only a file says so.
    unsourced: () => [words.nobodyNamed],
  };
  return reasons[statusOf(statement)]().join('; ');
}
