import { EN } from '../messages/en/en.ts';
import type { Filtered } from '../filters/filters.ts';
import { type Graph, groupItems } from '../graph/graph.ts';
import { objectionNote } from '../graph/objections.ts';
import { sentenceOf } from '../graph/sentence.ts';
import { restsOnOneUnnamedPerson } from '../graph/unnamed.ts';
import { actorName } from '../graph/voices.ts';
import type { Actor, Statement, StatementId } from '../model/dataset.ts';
import { isContested, statusOf } from '../model/status.ts';
import { statementsInWords, visibleByDate } from './longDescription.ts';

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
  /** What follows "1 relation" and "2 relations". */
  readonly one: string;
  readonly many: string;
  /** What to do about one as about several. */
  readonly advice: string;
}

/** The questions by their ids, in the order in which they are told: what stops the export first. */
const CHECKS: Readonly<Record<string, Check>> = {
  unsourced: {
    severity: 'stop',
    holds: ({ claims }) => claims.length === 0,
    one: 'has no source',
    many: 'have no source',
    advice:
      'Add to the file who says so, or filter out whatever has no source: the figure can’t be exported with it.',
  },
  unasserted: {
    severity: 'check',
    holds: ({ claims }) => claims.length > 0 && !claims.some(assertsTheWhole),
    one: 'is asserted by no source as a whole, and has its status from the file alone',
    many: 'are asserted by no source as a whole, and have their status from the file alone',
    advice: 'Read the reason that the file gives, and leave out whatever it does not bear out.',
  },
  retracted: {
    severity: 'check',
    holds: (statement) => isRetracted(statement),
    one: 'was retracted',
    many: 'were retracted',
    advice: 'Filter out whatever was retracted, or keep the note that says so.',
  },
  'one-unnamed-person': {
    severity: 'check',
    holds: restsOnOneUnnamedPerson,
    one: 'is an allegation on the word of one unnamed person',
    many: 'are allegations, each on the word of one unnamed person',
    advice: 'Look for a second source, or say beside the figure whose word it is.',
  },
  denied: {
    severity: 'check',
    holds: (statement, graph) =>
      isDisputed(statement) && objectionNote(EN, graph, statement) !== undefined,
    one: 'is contested, and the objection is on record',
    many: 'are contested, and the objections are on record',
    advice: 'Keep the notes marked † in the figure: they say who objects.',
  },
  'no-denial': {
    severity: 'check',
    holds: (statement, graph) =>
      isDisputed(statement) && objectionNote(EN, graph, statement) === undefined,
    one: 'is disputed, but no denial is on record',
    many: 'are disputed, but no denial is on record',
    advice: 'Look for what the other side says, and add it to the file.',
  },
  undated: {
    severity: 'check',
    holds: (statement, graph) => !isDated(graph, statement),
    one: 'has no date',
    many: 'have no date',
    advice:
      'Add the date to the file where it can be found; else say in the caption that it is unknown.',
  },
  'uncertain-date': {
    severity: 'check',
    holds: (statement, graph) => isDateUncertain(graph, statement),
    one: 'has an uncertain date',
    many: 'have uncertain dates',
    advice: 'Give no exact day for such a line in caption or text, unless you can confirm it.',
  },
  'inferred-date': {
    severity: 'check',
    holds: isDateInferred,
    one: 'has a date with a note on how it was worked out',
    many: 'have dates with notes on how they were worked out',
    advice: 'Read the notes in the evidence panel before you print a day or month as a fact.',
  },
};

/**
 * What a picture editor should look at before a figure of this view is printed, as far as the data tell: one item a
 * kind, none where there is nothing to say. What the drawing itself lacks is the figure's warnings to tell.
 */
export function preflight(graph: Graph, filtered: Filtered): readonly PreflightItem[] {
  const shown = visibleByDate(graph, filtered);
  const items = Object.entries(CHECKS).flatMap(([id, check]) => {
    const found = shown.filter((statement) => check.holds(statement, graph));
    return found.length === 0 ? [] : [itemOf(graph, id, check, found)];
  });
  return [...items, ...privatePeople(graph, filtered, shown)];
}

function itemOf(
  graph: Graph,
  id: string,
  { severity, one, many, advice }: Check,
  found: readonly Statement[],
): PreflightItem {
  const what = `${statementsInWords(found)} ${found.length === 1 ? one : many}`;
  const examples = atMostThree(found, (statement) => quoted(sentenceOf(graph, statement)));
  return {
    id,
    severity,
    text: `${what}: ${examples}. ${advice}`,
    statements: found.map((statement) => statement.id),
  };
}

/**
 * Those whom the file marks as private and whom the picture shows, or whose word a visible statement tells, so that
 * a note may name them.
 */
function privatePeople(
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
  const what =
    found.length === 1
      ? '1 name is marked as that of a private person'
      : `${found.length} names are marked as those of private persons`;
  const names = atMostThree(found, ({ id }: Actor) => actorName(graph, id));
  return [
    {
      id: 'private-person',
      severity: 'check',
      text: `${what}: ${names}. Check that the story needs each name, and filter out whom it does not.`,
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

/** "“Ann sued Bob”; “Bob met Ann”; “Ann owns Bob”; and 4 more". */
function atMostThree<Item>(items: readonly Item[], tell: (item: Item) => string): string {
  const rest = items.length - MOST_EXAMPLES;
  return [
    ...items.slice(0, MOST_EXAMPLES).map(tell),
    ...(rest > 0 ? [`and ${rest} more`] : []),
  ].join('; ');
}

const quoted = (sentence: string): string => `“${sentence.replace(/\.$/, '')}”`;

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
