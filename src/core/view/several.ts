import type { Filtered } from '../filters/filters.ts';
import type { Graph } from '../graph/graph.ts';
import { commonNeighbours, rowsBetween } from '../graph/paths.ts';
import type { ActorId } from '../model/dataset.ts';
import type { Selection } from './view.ts';

/** Several actors as one name, "actorA/actorB/actorC", in the order chosen: no id can hold a slash. */
export const severalId = (ids: readonly string[]): string => ids.join('/');

export const idsOfSeveral = (id: string): readonly string[] => id.split('/');

/** The numbers of the actors in such a name; undefined where the graph lacks one, or they are fewer than two. */
export function severalNamed(graph: Graph, id: string): readonly number[] | undefined {
  const ids = [...new Set(idsOfSeveral(id))];
  const numbers = ids.flatMap((one) => graph.actorNumber.get(one as ActorId) ?? []);
  return numbers.length === ids.length && ids.length > 1 ? numbers : undefined;
}

/** The numbers of the actors on the way that is picked out of a choice; undefined where the graph has no such way. */
export function wayPicked(graph: Graph, { id, path }: Selection): readonly number[] | undefined {
  const way = path === undefined ? undefined : severalNamed(graph, path);
  const ends = idsOfSeveral(id);
  const ids = idsOfSeveral(path ?? '');
  if (way === undefined || way.length < ids.length) return undefined;
  if (![ids[0]!, ids.at(-1)!].every((end) => ends.includes(end))) return undefined;
  const isStep = (to: number, index: number) =>
    rowsBetween(graph, [way[index]!, to], { way: 'both' }).length > 0;
  return way.slice(1).every(isStep) ? way : undefined;
}

/** A choice with one actor more, or without it; what is no actor gives way. */
export function withActorToggled(
  selection: Selection | undefined,
  actor: string,
): Selection | undefined {
  const isOfActors = selection?.kind === 'actor' || selection?.kind === 'actors';
  const before = isOfActors ? idsOfSeveral(selection.id) : [];
  const ids = before.includes(actor) ? before.filter((id) => id !== actor) : [...before, actor];
  if (ids.length === 0) return undefined;
  return { kind: ids.length === 1 ? 'actor' : 'actors', id: severalId(ids) };
}

export type Pair = readonly [string, string];

/**
 * Between whom a choice of several actors brings lines forward: along the way that is picked out or, without any, among
 * the actors and to whomever they have in common.
 */
export function joinedBy(
  graph: Graph,
  { rows, actors: shown }: Pick<Filtered, 'rows' | 'actors'>,
  selection: Selection,
): readonly Pair[] {
  const { id, path } = selection;
  if (path !== undefined) {
    const ids = idsOfSeveral(path);
    return ids.slice(1).map((to, index): Pair => [ids[index]!, to]);
  }
  const actors = severalNamed(graph, id) ?? [];
  const idOf = (actor: number) => graph.actors[actor]!.id;
  return [
    ...actors.flatMap((a, index) => actors.slice(index + 1).map((b): Pair => [idOf(a), idOf(b)])),
    ...commonNeighbours(graph, actors, { rows, actors: shown, way: 'both' }).flatMap(
      ({ actor, of }) => of.map((one): Pair => [idOf(one), idOf(actor)]),
    ),
  ];
}
