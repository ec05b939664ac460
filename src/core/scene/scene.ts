import { EN } from '../messages/en/en.ts';
import type { Filtered } from '../filters/filters.ts';
import { allBits, hasBit, noBits } from '../graph/bits.ts';
import { type Graph, groupItems, type Tie } from '../graph/graph.ts';
import { partsInWords } from '../graph/sentence.ts';
import { tieId } from '../graph/ties.ts';
import { rowsOfSource } from '../graph/voices.ts';
import type { Event, Source } from '../model/dataset.ts';
import type { SizeBy } from '../view/view.ts';
import { type BandMark, bandOf, stripesOf } from './band.ts';
import { CENTRE_LANE, type Lane } from './curve.ts';
import { gathers, lanesOf, runsOf, textOf } from './lanes.ts';
import { type Legend, legendOf } from './legend.ts';
import { type Look, lookOf } from './look.ts';
import { actorMark, eventMark, type NodeMark } from './nodeMark.ts';
import { sizeFactors, sizesInWords } from './sizes.ts';
import { type EndedLine, MOST_SPREAD, type Whole } from './spread.ts';

/**
 * One relation, one spoke from an event's hub to a participant, or one stripe of a band, which stands for several
 * relations; ready to draw.
 */
export interface LineMark extends Look {
  /** The relation's id; for a spoke "event/actor", for a stripe "band/actor/actor/relation". */
  readonly id: string;
  readonly kind: 'relation' | 'spoke' | 'stripe';
  /** What it stands for, as rows in the Graph: a relation, an event, or all visible relations of a stripe. */
  readonly rows: readonly number[];
  /** The name of the tie it is part of; "" for a spoke. */
  readonly tie: string;
  readonly from: string;
  readonly to: string;
  readonly lane: Lane;
  /** Drawn thinner: the date is uncertain, may lie outside the window, or is not known. */
  readonly faint: boolean;
  /** The text on the line; "" where a neighbouring lane of the same type, or the band's block, carries it. */
  readonly label: string;
  /** How wide it is drawn, in scene units, where that says how many it stands for; else its pattern decides. */
  readonly width?: number;
}

/** Marks ready to draw, for screen and figure alike. Where they stand is not part of it. */
export interface Scene {
  readonly nodes: readonly NodeMark[];
  readonly lines: readonly LineMark[];
  /** The ties that are gathered; their stripes are among the lines. */
  readonly bands: readonly BandMark[];
  readonly legend: Legend;
  /** The sources of what is visible, in the file's order. */
  readonly sources: readonly Source[];
  /** What lines share their marks with, visible or not. */
  readonly whole: Whole;
  /** What stands for more than itself, in a graph too large to be shown one by one. */
  readonly gathered?: Gathered;
}

/** How much of a large graph is gathered in groups, and in lines to and from them. */
export interface Gathered {
  readonly groups: number;
  /** How many visible actors and events have no mark of their own, and relations no line. */
  readonly actors: number;
  readonly events: number;
  readonly relations: number;
  /** How many pairs of marks have no line drawn, for theirs would be among the thinnest. */
  readonly pairsLeft: number;
  /** And how many relations those are. */
  readonly relationsLeft: number;
}

/** What of a graph is drawn one by one: actors by their numbers, ties, and events by their rows. */
export interface Part {
  readonly actors: readonly number[];
  readonly ties: readonly Tie[];
  readonly events: readonly number[];
}

/**
 * What the whole graph would look like: lanes and sizes that filters never change. Made once a Graph; of a large one
 * it holds what is shown, and is made anew when that changes.
 */
export interface Stage extends Part {
  readonly graph: Graph;
  readonly marks: ReadonlyMap<string, NodeMark>;
  /** By relation row: its lane in the fan of its whole tie. */
  readonly lanes: ReadonlyMap<number, Lane>;
  /** The names of the ties that are bands while everything of them is visible. */
  readonly gathered: ReadonlySet<string>;
  /** What the sizes of actors say; undefined where they say nothing. */
  readonly sizes: string | undefined;
  /** Of all lines, where they end, as they are while everything is visible and no band is opened. */
  readonly ended: readonly EndedLine[];
}

