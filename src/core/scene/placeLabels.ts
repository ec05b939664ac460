import { angleOn, arrowhead, type Curve, pointOn } from './curve.ts';
import type { Bounds, Point } from './outline.ts';
import { entersRectangle, keyOf, Stretches } from './stretches.ts';

/** A rectangle that may be turned: its centre, half its sides, and its angle in radians. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly halfWidth: number;
  readonly halfHeight: number;
  readonly angle: number;
}

export interface LabelRequest {
  readonly id: string;
  readonly curve: Curve;
  readonly arrow: boolean;
  /** The text's size; no text, no label, but the line and its arrowhead are still regarded. */
  readonly width: number;
  readonly height: number;
  /** Lines of one bundle may lie under each other's texts. */
  readonly bundle?: string;
  /** The text is not turned along its line. */
  readonly level?: boolean;
  /** Texts of these take their places before all others. */
  readonly first?: boolean;
}

export type PlacedLabels = ReadonlyMap<string, Box>;

/** Where along a line a text may stand, the middle first: `step` counts from there. */
const ALONG = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9]
  .flatMap((step) =>
    (step === 0 ? [0.5] : [0.5 - step * 0.04, 0.5 + step * 0.04]).map((t) => ({ step, t })),
  )
  .map(({ step, t }, rank) => ({ step, t, rank }));

/** With more lines than so many, fewer places are tried on each, for the sake of time. */
const MOST_SEARCHED_LINES = 1000;
const ALONG_OF_MANY = ALONG.filter(({ step }) => step % 3 === 0);

const MARGIN = 2;

/** Past this many lines no text could be read anyway: none is placed. */
const MOST_LABELLED_LINES = 4000;

/**
 * Puts each text on its own line so that no text overlaps a text, a box of `obstacles` or an arrowhead; among the
 * free spots it takes the one that covers the least of other lines, nearest the middle. A text for which there is
 * no free spot is left out, and is absent from the result. Greedy, texts that go first and long ones first, hence deterministic
 * (point-feature labelling as in Christensen, Marks and Shieber 1995, along curves instead of around points).
 */
export function placeLabels(
  requests: readonly LabelRequest[],
  obstacles: readonly Box[],
): PlacedLabels {
  const placed = new Map<string, Box>();
  if (requests.length > MOST_LABELLED_LINES) return placed;
  const arrows = requests
    .filter((request) => request.arrow)
    .map((request) => boxRound(arrowhead(request.curve)));
  const taken = new Grid<Box>();
  for (const box of [...obstacles, ...arrows]) taken.add(box, boundsOf(box, MARGIN));
  const stretches = new Stretches(requests);
  const along = requests.length > MOST_SEARCHED_LINES ? ALONG_OF_MANY : ALONG;
  const texts = requests.filter((request) => request.width > 0);
  for (const request of texts.toSorted(bulkiestFirst)) {
    const spot = bestSpot(request, along, taken, stretches);
    if (spot === undefined) continue;
    placed.set(request.id, spot);
    taken.add(spot, boundsOf(spot, MARGIN));
  }
  return placed;
}

/** What must not be missing, then what is hardest to place: tall texts, then long ones. */
const bulkiestFirst = (a: LabelRequest, b: LabelRequest): number =>
  Number(b.first === true) - Number(a.first === true) ||
  b.height - a.height ||
  b.width - a.width ||
  (a.id < b.id ? -1 : 1);

function bestSpot(
  request: LabelRequest,
  along: typeof ALONG,
  taken: Grid<Box>,
  stretches: Stretches,
): Box | undefined {
  let best: { box: Box; cost: number } | undefined;
  for (const { rank, t } of along) {
    // Farther out, all costs more.
    if (best !== undefined && rank * 0.2 >= best.cost) break;
    for (const box of spotsAt(request, t)) {
      const cost = rank * 0.2 + Math.abs(Math.sin(box.angle)) * 0.5;
      if (best !== undefined && cost >= best.cost) continue;
      const bounds = boundsOf(box, MARGIN);
      if (taken.some(bounds, (other) => boxesOverlap(box, other, MARGIN))) continue;
      // More lines than would still better the best need not be counted.
      const enough = best === undefined ? Infinity : Math.ceil((best.cost - cost) / 2);
      const own = request.bundle ?? request.id;
      const total = cost + 2 * stretches.countUnder(box, bounds, own, enough);
      if (best === undefined || total < best.cost) best = { box, cost: total };
    }
  }
  return best?.box;
}

