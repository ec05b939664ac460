import type { Filtered } from '../filters/filters.ts';
import type { FocusState } from '../filters/focus.ts';
import { type Bits, forEachBit, hasBit } from '../graph/bits.ts';
import type { Graph } from '../graph/graph.ts';
import { coverOf, isLarge, isLargeGraph, NO_GROUP } from '../graph/groups.ts';
import type { ActorId, StatementId } from '../model/dataset.ts';
import type { Selection } from '../view/view.ts';
import { EN } from '../messages/en/en.ts';
import type { Family } from '../model/vocabulary.ts';
import type { SizeBy } from '../view/view.ts';
import type { Gathering } from './gathering.ts';
import { groupMark } from './groupMark.ts';
import { legendOf } from './legend.ts';
import type { NodeMark } from './nodeMark.ts';
import { type Ribbon, ribbonMarks, strongest } from './ribbons.ts';
import { buildScene, type Part, type Scene, setStage, type Stage } from './scene.ts';

/** Which groups are open, and which actors stand for themselves wherever they lie. */
export interface Opened {
  /** By id; those that the graph lacks are none. */
  readonly open: readonly string[];
  /** By number. */
  readonly apart: readonly number[];
  /** A group that is chosen: all its lines are drawn. */
  readonly chosen?: string | undefined;
}

/** A group that is shown: as one mark for all its visible members. */
interface Shown {
  readonly group: number;
  readonly members: number[];
  inside: number;
  readonly byFamily: Map<Family, number>;
}

/** What every actor of a large graph is drawn as. */
export interface Cast {
  readonly gathering: Gathering;
  /** By actor: the group that it is gathered in, or NO_GROUP where it has a mark of its own. */
  readonly groupOf: Int32Array;
  readonly opened: Opened;
}

/** Who is gathered in which group, given which groups are open. One alone in a group has a mark of its own. */
export function castOf(
  gathering: Gathering,
  { actors }: Pick<Filtered, 'actors'>,
  opened: Opened,
): Cast {
  const open = new Set(opened.open.map((id) => gathering.numberOf(id)));
  const cover = coverOf(gathering.groups, (group) => open.has(group));
  const innermost = gathering.groups.groupOf;
  const groupOf = innermost.map((group) => (group === NO_GROUP ? NO_GROUP : cover[group]!));
  for (const actor of opened.apart) groupOf[actor] = NO_GROUP;
  const counts = new Uint32Array(cover.length);
  for (const actor of actors) if (groupOf[actor] !== NO_GROUP) counts[groupOf[actor]!]! += 1;
  return {
    gathering,
    groupOf: groupOf.map((group) => (group !== NO_GROUP && counts[group] === 1 ? NO_GROUP : group)),
    opened,
  };
}

/** The picture of a large graph: who has a mark of their own, groups for all others, and ribbons to and from those. */
export interface GatheredPicture {
  readonly stage: Stage;
  readonly scene: Scene;
}

/**
 * How a graph is shown: the whole of it in one arrangement that filters don't move; of a large one, what is left of it
 * one by one, as a `part`, where that is little enough, and else `gathered` in groups.
 */
export type ShownAs = 'whole' | 'part' | 'gathered';

export function shownAs(graph: Graph, { actors, relationCount, eventCount }: Filtered): ShownAs {
  if (!isLargeGraph(graph)) return 'whole';
  return isLarge(actors.size, relationCount + eventCount) ? 'gathered' : 'part';
}

/** What passes the filters. */
export const partOf = (graph: Graph, { actors, rows }: Filtered): Part => ({
  actors: [...actors],
  ties: graph.ties.filter((tie) => tie.rows.some((row) => hasBit(rows, row))),
  events: eventRows(graph, rows, () => true),
});

/** The actors in focus, and those that a choice is about, by their numbers. */
export function apartIn(
  graph: Graph,
  focus: FocusState,
  selection: Selection | undefined,
): readonly number[] {
  const ids = selection === undefined ? [] : selection.id.split('/');
  const row =
    selection?.kind === 'statement' ? graph.rowNumber.get(selection.id as StatementId) : undefined;
  const numbers = [...focus.actors, ...ids].flatMap(
    (id) => graph.actorNumber.get(id as ActorId) ?? [],
  );
  return [...new Set([...numbers, ...(row === undefined ? [] : actorsOf(graph, row))])];
}

