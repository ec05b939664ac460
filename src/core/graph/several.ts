import type { ActorId } from '../model/dataset.ts';
import type { Graph } from './graph.ts';

/** Several actors as one name, "actorA/actorB/actorC", in the order chosen: no id can hold a slash. */
export const severalId = (ids: readonly string[]): string => ids.join('/');

export const idsOfSeveral = (id: string): readonly string[] => id.split('/');

/** The numbers of the actors in such a name; undefined where the graph lacks one, or they are fewer than two. */
export function severalNamed(graph: Graph, id: string): readonly number[] | undefined {
  const ids = [...new Set(idsOfSeveral(id))];
  const numbers = ids.flatMap((one) => graph.actorNumber.get(one as ActorId) ?? []);
  return numbers.length === ids.length && ids.length > 1 ? numbers : undefined;
}
