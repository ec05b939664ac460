import { type Net } from './net.ts';
import { seededRandom } from './seededRandom.ts';

/** Looks at a line's end that all starts may take together. */
const WORK = 3e7;
/** How many orders are tried, and how often each mark looks for a better place. */
const STARTS = 12;
const ROUNDS = 8;
/** Marks look for places among so many neighbours at most. */
const WINDOW = 120;

/**
 * An order round a circle in which few chords cross, the groups one after the other as given.
 *
 * Each start, the given order first, then shuffled ones, is sorted by the middles of its marks' neighbours, and then
 * sifted: every mark is moved past all others of its group and left where the fewest chords cross. Chords weigh as
 * in `readability`. Method: Baur and Brandes, "Crossing reduction in circular layouts", WG 2004.
 */
export function circleOrder(
  net: Net,
  groups: readonly (readonly number[])[],
  seed: number,
): number[] {
  const random = seededRandom(seed);
  const given = groups.flat();
  let best: readonly number[] = given;
  let least = crossingsAround(net, given);
  const each = workOfRound(net, groups);
  const starts = Math.max(1, Math.min(STARTS, Math.floor(WORK / (each * ROUNDS))));
  const rounds = Math.max(1, Math.min(ROUNDS, Math.floor(WORK / (each * starts))));
  for (let start = 0; start < starts && least > 0; start += 1) {
    const mixed = start < 2 ? groups : groups.map((group) => shuffled(group, random));
    const circle = new Circle(net, mixed.flat());
    if (start > 0) sortByNeighbours(circle, mixed);
    for (let round = 0; round < rounds; round += 1) {
      if (!siftAll(circle, groups)) break;
    }
    const crossings = crossingsAround(net, circle.order);
    if (crossings >= least - 1e-9) continue;
    least = crossings;
    best = [...circle.order];
  }
  return [...best];
}

function workOfRound(net: Net, groups: readonly (readonly number[])[]): number {
  const degree = (2 * net.from.length) / Math.max(1, net.ids.length);
  const steps = groups.reduce((all, { length }) => all + length * Math.min(length, WINDOW), 0);
  return 1 + steps * 2 * (1 + degree) * 4;
}

/** How many chords cross, each pair weighted by the geometric mean of its numbers of lines. */
export function crossingsAround(net: Net, order: readonly number[]): number {
  const place = new Int32Array(net.ids.length).fill(-1);
  order.forEach((mark, index) => (place[mark] = index));
  const chords = Array.from(net.from, (from, tie) => {
    const [one, other] = [place[from]!, place[net.to[tie]!]!];
    return { low: Math.min(one, other), high: Math.max(one, other), tie };
  })
    .filter(({ low }) => low >= 0)
    .toSorted((one, other) => one.low - other.low || one.tie - other.tie);
  let crossings = 0;
  chords.forEach(({ low, high, tie }, index) => {
    for (let next = index + 1; next < chords.length; next += 1) {
      const chord = chords[next]!;
      if (chord.low >= high) break;
      if (chord.low === low || chord.high <= high) continue;
      crossings += Math.sqrt(net.count[tie]! * net.count[chord.tie]!);
    }
  });
  return crossings;
}

/** An order round a circle, and what a swap of neighbours in it changes. */
class Circle {
  readonly order: number[];
  readonly #place: Int32Array;
  /** By mark: the marks at the other ends of its ties, and the roots of their numbers of lines. */
  readonly #ends: readonly (readonly number[])[];
  readonly #weights: readonly (readonly number[])[];

