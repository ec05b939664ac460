import type { Messages } from '../messages/messages.ts';
import type { ClaimField } from '../messages/en/statements.ts';
import type { Claim, Statement } from '../model/dataset.ts';
import type { Graph } from './graph.ts';
import { voicesOf } from './voices.ts';

const OBJECTING = ['denies', 'disputes', 'retracts'] as const;

/** By the field that a claim is about. */
const FIELDS: Readonly<Record<string, ClaimField>> = {
  amount: 'amount',
  date: 'date',
  start: 'date',
  end: 'date',
  deadline: 'deadline',
  participants: 'participants',
  type: 'type',
  name: 'name',
  from: 'from',
  to: 'to',
};

const fieldOf = ({ about }: Claim): ClaimField | undefined =>
  about === undefined ? undefined : (FIELDS[about.split('/')[1] ?? ''] ?? 'part');

/** "denies", "denies the amount": what a claim does to its statement, or to the one field that it is about. */
export const stanceInWords = ({ statements }: Messages, claim: Claim): string =>
  statements.stances[claim.stance](fieldOf(claim));

/** Whether somebody denies or disputes a statement, or a part of it, and that is on record. */
export const hasDenial = ({ claims }: Statement): boolean =>
  claims.some(({ stance }) => stance === 'denies' || stance === 'disputes');

/** Whether somebody objects to a statement, or to a part of it: denies, disputes or has retracted it. */
export const hasObjection = ({ claims }: Statement): boolean =>
  claims.some(({ stance }) => OBJECTING.some((one) => one === stance));

interface Objection {
  readonly stance: (typeof OBJECTING)[number];
  readonly who: readonly string[];
  /** The field that alone is objected to. */
  readonly field: ClaimField | undefined;
}

function objectionsTo(
  messages: Messages,
  graph: Graph,
  { claims }: Statement,
): readonly Objection[] {
  return OBJECTING.flatMap((stance) => {
    const made = claims.filter((claim) => claim.stance === stance);
    return [...new Set(made.map(fieldOf))].map((field) => ({
      stance,
      field,
      who: voicesOf(
        messages,
        graph,
        made.filter((claim) => fieldOf(claim) === field),
      ),
    }));
  });
}

/** "Anthropic denies it", "Ann and Bob dispute the amount": clauses that follow a sentence. */
export const objectionClauses = (
  messages: Messages,
  graph: Graph,
  statement: Statement,
): readonly string[] =>
  objectionsTo(messages, graph, statement).map(
    ({ stance, who, field }) =>
      `${messages.grammar.and(who)} ${messages.statements.objecting[stance](who.length, field)}`,
  );

/** "denied by Anthropic; the amount disputed by Bob", for a note beside a line; undefined where nobody objects. */
export function objectionNote(
  messages: Messages,
  graph: Graph,
  statement: Statement,
): string | undefined {
  const parts = objectionsTo(messages, graph, statement).map(({ stance, who, field }) =>
    messages.statements.objectedBy[stance](who, field),
  );
  return parts.length === 0 ? undefined : parts.join('; ');
}

/** "Anthropic; Bob (disputes the amount)": who objects, and to what where it is not plainly denied. "" where nobody does. */
export const objectorsInWords = (messages: Messages, graph: Graph, statement: Statement): string =>
  objectionsTo(messages, graph, statement)
    .map(({ stance, who, field }) => {
      const isPlain = stance === 'denies' && field === undefined;
      const how = ` (${messages.statements.objecting[stance](who.length, field)})`;
      return `${messages.grammar.and(who)}${isPlain ? '' : how}`;
    })
    .join('; ');
