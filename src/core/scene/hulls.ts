import { polygonHull } from 'd3-polygon';
import type { Graph } from '../graph/graph.ts';
import type { Communities } from '../graph/weightedTies.ts';
import type { Positions } from '../layouts/layout.ts';
import type { NodeMark } from './nodeMark.ts';
import type { Outline, Point } from './outline.ts';
import type { Scene } from './scene.ts';

/** The ground that a community's visible members stand on. */
export interface Hull {
  /** "community/1": of the largest, whatever of it is visible. */
  readonly id: string;
  /** Where it stands: a convex polygon with round corners, in scene units. */
  readonly points: Outline;
  /** The ids of those on it. */
  readonly members: readonly string[];
}

/** How hulls are drawn: through one, what lies below it is seen; lengths in scene units. */
export const HULL_STYLE = { opacity: 0.6, edge: 1 } as const;

/** How far a hull reaches beyond its members, in scene units. */
const ROOM = 16;

/** Corners of a full round; a hull has fewer the farther its members stand apart. */
const ARC_STEPS = 32;

/** The ids of each community's members. */
export const memberIds = (
  { actors }: Graph,
  communities: Communities,
): readonly (readonly string[])[] =>
  communities.map((numbers) => numbers.map((number) => actors[number]!.id));

/** A hull for each community of which at least two are visible. */
export function hullsOf(
  scene: Scene,
  positions: Positions,
  communities: readonly (readonly string[])[],
): readonly Hull[] {
  const marks = new Map(scene.nodes.map((node) => [node.id, node]));
  return communities.flatMap((ids, index) => {
    const members = ids.filter((id) => marks.has(id));
    if (members.length < 2) return [];
    const corners = members.flatMap((id) => cornersOf(marks.get(id)!, positions[id]));
    return [{ id: `community/${index + 1}`, points: hullRound(corners), members }];
  });
}

const cornersOf = ({ extent }: NodeMark, [x, y]: Point = [0, 0]): Point[] =>
  [extent.left, extent.right].flatMap((dx) =>
    [extent.top, extent.bottom].map((dy): Point => [x + dx, y + dy]),
  );

/** The hull of discs on the corners: as far from all of them, and round where it turns. */
const hullRound = (corners: readonly Point[]): Outline =>
  polygonHull(
    corners.flatMap(([x, y]) => DISC.map(([dx, dy]): [number, number] => [x + dx, y + dy])),
  ) ?? [];

const DISC: Outline = Array.from({ length: ARC_STEPS }, (_, step) => {
  const angle = (2 * Math.PI * step) / ARC_STEPS;
  return [ROOM * Math.cos(angle), ROOM * Math.sin(angle)];
});