/** Along the line, and level where the line is steep enough for that to differ. */
function spotsAt({ curve, width, height, level }: LabelRequest, t: number): Box[] {
  const [x, y] = pointOn(curve, t);
  const along = upright(angleOn(curve, t));
  const box = { x, y, halfWidth: width / 2, halfHeight: height / 2 };
  if (level === true) return [{ ...box, angle: 0 }];
  return Math.abs(along) < 0.15
    ? [{ ...box, angle: along }]
    : [
        { ...box, angle: along },
        { ...box, angle: 0 },
      ];
}

/** The same direction, turned so that text along it never stands on its head. */
const upright = (angle: number): number => {
  if (angle > Math.PI / 2) return angle - Math.PI;
  return angle <= -Math.PI / 2 ? angle + Math.PI : angle;
};

/** The upright rectangle around points. */
export function boxRound(points: readonly Point[]): Box {
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  return boxAround(Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys));
}

export const boxAround = (left: number, right: number, top: number, bottom: number): Box => ({
  x: (left + right) / 2,
  y: (top + bottom) / 2,
  halfWidth: (right - left) / 2,
  halfHeight: (bottom - top) / 2,
  angle: 0,
});

/** True when two turned rectangles share area (separating axis theorem). */
export function boxesOverlap(a: Box, b: Box, margin = 0): boolean {
  const dx = b.x - a.x;
  const dy = b.y - a.y;
  const reach = a.halfWidth + a.halfHeight + b.halfWidth + b.halfHeight + margin;
  if (Math.abs(dx) > reach || Math.abs(dy) > reach) return false;
  const turn = b.angle - a.angle;
  const cos = Math.abs(Math.cos(turn));
  const sin = Math.abs(Math.sin(turn));
  const apart = (one: Box, other: Box): boolean => {
    const c = Math.cos(one.angle);
    const s = Math.sin(one.angle);
    const alongX = Math.abs(dx * c + dy * s);
    const alongY = Math.abs(dy * c - dx * s);
    return (
      alongX >= one.halfWidth + other.halfWidth * cos + other.halfHeight * sin + margin ||
      alongY >= one.halfHeight + other.halfWidth * sin + other.halfHeight * cos + margin
    );
  };
  return !apart(a, b) && !apart(b, a);
}

/** True when the straight stretch passes through the box: seen in the box's own frame, clipped by Liang-Barsky. */
export function crosses(from: Point, to: Point, box: Box): boolean {
  const c = Math.cos(box.angle);
  const s = Math.sin(box.angle);
  const local = ([x, y]: Point): Point => [
    (x - box.x) * c + (y - box.y) * s,
    (y - box.y) * c - (x - box.x) * s,
  ];
  return entersRectangle(...local(from), ...local(to), box.halfWidth, box.halfHeight);
}

/** The upright rectangle around a turned box. */
export function boundsOf(box: Box, margin = 0): Bounds {
  const c = Math.abs(Math.cos(box.angle));
  const s = Math.abs(Math.sin(box.angle));
  const x = box.halfWidth * c + box.halfHeight * s + margin;
  const y = box.halfWidth * s + box.halfHeight * c + margin;
  return { left: box.x - x, right: box.x + x, top: box.y - y, bottom: box.y + y };
}

const CELL = 120;

/** Things by the cells of a coarse grid that they touch, so that a question looks only nearby. */
export class Grid<Item> {
  private readonly cells = new Map<number, Item[]>();
  private readonly cell: number;

  constructor(cell = CELL) {
    this.cell = cell;
  }

  add(item: Item, bounds: Bounds): void {
    this.visit(bounds, (key) => {
      const cell = this.cells.get(key);
      if (cell === undefined) this.cells.set(key, [item]);
      else cell.push(item);
      return false;
    });
  }

  /** Whether `test` holds for something that may touch these bounds; an item can be asked of more than once. */
  some(bounds: Bounds, test: (item: Item) => boolean): boolean {
    return this.visit(bounds, (key) => this.cells.get(key)?.some(test) ?? false);
  }

  /** Goes through the cells of `bounds` until `done` says so. */
  private visit({ left, right, top, bottom }: Bounds, done: (key: number) => boolean): boolean {
    const { cell } = this;
    for (let x = Math.floor(left / cell); x <= Math.floor(right / cell); x++) {
      for (let y = Math.floor(top / cell); y <= Math.floor(bottom / cell); y++) {
        if (done(keyOf(x, y))) return true;
      }
    }
    return false;
  }
}
