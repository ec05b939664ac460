import { listed } from '../model/letters.ts';
import type { ActorId, Event, Relation, Statement } from '../model/dataset.ts';
import { isEvent } from '../model/dataset.ts';
import { periodInWords, stateInWords } from '../model/period.ts';
import { standingAssertions, statusOf } from '../model/status.ts';
import { ROLES } from '../model/vocabulary.ts';
import type { Graph } from './graph.ts';
import { objectionClauses } from './objections.ts';
import { relationType } from './vocabulary.ts';
import { actorName, voicesOf } from './voices.ts';

/**
 * "24 February 2026", "since February 2026", or undefined where nothing is known. A state that stands without a known
 * beginning is told as of the day up to which the file is complete.
 */
export function dateInWords(
  graph: Graph,
  { date, start, end }: Pick<Statement, 'date' | 'start' | 'end'>,
): string | undefined {
  if (date !== undefined) return periodInWords(date);
  if (start === undefined && end === '..') return `as of ${periodInWords(graph.dataset.meta.asOf)}`;
  return start === undefined && end === undefined ? undefined : stateInWords(start, end);
}

/** Who did what to whom, and on whose word where it is only somebody's. */
export const attributedDeed = (graph: Graph, statement: Statement): string =>
  deedInWords(graph, statement) + attributionClause(graph, statement);

function attributionClause(graph: Graph, statement: Statement): string {
  const status = statusOf(statement);
  if (status !== 'attributed' && status !== 'disputed') return '';
  const who = voicesOf(graph, standingAssertions(statement));
  return who.length === 0 ? '' : `, according to ${listed(who)}`;
}

/** "Pete Hegseth threatened Anthropic": who did what to whom, without date or evidence. */
export function deedInWords(graph: Graph, statement: Statement): string {
  if (isEvent(statement)) return statement.name;
  const { label, phrase } = relationType(graph.dataset, statement.type);
  const to =
    statement.from === statement.to
      ? selfInWords(graph, statement.to)
      : actorName(graph, statement.to);
  return `${actorName(graph, statement.from)} ${phrase ?? label} ${to}`;
}

/** A person is not an "it". */
export const selfInWords = (graph: Graph, id: string): string =>
  graph.actors[graph.actorNumber.get(id as ActorId) ?? -1]?.type === 'person'
    ? 'themselves'
    : 'itself';

/** What an actor's parts in an event were, "" where that is that they took part: "acted, was addressed". */
export const partsInWords = ({ participants }: Event, actor: string): string =>
  participants
    .filter((one) => one.actor === actor && one.role !== 'participant')
    .map(({ role }) => ROLES[role].label)
    .join(', ');

/** The same relation told from one end: "was threatened by Pete Hegseth", seen from Anthropic. */
export function deedSeenFrom(graph: Graph, statement: Statement, actor: string): string {
  if (isEvent(statement)) {
    const parts = partsInWords(statement, actor);
    return `took part in “${statement.name}”${parts === '' ? '' : ` (${parts})`}`;
  }
  return relationSeenFrom(graph, statement, actor);
}

function relationSeenFrom(graph: Graph, relation: Relation, actor: string): string {
  const { label, phrase, inverse } = relationType(graph.dataset, relation.type);
  if (relation.from === relation.to) return `${phrase ?? label} ${selfInWords(graph, actor)}`;
  return relation.from === actor
    ? `${phrase ?? label} ${actorName(graph, relation.to)}`
    : `${inverse} ${actorName(graph, relation.from)}`;
}

/** What the file alone says of a status: no claim tells that it was retracted or is disputed. */
function statedOnly({ status, claims }: Statement): string[] {
  const has = (...stances: string[]) => claims.some(({ stance }) => stances.includes(stance));
  if (status === 'retracted' && !has('retracts')) return ['since retracted'];
  return status === 'disputed' && !has('denies', 'disputes') ? ['this is disputed'] : [];
}

/**
 * A statement as a sentence: who did what to whom, when, on whose word, and who denies it.
 * "Pete Hegseth threatened Anthropic, 24 February 2026, according to an official (unnamed); Anthropic denies it."
 */
export const sentenceOf = (graph: Graph, statement: Statement): string =>
  `${clausesOf(graph, statement, deedInWords(graph, statement))}.`;

/** The same told from one end, to be spoken: "threatened Anthropic, 24 February 2026; Anthropic denies it". */
export const spokenFrom = (graph: Graph, statement: Statement, actor: string): string =>
  clausesOf(graph, statement, deedSeenFrom(graph, statement, actor));

function clausesOf(graph: Graph, statement: Statement, deed: string): string {
  const when = dateInWords(graph, statement);
  const main = `${deed}${when === undefined ? '' : `, ${when}`}${attributionClause(graph, statement)}`;
  return [main, ...objectionClauses(graph, statement), ...statedOnly(statement)].join('; ');
}
