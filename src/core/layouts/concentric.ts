import { LAYOUT_CHOICES } from './choices.ts';
import { onCircle, QUARTER, turnTowards } from './ellipse.ts';
import { finish } from './finish.ts';
import { boxGap } from './geometry.ts';
import { type Layout, type LayoutInput, type OnProgress, type Positions } from './layout.ts';
import { makeNet, type Drawing, type Net } from './net.ts';
import { ringsOf, type Rings } from './rings.ts';
import { leastRadius, seatEvenly, type Table } from './seating.ts';
import { GAP_BEFORE_ROUNDING } from './separate.ts';
import { slide, type Track } from './slide.ts';

/** The most that rings are kept apart for the sake of a label between them, in scene units. */
const LABEL_ROOM = 130;
/** How much longer a ring is than its boxes need, so that they can stand near their neighbours. */
const EASE = 1.5;
/** How often rings are sorted by their neighbours, from the middle outwards and back. */
const SWEEPS = 8;
/** How often boxes of a ring that stand too near are pushed apart before they are set evenly. */
const PUSHES = 400;

/**
 * One mark in the middle, all others on rings by how many steps they are from it, those that no line leads to
 * outermost. The first order of each ring follows the tree of shortest ways (Wills, "NicheWorks: interactive
 * visualization of very large graphs", Journal of Computational and Graphical Statistics 8(2), 1999); sweeps then sort
 * it by the barycentres of its neighbours (Bachmaier, "A radial adaptation of the Sugiyama framework for visualizing
 * hierarchical information", IEEE TVCG 13(3), 2007), and `slide` moves marks along their rings until the picture reads
 * best. Rings are ellipses of one shape; two of them are far enough apart that no boxes on them can meet.
 */
export const concentricLayout: Layout = { ...LAYOUT_CHOICES.concentric, run };

function run(input: LayoutInput, onProgress: OnProgress = () => {}): Positions {
  const net = makeNet(input);
  const found = ringsOf(net, input);
  if (!found) return {};
  const drawing = { x: new Float64Array(net.ids.length), y: new Float64Array(net.ids.length) };
  const turns = sortedTurns(net, found);
  const radii = found.rings.reduce<number[]>((inner, ring, index) => {
    const least = (inner.at(-1) ?? 0) + apart(net, found, index);
    return [...inner, setRing(net, drawing, { ring, turns, least, ratio: found.ratio })];
  }, []);
  onProgress(0.3);
  const tracks = found.rings.map((marks, index): Track => {
    const radius = radii[index]!;
    return {
      marks,
      at: (along) => {
        const [x, y] = onCircle(along / radius / QUARTER);
        return [x * radius * found.ratio, y * radius];
      },
    };
  });
  const along = new Float64Array(net.ids.length);
  found.rings.forEach((ring, index) => {
    for (const mark of ring) along[mark] = turns[mark]! * radii[index]! * QUARTER;
  });
  const middle: Track = { marks: [found.centre], at: () => [0, 0] };
  slide(net, drawing, { tracks: [middle, ...tracks], along, seed: input.seed });
  const positions = finish(net, drawing, input, found.centre);
  onProgress(1);
  return positions;
}

/** Which way from the middle each mark would stand best, as turns. */
function sortedTurns(net: Net, { rings, centre }: Rings): Float64Array {
  const turns = new Float64Array(net.ids.length);
  const ringOf = new Int32Array(net.ids.length);
  rings.forEach((ring, index) => {
    for (const mark of ring) ringOf[mark] = index + 1;
  });
  const neighbours = net.ties.map((ties, mark) =>
    ties.map((tie) => net.from[tie]! + net.to[tie]! - mark).filter((other) => other !== centre),
  );
  byTree(turns, { rings, ringOf, neighbours });
  const places = Array.from(rings.keys());
  for (let sweep = 0; sweep < SWEEPS; sweep += 1) {
    const outwards = sweep % 2 === 0;
    for (const place of outwards ? places : places.toReversed()) {
      const keys = rings[place]!.map((mark) => {
        const telling = neighbours[mark]!.filter((other) =>
          outwards ? ringOf[other]! <= place + 1 : ringOf[other]! >= place + 1,
        );
        return { mark, turn: meanTurn(telling, turns) ?? turns[mark]! };
      });
      if (place === 0) spreadEvenly(keys, turns);
      else for (const { mark, turn } of keys) turns[mark] = turn;
    }
  }
  return turns;
}

/** Each mark in the middle of those that hang on it in the tree of shortest ways. */
function byTree(
  turns: Float64Array,
  {
    rings,
    ringOf,
    neighbours,
  }: {
    rings: readonly (readonly number[])[];
    ringOf: Int32Array;
    neighbours: readonly (readonly number[])[];
  },
): void {
  const leaves = new Float64Array(turns.length).fill(0);
  const children: number[][] = neighbours.map(() => []);
  rings.slice(1).forEach((ring, index) => {
    for (const mark of ring) {
      const parent = neighbours[mark]!.find((other) => ringOf[other] === index + 1);
      if (parent !== undefined) children[parent]!.push(mark);
    }
  });
  for (const ring of rings.toReversed()) {
    for (const mark of ring) {
      const below = children[mark]!.reduce((sum, child) => sum + leaves[child]!, 0);
      leaves[mark] = Math.max(1, below);
    }
  }
  const isChild = new Set(children.flat());
  const roots = rings.flat().filter((mark) => !isChild.has(mark));
  const firsts = roots.filter((mark) => ringOf[mark] === 1);
  const share = (marks: readonly number[], from: number, to: number): void => {
    const all = marks.reduce((sum, mark) => sum + leaves[mark]!, 0);
    let at = from;
    for (const mark of marks) {
      const wide = ((to - from) * leaves[mark]!) / all;
      turns[mark] = at + wide / 2;
      at += wide;
    }
  };
  share(firsts, 0, 4);
  share(
    roots.filter((mark) => ringOf[mark] !== 1),
    0,
    4,
  );
  // A ring's marks have their turns before those of the next look for theirs.
  const widthOfLeaf =
    4 /
    Math.max(
      1,
      firsts.reduce((sum, mark) => sum + leaves[mark]!, 0),
    );
  for (const mark of rings.flat()) {
    const half = (leaves[mark]! * widthOfLeaf) / 2;
    share(children[mark]!, turns[mark]! - half, turns[mark]! + half);
  }
}

