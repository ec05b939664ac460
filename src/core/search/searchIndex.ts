import MiniSearch from 'minisearch';
import type { Graph } from '../graph/graph.ts';
import { perGraph } from '../graph/perGraph.ts';
import { deedInWords, sentenceOf } from '../graph/sentence.ts';
import type { Actor, Source, SourceId, Statement } from '../model/dataset.ts';
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

interface SearchIndex {
  readonly words: MiniSearch<Entry>;
  /** The rows that have a claim from a source. */
  readonly rowsOfSource: ReadonlyMap<SourceId, readonly number[]>;
}

/** The index of a graph: made when it is first asked for. */
export const searchIndexOf = perGraph((graph): SearchIndex => ({
  words: indexWords(graph),
  rowsOfSource: rowsBySource(graph),
}));

function indexWords(graph: Graph): MiniSearch<Entry> {
  const words = new MiniSearch<Entry>({
    fields: [...PLACES, 'beginnings'],
    storeFields: ['kind', 'number'],
    tokenize: (text, field) =>
      field === 'beginnings' ? beginningsIn(text) : wordsIn(text).map(({ term }) => term),
    processTerm: (term) => term,
  });
  const texts: readonly [Kind, readonly Readonly<Record<Place, string>>[]][] = [
    ['actor', graph.actors.map(actorTexts)],
    ['statement', graph.statements.map((statement) => statementTexts(graph, statement))],
    ['source', graph.dataset.sources.map(sourceTexts)],
  ];
  const entries = texts.flatMap(([kind, list]) =>
    list.map((one, number) => ({
      ...one,
      kind,
      number,
      beginnings: kind === 'actor' ? `${one.name}\n${one.alias}` : '',
    })),
  );
  words.addAll(entries.map((entry, id) => ({ ...entry, id })));
  return words;
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

function rowsBySource({ statements }: Graph): ReadonlyMap<SourceId, readonly number[]> {
  const rows = new Map<SourceId, number[]>();
  statements.forEach(({ claims }, row) => {
    for (const source of new Set(claims.map((claim) => claim.source))) {
      const known = rows.get(source);
      if (known === undefined) rows.set(source, [row]);
      else known.push(row);
    }
  });
  return rows;
}
