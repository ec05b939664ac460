import type { Messages } from '../messages/messages.ts';
import type { Filtered } from '../filters/filters.ts';
import { atOnce } from '../graph/atOnce.ts';
import { type Graph, groupItems } from '../graph/graph.ts';
import { hasObjection } from '../graph/objections.ts';
import { sentenceOf } from '../graph/sentence.ts';
import { restsOnOneUnnamedPerson } from '../graph/unnamed.ts';
import { actorName } from '../graph/voices.ts';
import type { Actor, Statement, StatementId } from '../model/dataset.ts';
import { isContested, statusOf } from '../model/status.ts';
import { statementCounts, visibleByDate } from './longDescription.ts';

/** Something that a picture editor should look at before a figure is printed. */
export interface PreflightItem {
  readonly id: string;
  /** "stop": the figure can't be exported with it; "check": somebody should look. */
  readonly severity: 'stop' | 'check';
  /** How many there are, at most three of them, and what to do. */
  readonly text: string;
  /** All that it is about, in order of date. */
  readonly statements: readonly StatementId[];
}

/** A question asked of every visible statement. */
interface Check {
  readonly severity: PreflightItem['severity'];
  readonly holds: (statement: Statement, graph: Graph) => boolean;
}

/** The questions by their ids, in the order in which they are told: what stops the export first. */
const CHECKS: Readonly<Record<keyof Messages['checks']['data'], Check>> = {
  unsourced: {
    severity: 'stop',
    holds: ({ claims }) => claims.length === 0,
  },
  unasserted: {
    severity: 'check',
    holds: ({ claims }) => claims.length > 0 && !claims.some(assertsTheWhole),
  },
  retracted: {
    severity: 'check',
    holds: (statement) => isRetracted(statement),
  },
  'one-unnamed-person': {
    severity: 'check',
    holds: restsOnOneUnnamedPerson,
  },
  denied: {
    severity: 'check',
    holds: (statement) => isDisputed(statement) && hasObjection(statement),
  },
  'no-denial': {
    severity: 'check',
    holds: (statement) => isDisputed(statement) && !hasObjection(statement),
  },
  undated: {
    severity: 'check',
    holds: (statement, graph) => !isDated(graph, statement),
  },
  'uncertain-date': {
    severity: 'check',
    holds: (statement, graph) => isDateUncertain(graph, statement),
  },
  'inferred-date': {
    severity: 'check',
    holds: isDateInferred,
  },
};

type CheckId = keyof typeof CHECKS;
const CHECK_IDS = Object.keys(CHECKS) as readonly CheckId[];

/**
 * What a picture editor should look at before a figure of this view is printed, as far as the data tell: one item a
 * kind, none where there is nothing to say. What the drawing itself lacks is the figure's warnings to tell.
 */
export const preflight = (
  messages: Messages,
  graph: Graph,
  filtered: Filtered,
): readonly PreflightItem[] => atOnce(preflighting(messages, graph, filtered));

/** The same with a break after each question: of a large graph all at once would be felt. */
export function* preflighting(
  messages: Messages,
  graph: Graph,
  filtered: Filtered,
): Generator<void, readonly PreflightItem[]> {
  const shown = visibleByDate(graph, filtered);
  yield;
  const items: PreflightItem[] = [];
  for (const id of CHECK_IDS) {
    const found = shown.filter((statement) => CHECKS[id].holds(statement, graph));
    if (found.length > 0) items.push(itemOf(messages, graph, id, found));
    yield;
  }
  return [...items, ...privatePeople(messages, graph, filtered, shown)];
}

function itemOf(
  messages: Messages,
  graph: Graph,
  id: CheckId,
  found: readonly Statement[],
): PreflightItem {
  const { checks, statements } = messages;
  const examples = atMostThree(checks, found, (statement) =>
    statements.quoted(sentenceOf(graph, statement).replace(/\.$/, '')),
  );
  return {
    id,
    severity: CHECKS[id].severity,
    text: checks.found(checks.data[id], statementCounts(messages, found), found.length, examples),
    statements: found.map((statement) => statement.id),
  };
}

/**
 * Those whom the file marks as private and whom the picture shows, or whose word a visible statement tells, so that
 * a note may name them.
 */
function privatePeople(
  { checks }: Messages,
  graph: Graph,
  filtered: Filtered,
  shown: readonly Statement[],
): PreflightItem[] {
  const named = new Map(shown.map((statement) => [statement, namedIn(graph, filtered, statement)]));
  const inWords = new Set([...named.values()].flat());
  const found = graph.actors.filter(
    (actor, number) =>
      actor.private === true && (filtered.actors.has(number) || inWords.has(actor.id)),
  );
  if (found.length === 0) return [];
  const ids: ReadonlySet<string> = new Set(found.map(({ id }) => id));
  const names = atMostThree(checks, found, ({ id }: Actor) => actorName(graph, id));
  return [
    {
      id: 'private-person',
      severity: 'check',
      text: checks.privatePeople(found.length, names),
      statements: shown
        .filter((statement) => named.get(statement)!.some((id) => ids.has(id)))
        .map(({ id }) => id),
    },
  ];
}

/** The ids of those whom the picture shows as part of a statement, and of those whose word it is or who object. */
function namedIn(graph: Graph, { actors }: Filtered, statement: Statement): readonly string[] {
  const parties = [...groupItems(graph.actorsOfRow, graph.rowNumber.get(statement.id)!)]
    .filter((number) => actors.has(number))
    .map((number) => graph.actors[number]!.id);
  const voices = statement.claims.flatMap(({ by }) =>
    by !== undefined && 'actor' in by ? [by.actor] : [],
  );
  return [...parties, ...voices];
}

const MOST_EXAMPLES = 3;

/** "“Ann sued Bob”", "“Bob met Ann”", "“Ann owns Bob”", "and 4 more". */
function atMostThree<Item>(
  checks: Messages['checks'],
  items: readonly Item[],
  tell: (item: Item) => string,
): readonly string[] {
  const rest = items.length - MOST_EXAMPLES;
  return [...items.slice(0, MOST_EXAMPLES).map(tell), ...(rest > 0 ? [checks.more(rest)] : [])];
}

const assertsTheWhole = ({ stance, about }: Statement['claims'][number]): boolean =>
  about === undefined && (stance === 'asserts' || stance === 'confirms');

const isRetracted = (statement: Statement): boolean => statusOf(statement) === 'retracted';

const isDisputed = (statement: Statement): boolean =>
  isContested(statement) && !isRetracted(statement);

const isDated = ({ columns, rowNumber }: Graph, { id }: Statement): boolean =>
  columns.dated[rowNumber.get(id)!] === 1;

const isDateUncertain = ({ columns, rowNumber }: Graph, { id }: Statement): boolean =>
  columns.uncertain[rowNumber.get(id)!] === 1;

/** A date that reads as sure, but was worked out. A state that only still stands has no date to work out. */
function isDateInferred(statement: Statement, graph: Graph): boolean {
  const { date, start, end, dateNote } = statement;
  const hasOwnDate = date !== undefined || start !== undefined || end !== '..';
  return (
    dateNote !== undefined &&
    hasOwnDate &&
    isDated(graph, statement) &&
    !isDateUncertain(graph, statement)
  );
}