/** The visible relations within a chosen group, or between the groups or actors of a chosen tie. */
export function rowsChosen(
  cast: Cast,
  { rows }: Pick<Filtered, 'rows'>,
  { kind, id }: Selection,
): readonly number[] {
  const { graph } = cast.gathering;
  const [one = NOBODY, other = one] = (['group', 'tie'].includes(kind) ? id.split('/') : []).map(
    (mark) => membersAt(cast, mark),
  );
  const isOne = new Set(one);
  const isOther = new Set(other);
  return graph.ties
    .filter(({ a, b }) => (isOne.has(a) && isOther.has(b)) || (isOne.has(b) && isOther.has(a)))
    .flatMap((tie) => tie.rows.filter((row) => hasBit(rows, row)));
}

const NOBODY: readonly number[] = [];

/** Who is behind a mark: of a group those that have no mark of their own, or all of one that is open; or an actor alone. */
function membersAt({ gathering, groupOf }: Cast, id: string): readonly number[] {
  const group = gathering.numberOf(id);
  const actor = gathering.graph.actorNumber.get(id as ActorId);
  if (group !== undefined) {
    const all = gathering.members[group]!;
    const gathered = all.filter((member) => groupOf[member] === group);
    return gathered.length === 0 ? all : gathered;
  }
  return actor === undefined ? NOBODY : [actor];
}

/** The rows that a picture shows by a line, or a mark, of their own. */
export const rowsAlone = (graph: Graph, { nodes, lines }: Scene): ReadonlySet<number> =>
  new Set([
    ...lines.flatMap(({ rows, width }) => (width === undefined ? rows : [])),
    ...nodes.flatMap(({ id }) => graph.rowNumber.get(id as StatementId) ?? []),
  ]);

/** What is shown of an open group, by ids. */
export interface Ground {
  readonly id: string;
  readonly members: readonly string[];
}

/** Of each open group, the marks that are shown within it, by id. */
export function openGrounds({ gathering, opened }: Cast, { marks }: Stage): readonly Ground[] {
  const { groups, graph } = gathering;
  const isWithin = (group: number, inside: number): boolean =>
    inside === group || (inside !== NO_GROUP && isWithin(group, groups.parent[inside]!));
  return opened.open.flatMap((id) => {
    const group = gathering.numberOf(id);
    if (group === undefined) return [];
    const within = [...marks.values()].filter((mark) => {
      const inside =
        mark.kind === 'group'
          ? groups.parent[gathering.numberOf(mark.id)!]!
          : groups.groupOf[graph.actorNumber.get(mark.id as ActorId) ?? -1];
      return inside !== undefined && isWithin(group, inside);
    });
    return [{ id, members: within.map((mark) => mark.id) }];
  });
}

/** Draws what passes the filters: one by one where actors have marks of their own, else gathered. */
export function gatheredPicture(
  cast: Cast,
  filtered: Filtered,
  sizeBy: SizeBy = 'equal',
): GatheredPicture {
  const { gathering, groupOf } = cast;
  const { graph } = gathering;
  const isAlone = (actor: number) => groupOf[actor] === NO_GROUP;
  const groups = groupsShown(cast, filtered);
  const ribbons = collectRibbons(cast, filtered.rows, groups);
  const part: Part = {
    actors: [...filtered.actors].filter(isAlone),
    ties: graph.ties.filter(
      ({ a, b, rows }) =>
        isAlone(a) && isAlone(b) && rows.some((row) => hasBit(filtered.rows, row)),
    ),
    events: eventRows(graph, filtered.rows, (row) => actorsOf(graph, row).every(isAlone)),
  };
  const stage = setStage(graph, sizeBy, part);
  const one = buildScene(stage, filtered);
  const groupMarks = [...groups.values()].map((shown) => markOf(gathering, shown));
  const nodes = [...groupMarks, ...one.nodes];
  const { apart, chosen = '' } = cast.opened;
  const asked = new Set<string>([chosen, ...apart.map((actor) => graph.actors[actor]!.id)]);
  const drawn = strongest([...ribbons.values()], asked);
  const { lines: stripes, bands: texts } = ribbonMarks(graph, drawn);
  const [lines, bands] = [
    [...one.lines, ...stripes],
    [...one.bands, ...texts],
  ];
  const inRibbons = [...ribbons.values()].reduce((sum, { rows }) => sum + rows.length, 0);
  return {
    stage: { ...stage, marks: new Map(nodes.map((node) => [node.id, node])) },
    scene: {
      ...one,
      nodes,
      lines,
      bands,
      legend: legendOf(stage, nodes, lines, bands),
      gathered: {
        groups: groups.size,
        actors: [...groups.values()].reduce((sum, { members }) => sum + members.length, 0),
        events: filtered.eventCount - part.events.length,
        relations: inRibbons + [...groups.values()].reduce((sum, { inside }) => sum + inside, 0),
        pairsLeft: ribbons.size - drawn.length,
        relationsLeft: inRibbons - drawn.reduce((sum, { rows }) => sum + rows.length, 0),
      },
    },
  };
}

