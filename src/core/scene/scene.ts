import type { Filtered } from '../filters/filters.ts';
import { hasBit } from '../graph/bits.ts';
import { type Graph, groupItems, type Tie } from '../graph/graph.ts';
import type { Event, Source } from '../model/dataset.ts';
import { FAMILIES, type Family, type Shape, type Status } from '../model/vocabulary.ts';
import type { Lane } from './curve.ts';
import { CONTESTED_MARK } from './contested.ts';
import { actorMark, eventMark, type NodeMark } from './nodeMark.ts';

export const PATTERNS = {
  solid: { label: 'confirmed, or reported by an outlet in its own voice' },
  dashed: { label: 'attributed: somebody’s word' },
  dotted: { label: 'disputed or retracted' },
} as const;
export type Pattern = keyof typeof PATTERNS;

const PATTERN_OF_STATUS: Readonly<Record<Status, Pattern>> = {
  confirmed: 'solid',
  reported: 'solid',
  attributed: 'dashed',
  disputed: 'dotted',
  retracted: 'dotted',
};

/** One relation, or one spoke from an event's hub to a participant, ready to draw. */
export interface LineMark {
  /** The relation's id; for a spoke "event/actor". */
  readonly id: string;
  readonly kind: 'relation' | 'spoke';
  /** The relation's or event's row in the Graph. */
  readonly row: number;
  readonly from: string;
  readonly to: string;
  readonly lane: Lane;
  readonly family: Family;
  readonly pattern: Pattern;
  readonly arrow: boolean;
  /** Drawn fainter: the date is uncertain, may lie outside the window, or is not known. */
  readonly faint: boolean;
  /** The text on the line; "" where a neighbouring lane of the same type carries it. */
  readonly label: string;
}

export interface LegendEntry<Key extends string> {
  readonly key: Key;
  readonly label: string;
}

/** What the marks mean, only as far as they are visible. */
export interface Legend {
  readonly families: readonly LegendEntry<Family>[];
  readonly patterns: readonly LegendEntry<Pattern>[];
  readonly shapes: readonly LegendEntry<Shape>[];
  readonly hasFaint: boolean;
  /** True where a visible text carries the mark. */
  readonly hasContested: boolean;
}

/** Marks ready to draw, for screen and figure alike. Where they stand is not part of it. */
export interface Scene {
  readonly nodes: readonly NodeMark[];
  readonly lines: readonly LineMark[];
  readonly legend: Legend;
  /** The sources of what is visible, in the file's order. */
  readonly sources: readonly Source[];
}

/** How far apart neighbouring lanes of a tie are at its middle, in scene units. */
const LANE_GAP = 17;

/** What the whole graph would look like: lanes and sizes that filters never change. Made once a Graph. */
export interface Stage {
  readonly graph: Graph;
  readonly marks: ReadonlyMap<string, NodeMark>;
  /** By relation row: its lane, and whether the tie runs against the relation's direction. */
  readonly lanes: readonly Lane[];
}

/** Measures every name and gives every relation its lane, filtered or not, so that nothing moves later. */
export function setStage(graph: Graph): Stage {
  const marks = new Map<string, NodeMark>();
  graph.actors.forEach((actor, number) => marks.set(actor.id, actorMark(graph, actor, number)));
  for (const event of eventsOf(graph)) marks.set(event.id, eventMark(event));
  const lanes: Lane[] = [];
  for (const tie of graph.ties) {
    const outermost = ((tie.rows.length - 1) / 2) * LANE_GAP;
    tie.rows.forEach((row, index) => {
      const offset = index * LANE_GAP - outermost;
      lanes[row] = { offset: graph.columns.from[row] === tie.a ? offset : -offset, outermost };
    });
  }
  return { graph, marks, lanes };
}

const eventsOf = (graph: Graph) => graph.statements.slice(graph.relationCount) as readonly Event[];

/** Turns what passes the filters into marks. */
export function buildScene(stage: Stage, filtered: Filtered): Scene {
  const { graph } = stage;
  const nodes = visibleNodes(stage, filtered);
  const shown = new Set(nodes.map((node) => node.id));
  const lines = [
    ...graph.ties.flatMap((tie) => tieLines(stage, filtered, tie)),
    ...eventsOf(graph).flatMap((event, index) =>
      spokes(graph, filtered, event, graph.relationCount + index),
    ),
  ].filter((line) => shown.has(line.from) && shown.has(line.to));
  return { nodes, lines, legend: legendOf(nodes, lines), sources: citedSources(graph, filtered) };
}

function visibleNodes({ graph, marks }: Stage, { actors, rows }: Filtered): NodeMark[] {
  const actorMarks = graph.actors
    .filter((_, number) => actors.has(number))
    .map((actor) => marks.get(actor.id)!);
  const hubs = eventsOf(graph)
    .filter((_, index) => hasBit(rows, graph.relationCount + index))
    .map((event) => marks.get(event.id)!);
  return [...actorMarks, ...hubs];
}

