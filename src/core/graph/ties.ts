import type { Messages } from '../messages/messages.ts';
import type { ActorId } from '../model/dataset.ts';
import type { Graph, Tie } from './graph.ts';
import { selfInWords } from './sentence.ts';
import type { RelationType } from './vocabulary.ts';
import { actorName } from './voices.ts';

/** A tie's name, "actorA/actorB" in the order of their numbers: no id can hold a slash. */
export const tieId = (graph: Graph, { a, b }: Pick<Tie, 'a' | 'b'>): string =>
  `${graph.actors[a]!.id}/${graph.actors[b]!.id}`;

/** The name of the tie that a relation is part of; undefined for an event. */
export function tieIdOfRow(graph: Graph, row: number): string | undefined {
  if (row >= graph.relationCount) return undefined;
  const [from, to] = [graph.columns.from[row]!, graph.columns.to[row]!];
  return tieId(graph, { a: Math.min(from, to), b: Math.max(from, to) });
}

/** The tie of a name; undefined where the graph has none of it. */
export function tieNamed(graph: Graph, id: string): Tie | undefined {
  const [first = '', second = ''] = id.split('/');
  const [a, b] = [first, second].map((actor) => graph.actorNumber.get(actor as ActorId));
  return graph.ties.find((tie) => tie.a === a && tie.b === b && tieId(graph, tie) === id);
}

/** "14 relations between Ann and Bob", of which so many. */
export function tieInWords(messages: Messages, graph: Graph, { a, b }: Tie, count: number): string {
  const { statements } = messages;
  const nameOf = (number: number) => actorName(graph, graph.actors[number]!.id);
  return a === b
    ? statements.relationsWithSelf(
        count,
        nameOf(a),
        selfInWords(messages, graph, graph.actors[a]!.id),
      )
    : statements.relationsBetween(count, nameOf(a), nameOf(b));
}

/** How many of some relations are of one type, and whether any of those is contested. */
export interface TypeCount {
  readonly type: RelationType;
  readonly count: number;
  readonly contested: boolean;
}

/** Relations by type, the most frequent first, in the order of types where as many. */
export function countsByType({ columns, relationTypes }: Graph, rows: readonly number[]) {
  return relationTypes
    .map((type, number): TypeCount => {
      const ofType = rows.filter((row) => columns.type[row] === number);
      const contested = ofType.some((row) => columns.contested[row] === 1);
      return { type, count: ofType.length, contested };
    })
    .filter(({ count }) => count > 0)
    .toSorted((a, b) => b.count - a.count);
}
