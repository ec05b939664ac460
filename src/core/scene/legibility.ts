import { ARROW_LENGTH, polyline } from './curve.ts';
import { type Drawing, headOf, placeOf } from './drawing.ts';
import type { NodeMark } from './nodeMark.ts';
import type { Bounds, Point } from './outline.ts';
import {
  type Box,
  boundsOf,
  boxAround,
  boxesOverlap,
  boxRound,
  crosses,
  Grid,
} from './placeLabels.ts';
import type { LineMark } from './scene.ts';

/** What stands in the way of reading a drawing, as it is drawn: curves, texts and heads. Less is better, of each. */
export interface Legibility {
  /** Pairs of marks, with their texts, that overlap. */
  readonly nodeOverlaps: number;
  /** Pairs of texts on lines that overlap; a band's block is one text. */
  readonly textOverlaps: number;
  /** Pairs of a text on a line and a mark it lies on. */
  readonly textOnNodes: number;
  /** Pairs of a text on a line and an arrowhead it lies on. */
  readonly textOnArrowheads: number;
  /** Pairs of a line and a mark it does not join, through whose outline's box it runs. */
  readonly linesThroughNodes: number;
  /** Pairs of lines that cross, other than where both leave the same mark. */
  readonly lineCrossings: number;
  /** Lines and bands whose text found no place. */
  readonly unlabelled: number;
}

/** Counts what stands in the way of reading a drawing. */
export function legibilityOf(drawing: Drawing): Legibility {
  const { scene, positions, labels, curves, unlabelled } = drawing;
  const nodes = scene.nodes.map((node) => boxAt(node.extent, placeOf(positions, node.id)));
  const texts = [...labels.values()];
  const heads = scene.lines
    .filter(({ arrow }) => arrow)
    .map((line) => boxRound(headOf(line, curves.get(line.id)!)));
  const stretches = scene.lines.flatMap((line, number) => stretchesOf(drawing, line, number));
  return {
    nodeOverlaps: overlapsWithin(nodes),
    textOverlaps: overlapsWithin(texts),
    textOnNodes: overlapsBetween(texts, nodes),
    textOnArrowheads: overlapsBetween(texts, heads),
    linesThroughNodes: linesThroughNodes(drawing, stretches).length,
    lineCrossings: lineCrossings(drawing, stretches),
    unlabelled: unlabelled.length,
  };
}

const boxAt = ({ left, right, top, bottom }: Bounds, [x, y]: Point): Box =>
  boxAround(x + left, x + right, y + top, y + bottom);

function overlapsWithin(boxes: readonly Box[]): number {
  const before = new Grid<Box>();
  return sum(
    boxes.map((box) => {
      const count = overlapping(box, before);
      before.add(box, boundsOf(box));
      return count;
    }),
  );
}

function overlapsBetween(boxes: readonly Box[], others: readonly Box[]): number {
  const grid = new Grid<Box>();
  for (const other of others) grid.add(other, boundsOf(other));
  return sum(boxes.map((box) => overlapping(box, grid)));
}

function overlapping(box: Box, others: Grid<Box>): number {
  const found = new Set<Box>();
  others.some(boundsOf(box), (other) => {
    if (boxesOverlap(box, other)) found.add(other);
    return false;
  });
  return found.size;
}

const sum = (counts: readonly number[]): number => counts.reduce((all, one) => all + one, 0);

/** A short straight part of a line as drawn, and the line's number among all. */
interface Stretch {
  readonly line: LineMark;
  readonly number: number;
  readonly from: Point;
  readonly to: Point;
}

function stretchesOf({ curves }: Drawing, line: LineMark, number: number): Stretch[] {
  const points = polyline(curves.get(line.id)!);
  return points.slice(1).map((to, index) => ({ line, number, from: points[index]!, to }));
}

const boundsOfStretch = ({ from, to }: Stretch): Bounds => boundsOf(boxRound([from, to]));

/** The lines that run through the box of a mark they don't join, once for each such mark. */
export const linesThroughMarks = (drawing: Drawing): readonly LineMark[] =>
  linesThroughNodes(
    drawing,
    drawing.scene.lines.flatMap((line, number) => stretchesOf(drawing, line, number)),
  );

function linesThroughNodes(
  { scene, positions }: Drawing,
  stretches: readonly Stretch[],
): readonly LineMark[] {
  const grid = new Grid<Stretch>();
  for (const stretch of stretches) grid.add(stretch, boundsOfStretch(stretch));
  return scene.nodes.flatMap((node) => {
    const box = outlineBox(node, placeOf(positions, node.id));
    const through = new Set<LineMark>();
    grid.some(boundsOf(box), ({ line, from, to }) => {
      if (!joins(line, node.id) && crosses(from, to, box)) through.add(line);
      return false;
    });
    return [...through];
  });
}

const outlineBox = ({ width, height }: NodeMark, at: Point, margin = 0): Box =>
  boxAt(
    {
      left: -width / 2 - margin,
      right: width / 2 + margin,
      top: -height / 2 - margin,
      bottom: height / 2 + margin,
    },
    at,
  );

const joins = ({ from, to }: LineMark, id: string): boolean => from === id || to === id;

function lineCrossings(drawing: Drawing, stretches: readonly Stretch[]): number {
  const marks = new Map(drawing.scene.nodes.map((node) => [node.id, node]));
  const isAtSharedEnd = (point: Point, one: LineMark, other: LineMark) =>
    [one.from, one.to].some(
      (id) =>
        joins(other, id) &&
        contains(outlineBox(marks.get(id)!, placeOf(drawing.positions, id), END_ROOM), point),
    );
  const before = new Grid<Stretch>();
  const crossing = new Set<number>();
  for (const one of stretches) {
    before.some(boundsOfStretch(one), (other) => {
      const point = one.line === other.line ? undefined : crossingPoint(one, other);
      if (point !== undefined && !isAtSharedEnd(point, one.line, other.line)) {
        crossing.add(one.number * drawing.scene.lines.length + other.number);
      }
      return false;
    });
    before.add(one, boundsOfStretch(one));
  }
  return crossing.size;
}

/** Round a mark that two lines share, how far out they may still cross as one leaves it across the other. */
const END_ROOM = 2 * ARROW_LENGTH;

const contains = ({ x, y, halfWidth, halfHeight }: Box, [px, py]: Point): boolean =>
  Math.abs(px - x) <= halfWidth && Math.abs(py - y) <= halfHeight;

/** Where two stretches cross; undefined where they don't, or run along each other. */
function crossingPoint(one: Stretch, other: Stretch): Point | undefined {
  const [ax, ay] = one.from;
  const [dx, dy] = [one.to[0] - ax, one.to[1] - ay];
  const [ex, ey] = [other.to[0] - other.from[0], other.to[1] - other.from[1]];
  const across = dx * ey - dy * ex;
  if (across === 0) return undefined;
  const [gx, gy] = [other.from[0] - ax, other.from[1] - ay];
  const s = (gx * ey - gy * ex) / across;
  const t = (gx * dy - gy * dx) / across;
  return s < 0 || s > 1 || t < 0 || t > 1 ? undefined : [ax + s * dx, ay + s * dy];
}