/** The visible lines of a tie. Neighbours of one type, direction and status share one label with their count. */
function tieLines({ graph, lanes }: Stage, { rows, unsure }: Filtered, tie: Tie): LineMark[] {
  const visible = tie.rows.filter((row) => hasBit(rows, row));
  const runs: number[][] = [];
  for (const row of visible) {
    const run = runs.at(-1);
    if (run !== undefined && isSameRun(graph, run[0]!, row)) run.push(row);
    else runs.push([row]);
  }
  return runs.flatMap((run) =>
    run.map((row, index) => {
      const type = graph.relationTypes[graph.columns.type[row]!]!;
      const status = graph.statuses[graph.columns.status[row]!]!;
      const isMiddle = index === Math.floor((run.length - 1) / 2);
      return {
        id: graph.statements[row]!.id,
        kind: 'relation',
        row,
        from: graph.actors[graph.columns.from[row]!]!.id,
        to: graph.actors[graph.columns.to[row]!]!.id,
        lane: lanes[row]!,
        family: type.family,
        pattern: PATTERN_OF_STATUS[status],
        arrow: type.directed,
        faint: hasBit(unsure, row),
        label: isMiddle ? labelOf(type.label, run.length, graph.columns.contested[row] === 1) : '',
      } satisfies LineMark;
    }),
  );
}

const labelOf = (label: string, count: number, contested: boolean): string =>
  `${label}${count > 1 ? ` ×${count}` : ''}${contested ? ` ${CONTESTED_MARK}` : ''}`;

const isSameRun = ({ columns, relationTypes }: Graph, a: number, b: number): boolean =>
  columns.type[a] === columns.type[b] &&
  columns.status[a] === columns.status[b] &&
  columns.contested[a] === columns.contested[b] &&
  (columns.from[a] === columns.from[b] || relationTypes[columns.type[a]!]?.directed === false);

const CENTRE_LANE: Lane = { offset: 0, outermost: 0 };

/** An event's lines to its participants, each saying the role; one actor's roles share a line. */
function spokes(graph: Graph, { rows, unsure }: Filtered, event: Event, row: number): LineMark[] {
  if (!hasBit(rows, row)) return [];
  const actors = [...groupItems(graph.actorsOfRow, row)].map((number) => graph.actors[number]!.id);
  const type = graph.relationTypes[graph.columns.type[row]!]!;
  const status = graph.statuses[graph.columns.status[row]!]!;
  return actors.map((actor) => ({
    id: `${event.id}/${actor}`,
    kind: 'spoke',
    row,
    from: event.id,
    to: actor,
    lane: CENTRE_LANE,
    family: type.family,
    pattern: PATTERN_OF_STATUS[status],
    arrow: false,
    faint: hasBit(unsure, row),
    label: event.participants
      .filter((participant) => participant.actor === actor && participant.role !== 'participant')
      .map((participant) => participant.role)
      .join(', '),
  }));
}

const inOrder = <Key extends string>(keys: readonly Key[], used: ReadonlySet<string>) =>
  keys.filter((key) => used.has(key));

function legendOf(nodes: readonly NodeMark[], lines: readonly LineMark[]): Legend {
  const families = new Set(lines.map((line) => line.family));
  const patterns = new Set(lines.map((line) => line.pattern));
  const shapes = new Map<Shape, Set<string>>();
  for (const node of nodes) {
    shapes.set(node.shape, (shapes.get(node.shape) ?? new Set()).add(node.typeLabel));
  }
  return {
    families: inOrder(Object.keys(FAMILIES) as Family[], families).map((key) => ({
      key,
      label: FAMILIES[key].label,
    })),
    patterns: inOrder(Object.keys(PATTERNS) as Pattern[], patterns).map((key) => ({
      key,
      label: PATTERNS[key].label,
    })),
    shapes: [...shapes].map(([key, labels]) => ({ key, label: [...labels].join(', ') })),
    hasFaint: lines.some((line) => line.faint),
    hasContested: [
      ...lines.map((line) => line.label),
      ...nodes.map((node) => node.lines.at(-1) ?? ''),
    ].some((text) => text.endsWith(CONTESTED_MARK)),
  };
}

function citedSources(graph: Graph, { rows }: Filtered): Source[] {
  const cited = new Set(
    graph.statements.flatMap((statement, row) =>
      hasBit(rows, row) ? statement.claims.map((claim) => claim.source as string) : [],
    ),
  );
  return graph.dataset.sources.filter((source) => cited.has(source.id));
}

/** The contested statements among the visible ones, with who objects, for the notes of a figure. */
export const contestedRows = (graph: Graph, { rows }: Filtered): readonly number[] =>
  graph.statements
    .map((_, row) => row)
    .filter((row) => hasBit(rows, row) && graph.columns.contested[row] === 1);