/** The way to the middle of some marks, each a step from the centre; nothing where they pull all ways alike. */
function meanTurn(marks: readonly number[], turns: Float64Array): number | undefined {
  let [x, y] = [0, 0];
  for (const mark of marks) {
    const [dx, dy] = onCircle(turns[mark]!);
    x += dx;
    y += dy;
  }
  return x * x + y * y < 1e-6 ? undefined : turnTowards(x, y);
}

function spreadEvenly(
  keys: readonly { readonly mark: number; readonly turn: number }[],
  turns: Float64Array,
): void {
  keys
    .toSorted((one, other) => one.turn - other.turn)
    .forEach(({ mark }, index) => (turns[mark] = (4 * (index + 0.5)) / keys.length));
}

/** How far a ring must at least be from the one inside it: no two boxes can meet, and most labels have room. */
function apart(net: Net, { centre, rings, ratio }: Rings, index: number): number {
  const inner = index === 0 ? [centre] : rings[index - 1]!;
  const outer = rings[index]!;
  const reach = (side: Float64Array, marks: readonly number[]) =>
    marks.reduce((most, mark) => Math.max(most, side[mark]!), 0);
  const wide = Math.max(
    reach(net.right, inner) + reach(net.left, outer),
    reach(net.left, inner) + reach(net.right, outer),
  );
  const high = Math.max(
    reach(net.bottom, inner) + reach(net.top, outer),
    reach(net.top, inner) + reach(net.bottom, outer),
  );
  // Brought to circles, points of two rings are no nearer than the rings, and boxes that meet no farther than this.
  const [x, y] = [(wide + GAP_BEFORE_ROUNDING) / ratio, high + GAP_BEFORE_ROUNDING];
  const isInner = new Set(inner);
  const needs = outer
    .flatMap((mark) =>
      net.ties[mark]!.filter((tie) => isInner.has(net.from[tie]! + net.to[tie]! - mark)),
    )
    .map((tie) => net.need[tie]!)
    .toSorted((one, other) => one - other);
  const need = Math.min(LABEL_ROOM, needs[Math.floor(needs.length * 0.75)] ?? 0);
  return Math.max(Math.sqrt(x * x + y * y), need + high / 2);
}

interface Ring {
  readonly ring: readonly number[];
  /** By mark, which way it wants to stand; brought to where it stands. */
  readonly turns: Float64Array;
  readonly least: number;
  readonly ratio: number;
}

/** Places a ring's marks, in place, on as small a ring as holds them, and gives its radius. */
function setRing(net: Net, drawing: Drawing, { ring, turns, least, ratio }: Ring): number {
  const inTurn = (mark: number) => ((turns[mark]! % 4) + 4) % 4;
  const order = ring.toSorted((one, other) => inTurn(one) - inTurn(other));
  const gaps = order.map(() => GAP_BEFORE_ROUNDING);
  const table: Table = { net, order, gaps, widthFor: (radius) => radius * ratio };
  const tight = order.length > 1 ? leastRadius(table, drawing, 10) * EASE : 0;
  const radius = Math.ceil(Math.max(least, tight));
  if (pushApart(net, drawing, { order, turns, radius, ratio })) return radius;
  const seats = seatEvenly(table, drawing, radius)!;
  order.forEach((mark, place) => (turns[mark] = seats[place]!));
  return radius;
}

/** Pushes neighbours on a ring apart until none is too near another; false where that doesn't come to an end. */
function pushApart(
  net: Net,
  drawing: Drawing,
  {
    order,
    turns,
    radius,
    ratio,
  }: { order: readonly number[]; turns: Float64Array; radius: number; ratio: number },
): boolean {
  const put = (mark: number, turn: number) => {
    turns[mark] = turn;
    const [x, y] = onCircle(turn);
    drawing.x[mark] = x * radius * ratio;
    drawing.y[mark] = y * radius;
  };
  for (const mark of order) put(mark, turns[mark]!);
  const size = order.length;
  const speed = QUARTER * radius * Math.max(1, ratio);
  for (let push = 0; push < PUSHES; push += 1) {
    let touching = false;
    for (let place = 0; place < size; place += 1) {
      for (let next = 1; next <= Math.min(4, size - 1); next += 1) {
        const [one, other] = [order[place]!, order[(place + next) % size]!];
        const lack = GAP_BEFORE_ROUNDING - boxGap(net, drawing, one, other);
        if (lack <= 0) continue;
        touching = true;
        const by = (lack / 2 + 0.5) / speed;
        put(one, turns[one]! - by);
        put(other, turns[other]! + by);
      }
    }
    if (!touching) return true;
  }
  return false;
}
