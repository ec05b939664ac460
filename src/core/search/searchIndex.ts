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
type Part = MiniSearch<Entry>;

/** So many things share a part. */
const PART = 2000;
/** So many things are put in between two breaks: about 10 ms. */
const BLOCK = 100;

interface Making {
  readonly parts: readonly Part[];
  readonly steps: Iterator<void>;
  isDone: boolean;
}

const makingOf = perGraph((graph): Making => {
  const parts: Part[] = [];
  return { parts, steps: indexing(graph, parts), isDone: false };
});

/** Makes the index of a graph, if that has not been done, with a break now and then; gives its parts. */
export function* searchIndexOf(graph: Graph): Generator<void, readonly Part[]> {
  const making = makingOf(graph);
  while (!making.isDone) {
    making.isDone = making.steps.next().done === true;
    if (!making.isDone) yield;
  }
  return making.parts;
}

function* indexing(graph: Graph, parts: Part[]): Generator<void> {
  let id = 0;
  for (const entry of entriesOf(graph)) {
    if (id % PART === 0) parts.push(emptyPart());
    parts.at(-1)!.add({ ...entry, id });
    id += 1;
    if (id % BLOCK === 0) yield;
  }
}

const emptyPart = (): Part =>
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
