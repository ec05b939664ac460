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

const isRetraction = (claim: Claim) => claim.stance === 'retracts' && isAboutTheWhole(claim);

const isWordOfAParty = (claim: Claim, parties: readonly ActorId[]) =>
  claim.by !== undefined && 'actor' in claim.by && parties.includes(claim.by.actor);

const voiceOf = ({ source, by }: Claim): string => {
  if (by === undefined) return `source ${source}`;
  if ('actor' in by) return `actor ${by.actor}`;
  return 'outlet' in by ? `outlet ${by.outlet}` : `anonymous ${by.anonymous}`;
};

/** A source takes back all that it said; somebody in particular, what they said themselves, wherever that stands. */
const takesBack = (retraction: Claim, assertion: Claim): boolean =>
  retraction.by === undefined
    ? retraction.source === assertion.source
    : voiceOf(retraction) === voiceOf(assertion);

/** The claims by which somebody says all of a statement, whether or not they still do. */
export const assertionsOf = ({ claims }: Statement): readonly Claim[] =>
  claims.filter((claim) => isAboutTheWhole(claim) && isAssertion(claim));

/** The claims that assert a whole statement and have not been retracted. */
export function standingAssertions(statement: Statement): readonly Claim[] {
  const assertions = assertionsOf(statement);
  const retractions = statement.claims.filter(isRetraction);
  if (retractions.length === 0) return assertions;
  return assertions.filter(
    (assertion) => !retractions.some((retraction) => takesBack(retraction, assertion)),
  );
}

const isConfirmation = (claim: Claim, statement: Statement): boolean =>
  claim.stance === 'confirms' && isWordOfAParty(claim, partiesOf(statement));

/** The standing claims by which a party to a statement confirms it. */
export function confirmationsByParties(statement: Statement): readonly Claim[] {
  return standingAssertions(statement).filter((claim) => isConfirmation(claim, statement));
}

/**
 * What the claims of a statement add up to. The first rule that holds decides: retracted (every assertion
 * has been taken back), disputed (someone denies or disputes it), confirmed (a party to it confirms it),
 * attributed (every assertion is somebody's word), reported (an outlet says it in its own voice).
 * A status that the file states overrides the rules.
 */
export function statusOf(statement: Statement): Status {
  if (statement.status !== undefined) return statement.status;
  const { claims } = statement;
  const standing = standingAssertions(statement);
  if (standing.length === 0 && claims.some(isRetraction)) return 'retracted';
  if (claims.some((claim) => isObjection(claim) && isAboutTheWhole(claim))) return 'disputed';
  if (standing.some((claim) => isConfirmation(claim, statement))) return 'confirmed';
  if (standing.length > 0 && standing.every((claim) => claim.by !== undefined)) return 'attributed';
  return 'reported';
}

/** True where someone denies, disputes or retracts it or a part of it, or its file says that it is disputed. */
export const isContested = (statement: Statement): boolean =>
  statement.status === 'disputed' ||
  statement.status === 'retracted' ||
  statement.claims.some((claim) => isObjection(claim) || claim.stance === 'retracts');