  constructor(net: Net, order: readonly number[]) {
    this.order = [...order];
    this.#place = new Int32Array(net.ids.length).fill(-1);
    order.forEach((mark, index) => (this.#place[mark] = index));
    const inside = net.ties.map((ties, mark) =>
      ties.filter((tie) => this.#place[net.from[tie]! + net.to[tie]! - mark]! >= 0),
    );
    this.#ends = inside.map((ties, mark) =>
      ties.map((tie) => net.from[tie]! + net.to[tie]! - mark),
    );
    this.#weights = inside.map((ties) => ties.map((tie) => Math.sqrt(net.count[tie]!)));
  }

  placeOf(mark: number): number {
    return this.#place[mark]!;
  }

  endsOf(mark: number): readonly number[] {
    return this.#ends[mark]!;
  }

  put(marks: readonly number[], from: number): void {
    marks.forEach((mark, index) => {
      this.order[from + index] = mark;
      this.#place[mark] = from + index;
    });
  }

  /** Swaps the marks at a place and the next. */
  swap(place: number): void {
    const [one, other] = [this.order[place]!, this.order[place + 1]!];
    this.order[place] = other;
    this.order[place + 1] = one;
    this.#place[other] = place;
    this.#place[one] = place + 1;
  }

  /** How many more chords would cross, were the marks at a place and the next swapped. */
  change(place: number): number {
    const one = this.#around(place, place);
    const other = this.#around(place + 1, place);
    let crossed = 0;
    let total = 0;
    let passed = 0;
    let index = 0;
    // Chords of the first cross those of the second that end after theirs; swapped, those that end before.
    for (const { far, weight } of one) {
      while (index < other.length && other[index]!.far < far) {
        passed += other[index]!.weight;
        index += 1;
      }
      let same = 0;
      for (let at = index; at < other.length && other[at]!.far === far; at += 1) {
        same += other[at]!.weight;
      }
      crossed += weight * passed;
      total += weight * same;
    }
    const all = sum(one) * sum(other);
    return crossed - (all - crossed - total);
  }

  /** The other ends of a mark's ties, by how far clockwise from a place; its neighbour in the swap left out. */
  #around(place: number, from: number): { far: number; weight: number }[] {
    const size = this.order.length;
    const mark = this.order[place]!;
    const ends: { far: number; weight: number }[] = [];
    this.#ends[mark]!.forEach((end, index) => {
      const far = (this.#place[end]! - from + size) % size;
      if (far > 1) ends.push({ far, weight: this.#weights[mark]![index]! });
    });
    return ends.toSorted((a, b) => a.far - b.far);
  }
}

function sum(ends: readonly { readonly weight: number }[]): number {
  return ends.reduce((total, { weight }) => total + weight, 0);
}

/** Every mark looks for its best place; false where none found a better one. */
function siftAll(circle: Circle, groups: readonly (readonly number[])[]): boolean {
  let better = false;
  let start = 0;
  for (const group of groups) {
    const end = start + group.length;
    for (const mark of circle.order.slice(start, end)) {
      if (sift(circle, mark, start, end)) better = true;
    }
    start = end;
  }
  return better;
}

/** Moves a mark to where the fewest chords cross, between a place and, not included, another. */
function sift(circle: Circle, mark: number, start: number, end: number): boolean {
  const home = circle.placeOf(mark);
  const first = Math.max(start, home - WINDOW / 2);
  const last = Math.min(end - 1, home + WINDOW / 2);
  let change = 0;
  let least = 0;
  let best = home;
  const step = (place: number, to: number) => {
    change += circle.change(place);
    circle.swap(place);
    if (change >= least - 1e-9) return;
    least = change;
    best = to;
  };
  for (let place = home; place > first; place -= 1) step(place - 1, place - 1);
  for (let place = first; place < last; place += 1) step(place, place + 1);
  for (let place = last; place > best; place -= 1) circle.swap(place - 1);
  return best !== home;
}

/** Within each group, marks whose neighbours are farther round the circle come later: a few sweeps of barycentres. */
function sortByNeighbours(circle: Circle, groups: readonly (readonly number[])[]): void {
  const size = circle.order.length;
  for (let sweep = 0; sweep < 4; sweep += 1) {
    let start = 0;
    for (const group of groups) {
      const from = start;
      const middle = from + group.length / 2;
      const key = (mark: number) => {
        const ends = circle.endsOf(mark);
        // Chords to farther round, clockwise, belong to earlier marks, or they would cross those of later ones.
        const far = ends.map((end) => (circle.placeOf(end) - middle + size) % size);
        const total = far.reduce((all, one) => all + one, 0);
        return ends.length === 0 ? size / 2 : size - total / ends.length;
      };
      const sorted = circle.order
        .slice(from, from + group.length)
        .map((mark) => ({ mark, key: key(mark) }))
        .toSorted((one, other) => one.key - other.key);
      circle.put(
        sorted.map(({ mark }) => mark),
        from,
      );
      start += group.length;
    }
  }
}

function shuffled(values: readonly number[], random: () => number): number[] {
  const mixed = [...values];
  for (let place = mixed.length - 1; place > 0; place -= 1) {
    const other = Math.floor(random() * (place + 1));
    [mixed[place], mixed[other]] = [mixed[other]!, mixed[place]!];
  }
  return mixed;
}
