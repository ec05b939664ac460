import { type Graph, groupSize } from './graph.ts';

/** What lies in no group, or is a group of the uppermost level: it has none above it. */
export const NO_GROUP = -1;

/**
 * The groups that a large graph is gathered into: a tree. Plain data that a worker can send; a group comes after the
 * one that it lies in.
 */
export interface Groups {
  /** By group: the one that it lies in, or NO_GROUP. */
  readonly parent: Int32Array;
  /** By group: its best connected member, an actor number. */
  readonly hub: Uint32Array;
  /** By group: 1 where it is no community, but what is left beside larger ones. */
  readonly rest: Uint8Array;
  /** By actor: the innermost group that it lies in, or NO_GROUP. */
  readonly groupOf: Int32Array;
}

/** How large a graph is shown, or a part of it, with a mark for every actor; see README, "Large graphs". */
const MOST_ACTORS = 150;
const MOST_STATEMENTS = 400;
/** So few are never divided into groups: however much they have to do with each other. */
export const FEW = 24;

/** Whether so many actors and statements are more than one picture can show one by one. */
export const isLarge = (actors: number, statements: number): boolean =>
  actors > MOST_ACTORS || (statements > MOST_STATEMENTS && actors > FEW);

export const isLargeGraph = ({ actors, statements }: Graph): boolean =>
  isLarge(actors.length, statements.length);

/** A tilde, which no id in a file begins with, keeps groups apart from actors; no id can hold a slash either. */
const SIGN = '~';

/** Whether an id is a group's. */
export const isGroupId = (id: string): boolean => id.startsWith(SIGN);

/** "~2.anthropic": how deep a group lies, and its best connected member. The same graph always has the same. */
export function groupIds(graph: Graph, { parent, hub }: Groups): readonly string[] {
  const depths: number[] = [];
  return Array.from(parent, (above, group) => {
    depths.push(above === NO_GROUP ? 1 : depths[above]! + 1);
    return `${SIGN}${depths[group]}.${graph.actors[hub[group]!]!.id}`;
  });
}

/** By group: all who lie in it, at whatever depth, as actor numbers in their order. */
export function membersOf({ parent, groupOf }: Groups): readonly (readonly number[])[] {
  const members = Array.from(parent, (): number[] => []);
  groupOf.forEach((innermost, actor) => {
    for (let group = innermost; group !== NO_GROUP; group = parent[group]!) {
      members[group]!.push(actor);
    }
  });
  return members;
}

/** By group: the outermost closed one that covers it, itself perhaps; NO_GROUP where all round it are open. */
export function coverOf({ parent }: Groups, isOpen: (group: number) => boolean): Int32Array {
  const cover = new Int32Array(parent.length);
  parent.forEach((above, group) => {
    const covered = above === NO_GROUP ? NO_GROUP : cover[above]!;
    if (covered !== NO_GROUP) cover[group] = covered;
    else cover[group] = isOpen(group) ? NO_GROUP : group;
  });
  return cover;
}

/** Of actors, the best connected first: by the statements they take part in, then in the file's order. */
export const byConnections = (graph: Graph, actors: readonly number[]): readonly number[] => {
  const degree = (actor: number) => groupSize(graph.rowsOfActor, actor);
  return actors.toSorted((a, b) => degree(b) - degree(a) || a - b);
};
