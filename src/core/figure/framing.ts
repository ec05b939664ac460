import type { Filtered } from '../filters/filters.ts';
import { restrictedTo } from '../filters/restricted.ts';
import { groupItems } from '../graph/graph.ts';
import type { ActorId, StatementId } from '../model/dataset.ts';
import { withReferences } from '../scene/citations.ts';
import { polyline } from '../scene/curve.ts';
import { type Drawing, drawScene, placeOf } from '../scene/drawing.ts';
import type { NodeMark } from '../scene/nodeMark.ts';
import { type Bounds, boundsRound } from '../scene/outline.ts';
import { boundsOf } from '../scene/placeLabels.ts';
import { legendOf } from '../scene/legend.ts';
import { buildScene, type Stage } from '../scene/scene.ts';

/** How much of what surrounds the framed marks is seen, in scene units. */
const MARGIN = 24;

const boundsAt = ({ positions }: Drawing, { id, extent }: NodeMark): Bounds => {
  const [x, y] = placeOf(positions, id);
  return {
    left: x + extent.left,
    right: x + extent.right,
    top: y + extent.top,
    bottom: y + extent.bottom,
  };
};

/**
 * The frame round the marks of these ids, in scene units, widened to `aspect` (width by height) where that is given;
 * undefined where the drawing has none of them.
 */
export function frameRound(
  drawing: Drawing,
  ids: readonly string[],
  aspect?: number,
): Bounds | undefined {
  const marks = drawing.scene.nodes.filter(({ id }) => ids.includes(id));
  if (marks.length === 0) return undefined;
  const { left, right, top, bottom } = boundsRound(marks.map((mark) => boundsAt(drawing, mark)));
  const [width, height] = [right - left + 2 * MARGIN, bottom - top + 2 * MARGIN];
  const halfWidth = Math.max(width, height * (aspect ?? 0)) / 2;
  const halfHeight = Math.max(height, aspect === undefined ? 0 : width / aspect) / 2;
  const [x, y] = [(left + right) / 2, (top + bottom) / 2];
  return { left: x - halfWidth, right: x + halfWidth, top: y - halfHeight, bottom: y + halfHeight };
}

/** The ids of the marks whose middle lies in a frame. */
export const marksIn = ({ scene, positions }: Drawing, frame: Bounds): readonly string[] =>
  scene.nodes
    .map(({ id }) => id)
    .filter((id) => {
      const [x, y] = placeOf(positions, id);
      return x >= frame.left && x <= frame.right && y >= frame.top && y <= frame.bottom;
    })
    .toSorted();

/**
 * What a frame shows of a drawing: the marks that it holds or cuts, and the lines that lead to them. A line that only
 * passes would lead from nowhere to nowhere. Texts are left out that the frame would cut; the legend is of what is left.
 */
export function framed(stage: Stage, drawing: Drawing, frame: Bounds): Drawing {
  const { scene, curves, labels, hulls } = drawing;
  const nodes = scene.nodes.filter((mark) => meets(boundsAt(drawing, mark), frame));
  const seen = new Set(nodes.map(({ id }) => id));
  const lines = scene.lines.filter(
    ({ id, from, to }) =>
      (seen.has(from) || seen.has(to)) && meets(reachOf(polyline(curves.get(id)!, 12)), frame),
  );
  const named = nodes.map((mark) =>
    holds(frame, boundsAt(drawing, mark)) ? mark : { ...mark, lines: [] },
  );
  const bands = scene.bands.filter(({ tie }) => lines.some((line) => line.tie === tie));
  return {
    ...drawing,
    scene: {
      ...scene,
      nodes: named,
      lines,
      bands,
      legend: legendOf(stage, named, lines, bands),
    },
    labels: new Map([...labels].filter(([, box]) => holds(frame, boundsOf(box)))),
    hulls: hulls.filter(({ points }) => meets(reachOf(points), frame)),
    bounds: frame,
  };
}

/** Marks that a frame cuts: drawn without their names. */
export const cutBy = (drawing: Drawing, frame: Bounds): readonly NodeMark[] =>
  drawing.scene.nodes.filter((mark) => {
    const bounds = boundsAt(drawing, mark);
    return meets(bounds, frame) && !holds(frame, bounds);
  });

/** What has to be drawn for a frame of what passes the filters: what it shows, and the far ends of lines. */
export function drawnIn(
  stage: Stage,
  drawing: Drawing,
  filtered: Filtered,
  frame: Bounds,
): Filtered {
  const { graph } = stage;
  const { scene } = framed(stage, drawing, frame);
  const events = scene.nodes.filter(({ kind }) => kind === 'event');
  const rows = new Set([
    ...scene.lines.flatMap((line) => line.rows),
    ...events.map(({ id }) => graph.rowNumber.get(id as StatementId)!),
  ]);
  const actors = scene.nodes.filter(({ kind }) => kind === 'actor').map(({ id }) => id);
  const ends = [...rows].flatMap((row) => [...groupItems(graph.actorsOfRow, row)]);
  return restrictedTo(graph, filtered, {
    rows,
    actors: new Set([...actors.map((id) => graph.actorNumber.get(id as ActorId)!), ...ends]),
  });
}

/**
 * What a framed drawing tells of what passes the filters: actors and events whose names it shows, and relations whose
 * own text it shows or both of whose ends are named. What it cuts off it does not tell.
 */
export function toldIn({ graph }: Stage, { scene, labels }: Drawing, filtered: Filtered): Filtered {
  const named = new Set(scene.nodes.flatMap(({ id, lines }) => (lines.length > 0 ? [id] : [])));
  const bands = new Set(scene.bands.flatMap(({ id, tie }) => (labels.has(id) ? [tie] : [])));
  const told = scene.lines.filter(
    ({ id, kind, tie, from, to }) =>
      kind !== 'spoke' && ((named.has(from) && named.has(to)) || labels.has(id) || bands.has(tie)),
  );
  return restrictedTo(graph, filtered, {
    rows: new Set([
      ...told.flatMap(({ rows }) => rows),
      ...[...named].flatMap((id) => graph.rowNumber.get(id as StatementId) ?? []),
    ]),
    actors: [...named].flatMap((id) => graph.actorNumber.get(id as ActorId) ?? []),
  });
}

interface DrawnAs {
  /** The tie that is open. */
  readonly opened: string | undefined;
  readonly communities: readonly (readonly string[])[];
  /** Whether the sources' numbers stand on the lines. */
  readonly isNumbered: boolean;
}

/** What a frame is laid over: of the whole drawing what is to be drawn, at its places. */
export function drawingOf(
  stage: Stage,
  { positions, guides }: Drawing,
  drawn: Filtered,
  { opened, communities, isNumbered }: DrawnAs,
): Drawing {
  const scene = buildScene(stage, drawn, opened);
  const referring = withReferences(stage.graph, scene, { isNumbered });
  return drawScene(referring, positions, { communities, guides });
}

const reachOf = (points: readonly (readonly [number, number])[]): Bounds =>
  boundsRound(points.map(([x, y]) => ({ left: x, right: x, top: y, bottom: y })));

const meets = (a: Bounds, b: Bounds): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/** A hair of room, for what the last digits make of a frame that just fits. */
const HAIR = 0.5;

const holds = (outer: Bounds, inner: Bounds): boolean =>
  inner.left >= outer.left - HAIR &&
  inner.right <= outer.right + HAIR &&
  inner.top >= outer.top - HAIR &&
  inner.bottom <= outer.bottom + HAIR;
