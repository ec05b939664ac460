import {
  type LayoutInput,
  type LayoutLink,
  type Positions,
} from '../../../src/core/layouts/layout.ts';
import { seededRandom } from '../../../src/core/layouts/seededRandom.ts';

/** A square mark of 2 × 2 units whose point is its middle, unless told otherwise. */
export function aMark(id: string, half = 1) {
  return { id, left: half, right: half, top: half, bottom: half, group: 0 };
}

/** A single line without a label. */
export function aLink(a: string, b: string, rest: Partial<LayoutLink> = {}): LayoutLink {
  return { a, b, count: 1, breadth: 0, labelLength: 0, forward: 0, backward: 0, ...rest };
}

export function anInput(rest: Partial<LayoutInput> = {}): LayoutInput {
  return { nodes: [], links: [], aspect: 5 / 3, seed: 1, pins: {}, ...rest };
}

/** A made-up newsroom graph: wide text boxes, a tree of ties with labels and some more, one tie in four a fan. */
export function aNewsGraph(marks: number, ties: number, seed = 1): LayoutInput {
  const random = seededRandom(seed);
  const below = (end: number) => Math.floor(random() * end);
  const nodes = Array.from({ length: marks }, (_, index) => {
    const [wide, high] = [30 + below(45), 15 + below(15)];
    return { id: `actor-${index}`, left: wide, right: wide, top: high, bottom: high, group: 0 };
  });
  const links = new Map<string, LayoutLink>();
  const join = (one: number, other: number) => {
    const [a, b] = [Math.min(one, other), Math.max(one, other)];
    const count = random() < 0.75 ? 1 : 2 + below(13);
    const breadth = count === 1 ? 0 : Math.min(count, 8) * 8;
    const link = aLink(`actor-${a}`, `actor-${b}`, { count, breadth, labelLength: 40 + below(60) });
    if (a !== b) links.set(`${a}-${b}`, link);
  };
  for (let mark = 1; mark < marks; mark += 1) join(mark, below(mark));
  while (links.size < ties) join(below(marks), below(marks));
  return anInput({ nodes, links: [...links.values()] });
}

/** The least space between any two boxes of which one at least is not pinned. */
export function leastGap(input: LayoutInput, positions: Positions): number {
  const boxes = input.nodes.map(({ id, left, right, top, bottom }) => {
    const [x, y] = positions[id]!;
    return { left: x - left, right: x + right, top: y - top, bottom: y + bottom, id };
  });
  let least = Infinity;
  boxes.forEach((one, index) => {
    for (const other of boxes.slice(0, index)) {
      if (Object.hasOwn(input.pins, one.id) && Object.hasOwn(input.pins, other.id)) continue;
      const apartX = Math.max(other.left - one.right, one.left - other.right);
      const apartY = Math.max(other.top - one.bottom, one.top - other.bottom);
      least = Math.min(least, Math.max(apartX, apartY));
    }
  });
  return least;
}
