import { counts } from '../graph/counts.ts';
import { type Graph, groupItems, groupSize } from '../graph/graph.ts';
import { dateInWords, deedInWords, sentenceOf } from '../graph/sentence.ts';
import { rowsOfSource } from '../graph/voices.ts';
import type { Messages } from '../messages/messages.ts';
import { periodInWords } from '../model/period.ts';
import { excerptOf, type Marked, marked } from './marked.ts';
import type { Kind } from './searchIndex.ts';

/** One thing that was found, in the words of a list. */
export interface Found {
  readonly kind: Kind;
  /** The id of the actor, statement or source. */
  readonly id: string;
  /** An actor's name, who did what to whom, or a source's title. */
  readonly label: Marked;
  /** "person, 6 relations", "24 February 2026", "Axios, 3 March 2026, 4 relations". */
  readonly detail: string;
  /** A statement's summary; else what holds the words that the label does not: an alias, a piece of a description. */
  readonly excerpt?: Marked;
}

/** The words of a found thing before any is marked. */
interface Plain {
  readonly id: string;
  readonly label: string;
  readonly detail: readonly (string | undefined)[];
  /** Where words may stand that are not in the label, the likeliest first. */
  readonly others: readonly (string | undefined)[];
  /** What tells it from others of the same label. */
  readonly about?: string;
}

type Row = (messages: Messages, graph: Graph, number: number) => Plain;

const PLAIN: Readonly<Record<Kind, Row>> = {
  actor: (messages, graph, number) => {
    const { id, name, aliases = [], description } = graph.actors[number]!;
    const type = graph.actorTypes[graph.typeOfActor[number]!]!.label;
    const rows = groupItems(graph.rowsOfActor, number);
    return {
      id,
      label: name,
      detail: [type, ...counts(messages, graph, rows)],
      others: [...aliases, description],
    };
  },
  statement: (messages, graph, row) => {
    const statement = graph.statements[row]!;
    return {
      id: statement.id,
      label: deedInWords(graph, statement),
      detail: [dateInWords(messages, graph, statement) ?? messages.search.noDate],
      others: [statement.summary, sentenceOf(graph, statement)],
      about: statement.summary,
    };
  },
  source: (messages, graph, number) => {
    const { id, title, publisher, shortName, author, published } = graph.dataset.sources[number]!;
    const when = published === undefined ? undefined : periodInWords(messages, published);
    const rows = rowsOfSource(graph).get(id) ?? [];
    return {
      id,
      label: title,
      detail: [publisher ?? shortName, when, ...counts(messages, graph, rows)],
      others: [author, shortName],
    };
  },
};

/** A thing of the graph as it stands in a list of what was found. */
export function foundOf(
  messages: Messages,
  graph: Graph,
  kind: Kind,
  number: number,
  asked: readonly string[],
): Found {
  const { id, label, detail, others, about } = PLAIN[kind](messages, graph, number);
  const markedLabel = marked(label, asked);
  const missing = asked.filter((word) => marked(label, [word]).ranges.length === 0);
  const excerpt =
    others.map((text) => marked(text ?? '', asked)).find(({ text }) => holdsOne(text, missing)) ??
    (about === undefined ? undefined : marked(about, asked));
  return {
    kind,
    id,
    label: markedLabel,
    detail: detail.filter((part) => part !== undefined).join(', '),
    ...(excerpt === undefined ? {} : { excerpt: excerptOf(excerpt) }),
  };
}

const holdsOne = (text: string, words: readonly string[]): boolean =>
  words.length > 0 && marked(text, words).ranges.length > 0;

/** Breaks ties: in how much an actor takes part, how much stands on a source, how recent a statement is. */
const IMPORTANCE: Readonly<Record<Kind, (graph: Graph, number: number) => number>> = {
  actor: (graph, number) => groupSize(graph.rowsOfActor, number),
  statement: ({ columns }, row) =>
    columns.dated[row] === 0 ? Number.MIN_SAFE_INTEGER : finite(columns.earliestStart[row]!),
  source: (graph, number) =>
    rowsOfSource(graph).get(graph.dataset.sources[number]!.id)?.length ?? 0,
};

/** Differences of infinities are no numbers. */
const finite = (time: number): number =>
  Math.max(Number.MIN_SAFE_INTEGER, Math.min(Number.MAX_SAFE_INTEGER, time));

export const importanceOf = (graph: Graph, kind: Kind, number: number): number =>
  IMPORTANCE[kind](graph, number);