/** All of a graph. */
const wholeOf = (graph: Graph): Part => ({
  actors: Array.from(graph.actors.keys()),
  ties: graph.ties,
  events: eventsOf(graph).map((_, index) => graph.relationCount + index),
});

/** Measures every name and gives every relation its lane, filtered or not, so that nothing moves later. */
export function setStage(graph: Graph, sizeBy: SizeBy = 'equal', part = wholeOf(graph)): Stage {
  const marks = new Map<string, NodeMark>();
  const factors = sizeFactors(graph, sizeBy);
  for (const number of part.actors) {
    const actor = graph.actors[number]!;
    marks.set(actor.id, actorMark(graph, actor, number, factors[number]));
  }
  for (const row of part.events) {
    const event = graph.statements[row] as Event;
    marks.set(event.id, eventMark(event));
  }
  const lanes = new Map(part.ties.flatMap((tie) => [...lanesOf(graph, tie, tie.rows)]));
  const gathered = part.ties.filter((tie) => gathers(graph, tie, tie.rows));
  const stage = {
    ...part,
    graph,
    marks,
    lanes,
    gathered: new Set(gathered.map((tie) => tieId(graph, tie))),
    sizes: sizesInWords(EN, graph, sizeBy),
    ended: [],
  };
  return { ...stage, ended: endedLines(stage) };
}

/** Every line that is there while everything is visible and no band is opened; none where there are too many to spread. */
function endedLines(stage: Stage): readonly EndedLine[] {
  const { graph, ties, events } = stage;
  const size = ties.reduce((sum, { rows }) => sum + rows.length, events.length);
  if (size > MOST_SPREAD) return [];
  const statements = graph.statements.length;
  const all = { rows: allBits(statements), unsure: noBits(statements) };
  const lines = [
    ...ties.flatMap((tie) => closedTie(stage, all, tie, tie.rows).lines),
    ...allSpokes(stage, all),
  ];
  return lines.map(({ kind, from, to, lane, arrow }) => ({ kind, from, to, lane, arrow }));
}

const eventsOf = (graph: Graph) => graph.statements.slice(graph.relationCount) as readonly Event[];

/** How the visible relations of a tie are drawn: as a fan of lines, or as the stripes of a band. */
interface TieMarks {
  readonly lines: readonly LineMark[];
  readonly bands: readonly BandMark[];
}

type DrawTie = (tie: Tie, visible: readonly number[]) => TieMarks;

/** What of a graph is visible, and what of that is faint. */
type Visible = Pick<Filtered, 'rows' | 'unsure'>;

/** Turns what passes the filters into marks. The tie that is `opened`, by its name, is a fan whatever its size. */
export function buildScene(stage: Stage, filtered: Filtered, opened?: string): Scene {
  return assemble(stage, filtered, (tie, visible) =>
    tieId(stage.graph, tie) === opened && stage.gathered.has(opened)
      ? openedOf(stage, filtered, tie, visible)
      : closedTie(stage, filtered, tie, visible),
  );
}

/** A tie that nobody has opened: a fan, or a band as long as what is visible of it needs one. */
function closedTie(
  stage: Stage,
  filtered: Visible,
  tie: Tie,
  visible: readonly number[],
): TieMarks {
  const id = tieId(stage.graph, tie);
  if (!stage.gathered.has(id)) return fanOf(stage, filtered, id, visible, stage.lanes);
  return gathers(stage.graph, tie, visible)
    ? gatheredOf(stage, filtered, tie)
    : openedOf(stage, filtered, tie, visible);
}

/** All that a graph can ever show, whatever the filters: what gathers is there as a fan and as a band. */
export function buildEverything(stage: Stage, filtered: Filtered): Scene {
  return assemble(stage, filtered, (tie, visible) => {
    const fan = openedOf(stage, filtered, tie, visible);
    if (!stage.gathered.has(tieId(stage.graph, tie))) return fan;
    const { lines, bands } = gatheredOf(stage, filtered, tie);
    return { lines: [...fan.lines, ...lines], bands };
  });
}

