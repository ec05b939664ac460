import {
  type ActorId,
  type Actor,
  type Dataset,
  isEvent,
  type Source,
  type Statement,
} from '../model/dataset.ts';
import { standingAssertions, statusOf } from '../model/status.ts';
import { type Family, RELATION_TYPES, type Stance } from '../model/vocabulary.ts';
import type { Path } from './jsonNode.ts';
import { quote } from './quote.ts';
import type { Reporter } from './reporter.ts';

/** A question about one item, put to the reporter as advice where it arises. */
type Question<Item> = (item: Item, path: Path, asked: Asked) => void;

interface Asked {
  readonly dataset: Dataset;
  readonly reporter: Reporter;
}

/** Types that say somebody did wrong, so that the other side should have been asked. */
const ACCUSATIONS: ReadonlySet<string> = new Set(['accused', 'sued']);
/** The stances by which somebody answers to an accusation, if only by not commenting. */
const ANSWERS: ReadonlySet<Stance> = new Set(['denies', 'disputes', 'declines-to-comment']);

function familyOf({ vocabulary }: Dataset, type: string): Family | undefined {
  for (const table of [vocabulary?.relationTypes ?? {}, RELATION_TYPES]) {
    if (Object.hasOwn(table, type))
      return (table as Record<string, { family: Family }>)[type]?.family;
  }
  return undefined;
}

/** Those to whom something is done: a relation's other end, an event's recipients. */
const targetsOf = (statement: Statement): readonly ActorId[] =>
  isEvent(statement)
    ? statement.participants.filter(({ role }) => role === 'recipient').map(({ actor }) => actor)
    : [statement.to];

/** An allegation for which one unnamed person stands alone. A claim without `count` may be several people's. */
const askForSecondSource: Question<Statement> = (statement, path, { dataset, reporter }) => {
  const isAllegation = familyOf(dataset, statement.type)?.endsWith('-conflict') ?? false;
  if (!isAllegation) return;
  const [only, ...others] = standingAssertions(statement);
  if (only?.by === undefined || others.length > 0) return;
  if (!('anonymous' in only.by) || only.by.count !== 1) return;
  const message = 'the allegation rests on the word of one unnamed person';
  const at = [...path, 'claims', statement.claims.indexOf(only), 'by'];
  reporter.advice(at, 'one-unnamed-source', message, 'look for a second source');
};

const askForDate: Question<Statement> = (statement, path, { reporter }) => {
  const { date, start, end, dateNote } = statement;
  if ([date, start, end, dateNote].some((value) => value !== undefined)) return;
  const message = 'it has no date, and no `dateNote` that says why';
  reporter.advice(path, 'undated', message, 'add a date, or the reason in `dateNote`');
};

const askForAnswer: Question<Statement> = (statement, path, { reporter }) => {
  if (!ACCUSATIONS.has(statement.type) || statusOf(statement) === 'retracted') return;
  const accused = targetsOf(statement);
  const isAnswered = statement.claims.some(
    ({ stance, by }) =>
      ANSWERS.has(stance) || (by !== undefined && 'actor' in by && accused.includes(by.actor)),
  );
  if (isAnswered) return;
  const message = 'the accusation has no denial, dispute or refusal to comment on record';
  reporter.advice([...path, 'type'], 'unanswered', message, 'look for what the accused says');
};

const askAboutStatus: Question<Statement> = (statement, path, { reporter }) => {
  if (statement.status === undefined) return;
  const { status, ...rest } = statement;
  const derived = statusOf(rest);
  const message =
    derived === status
      ? `the status is set to \`${status}\`, which the claims give by themselves`
      : `the status is set to \`${status}\`; the claims would give \`${derived}\``;
  const suggestion =
    derived === status ? 'remove `status` and `statusNote`' : 'check that `statusNote` holds';
  reporter.advice([...path, 'status'], 'status-override', message, suggestion);
};

const askForPublication: Question<Source> = (source, path, { reporter }) => {
  if (source.published !== undefined) return;
  const message = `the source ${quote(source.id)} has no date`;
  const suggestion = 'add `published`, with a `publishedNote` if it is inferred';
  reporter.advice(path, 'undated-source', message, suggestion);
};

const askAboutPrivacy: Question<Actor> = (actor, path, { reporter }) => {
  if (actor.private !== true) return;
  const message = `${quote(actor.name)} is marked as a private person`;
  reporter.advice([...path, 'private'], 'private-person', message, 'check that the name is needed');
};

const ABOUT_STATEMENTS = [askForSecondSource, askForDate, askForAnswer, askAboutStatus];

/** Reports what a fact-checker would ask about a graph without errors: advice, which blocks nothing. */
export function checkFacts(dataset: Dataset, reporter: Reporter): void {
  const ask = <Item>(
    key: 'sources' | 'actors' | 'relations' | 'events',
    items: readonly Item[],
    questions: readonly Question<Item>[],
  ) => {
    for (const [index, item] of items.entries()) {
      for (const question of questions) question(item, [key, index], { dataset, reporter });
    }
  };
  ask('sources', dataset.sources, [askForPublication]);
  ask('actors', dataset.actors, [askAboutPrivacy]);
  ask('relations', dataset.relations, ABOUT_STATEMENTS);
  ask('events', dataset.events ?? [], ABOUT_STATEMENTS);
}
