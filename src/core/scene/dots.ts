import { byConnections, NO_GROUP } from '../graph/groups.ts';
import { keptPer } from '../graph/perGraph.ts';
import type { Gathering } from './gathering.ts';

/** What a group holds at once: groups, and actors who lie in none of those, the best connected first. */
interface Content {
  readonly groups: readonly number[];
  readonly actors: readonly number[];
}

/** In radians; between a seed of a sunflower and the next. */
const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));
/** Dots keep so far from the rim of their disc, as a part of its radius. */
const RIM = 0.04;
/** How far those of one group are drawn together, so that groups within a group stand apart. */
const TOGETHER = 0.92;
/*
 * What slots are sorted by and their numbers in one number each: without a function that compares, typed arrays are
 * sorted several times faster. Nothing that is measured lies beyond -FARTHEST … FARTHEST; all of it stays below 2^53.
 */
const FARTHEST = 4;
const FINE = 2 ** 27;
const MOST_SLOTS = 2 ** 22;
/** Among so many directions, the one in which the slots reach farthest is that in which they are halved. */
const DIRECTIONS = 5;

/**
 * Where a group's members lie as dots in its disc: x and y of each in parts of its radius, in the order of `members`.
 * They fill the disc evenly, as seeds do a sunflower (Vogel, A better way to construct the sunflower head, 1979); those
 * of one group within it have a region to themselves, and the best connected its middle. Filters change nothing of it.
 */
export const dotsIn = keptPer((gathering: Gathering) => {
  const contents = contentsOf(gathering);
  const known = new Map<number, Float32Array>();
  return (group: number): Float32Array => {
    const dots = known.get(group) ?? placeDots(gathering, contents, group);
    known.set(group, dots);
    return dots;
  };
});

function contentsOf({ groups, members, graph }: Gathering): readonly Content[] {
  const contents = members.map(() => ({ groups: [] as number[], actors: [] as number[] }));
  groups.parent.forEach((above, group) => contents[above]?.groups.push(group));
  groups.groupOf.forEach((group, actor) => {
    if (group !== NO_GROUP) contents[group]!.actors.push(actor);
  });
  return contents.map(({ actors, ...rest }) => ({ ...rest, actors: byConnections(graph, actors) }));
}

function placeDots(
  { members }: Gathering,
  contents: readonly Content[],
  whole: number,
): Float32Array {
  const slots = new Slots(members[whole]!.length);
  const places = new Map<number, number>();
  let cuts = 0;
  const fill = (group: number, from: number, to: number): void => {
    const { groups, actors } = contents[group]!;
    slots.sortFromMiddle(from, to);
    actors.forEach((actor, index) => places.set(actor, slots.order[from + index]!));
    divide(groups, from + actors.length, to);
  };
  /** Halves the slots until each group has its own. Cuts run any way, so that no grid shows. */
  const divide = (groups: readonly number[], from: number, to: number): void => {
    const [one] = groups;
    if (one === undefined) return;
    if (groups.length === 1) {
      slots.drawTogether(from, to);
      fill(one, from, to);
      return;
    }
    const { count, size } = half(groups.map((group) => members[group]!.length));
    slots.sortAlong(from, to, cuts++ * GOLDEN_ANGLE);
    divide(groups.slice(0, count), from, from + size);
    divide(groups.slice(count), from + size, to);
  };
  fill(whole, 0, members[whole]!.length);
  return slots.placesOf(members[whole]!.map((actor) => places.get(actor)!));
}

/** How many of the first make up about half of all; both parts have some. */
function half(sizes: readonly number[]): { readonly count: number; readonly size: number } {
  const total = sizes.reduce((sum, size) => sum + size, 0);
  let [count, size] = [1, sizes[0]!];
  while (count < sizes.length - 1 && 2 * size + sizes[count]! <= total) size += sizes[count++]!;
  return { count, size };
}

/** Places in a disc, and an order in which ranges of them are dealt out. Typed arrays, sorted in place: they are many. */
class Slots {
  /** Their numbers. */
  readonly order: Uint32Array;
  private readonly xs: Float64Array;
  private readonly ys: Float64Array;
  private readonly keys: Float64Array;

  constructor(count: number) {
    this.order = Uint32Array.from({ length: count }, (_, slot) => slot);
    const reach = (slot: number) => Math.sqrt((slot + 0.5) / count);
    this.xs = Float64Array.from(this.order, (at) => reach(at) * Math.cos(at * GOLDEN_ANGLE));
    this.ys = Float64Array.from(this.order, (at) => reach(at) * Math.sin(at * GOLDEN_ANGLE));
    this.keys = new Float64Array(count);
  }

  sortFromMiddle(from: number, to: number): void {
    const [x, y] = this.middle(from, to);
    this.sort(from, to, (slot) => (this.xs[slot]! - x) ** 2 + (this.ys[slot]! - y) ** 2);
  }

  /** Along that of some directions in which they reach farthest; the first is turned by `angle`. */
  sortAlong(from: number, to: number, angle: number): void {
    let [cos, sin, widest] = [1, 0, -1];
    for (let index = 0; index < DIRECTIONS; index += 1) {
      const turned = angle + (index * Math.PI) / DIRECTIONS;
      const [c, s] = [Math.cos(turned), Math.sin(turned)];
      let [least, most] = [Infinity, -Infinity];
      for (let at = from; at < to; at += 1) {
        const slot = this.order[at]!;
        const along = this.xs[slot]! * c + this.ys[slot]! * s;
        least = Math.min(least, along);
        most = Math.max(most, along);
      }
      if (most - least > widest) [cos, sin, widest] = [c, s, most - least];
    }
    this.sort(from, to, (slot) => this.xs[slot]! * cos + this.ys[slot]! * sin);
  }

  drawTogether(from: number, to: number): void {
    const [x, y] = this.middle(from, to);
    for (const slot of this.order.subarray(from, to)) {
      this.xs[slot] = x + TOGETHER * (this.xs[slot]! - x);
      this.ys[slot] = y + TOGETHER * (this.ys[slot]! - y);
    }
  }

  /** x and y of each. All are moved apart again so far that they reach the rim: drawn together, they left room there. */
  placesOf(slots: readonly number[]): Float32Array {
    const reach = this.xs.reduce((most, x, slot) => Math.max(most, x * x + this.ys[slot]! ** 2), 0);
    const grown = (1 - RIM) / Math.sqrt(reach);
    return Float32Array.from(
      { length: 2 * slots.length },
      (_, index) => grown * ((index & 1) === 0 ? this.xs : this.ys)[slots[index >> 1]!]!,
    );
  }

  private middle(from: number, to: number): readonly [x: number, y: number] {
    let [x, y] = [0, 0];
    for (const slot of this.order.subarray(from, to)) {
      x += this.xs[slot]!;
      y += this.ys[slot]!;
    }
    const count = Math.max(1, to - from);
    return [x / count, y / count];
  }

  private sort(from: number, to: number, measure: (slot: number) => number): void {
    const { order } = this;
    const keys = this.keys.subarray(from, to);
    for (let at = from; at < to; at += 1) {
      keys[at - from] =
        Math.round((measure(order[at]!) + FARTHEST) * FINE) * MOST_SLOTS + order[at]!;
    }
    keys.sort();
    for (let at = from; at < to; at += 1) order[at] = keys[at - from]! % MOST_SLOTS;
  }
}
