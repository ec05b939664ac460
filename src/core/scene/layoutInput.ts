import { type Graph, groupItems } from '../graph/graph.ts';
import type { LayoutInput, LayoutLink, LayoutNode, Positions } from '../layouts/layout.ts';
import type { ActorId, StatementId } from '../model/dataset.ts';
import { labelWidth } from './drawing.ts';
import type { Stage } from './scene.ts';

/**
 * Width by height that layouts aim at. One number for all screens: a link must give the same picture on a phone as on
 * the desk where it was made.
 */
export const LAYOUT_ASPECT = 1.55;

/** Where a file says that its marks stand; `isWhole` when it says so of every one, and no layout is needed. */
export function positionsInFile({ graph, marks }: Stage): {
  readonly positions: Positions;
  readonly isWhole: boolean;
} {
  const given = Object.entries(graph.dataset.view?.positions ?? {}).filter(([id]) => marks.has(id));
  return { positions: Object.fromEntries(given), isWhole: given.length === marks.size };
}

/** What a layout needs to know of the whole graph, filtered or not: filters then never move what stays. */
export function layoutInputOf(
  { graph, marks, lanes }: Stage,
  frame: Pick<LayoutInput, 'aspect' | 'seed' | 'pins'>,
): LayoutInput {
  const ties = graph.ties
    .filter((tie) => tie.a !== tie.b)
    .map((tie): LayoutLink => ({
      a: graph.actors[tie.a]!.id,
      b: graph.actors[tie.b]!.id,
      count: tie.rows.length,
      forward: tie.rows.filter((row) => hasHeadAt(graph, row, tie.b)).length,
      backward: tie.rows.filter((row) => hasHeadAt(graph, row, tie.a)).length,
      breadth: 2 * (lanes[tie.rows[0]!]?.outermost ?? 0),
      labelLength: Math.max(
        ...tie.rows.map((row) => labelWidth(graph.relationTypes[graph.columns.type[row]!]!.label)),
      ),
    }));
  const spokes = graph.statements.slice(graph.relationCount).flatMap((event, index) =>
    [...groupItems(graph.actorsOfRow, graph.relationCount + index)].map((actor): LayoutLink => ({
      a: event.id,
      b: graph.actors[actor]!.id,
      count: 1,
      breadth: 0,
      labelLength: 0,
      forward: 0,
      backward: 0,
    })),
  );
  return {
    nodes: [...marks.values()].map(({ id, extent }) => ({
      id,
      left: -extent.left,
      right: extent.right,
      top: -extent.top,
      bottom: extent.bottom,
      ...whenAndWhat(graph, id),
    })),
    links: [...ties, ...spokes],
    ...frame,
  };
}

const hasHeadAt = ({ columns, relationTypes }: Graph, row: number, actor: number): boolean =>
  relationTypes[columns.type[row]!]?.directed === true && columns.to[row] === actor;

/** A mark's group and time: an actor's type and its first dated statement, or an event's own date. */
function whenAndWhat(graph: Graph, id: string): Pick<LayoutNode, 'group' | 'time'> {
  const actor = graph.actorNumber.get(id as ActorId);
  const rows =
    actor === undefined
      ? [graph.rowNumber.get(id as StatementId)!]
      : [...groupItems(graph.rowsOfActor, actor)];
  const times = rows
    .filter((row) => graph.columns.dated[row] === 1)
    .map((row) => graph.columns.earliestStart[row]!)
    .filter(Number.isFinite);
  const group = actor === undefined ? graph.actorTypes.length : graph.typeOfActor[actor]!;
  return times.length === 0
    ? { group }
    : { group, time: times.reduce((first, time) => Math.min(first, time)) };
}