function assemble(stage: Stage, filtered: Filtered, drawTie: DrawTie): Scene {
  const { graph } = stage;
  const nodes = visibleNodes(stage, filtered);
  const shown = new Set(nodes.map((node) => node.id));
  const areShown = ({ from, to }: Pick<LineMark, 'from' | 'to'>) =>
    shown.has(from) && shown.has(to);
  const ties = stage.ties.map((tie) =>
    drawTie(
      tie,
      tie.rows.filter((row) => hasBit(filtered.rows, row)),
    ),
  );
  const lines = [...ties.flatMap((tie) => tie.lines), ...allSpokes(stage, filtered)].filter(
    areShown,
  );
  const bands = ties.flatMap((tie) => tie.bands).filter(areShown);
  return {
    nodes,
    lines,
    bands,
    legend: legendOf(stage, nodes, lines, bands),
    sources: citedSources(graph, filtered),
    whole: { marks: stage.marks, lines: stage.ended },
  };
}

function visibleNodes(
  { graph, marks, actors: staged, events }: Stage,
  { actors, rows }: Filtered,
): NodeMark[] {
  const actorMarks = staged
    .filter((number) => actors.has(number))
    .map((number) => marks.get(graph.actors[number]!.id)!);
  const hubs = events
    .filter((row) => hasBit(rows, row))
    .map((row) => marks.get(graph.statements[row]!.id)!);
  return [...actorMarks, ...hubs];
}

/** The visible lines of a tie, side by side. Neighbours of one run share one label with their count. */
function fanOf(
  { graph }: Stage,
  { unsure }: Visible,
  tie: string,
  visible: readonly number[],
  lanes: ReadonlyMap<number, Lane>,
): TieMarks {
  const lines = runsOf(graph, visible, (row) => hasBit(unsure, row)).flatMap((run) =>
    run.map((row, index): LineMark => ({
      id: graph.statements[row]!.id,
      kind: 'relation',
      rows: [row],
      tie,
      from: graph.actors[graph.columns.from[row]!]!.id,
      to: graph.actors[graph.columns.to[row]!]!.id,
      lane: lanes.get(row)!,
      ...lookOf(graph, row),
      faint: hasBit(unsure, row),
      label: index === Math.floor((run.length - 1) / 2) ? textOf(graph, run) : '',
    })),
  );
  return { lines, bands: [] };
}

/** A fan of a tie that is a band at other times: its lanes are given out among what is visible of it. */
const openedOf = (stage: Stage, filtered: Visible, tie: Tie, visible: readonly number[]) =>
  fanOf(stage, filtered, tieId(stage.graph, tie), visible, lanesOf(stage.graph, tie, visible));

const gatheredOf = ({ graph }: Stage, filtered: Visible, tie: Tie): TieMarks => ({
  lines: stripesOf(graph, filtered, tie),
  bands: [bandOf(graph, filtered, tie)],
});

const allSpokes = ({ graph, events }: Stage, visible: Visible): LineMark[] =>
  events.flatMap((row) => spokes(graph, visible, graph.statements[row] as Event, row));

/** An event's lines to its participants, each saying the role; one actor's roles share a line. */
function spokes(graph: Graph, { rows, unsure }: Visible, event: Event, row: number): LineMark[] {
  if (!hasBit(rows, row)) return [];
  const actors = [...groupItems(graph.actorsOfRow, row)].map((number) => graph.actors[number]!.id);
  return actors.map((actor) => ({
    id: `${event.id}/${actor}`,
    kind: 'spoke',
    rows: [row],
    tie: '',
    from: event.id,
    to: actor,
    lane: CENTRE_LANE,
    ...lookOf(graph, row),
    arrow: false,
    faint: hasBit(unsure, row),
    label: partsInWords(EN, event, actor),
  }));
}

/** The sources of what is visible, in the file's order. */
export function citedSources(graph: Graph, { rows }: Filtered): Source[] {
  const rowsOf = rowsOfSource(graph);
  return graph.dataset.sources.filter(({ id }) => rowsOf.get(id)?.some((row) => hasBit(rows, row)));
}

/** The contested statements among the visible ones, with who objects, for the notes of a figure. */
export const contestedRows = (graph: Graph, { rows }: Filtered): readonly number[] =>
  graph.statements
    .map((_, row) => row)
    .filter((row) => hasBit(rows, row) && graph.columns.contested[row] === 1);
