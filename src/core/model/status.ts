import { type ActorId, type Claim, type Statement, isEvent } from './dataset.ts';
import type { Status } from './vocabulary.ts';

/** The actors who are party to a statement: both ends of a relation, every participant of an event. */
export const partiesOf = (statement: Statement): readonly ActorId[] =>
  isEvent(statement)
    ? statement.participants.map((participant) => participant.actor)
    : [statement.from, statement.to];

const isAssertion = (claim: Claim) => claim.stance === 'asserts' || claim.stance === 'confirms';
const isObjection = (claim: Claim) => claim.stance === 'denies' || claim.stance === 'disputes';

/** True where a claim speaks of the whole statement, not of one of its fields (`about`). */
const isAboutTheWhole = (claim: Claim) => claim.about === undefined;

const isWordOfAParty = (claim: Claim, parties: readonly ActorId[]) =>
  claim.by !== undefined && 'actor' in claim.by && parties.includes(claim.by.actor);

/**
 * What the claims of a statement add up to. The first rule that holds decides: retracted (every source that
 * asserted it has retracted), disputed (someone denies or disputes it), confirmed (a party to it confirms it),
 * attributed (every assertion is somebody's word), reported (an outlet says it in its own voice).
 * A status that the file states overrides the rules.
 */
export function statusOf(statement: Statement): Status {
  if (statement.status !== undefined) return statement.status;
  const claims = statement.claims.filter(isAboutTheWhole);
  const assertions = claims.filter(isAssertion);
  const retractions = claims.filter((claim) => claim.stance === 'retracts');
  const standing = assertions.filter(
    (assertion) => !retractions.some((retraction) => retraction.source === assertion.source),
  );
  if (retractions.length > 0 && standing.length === 0) return 'retracted';
  if (claims.some(isObjection)) return 'disputed';
  const parties = partiesOf(statement);
  if (standing.some((claim) => claim.stance === 'confirms' && isWordOfAParty(claim, parties)))
    return 'confirmed';
  if (standing.length > 0 && standing.every((claim) => claim.by !== undefined)) return 'attributed';
  return 'reported';
}

/** True where someone denies or disputes the whole statement, or its file says that it is disputed. */
export const isContested = (statement: Statement): boolean =>
  statement.status === 'disputed' ||
  statement.claims.some((claim) => isAboutTheWhole(claim) && isObjection(claim));
