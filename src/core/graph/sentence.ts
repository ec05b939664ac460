import { EN } from '../messages/en/en.ts';
import type { Messages } from '../messages/messages.ts';
import type { ActorId, Claim, Event, Relation, Statement } from '../model/dataset.ts';
import { isEvent } from '../model/dataset.ts';
import { periodInWords, stateInWords } from '../model/period.ts';
import {
  assertionsOf,
  confirmationsByParties,
  standingAssertions,
  statusOf,
} from '../model/status.ts';
import type { Status } from '../model/vocabulary.ts';
import type { Graph } from './graph.ts';
import { objectionClauses } from './objections.ts';
import { relationType } from './vocabulary.ts';
import { actorName, voicesOf } from './voices.ts';

/**
 * "24 February 2026", "since February 2026", or undefined where nothing is known. A state that stands without a known
 * beginning is told as of the day up to which the file is complete.
 */
export function dateInWords(
  messages: Messages,
  graph: Graph,
  { date, start, end }: Pick<Statement, 'date' | 'start' | 'end'>,
): string | undefined {
  if (date !== undefined) return periodInWords(messages, date);
  if (start === undefined && end === '..') {
    return messages.dates.asOf(periodInWords(messages, graph.dataset.meta.asOf));
  }
  return start === undefined && end === undefined ? undefined : stateInWords(messages, start, end);
}

/** Who did what to whom, when, and on whose word where it is only somebody's. */
export const attributedDeed = (graph: Graph, statement: Statement): string =>
  attributed(graph, statement, deedInWords(graph, statement));

function attributed(
  graph: Graph,
  statement: Statement,
  deed: string,
  attribution = attributionClause(graph, statement),
): string {
  const when = dateInWords(EN, graph, statement);
  return deed + (when === undefined ? '' : `, ${when}`) + attribution;
}

/** On whose word it is told: what nobody stands by any more, on that of who once said so. */
const CLAIMS_TOLD: Readonly<Partial<Record<Status, (statement: Statement) => readonly Claim[]>>> = {
  attributed: standingAssertions,
  disputed: standingAssertions,
  retracted: assertionsOf,
};

function attributionClause(graph: Graph, statement: Statement): string {
  const claims = CLAIMS_TOLD[statusOf(statement)]?.(statement) ?? [];
  const who = voicesOf(EN, graph, claims);
  return who.length === 0 ? '' : `, according to ${EN.grammar.and(who)}`;
}

/** "Pete Hegseth threatened Anthropic": who did what to whom, without date or evidence. */
export function deedInWords(graph: Graph, statement: Statement): string {
  if (isEvent(statement)) return statement.name;
  const { label, phrase } = relationType(graph.dataset, statement.type);
  const to =
    statement.from === statement.to
      ? selfInWords(EN, graph, statement.to)
      : actorName(graph, statement.to);
  return `${actorName(graph, statement.from)} ${phrase ?? label} ${to}`;
}

/** A person is not an "it". */
export const selfInWords = ({ statements }: Messages, graph: Graph, id: string): string =>
  graph.actors[graph.actorNumber.get(id as ActorId) ?? -1]?.type === 'person'
    ? statements.themselves
    : statements.itself;

/** What an actor's parts in an event were, "" where that is that they took part: "acted, was addressed". */
export const partsInWords = (
  { vocabulary }: Messages,
  { participants }: Event,
  actor: string,
): string =>
  participants
    .filter((one) => one.actor === actor && one.role !== 'participant')
    .map(({ role }) => vocabulary.roles[role])
    .join(', ');

/** The same relation told from one end: "was threatened by Pete Hegseth", seen from Anthropic. */
export function deedSeenFrom(graph: Graph, statement: Statement, actor: string): string {
  if (isEvent(statement)) {
    const parts = partsInWords(EN, statement, actor);
    return `took part in “${statement.name}”${parts === '' ? '' : ` (${parts})`}`;
  }
  return relationSeenFrom(graph, statement, actor);
}

function relationSeenFrom(graph: Graph, relation: Relation, actor: string): string {
  const { label, phrase, inverse } = relationType(graph.dataset, relation.type);
  if (relation.from === relation.to) return `${phrase ?? label} ${selfInWords(EN, graph, actor)}`;
  return relation.from === actor
    ? `${phrase ?? label} ${actorName(graph, relation.to)}`
    : `${inverse} ${actorName(graph, relation.from)}`;
}

/** What the file alone says of a status: no claim tells that it was retracted or is disputed. */
function statedOnly({ status, claims }: Statement): string[] {
  const has = (...stances: string[]) => claims.some(({ stance }) => stances.includes(stance));
  if (status === 'retracted' && !has('retracts')) return ['since retracted'];
  if (status === 'unsourced') return ['no source is named'];
  return status === 'disputed' && !has('denies', 'disputes') ? ['this is disputed'] : [];
}

/**
 * A statement as a sentence: who did what to whom, when, on whose word, and who denies it.
 * "Pete Hegseth threatened Anthropic, 24 February 2026, according to an official (unnamed); Anthropic denies it."
 */
export const sentenceOf = (graph: Graph, statement: Statement): string =>
  `${clausesOf(graph, statement, deedInWords(graph, statement))}.`;

/**
 * The same told from one end, to be spoken, so that it names who says so even of what nobody doubts:
 * "threatened Anthropic, 24 February 2026, reported by Axios; Anthropic denies the date".
 * `company` is what follows the deed: ", with Cleo".
 */
export const spokenFrom = (
  graph: Graph,
  statement: Statement,
  actor: string,
  company = '',
): string =>
  clausesOf(
    graph,
    statement,
    deedSeenFrom(graph, statement, actor) + company,
    attributionClause(graph, statement) || reportClause(graph, statement),
  );

/** ", confirmed by Bob", ", reported by Axios": whose word it is where that is not only somebody's. */
function reportClause(graph: Graph, statement: Statement): string {
  const status = statusOf(statement);
  if (status !== 'reported' && status !== 'confirmed') return '';
  const confirming = status === 'confirmed' ? confirmationsByParties(statement) : [];
  const reporting = standingAssertions(statement).filter(({ by }) => by === undefined);
  const [verb, claims] =
    confirming.length > 0 ? ['confirmed', confirming] : ['reported', reporting];
  return claims.length === 0 ? '' : `, ${verb} by ${EN.grammar.and(voicesOf(EN, graph, claims))}`;
}

function clausesOf(
  graph: Graph,
  statement: Statement,
  deed: string,
  attribution = attributionClause(graph, statement),
): string {
  const main = attributed(graph, statement, deed, attribution);
  return [main, ...objectionClauses(EN, graph, statement), ...statedOnly(statement)].join('; ');
}
