import type { Filtered } from '../filters/filters.ts';
import type { Bits } from '../graph/bits.ts';
import { type Graph, groupSize } from '../graph/graph.ts';
import { perGraph } from '../graph/perGraph.ts';
import { NO_GROUP } from '../graph/groups.ts';
import type { Position } from '../layouts/layout.ts';
import { FAMILIES, type Family } from '../model/vocabulary.ts';
import { dotsIn } from './dots.ts';
import { type Cast, markId } from './gathered.ts';
import { RING } from './groupMark.ts';

/** All that a gathered graph shows, one by one: each actor as a dot in its group's disc, or by the mark of its own. */
export interface Underlay {
  readonly graph: Graph;
  /** The marks that somebody is, or is a dot of, by id. */
  readonly marks: readonly string[];
  /** By actor: the number of its mark in `marks`; NOT_SHOWN where filters hide it. */
  readonly markOf: Int32Array;
  /** By actor: how far right of and below the middle of its mark it stands, in scene units. */
  readonly offsets: Float32Array;
  /** By actor: how large its dot is; 0 where it is none. */
  readonly radii: Float32Array;
  /** The visible statements. */
  readonly rows: Bits;
}

export const NOT_SHOWN = -1;

/** Of the ring of a disc, its edge, and a hair more. */
const CLEAR = RING + 2;
/** How much of the room that a disc has for each, the best connected member's dot takes, and the least one's. */
const LARGEST = 0.85;
const SMALLEST = 0.24;
/** In scene units: in a disc of few, dots would be balls. */
const MOST_RADIUS = 5;

export function underlayOf(
  cast: Cast,
  { actors, rows }: Pick<Filtered, 'actors' | 'rows'>,
): Underlay {
  const { gathering, groupOf } = cast;
  const { graph } = gathering;
  const count = graph.actors.length;
  const marks: string[] = [];
  const numbers = new Map<string, number>();
  const markOf = new Int32Array(count).fill(NOT_SHOWN);
  const offsets = new Float32Array(2 * count);
  const radii = new Float32Array(count);
  const closed = new Set<number>();
  for (const actor of actors) {
    const id = markId(cast, actor);
    const number = numbers.get(id) ?? marks.push(id) - 1;
    numbers.set(id, number);
    markOf[actor] = number;
    if (groupOf[actor] !== NO_GROUP) closed.add(groupOf[actor]!);
  }
  for (const group of closed) {
    const members = gathering.members[group]!;
    const places = dotsIn(gathering)(group);
    const room = gathering.discOf(group).radius - CLEAR;
    const each = Math.min(MOST_RADIUS, room / Math.sqrt(members.length));
    members.forEach((actor, index) => {
      if (groupOf[actor] !== group || markOf[actor] === NOT_SHOWN) return;
      offsets[2 * actor] = room * places[2 * index]!;
      offsets[2 * actor + 1] = room * places[2 * index + 1]!;
      radii[actor] = each * (SMALLEST + (LARGEST - SMALLEST) * weights(graph)[actor]!);
    });
  }
  return { graph, marks, markOf, offsets, radii, rows };
}

/** By actor, from 0 to 1: a dot's area goes by how many statements the actor takes part in. */
const weights = perGraph(({ actors, rowsOfActor }: Graph): Float32Array => {
  const degrees = Float32Array.from(actors, (_, actor) => groupSize(rowsOfActor, actor));
  const most = degrees.reduce((known, degree) => Math.max(known, degree), 1);
  return degrees.map((degree) => Math.sqrt(degree / most));
});

/** By actor: x and y of its dot or mark, given where the marks stand; not a number where it is hidden. */
export function underlayPlaces(
  { marks, markOf, offsets }: Underlay,
  placeOf: (id: string) => Position,
): Float32Array {
  const places = marks.map(placeOf);
  return offsets.map((offset, index) => {
    const mark = markOf[index >> 1]!;
    return mark === NOT_SHOWN ? NaN : places[mark]![(index & 1) as 0 | 1] + offset;
  });
}

/** The actor whose dot in a mark lies nearest to a place seen from its middle, and no farther than `within`. */
export function dotNear(
  { marks, markOf, offsets, radii }: Underlay,
  mark: string,
  [x, y]: Position,
  within: number,
): number | undefined {
  const number = marks.indexOf(mark);
  let found: number | undefined;
  let least = within;
  for (let actor = 0; actor < markOf.length; actor += 1) {
    if (number === NOT_SHOWN || markOf[actor] !== number || radii[actor] === 0) continue;
    const [dx, dy] = [offsets[2 * actor]! - x, offsets[2 * actor + 1]! - y];
    // Seen from the rim: a large dot is hit where it is drawn.
    const away = Math.sqrt(dx * dx + dy * dy) - radii[actor]!;
    if (away > least) continue;
    least = away;
    found = actor;
  }
  return found;
}

/** The relations of a graph as its lines, by row: who with whom, and the number of the family among FAMILIES. */
export interface UnderlayLines {
  readonly from: Uint32Array;
  readonly to: Uint32Array;
  readonly family: Uint8Array;
}

const NUMBERS = new Map(Object.keys(FAMILIES).map((family, number) => [family as Family, number]));

export const underlayLines = perGraph(
  ({ columns, relationTypes, relationCount }: Graph): UnderlayLines => ({
    from: columns.from.slice(0, relationCount),
    to: columns.to.slice(0, relationCount),
    family: Uint8Array.from(columns.type.subarray(0, relationCount), (type) =>
      NUMBERS.get(relationTypes[type]!.family)!,
    ),
  }),
);
