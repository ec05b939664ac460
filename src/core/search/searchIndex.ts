import MiniSearch from 'minisearch';
import type { Graph } from '../graph/graph.ts';
import { perGraph } from '../graph/perGraph.ts';
import { deedInWords, sentenceOf } from '../graph/sentence.ts';
import type { Actor, Source, Statement } from '../model/dataset.ts';
import { wordsIn } from './words.ts';

/** What can be found, in the order in which kinds are listed. */
export const KINDS = ['actor', 'statement', 'source'] as const;
export type Kind = (typeof KINDS)[number];

/** Where in a thing a word was found, the most telling place first. */
export const PLACES = ['name', 'alias', 'text'] as const;
export type Place = (typeof PLACES)[number];

/**
 * One thing of the graph as it is looked up. `beginnings` are the unfinished words of an actor's names, so that a name
 * with a slip in it is found while it is still being typed.
 */
interface Entry extends Readonly<Record<Place, string>> {
  readonly id: number;
  readonly kind: Kind;
  /** Its number among those of its kind: an actor number, a row, a place in the list of sources. */
  readonly number: number;
  readonly beginnings: string;
}

/** An index of a part of the graph: to ask it is a short task, however large the graph is. */
/** So many things share a part. */
const PART = 2000;
/** So many things are put in between two breaks: about 10 ms. */
const BLOCK = 100;

/** A part of the index: things of one kind. */
export interface IndexPart {
  readonly kind: Kind;
  readonly index: MiniSearch<Entry>;
}

interface Making {
  /** The last one is not full before all is done. */
  readonly parts: readonly IndexPart[];
  readonly steps: Iterator<void>;
  isDone: boolean;
}

const makingOf = perGraph((graph): Making => {
  const parts: IndexPart[] = [];
  return { parts, steps: indexing(graph, parts), isDone: false };
});

/** A step on the way through the index: a part of it, that there is no more of a kind, or a break. */
type Step = { readonly part: IndexPart } | { readonly over: Kind } | undefined;

/** Goes through a graph's index, kind by kind; what has not been made yet is made on the way. */
export function* searchIndexOf(graph: Graph): Generator<Step, void> {
  const making = makingOf(graph);
  let kind: Kind = KINDS[0];
  for (let at = 0; !making.isDone || at < making.parts.length;) {
    const part = making.parts[at];
    if (part !== undefined && part.kind !== kind) {
      yield { over: kind };
      kind = part.kind;
    } else if (part !== undefined && (making.isDone || at < making.parts.length - 1)) {
      yield { part };
      at += 1;
    } else {
      making.isDone = making.steps.next().done === true;
      yield undefined;
    }
  }
}

function* indexing(graph: Graph, parts: IndexPart[]): Generator<void> {
  let id = 0;
  let room = 0;
  for (const entry of entriesOf(graph)) {
    if (room === 0 || parts.at(-1)?.kind !== entry.kind) {
      parts.push({ kind: entry.kind, index: emptyPart() });
      room = PART;
    }
    parts.at(-1)!.index.add({ ...entry, id });
    id += 1;
    room -= 1;
    if (id % BLOCK === 0) yield;
  }
}

const emptyPart = (): MiniSearch<Entry> =>
  new MiniSearch<Entry>({
    fields: [...PLACES, 'beginnings'],
    storeFields: ['kind', 'number'],
    tokenize: (text, field) =>
      field === 'beginnings' ? beginningsIn(text) : wordsIn(text).map(({ term }) => term),
    processTerm: (term) => term,
  });

/** Everything that can be found; each is put into words only when its turn comes. */
function* entriesOf(graph: Graph): Generator<Omit<Entry, 'id'>> {
  for (const [number, actor] of graph.actors.entries()) {
    const texts = actorTexts(actor);
    const beginnings = `${texts.name}\n${texts.alias}`;
    yield { ...texts, kind: 'actor', number, beginnings };
  }
  for (const [number, statement] of graph.statements.entries()) {
    yield { ...statementTexts(graph, statement), kind: 'statement', number, beginnings: '' };
  }
  for (const [number, source] of graph.dataset.sources.entries()) {
    yield { ...sourceTexts(source), kind: 'source', number, beginnings: '' };
  }
}

const lines = (...texts: readonly (string | undefined)[]): string =>
  texts.filter((text) => text !== undefined).join('\n');

const actorTexts = ({ name, aliases = [], description }: Actor) => ({
  name,
  alias: lines(...aliases),
  text: lines(description),
});

const statementTexts = (graph: Graph, statement: Statement) => ({
  name: deedInWords(graph, statement),
  alias: '',
  text: lines(sentenceOf(graph, statement), statement.summary),
});

const sourceTexts = ({ title, publisher, shortName, author }: Source) => ({
  name: title,
  alias: lines(publisher, shortName, author),
  text: '',
});

/** Words shorter than this are soon finished, and have too many neighbours. */
const SHORTEST_BEGINNING = 4;

const beginningsIn = (text: string): string[] =>
  wordsIn(text).flatMap(({ term }) =>
    Array.from({ length: Math.max(0, term.length - SHORTEST_BEGINNING) }, (_, index) =>
      term.slice(0, SHORTEST_BEGINNING + index),
    ),
  );
