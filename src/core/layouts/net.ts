import { type LayoutInput, type Position, type Positions } from './layout.ts';

/** Room for arrowheads on a tie besides its label, and the shortest tie that still shows, in scene units. */
const ARROWHEADS = 30;
const SHORTEST_TIE = 44;
/** A pin farther off, or not a number, is taken for a mistake. */
const FARTHEST_PIN = 1e7;

/**
 * A layout's input by number instead of by id, cleaned: repeated ids, links from a mark to itself or to an unknown
 * one are left out. Marks are numbered in the order of the input.
 */
export interface Net {
  readonly ids: readonly string[];
  /** How far each mark's box reaches from the point it stands on. */
  readonly left: Float64Array;
  readonly right: Float64Array;
  readonly top: Float64Array;
  readonly bottom: Float64Array;
  /** 1 where a hand has put the mark. */
  readonly fixed: Uint8Array;
  /** Each tie's two marks. */
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly count: Float64Array;
  /** Half the breadth of its fan. */
  readonly half: Float64Array;
  /** The length between its two boxes that shows its label and arrowheads. */
  readonly need: Float64Array;
  /** The ties at each mark. */
  readonly ties: readonly (readonly number[])[];
  readonly aspect: number;
}

/** Where each mark of a net stands; written in place while a layout runs. */
export interface Drawing {
  readonly x: Float64Array;
  readonly y: Float64Array;
}

export function makeNet(input: LayoutInput): Net {
  const nodes = new Map(input.nodes.toReversed().map((node) => [node.id, node]));
  const ids = [...new Set(input.nodes.map((node) => node.id))];
  const numbers = new Map(ids.map((id, index) => [id, index]));
  const links = input.links.filter((l) => l.a !== l.b && numbers.has(l.a) && numbers.has(l.b));
  const reach = (side: 'left' | 'right' | 'top' | 'bottom') =>
    Float64Array.from(ids, (id) => finite(nodes.get(id)?.[side], 0));
  const from = Int32Array.from(links, (link) => numbers.get(link.a) ?? 0);
  const to = Int32Array.from(links, (link) => numbers.get(link.b) ?? 0);
  return {
    ids,
    left: reach('left'),
    right: reach('right'),
    top: reach('top'),
    bottom: reach('bottom'),
    fixed: Uint8Array.from(ids, (id) => (pinOf(input, id) ? 1 : 0)),
    from,
    to,
    count: Float64Array.from(links, (link) => Math.max(1, finite(link.count, 1))),
    half: Float64Array.from(links, (link) => Math.max(0, finite(link.breadth, 0)) / 2),
    need: Float64Array.from(links, (link) =>
      Math.max(SHORTEST_TIE, finite(link.labelLength, 0) + ARROWHEADS),
    ),
    ties: tiesOf(ids.length, from, to),
    aspect: input.aspect > 0 && Number.isFinite(input.aspect) ? input.aspect : 1,
  };
}

/** All marks on 0, 0 but for the pinned ones. */
export function makeDrawing(net: Net, input: LayoutInput): Drawing {
  return {
    x: Float64Array.from(net.ids, (id) => pinOf(input, id)?.[0] ?? 0),
    y: Float64Array.from(net.ids, (id) => pinOf(input, id)?.[1] ?? 0),
  };
}

/** The drawing of given positions; a mark without one stands on 0, 0. */
export function drawingOf(net: Net, positions: Positions): Drawing {
  const at = (id: string) => (Object.hasOwn(positions, id) ? positions[id] : undefined);
  return {
    x: Float64Array.from(net.ids, (id) => at(id)?.[0] ?? 0),
    y: Float64Array.from(net.ids, (id) => at(id)?.[1] ?? 0),
  };
}

export const positionsOf = ({ ids }: Net, { x, y }: Drawing): Positions =>
  Object.fromEntries(ids.map((id, mark) => [id, [x[mark]!, y[mark]!]]));

function pinOf(input: LayoutInput, id: string): Position | undefined {
  const pin = Object.hasOwn(input.pins, id) ? input.pins[id] : undefined;
  return pin && Math.abs(pin[0]) <= FARTHEST_PIN && Math.abs(pin[1]) <= FARTHEST_PIN
    ? pin
    : undefined;
}

/**
 * The numbers of the marks of each connected part, larger parts first, equals in the order of the input.
 * Parts with a pinned mark count as one, which comes first: they can't be moved beside each other.
 */
export function partsOf(net: Net): number[][] {
  const seen = new Uint8Array(net.ids.length);
  const pinned: number[] = [];
  const parts: number[][] = [];
  net.ids.forEach((_, start) => {
    if (seen[start] === 1) return;
    const part = reachable(net, start, seen);
    if (part.some((index) => net.fixed[index] === 1)) pinned.push(...part);
    else parts.push(part);
  });
  parts.sort((one, other) => other.length - one.length);
  return pinned.length > 0 ? [pinned, ...parts] : parts;
}

function reachable(net: Net, start: number, seen: Uint8Array): number[] {
  const part = [start];
  seen[start] = 1;
  for (const index of part) {
    for (const tie of net.ties[index] ?? []) {
      const next = net.from[tie]! + net.to[tie]! - index;
      if (seen[next] === 1) continue;
      seen[next] = 1;
      part.push(next);
    }
  }
  return part.toSorted((one, other) => one - other);
}

/** The net of some marks, renumbered in the order given, and the ties among them. */
export function subNet(net: Net, members: readonly number[]): Net {
  const numbers = new Map(members.map((member, index) => [member, index]));
  const kept = [...new Set(members.flatMap((member) => net.ties[member] ?? []))]
    .filter((tie) => numbers.has(net.from[tie]!) && numbers.has(net.to[tie]!))
    .toSorted((one, other) => one - other);
  const ofMarks = (values: Float64Array) => Float64Array.from(members, (member) => values[member]!);
  const ofTies = (values: Float64Array) => Float64Array.from(kept, (tie) => values[tie]!);
  const from = Int32Array.from(kept, (tie) => numbers.get(net.from[tie]!)!);
  const to = Int32Array.from(kept, (tie) => numbers.get(net.to[tie]!)!);
  return {
    ids: members.map((member) => net.ids[member]!),
    left: ofMarks(net.left),
    right: ofMarks(net.right),
    top: ofMarks(net.top),
    bottom: ofMarks(net.bottom),
    fixed: Uint8Array.from(members, (member) => net.fixed[member]!),
    from,
    to,
    count: ofTies(net.count),
    half: ofTies(net.half),
    need: ofTies(net.need),
    ties: tiesOf(members.length, from, to),
    aspect: net.aspect,
  };
}

function tiesOf(size: number, from: Int32Array, to: Int32Array): number[][] {
  const ties: number[][] = Array.from({ length: size }, () => []);
  from.forEach((mark, tie) => {
    ties[mark]!.push(tie);
    ties[to[tie]!]!.push(tie);
  });
  return ties;
}

function finite(value: number | undefined, otherwise: number): number {
  return value !== undefined && Number.isFinite(value) ? value : otherwise;
}
