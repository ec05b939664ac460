import { qualifiedAmount } from '../graph/amount.ts';
import type { Graph } from '../graph/graph.ts';
import { stanceInWords } from '../graph/objections.ts';
import { sentenceOf } from '../graph/sentence.ts';
import { actorType, relationType } from '../graph/vocabulary.ts';
import {
  actorName,
  attributionInWords,
  outletOf,
  sourceName,
  titleInWords,
} from '../graph/voices.ts';
import type { Messages } from '../messages/messages.ts';
import type { Actor, Amount, Claim, Event, Source, Statement } from '../model/dataset.ts';
import { periodInWords } from '../model/period.ts';
import type { Status } from '../model/vocabulary.ts';
import type { Changed, Difference, Found } from './difference.ts';
import type { Items, ListName } from './edit.ts';
import { isSame } from './same.ts';

/** One change, told: what it is about, and for what was changed, each value as it was and as it is. */
export interface ChangeInWords {
  readonly kind: 'added' | 'changed' | 'removed';
  readonly about: string;
  readonly details: readonly string[];
}

type Words = {
  readonly [List in ListName]: (messages: Messages, graph: Graph, item: Items[List]) => string;
};

const statementInWords = (_: Messages, graph: Graph, statement: Statement) =>
  sentenceOf(graph, statement);

const WORDS: Words = {
  relations: statementInWords,
  events: statementInWords,
  actors: (_, { dataset }, { name, type }: Actor) => `${name} (${actorType(dataset, type).label})`,
  sources: (messages, _, source: Source) =>
    [
      ...(source.publisher === undefined && source.shortName === undefined
        ? []
        : [outletOf(source)]),
      titleInWords(messages, source),
    ].join(', '),
};

/** An item in a line: a statement as its sentence, an actor by name and type, a source by outlet and title. */
export const itemInWords = (messages: Messages, graph: Graph, { list, item }: Found): string =>
  (WORDS[list] as (messages: Messages, graph: Graph, item: Found['item']) => string)(
    messages,
    graph,
    item,
  );

/** All changes, told in the order of what was added, changed and removed. */
export function differenceInWords(
  messages: Messages,
  { added, changed, removed, described }: Difference,
  before: Graph,
  after: Graph,
): readonly ChangeInWords[] {
  const [was, is]: readonly Plain[] = [{ ...before.dataset.meta }, { ...after.dataset.meta }];
  const graphItself: ChangeInWords = {
    kind: 'changed',
    about: messages.edit.graphItself,
    details: described.map((key) =>
      detail(messages, key, [before, was?.[key]], [after, is?.[key]]),
    ),
  };
  return [
    ...added.map((found): ChangeInWords => ({
      kind: 'added',
      about: itemInWords(messages, after, found),
      details: [],
    })),
    ...(described.length === 0 ? [] : [graphItself]),
    ...changed.map((one) => changeInWords(messages, one, before, after)),
    ...removed.map((found): ChangeInWords => ({
      kind: 'removed',
      about: itemInWords(messages, before, found),
      details: [],
    })),
  ];
}

type Plain = Readonly<Record<string, unknown>>;

function changeInWords(
  messages: Messages,
  { list, before: was, after: is, keys }: Changed,
  before: Graph,
  after: Graph,
): ChangeInWords {
  const [old, now]: readonly Plain[] = [{ ...was }, { ...is }];
  return {
    kind: 'changed',
    about: itemInWords(messages, after, { list, item: is }),
    details: keys.flatMap((key) =>
      key === 'claims'
        ? claimsInWords(messages, [before, was as Statement], [after, is as Statement])
        : [detail(messages, key, [before, old?.[key]], [after, now?.[key]])],
    ),
  };
}

type Value = readonly [graph: Graph, value: unknown];

const detail = (messages: Messages, key: string, was: Value, is: Value): string =>
  messages.edit.became(
    messages.edit.partOf(key),
    valueInWords(messages, key, was),
    valueInWords(messages, key, is),
  );

function claimsInWords(
  messages: Messages,
  [before, was]: readonly [Graph, Statement],
  [after, is]: readonly [Graph, Statement],
): readonly string[] {
  const without = (some: readonly Claim[], others: readonly Claim[]) =>
    some.filter((one) => others.every((other) => !isSame(one, other)));
  const { claimAdded, claimRemoved, claimsInOrder } = messages.edit;
  const lines = [
    ...without(is.claims, was.claims).map((one) => claimAdded(claimInWords(messages, after, one))),
    ...without(was.claims, is.claims).map((one) =>
      claimRemoved(claimInWords(messages, before, one)),
    ),
  ];
  return lines.length === 0 ? [claimsInOrder] : lines;
}

/** "Anthropic denies, in Axios". */
function claimInWords(messages: Messages, graph: Graph, claim: Claim): string {
  const stance = stanceInWords(messages, claim);
  const source = sourceName(graph, claim.source);
  return claim.by === undefined
    ? `${source} ${stance}`
    : messages.edit.claimIn(`${attributionInWords(messages, graph, claim.by)} ${stance}`, source);
}

const actorsName = (_: Messages, graph: Graph, value: unknown) => actorName(graph, String(value));
const when = (messages: Messages, _: Graph, value: unknown) =>
  value === '..' ? value : periodInWords(messages, String(value));

/** Values that read otherwise than they are written. */
const VALUES: Readonly<
  Record<string, (messages: Messages, graph: Graph, value: unknown) => string>
> = {
  from: actorsName,
  to: actorsName,
  type: (_, { dataset, actors }, value) =>
    actors.some(({ type }) => type === value)
      ? actorType(dataset, String(value)).label
      : relationType(dataset, String(value)).label,
  status: ({ vocabulary }, _, value) => vocabulary.statuses[value as Status].label,
  amount: (messages, _, value) => qualifiedAmount(messages, value as Amount),
  participants: ({ grammar, vocabulary }, graph, value) =>
    grammar.and(
      (value as Event['participants']).map(
        ({ actor, role }) => `${actorName(graph, actor)} (${vocabulary.roles[role]})`,
      ),
    ),
  date: when,
  start: when,
  end: when,
  deadline: when,
  published: when,
  asOf: when,
};

function valueInWords(messages: Messages, key: string, [graph, value]: Value): string {
  const { edit } = messages;
  if (value === undefined) return edit.nothing;
  const inWords = Object.hasOwn(VALUES, key) ? VALUES[key] : undefined;
  if (inWords !== undefined) return edit.quoted(inWords(messages, graph, value));
  if (typeof value === 'boolean') return edit.yesOrNo(value);
  const text = Array.isArray(value) ? value.join(', ') : value;
  return edit.quoted(typeof text === 'string' ? text : JSON.stringify(text));
}
