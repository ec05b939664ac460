import { listed } from '../model/letters.ts';
import type { Claim, Statement } from '../model/dataset.ts';
import { STANCES } from '../model/vocabulary.ts';
import type { Graph } from './graph.ts';
import { voicesOf } from './voices.ts';

/** How each objecting stance is told: of one, of several, and passively. */
const OBJECTIONS = [
  { stance: 'denies', one: 'denies', many: 'deny', passive: 'denied' },
  { stance: 'disputes', one: 'disputes', many: 'dispute', passive: 'disputed' },
  { stance: 'retracts', one: 'has retracted', many: 'have retracted', passive: 'retracted' },
] as const;

/** What a claim that is about one field speaks of. */
const FIELDS: Readonly<Record<string, string>> = {
  amount: 'the amount',
  date: 'the date',
  start: 'the date',
  end: 'the date',
  deadline: 'the deadline',
  participants: 'who took part',
  type: 'the type',
  name: 'the name',
  from: 'who it came from',
  to: 'whom it was aimed at',
};

const fieldOf = ({ about }: Claim): string =>
  about === undefined ? 'it' : (FIELDS[about.split('/')[1] ?? ''] ?? 'part of it');

/** "denies", "denies the amount": what a claim does to its statement, or to the one field that it is about. */
export function stanceInWords(claim: Claim): string {
  const { label } = STANCES[claim.stance];
  if (claim.about === undefined) return label;
  return `${label}${claim.stance === 'declines-to-comment' ? ' on' : ''} ${fieldOf(claim)}`;
}

/** Whether somebody denies or disputes a statement, or a part of it, and that is on record. */
export const hasDenial = ({ claims }: Statement): boolean =>
  claims.some(({ stance }) => stance === 'denies' || stance === 'disputes');

interface Objection {
  readonly form: (typeof OBJECTIONS)[number];
  readonly who: readonly string[];
  /** "it", or the field that alone is objected to. */
  readonly what: string;
}

function objectionsTo(graph: Graph, { claims }: Statement): readonly Objection[] {
  return OBJECTIONS.flatMap((form) => {
    const made = claims.filter(({ stance }) => stance === form.stance);
    return [...new Set(made.map(fieldOf))].map((what) => ({
      form,
      what,
      who: voicesOf(
        graph,
        made.filter((claim) => fieldOf(claim) === what),
      ),
    }));
  });
}

/** "Anthropic denies it", "Ann and Bob dispute the amount": clauses that follow a sentence. */
export const objectionClauses = (graph: Graph, statement: Statement): readonly string[] =>
  objectionsTo(graph, statement).map(
    ({ form, who, what }) => `${listed(who)} ${who.length === 1 ? form.one : form.many} ${what}`,
  );

/** "denied by Anthropic; the amount disputed by Bob", for a note beside a line; undefined where nobody objects. */
export function objectionNote(graph: Graph, statement: Statement): string | undefined {
  const parts = objectionsTo(graph, statement).map(({ form, who, what }) =>
    [...(what === 'it' ? [] : [what]), `${form.passive} by ${listed(who)}`].join(' '),
  );
  return parts.length === 0 ? undefined : parts.join('; ');
}

/** "Anthropic; Bob (disputes the amount)": who objects, and to what where it is not plainly denied. "" where nobody does. */
export const objectorsInWords = (graph: Graph, statement: Statement): string =>
  objectionsTo(graph, statement)
    .map(({ form, who, what }) => {
      const isPlain = form.stance === 'denies' && what === 'it';
      const how = ` (${who.length === 1 ? form.one : form.many} ${what})`;
      return `${listed(who)}${isPlain ? '' : how}`;
    })
    .join('; ');