function groupsShown({ groupOf }: Cast, { actors }: Filtered): ReadonlyMap<number, Shown> {
  const groups = new Map<number, Shown>();
  for (const actor of actors) {
    const group = groupOf[actor]!;
    if (group === NO_GROUP) continue;
    const shown = groups.get(group);
    if (shown !== undefined) shown.members.push(actor);
    else groups.set(group, { group, members: [actor], inside: 0, byFamily: new Map() });
  }
  return groups;
}

/** The id of the mark that an actor is drawn as. */
export const markId = ({ gathering, groupOf }: Cast, actor: number): string =>
  groupOf[actor] === NO_GROUP ? gathering.graph.actors[actor]!.id : gathering.ids[groupOf[actor]!]!;

/** All visible relations with a group at one end at least: between two marks as a ribbon, within one counted there. */
function collectRibbons(
  cast: Cast,
  rows: Bits,
  groups: ReadonlyMap<number, Shown>,
): ReadonlyMap<number, Ribbon> {
  const { gathering, groupOf } = cast;
  const { graph } = gathering;
  const { from, to, type } = graph.columns;
  const ribbons = new Map<number, Ribbon>();
  // Groups by their numbers, actors after all groups.
  const first = gathering.ids.length;
  const size = first + groupOf.length;
  const markOfActor = (actor: number) =>
    groupOf[actor] === NO_GROUP ? first + actor : groupOf[actor]!;
  forEachBit(rows, (row) => {
    if (row >= graph.relationCount) return;
    const [a, b] = [markOfActor(from[row]!), markOfActor(to[row]!)];
    if (a >= first && b >= first) return;
    if (a === b) {
      const shown = groups.get(a)!;
      const { family } = graph.relationTypes[type[row]!]!;
      shown.inside += 1;
      shown.byFamily.set(family, (shown.byFamily.get(family) ?? 0) + 1);
      return;
    }
    const key = Math.min(a, b) * size + Math.max(a, b);
    const known = ribbons.get(key);
    if (known !== undefined) known.rows.push(row);
    else
      ribbons.set(key, {
        ...endsOf(markId(cast, from[row]!), markId(cast, to[row]!)),
        rows: [row],
      });
  });
  return ribbons;
}

/** A ribbon's ends, the same whichever way. */
const endsOf = (a: string, b: string) => {
  const [from, to] = a < b ? [a, b] : [b, a];
  return { tie: `${from}/${to}`, from, to };
};

const actorsOf = ({ actorsOfRow }: Graph, row: number): readonly number[] => [
  ...actorsOfRow.items.subarray(actorsOfRow.offsets[row], actorsOfRow.offsets[row + 1]),
];

const eventRows = (graph: Graph, rows: Bits, test: (row: number) => boolean): number[] =>
  Array.from(
    { length: graph.statements.length - graph.relationCount },
    (_, index) => graph.relationCount + index,
  ).filter((row) => hasBit(rows, row) && test(row));

function markOf(gathering: Gathering, { group, members, inside, byFamily }: Shown): NodeMark {
  const { actors, more, relations } = EN.gathered;
  const { groups } = gathering;
  const { lines, radius } = gathering.discOf(group);
  return groupMark(
    {
      id: gathering.ids[group]!,
      name: gathering.nameOf(group),
      hub: lines,
      // Whoever names the group may be hidden.
      others: members.includes(groups.hub[group]!)
        ? more(members.length - 1)
        : actors(members.length),
      actors: actors(members.length),
      relations: relations(inside),
    },
    radius,
    byFamily,
  );
}
