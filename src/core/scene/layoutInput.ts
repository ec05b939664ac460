import { EN } from '../messages/en/en.ts';
import { type Graph, groupItems, type Tie } from '../graph/graph.ts';
import { partsInWords } from '../graph/sentence.ts';
import { tieId } from '../graph/ties.ts';
import type { LayoutInput, LayoutLink, LayoutNode, Positions } from '../layouts/layout.ts';
import type { ActorId, Event, StatementId } from '../model/dataset.ts';
import type { View } from '../view/view.ts';
import { bandBreadth, bandTexts, blockSize } from './band.ts';
import { curveBetween, pointOn, polyline } from './curve.ts';
import { fanBreadth, longestText, textForBreadth } from './lanes.ts';
import { labelWidth, type NodeMark } from './nodeMark.ts';
import type { Scene, Stage } from './scene.ts';

/**
 * Width by height that layouts aim at, by the shape that the reader wants, whatever the screen: a link must give the
 * same picture on a phone as on the desk where it was made.
 */
export const LAYOUT_ASPECTS: Readonly<Record<View['shape'], number>> = {
  wide: 1.55,
  square: 1,
  tall: 0.6,
};

/** The least room for the text of an event's line: marks so near to each other leave no way for others' lines. */
const SPOKE = 44;

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
  stage: Stage,
  frame: Omit<LayoutInput, 'nodes' | 'links'>,
): LayoutInput {
  const { graph, marks } = stage;
  const loops = loopsOf(stage);
  const ties = stage.ties
    .filter((tie) => tie.a !== tie.b)
    .map((tie): LayoutLink => ({
      a: graph.actors[tie.a]!.id,
      b: graph.actors[tie.b]!.id,
      count: tie.rows.length,
      forward: tie.rows.filter((row) => hasHeadAt(graph, row, tie.b)).length,
      backward: tie.rows.filter((row) => hasHeadAt(graph, row, tie.a)).length,
      ...roomOfTie(stage, tie),
    }));
  const spokes = stage.events.flatMap((row) => {
    const event = graph.statements[row] as Event;
    return [...groupItems(graph.actorsOfRow, row)].map((actor): LayoutLink => {
      const { id } = graph.actors[actor]!;
      const roles = partsInWords(EN, event, id);
      return {
        a: event.id,
        b: id,
        count: 1,
        breadth: 0,
        labelLength: roles === '' ? 0 : Math.max(SPOKE, labelWidth(roles)),
        forward: 0,
        backward: 0,
      };
    });
  });
  return {
    nodes: [...marks.values()].map((mark): LayoutNode => ({
      id: mark.id,
      ...roomOfMark(stage, mark, loops.get(mark.id)),
      ...whenAndWhat(graph, mark.id),
    })),
    links: [...ties, ...spokes],
    ...frame,
  };
}

/** The part of a layout's input that is on screen. */
export function visiblePartOf(input: LayoutInput, { nodes, lines }: Scene): LayoutInput {
  const shown = new Set(nodes.map(({ id }) => id));
  const joined = new Set(lines.flatMap(({ from, to }) => [`${from}/${to}`, `${to}/${from}`]));
  return {
    ...input,
    nodes: input.nodes.filter(({ id }) => shown.has(id)),
    links: input.links.filter(({ a, b }) => joined.has(`${a}/${b}`)),
    pins: Object.fromEntries(Object.entries(input.pins).filter(([id]) => shown.has(id))),
  };
}

/** What a layout needs to know of a scene that is to have an arrangement of its own: its marks, and its texts. */
export function figureInputOf(
  stage: Stage,
  scene: Scene,
  frame: Omit<LayoutInput, 'nodes' | 'links'>,
): LayoutInput {
  const input = visiblePartOf(layoutInputOf(stage, frame), scene);
  const extents = new Map(scene.nodes.map(({ id, extent }) => [id, extent]));
  const longest = new Map<string, number>();
  for (const { from, to, label } of scene.lines) {
    if (label === '') continue;
    const pair = pairOf(from, to);
    longest.set(pair, Math.max(longest.get(pair) ?? 0, labelWidth(label)));
  }
  return {
    ...input,
    nodes: input.nodes.map((node) => {
      const { left, right, top, bottom } = extents.get(node.id)!;
      return {
        ...node,
        left: Math.max(node.left, -left),
        right: Math.max(node.right, right),
        top: Math.max(node.top, -top),
        bottom: Math.max(node.bottom, bottom),
      };
    }),
    links: input.links.map((link) => ({
      ...link,
      labelLength: Math.max(link.labelLength, longest.get(pairOf(link.a, link.b)) ?? 0),
    })),
  };
}

const pairOf = (a: string, b: string): string => (a < b ? `${a}/${b}` : `${b}/${a}`);

/** How broad a tie is and how long its texts are: of a band, its stripes and its block of text. */
function roomOfTie(
  { graph, gathered }: Stage,
  tie: Tie,
): Pick<LayoutLink, 'breadth' | 'labelLength'> {
  if (gathered.has(tieId(graph, tie))) {
    const { width, height } = blockSize(bandTexts(graph, tie.rows));
    // The block stays upright: whichever way the tie runs, it then lies between the marks.
    return {
      breadth: Math.max(bandBreadth(graph, tie.rows), height),
      labelLength: Math.sqrt(width * width + height * height),
    };
  }
  return {
    breadth: fanBreadth(tie.rows.length),
    labelLength: Math.max(longestText(graph, tie.rows), textForBreadth(tie.rows.length)),
  };
}

/** The relations of actors to themselves, by actor. */
const loopsOf = ({ graph, ties }: Stage): ReadonlyMap<string, Tie> =>
  new Map(
    ties.filter((tie) => tie.a === tie.b).map((tie) => [graph.actors[tie.a]!.id as string, tie]),
  );

/** How far a mark reaches to each side, with its loops and the texts that stand on the middle of each. */
function roomOfMark(
  { graph, lanes }: Stage,
  { extent, outline }: NodeMark,
  loops: Tie | undefined,
): Pick<LayoutNode, 'left' | 'right' | 'top' | 'bottom'> {
  const end = { at: [0, 0], outline } as const;
  const reached = (loops?.rows ?? []).map((row) => {
    const curve = curveBetween(end, end, lanes.get(row)!);
    const points = polyline(curve);
    const textWidth = labelWidth(graph.relationTypes[graph.columns.type[row]!]!.label);
    return {
      right: Math.max(...points.map(([x]) => x), pointOn(curve, 0.5)[0] + textWidth / 2),
      top: Math.max(...points.map(([, y]) => -y)),
    };
  });
  return {
    left: -extent.left,
    right: Math.max(extent.right, ...reached.map(({ right }) => right)),
    top: Math.max(-extent.top, ...reached.map(({ top }) => top)),
    bottom: extent.bottom,
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
