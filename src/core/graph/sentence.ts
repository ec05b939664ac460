import type { Actor, Attribution, Claim, Relation, Statement } from '../model/dataset.ts';
import { isEvent } from '../model/dataset.ts';
import { periodInWords, stateInWords } from '../model/period.ts';
import { statusOf } from '../model/status.ts';
import type { Graph } from './graph.ts';
import { relationType } from './vocabulary.ts';

const list = new Intl.ListFormat('en-GB', { type: 'conjunction' });

const actorOf = (graph: Graph, id: string): Actor | undefined =>
  graph.actors[graph.actorNumber.get(id as Actor['id']) ?? -1];

const actorName = (graph: Graph, id: string): string => actorOf(graph, id)?.name ?? id;

/**
 * "24 February 2026", "since February 2026", or undefined where nothing is known. A state that stands without a known
 * beginning is told as of the day up to which the file is complete.
 */
export function dateInWords(graph: Graph, { date, start, end }: Statement): string | undefined {
  if (date !== undefined) return periodInWords(date);
  if (start === undefined && end === '..') return `as of ${periodInWords(graph.dataset.meta.asOf)}`;
  return start === undefined && end === undefined ? undefined : stateInWords(start, end);
}

/** Whose word it is: "a senior official (unnamed)", "Anthropic, through a spokesperson". */
export function attributionInWords(graph: Graph, by: Attribution): string {
  if ('actor' in by) {
    return by.through === undefined
      ? actorName(graph, by.actor)
      : `${actorName(graph, by.actor)} (through ${by.through})`;
  }
  if ('outlet' in by) return by.outlet;
  return `${by.anonymous} (unnamed)`;
}

/** The outlet that a claim stands in, or its title where the outlet is not known. */
export function sourceName(graph: Graph, id: string): string {
  const source = graph.dataset.sources.find((candidate) => candidate.id === id);
  return source?.publisher ?? (source === undefined ? id : `“${source.title}”`);
}

const voices = (graph: Graph, claims: readonly Claim[]): string[] => [
  ...new Set(
    claims.map((claim) =>
      claim.by === undefined
        ? sourceName(graph, claim.source)
        : attributionInWords(graph, claim.by),
    ),
  ),
];

const objections = (graph: Graph, statement: Statement): string[] =>
  (
    [
      ['denies', 'denies it', 'deny it'],
      ['disputes', 'disputes it', 'dispute it'],
    ] as const
  ).flatMap(([stance, one, many]) => {
    const who = voices(
      graph,
      statement.claims.filter((claim) => claim.stance === stance && claim.about === undefined),
    );
    return who.length === 0 ? [] : [`${list.format(who)} ${who.length === 1 ? one : many}`];
  });

/** "denied by Anthropic", for a note beside a line; undefined where nobody objects. */
export function objectionNote(graph: Graph, statement: Statement): string | undefined {
  const who = (stance: Claim['stance']) =>
    voices(
      graph,
      statement.claims.filter((claim) => claim.stance === stance && claim.about === undefined),
    );
  const parts = [
    ...(who('denies').length > 0 ? [`denied by ${list.format(who('denies'))}`] : []),
    ...(who('disputes').length > 0 ? [`disputed by ${list.format(who('disputes'))}`] : []),
  ];
  return parts.length === 0 ? undefined : parts.join('; ');
}

function attributionClause(graph: Graph, statement: Statement): string {
  const status = statusOf(statement);
  if (status !== 'attributed' && status !== 'disputed') return '';
  const claims = statement.claims.filter((claim) => claim.about === undefined);
  const isWithdrawn = ({ source }: Claim) =>
    claims.some((claim) => claim.stance === 'retracts' && claim.source === source);
  const assertions = claims.filter(
    (claim) => (claim.stance === 'asserts' || claim.stance === 'confirms') && !isWithdrawn(claim),
  );
  const who = voices(graph, assertions);
  return who.length === 0 ? '' : `, according to ${list.format(who)}`;
}

/** "Pete Hegseth threatened Anthropic": who did what to whom, without date or evidence. */
export function deedInWords(graph: Graph, statement: Statement): string {
  if (isEvent(statement)) return statement.name;
  const { label, phrase } = relationType(graph.dataset, statement.type);
  return `${actorName(graph, statement.from)} ${phrase ?? label} ${actorName(graph, statement.to)}`;
}

/** The same relation told from one end: "was threatened by Pete Hegseth", seen from Anthropic. */
export function deedSeenFrom(graph: Graph, statement: Statement, actor: string): string {
  if (isEvent(statement)) {
    const roles = statement.participants
      .filter((one) => one.actor === actor)
      .map((one) => one.role);
    return `took part in “${statement.name}” (${roles.join(', ')})`;
  }
  return relationSeenFrom(graph, statement, actor);
}

function relationSeenFrom(graph: Graph, relation: Relation, actor: string): string {
  const { label, phrase, inverse } = relationType(graph.dataset, relation.type);
  return relation.from === actor
    ? `${phrase ?? label} ${actorName(graph, relation.to)}`
    : `${inverse} ${actorName(graph, relation.from)}`;
}

/**
 * A statement as a sentence: who did what to whom, when, on whose word, and who denies it.
 * "Pete Hegseth threatened Anthropic, 24 February 2026, according to an official (unnamed); Anthropic denies it."
 */
export function sentenceOf(graph: Graph, statement: Statement): string {
  const when = dateInWords(graph, statement);
  const main = `${deedInWords(graph, statement)}${when === undefined ? '' : `, ${when}`}${attributionClause(graph, statement)}`;
  const retracted = statusOf(statement) === 'retracted' ? ['since retracted'] : [];
  return `${[main, ...objections(graph, statement), ...retracted].join('; ')}.`;
}
