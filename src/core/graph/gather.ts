import { FEW, type Groups, NO_GROUP } from './groups.ts';
import { LEAST_MEMBERS, louvain } from './louvain.ts';
import type { WeightedTies } from './weightedTies.ts';

/** So many marks at most lie side by side in one group, or at the top. */
const MOST_ITEMS = 36;
/** Where there are more, so many stand for themselves and the others are left to these many groups at most. */
const MOST_KEPT = 30;
const MOST_RESTS = 8;
/** Where nearly all are one community, the best connected are taken out: what remains may fall apart. */
const ONE = 0.9;
const MOST_HUBS = 12;

/** Actor numbers that go together, the best connected first; one alone stands for itself. */
type Item = readonly number[];
type Tie = WeightedTies['ties'][number];

const NO_PLACE = -1;

/**
 * Gathers actors into a tree of groups, none of which holds more than 38 marks: communities (Louvain; Blondel et al.,
 * Fast unfolding of communities in large networks, 2008), each divided again until few are left. Nothing is drawn by
 * lot: the same ties always give the same tree. In graphs of n actors and m ties about m · log n steps.
 */
export function gatherGroups(ties: WeightedTies): Groups {
  const gatherer = new Gatherer(ties);
  gatherer.divide(gatherer.ranked(Array.from({ length: ties.actors }, (_, actor) => actor)));
  return gatherer.groups();
}

class Gatherer {
  private readonly ties: WeightedTies['ties'];
  private readonly strength: Float64Array;
  private readonly parent: number[] = [];
  private readonly hub: number[] = [];
  private readonly rest: number[] = [];
  private readonly groupOf: Int32Array;
  /** By actor: where it is among those that are being looked at. */
  private readonly place: Int32Array;

  constructor({ actors, ties }: WeightedTies) {
    this.ties = ties;
    this.groupOf = new Int32Array(actors).fill(NO_GROUP);
    this.place = new Int32Array(actors);
    this.strength = new Float64Array(actors);
    for (const [a, b, weight] of ties) {
      this.strength[a]! += weight;
      this.strength[b]! += weight;
    }
  }

  groups(): Groups {
    return {
      parent: Int32Array.from(this.parent),
      hub: Uint32Array.from(this.hub),
      rest: Uint8Array.from(this.rest),
      groupOf: this.groupOf,
    };
  }

  ranked(actors: readonly number[]): readonly number[] {
    return actors.toSorted((a, b) => this.strength[b]! - this.strength[a]! || a - b);
  }

  /** Puts actors, the best connected first, into a group: in groups of their own, where they are many. */
  divide(actors: Item, into = NO_GROUP, ties = this.ties): void {
    if (actors.length <= FEW) this.put(actors.map(alone), into, ties);
    else this.put(this.partsOf(actors, ties), into, ties);
  }

  private put(items: readonly Item[], into: number, ties: WeightedTies['ties']): void {
    const isMany = items.length > MOST_ITEMS;
    const kept = isMany ? items.slice(0, MOST_KEPT) : items;
    const inside = this.insideEach(kept, ties);
    kept.forEach((item, index) => {
      if (item.length === 1) this.groupOf[item[0]!] = into;
      else this.divide(item, this.open(item, into, 0), inside[index]);
    });
    for (const rest of inChunks(items.slice(kept.length))) {
      this.put(rest, this.open(this.ranked(rest.flat()), into, 1), ties);
    }
  }

  private open(members: Item, into: number, rest: 0 | 1): number {
    this.parent.push(into);
    this.hub.push(members[0]!);
    this.rest.push(rest);
    return this.parent.length - 1;
  }

  /** Communities, the largest first, and those that are in none, each alone. */
  private partsOf(actors: Item, ties: WeightedTies['ties']): readonly Item[] {
    const parts = this.communities(actors, ties);
    if (parts[0]!.length < ONE * actors.length) return parts;
    const hubs = actors.slice(0, MOST_HUBS);
    const others = actors.slice(MOST_HUBS);
    const apart = this.communities(others, this.within(others, ties));
    const isDivided = apart[0]!.length < ONE * others.length;
    return [...hubs.map(alone), ...(isDivided ? apart : inChunks(others.map(alone)).map(flat))];
  }

  private communities(actors: Item, ties: WeightedTies['ties']): readonly Item[] {
    actors.forEach((actor, index) => {
      this.place[actor] = index;
    });
    const found = louvain({
      actors: actors.length,
      ties: ties.map(([a, b, weight]) => [this.place[a]!, this.place[b]!, weight]),
    });
    return found
      .map((part) => part.map((index) => actors[index]!))
      .flatMap((part) => (part.length < LEAST_MEMBERS ? part.map(alone) : [part]))
      .toSorted((a, b) => b.length - a.length || this.strength[b[0]!]! - this.strength[a[0]!]!);
  }

  /** The ties that have both ends among these. */
  private within(actors: Item, ties: WeightedTies['ties']): WeightedTies['ties'] {
    return this.insideEach([actors], ties)[0]!;
  }

  /** By item: the ties that have both ends in it. */
  private insideEach(items: readonly Item[], ties: WeightedTies['ties']): readonly Tie[][] {
    this.place.fill(NO_PLACE);
    items.forEach((item, index) => {
      for (const actor of item) this.place[actor] = index;
    });
    const inside = items.map((): Tie[] => []);
    for (const tie of ties) {
      const at = this.place[tie[0]]!;
      if (at !== NO_PLACE && at === this.place[tie[1]]) inside[at]!.push(tie);
    }
    return inside;
  }
}

const alone = (actor: number): Item => [actor];
const flat = (items: readonly Item[]): Item => items.flat();

/** In parts of like size and in their order: as many as there are marks for, or fewer. */
function inChunks(items: readonly Item[]): readonly (readonly Item[])[] {
  if (items.length === 0) return [];
  const count = Math.min(MOST_RESTS, Math.ceil(items.length / MOST_ITEMS));
  const size = Math.ceil(items.length / count);
  return Array.from({ length: count }, (_, index) => items.slice(index * size, (index + 1) * size));
}
