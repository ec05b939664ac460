import type { Messages } from '../messages/messages.ts';
import type { Actor, Attribution, Claim, Source, SourceId } from '../model/dataset.ts';
import { isImportedSource } from '../model/imported.ts';
import type { Graph } from './graph.ts';
import { perGraph } from './perGraph.ts';

const actorOf = (graph: Graph, id: string): Actor | undefined =>
  graph.actors[graph.actorNumber.get(id as Actor['id']) ?? -1];

/** An actor's name, or the id where there is no such actor. */
export const actorName = (graph: Graph, id: string): string =>
  isolated(actorOf(graph, id)?.name ?? id);

const RIGHT_TO_LEFT = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC]/;

/** A name written from right to left, so that it does not draw what follows it to its left (U+2068 … U+2069). */
const isolated = (name: string): string =>
  RIGHT_TO_LEFT.test(name) ? `\u2068${name}\u2069` : name;

/** Whose word it is: "a senior official (unnamed)", "Anthropic, through a spokesperson". */
export function attributionInWords(messages: Messages, graph: Graph, by: Attribution): string {
  const { statements } = messages;
  if ('actor' in by) {
    return by.through === undefined
      ? actorName(graph, by.actor)
      : statements.through(actorName(graph, by.actor), by.through);
  }
  if ('outlet' in by) return by.outlet;
  return statements.unnamed(by.anonymous);
}

/** A source's title, in quotation marks where it is the text's own headline. */
export const titleInWords = ({ statements }: Messages, source: Source): string => {
  const { title, descriptiveTitle } = source;
  if (isImportedSource(source)) return title;
  return descriptiveTitle === true ? statements.ourTitle(title) : statements.quoted(title);
};

/** The outlet of a source; where that is not known, its short name or title. */
export const outletOf = (source: Source): string =>
  source.publisher ??
  source.shortName ??
  (isImportedSource(source) ? source.title : `“${source.title}”`);

const sourcesById = perGraph(
  ({ dataset }): ReadonlyMap<string, Source> =>
    new Map(dataset.sources.map((source) => [source.id, source])),
);

/** The rows that have a claim from a source. */
export const rowsOfSource = perGraph(({ statements }): ReadonlyMap<SourceId, readonly number[]> => {
  const rows = new Map<SourceId, number[]>();
  statements.forEach(({ claims }, row) => {
    for (const { source } of claims) {
      const known = rows.get(source);
      if (known === undefined) rows.set(source, [row]);
      // However many claims of it are about one thing.
      else if (known.at(-1) !== row) known.push(row);
    }
  });
  return rows;
});

/** The source of an id, or undefined where there is none. */
export const sourceOf = (graph: Graph, id: string): Source | undefined =>
  sourcesById(graph).get(id);

/** The outlet that a claim stands in; where that is not known, the source's short name or title. */
export function sourceName(graph: Graph, id: string): string {
  const source = sourceOf(graph, id);
  return source === undefined ? id : outletOf(source);
}

/** Whose words some claims are, each named once. */
export const voicesOf = (messages: Messages, graph: Graph, claims: readonly Claim[]): string[] => [
  ...new Set(
    claims.map((claim) =>
      claim.by === undefined
        ? sourceName(graph, claim.source)
        : attributionInWords(messages, graph, claim.by),
    ),
  ),
];
