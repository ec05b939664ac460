import { EN } from '../messages/en/en.ts';
import type { Graph } from '../graph/graph.ts';
import {
  byConnections,
  coverOf,
  groupIds,
  type Groups,
  membersOf,
  NO_GROUP,
} from '../graph/groups.ts';
import { keptPer } from '../graph/perGraph.ts';
import { groupRadius, nameLines } from './groupMark.ts';
import { actorMark } from './nodeMark.ts';

/** A disc to be placed, and how strongly it is linked with the others of its level. */
export interface Level {
  /** The ids of marks: groups of this level first, then actors who lie in it directly. */
  readonly ids: readonly string[];
  /** By mark: how far it reaches, in scene units. */
  readonly radii: readonly number[];
  /** Two marks by their numbers here, and how many relations they have with each other. */
  readonly links: readonly (readonly [a: number, b: number, weight: number])[];
}

/** What a group's disc is drawn from, whatever filters leave of it. */
interface Disc {
  readonly lines: readonly string[];
  readonly radius: number;
}

/** How many members name a group. */
const NAMED = 2;

/**
 * A large graph with its groups: who lies where, what groups are called, and how large they are drawn. Whatever is
 * asked is worked out once; none of it depends on filters.
 */
export class Gathering {
  readonly graph: Graph;
  readonly groups: Groups;
  readonly ids: readonly string[];
  readonly members: readonly (readonly number[])[];
  private readonly numbers: ReadonlyMap<string, number>;
  private readonly levels = new Map<number, Level>();
  private readonly discs = new Map<number, Disc>();
  private readonly ranked = new Map<number, readonly number[]>();

  constructor(graph: Graph, groups: Groups) {
    this.graph = graph;
    this.groups = groups;
    this.ids = groupIds(graph, groups);
    this.members = membersOf(groups);
    this.numbers = new Map(this.ids.map((id, group) => [id, group]));
  }

  /** The group of an id; undefined where there is none of it. */
  numberOf(id: string): number | undefined {
    return this.numbers.get(id);
  }

  /** A group's members, the best connected first. */
  byConnections(group: number): readonly number[] {
    const known = this.ranked.get(group) ?? byConnections(this.graph, this.members[group]!);
    this.ranked.set(group, known);
    return known;
  }

  /** What its mark is called: its best connected members. */
  namesOf(group: number): readonly string[] {
    return this.byConnections(group)
      .slice(0, NAMED)
      .map((actor) => this.graph.actors[actor]!.name);
  }

  /** "Anthropic, Palantir and 310 more" */
  nameOf(group: number): string {
    const names = this.namesOf(group);
    return EN.gathered.name(names, this.members[group]!.length - names.length);
  }

  /** The name of its best connected member, as lines, and how far its disc reaches. */
  discOf(group: number): Disc {
    const known = this.discs.get(group);
    if (known !== undefined) return known;
    const lines = nameLines(this.namesOf(group)[0]!);
    const disc = { lines, radius: groupRadius(lines, this.members[group]!.length) };
    this.discs.set(group, disc);
    return disc;
  }

  /** What lies in a group, or at the top, as if all in it were closed. */
  levelOf(group: number): Level {
    const known = this.levels.get(group) ?? this.makeLevel(group);
    this.levels.set(group, known);
    return known;
  }

  private makeLevel(level: number): Level {
    const { graph, groups, ids } = this;
    const cover = coverOf(groups, (group) => this.isAround(group, level));
    const children = [...groups.parent.keys()].filter((group) => groups.parent[group] === level);
    const direct = [...groups.groupOf.keys()].filter((actor) => groups.groupOf[actor] === level);
    const numbers = new Map(children.map((group, index) => [group, index]));
    const itemOf = new Int32Array(graph.actors.length).fill(-1);
    cover.forEach((covered, group) => {
      if (covered !== group) return;
      const item = numbers.get(group);
      if (item !== undefined) for (const actor of this.members[group]!) itemOf[actor] = item;
    });
    direct.forEach((actor, index) => {
      itemOf[actor] = children.length + index;
    });
    const weights = new Map<number, number>();
    const size = children.length + direct.length;
    for (const { a, b, rows } of graph.ties) {
      const [one, other] = [itemOf[a]!, itemOf[b]!];
      if (one < 0 || other < 0 || one === other) continue;
      const key = Math.min(one, other) * size + Math.max(one, other);
      weights.set(key, (weights.get(key) ?? 0) + rows.length);
    }
    return {
      ids: [...children.map((group) => ids[group]!), ...direct.map((at) => graph.actors[at]!.id)],
      radii: [
        ...children.map((group) => this.discOf(group).radius),
        ...direct.map((actor) => radiusOfActor(graph, actor)),
      ],
      links: [...weights].map(([key, weight]) => [Math.floor(key / size), key % size, weight]),
    };
  }

  /** Whether a group is a level, or one that the level lies in. */
  isAround(group: number, level: number): boolean {
    for (let at = level; at !== NO_GROUP; at = this.groups.parent[at]!)
      if (at === group) return true;
    return false;
  }
}

/** Half an actor's box from corner to corner. */
export function radiusOfActor(graph: Graph, actor: number): number {
  const { width, height } = actorMark(graph, graph.actors[actor]!, actor);
  return Math.sqrt(width * width + height * height) / 2;
}

/** The Gathering of a graph's groups: one as long as both are there. */
export const gatheringOf = (graph: Graph, groups: Groups): Gathering => perGroups(groups)(graph);

const perGroups = keptPer((groups: Groups) =>
  keptPer((graph: Graph) => new Gathering(graph, groups)),
);
