import type { Actor, ActorId, Dataset, Statement, StatementId } from '../model/dataset.ts';
import { isEvent } from '../model/dataset.ts';
import { parsePeriod, statePeriod, type Period } from '../model/period.ts';
import { isContested, statusOf } from '../model/status.ts';
import { ACTOR_TYPES, FAMILIES, type Family, STATUSES } from '../model/vocabulary.ts';
import {
  type ActorType,
  actorType,
  inListingOrder,
  type RelationType,
  relationType,
} from './vocabulary.ts';

/** Stands in the `from` and `to` columns of an event, which has participants instead. */
export const NO_ACTOR = 0xffffffff;

/**
 * One value a statement, by row: relations first, then events. Types, statuses and actors are numbers into the
 * lists of the Graph; times are milliseconds as in Period.
 */
export interface Columns {
  readonly from: Uint32Array;
  readonly to: Uint32Array;
  readonly type: Uint16Array;
  readonly status: Uint8Array;
  /** 1 where someone denies or disputes it. */
  readonly contested: Uint8Array;
  readonly dated: Uint8Array;
  readonly uncertain: Uint8Array;
  readonly earliestStart: Float64Array;
  readonly latestStart: Float64Array;
  readonly earliestEnd: Float64Array;
  readonly latestEnd: Float64Array;
}

/** Rows listed by group: those of group g are `items[offsets[g]] … items[offsets[g + 1] - 1]`. */
export interface Grouping {
  readonly offsets: Uint32Array;
  readonly items: Uint32Array;
}

/** All relations between one pair of actors (a multiplex tie); `a <= b` are actor numbers. */
export interface Tie {
  readonly a: number;
  readonly b: number;
  readonly rows: readonly number[];
}

/** A Dataset with the indexes that questions need. Made once a file; never changed. */
export interface Graph {
  readonly dataset: Dataset;
  readonly actors: readonly Actor[];
  readonly statements: readonly Statement[];
  readonly relationCount: number;
  readonly actorNumber: ReadonlyMap<ActorId, number>;
  readonly rowNumber: ReadonlyMap<StatementId, number>;
  readonly relationTypes: readonly RelationType[];
  readonly actorTypes: readonly ActorType[];
  readonly statuses: readonly (keyof typeof STATUSES)[];
  /** The number of each actor's type in `actorTypes`. */
  readonly typeOfActor: Uint16Array;
  readonly columns: Columns;
  /** Actor number -> the rows it takes part in. */
  readonly rowsOfActor: Grouping;
  /** Row -> the actor numbers that take part in it. */
  readonly actorsOfRow: Grouping;
  readonly ties: readonly Tie[];
  /** The first and last bounded millisecond of the dated statements; undefined when nothing is dated. */
  readonly extent: { readonly from: number; readonly to: number } | undefined;
}

export const groupItems = (grouping: Grouping, group: number): Uint32Array =>
  grouping.items.subarray(grouping.offsets[group] ?? 0, grouping.offsets[group + 1] ?? 0);

/** When a statement was, or undefined when its file does not say. */
export function periodOf(statement: Statement, asOf: string): Period | undefined {
  const { date, start, end } = statement;
  if (date === undefined && start === undefined && end === undefined) return undefined;
  const result = date === undefined ? statePeriod(start, end, asOf) : parsePeriod(date);
  return result.ok ? result.period : undefined;
}

/** Builds every index in one pass a column. Expects a Dataset that a reader has accepted. */
export function buildGraph(dataset: Dataset): Graph {
  const statements: readonly Statement[] = [...dataset.relations, ...(dataset.events ?? [])];
  const actorNumber = new Map(dataset.actors.map((actor, index) => [actor.id, index]));
  const relationTypes = listRelationTypes(dataset, statements);
  const actorTypes = inListingOrder(
    dataset.actors.map((actor) => actor.type),
    Object.keys(ACTOR_TYPES),
  ).map((id) => actorType(dataset, id));
  const typeNumber = new Map(actorTypes.map((type, index) => [type.id, index]));
  const participants = statements.map((statement) => participantNumbers(statement, actorNumber));
  const columns = buildColumns(dataset, statements, relationTypes, actorNumber);
  return {
    dataset,
    actors: dataset.actors,
    statements,
    relationCount: dataset.relations.length,
    actorNumber,
    rowNumber: new Map(statements.map((statement, row) => [statement.id, row])),
    relationTypes,
    actorTypes,
    statuses: Object.keys(STATUSES) as (keyof typeof STATUSES)[],
    typeOfActor: Uint16Array.from(dataset.actors, (actor) => typeNumber.get(actor.type) ?? 0),
    columns,
    actorsOfRow: grouped(participants),
    rowsOfActor: inverted(participants, dataset.actors.length),
    ties: buildTies(columns, dataset.relations.length, relationTypes),
    extent: extentOf(columns),
  };
}

function listRelationTypes(dataset: Dataset, statements: readonly Statement[]): RelationType[] {
  const families = Object.keys(FAMILIES) as Family[];
  const types = [...new Set(statements.map((statement) => statement.type))].map((id) =>
    relationType(dataset, id),
  );
  return types.toSorted(
    (a, b) =>
      families.indexOf(a.family) - families.indexOf(b.family) ||
      a.label.localeCompare(b.label, 'en') ||
      a.id.localeCompare(b.id, 'en'),
  );
}

function participantNumbers(
  statement: Statement,
  actorNumber: ReadonlyMap<ActorId, number>,
): readonly number[] {
  const ids = isEvent(statement)
    ? statement.participants.map((participant) => participant.actor)
    : [statement.from, statement.to];
  return [
    ...new Set(ids.map((id) => actorNumber.get(id)).filter((number) => number !== undefined)),
  ];
}

function buildColumns(
  dataset: Dataset,
  statements: readonly Statement[],
  relationTypes: readonly RelationType[],
  actorNumber: ReadonlyMap<ActorId, number>,
): Columns {
  const rows = statements.length;
  const typeNumber = new Map(relationTypes.map((type, index) => [type.id, index]));
  const statusNumber = new Map(Object.keys(STATUSES).map((status, index) => [status, index]));
  const columns: Columns = {
    from: new Uint32Array(rows).fill(NO_ACTOR),
    to: new Uint32Array(rows).fill(NO_ACTOR),
    type: new Uint16Array(rows),
    status: new Uint8Array(rows),
    contested: new Uint8Array(rows),
    dated: new Uint8Array(rows),
    uncertain: new Uint8Array(rows),
    earliestStart: new Float64Array(rows),
    latestStart: new Float64Array(rows),
    earliestEnd: new Float64Array(rows),
    latestEnd: new Float64Array(rows),
  };
  statements.forEach((statement, row) => {
    if (!isEvent(statement)) {
      columns.from[row] = actorNumber.get(statement.from) ?? NO_ACTOR;
      columns.to[row] = actorNumber.get(statement.to) ?? NO_ACTOR;
    }
    columns.type[row] = typeNumber.get(statement.type) ?? 0;
    columns.status[row] = statusNumber.get(statusOf(statement)) ?? 0;
    columns.contested[row] = isContested(statement) ? 1 : 0;
    const period = periodOf(statement, dataset.meta.asOf);
    if (period === undefined) return;
    columns.dated[row] = 1;
    columns.uncertain[row] = period.uncertain ? 1 : 0;
    columns.earliestStart[row] = period.earliestStart;
    columns.latestStart[row] = period.latestStart;
    columns.earliestEnd[row] = period.earliestEnd;
    columns.latestEnd[row] = period.latestEnd;
  });
  return columns;
}

/** Lists by number as one Grouping. */
export function grouped(lists: readonly (readonly number[])[]): Grouping {
  const offsets = new Uint32Array(lists.length + 1);
  lists.forEach((list, index) => {
    offsets[index + 1] = offsets[index]! + list.length;
  });
  return { offsets, items: Uint32Array.from(lists.flat()) };
}

function inverted(lists: readonly (readonly number[])[], groups: number): Grouping {
  const offsets = new Uint32Array(groups + 1);
  for (const list of lists) for (const group of list) offsets[group + 1]!++;
  for (let group = 0; group < groups; group++) offsets[group + 1]! += offsets[group]!;
  const items = new Uint32Array(offsets[groups] ?? 0);
  const next = offsets.slice();
  lists.forEach((list, row) => {
    for (const group of list) items[next[group]!++] = row;
  });
  return { offsets, items };
}

/** Relations by pair, in the order in which their lanes lie: by type, direction, status, then time. */
function buildTies(
  columns: Columns,
  relationCount: number,
  relationTypes: readonly RelationType[],
): readonly Tie[] {
  const byPair = new Map<number, number[]>();
  for (let row = 0; row < relationCount; row++) {
    const from = columns.from[row]!;
    const to = columns.to[row]!;
    const key = Math.min(from, to) * 0x100000000 + Math.max(from, to);
    const rows = byPair.get(key);
    if (rows === undefined) byPair.set(key, [row]);
    else rows.push(row);
  }
  const direction = (row: number) =>
    relationTypes[columns.type[row]!]?.directed === true && columns.from[row]! > columns.to[row]!
      ? 1
      : 0;
  return [...byPair.values()].map((rows) => ({
    a: Math.min(columns.from[rows[0]!]!, columns.to[rows[0]!]!),
    b: Math.max(columns.from[rows[0]!]!, columns.to[rows[0]!]!),
    rows: rows.toSorted(
      (x, y) =>
        columns.type[x]! - columns.type[y]! ||
        direction(x) - direction(y) ||
        columns.status[x]! - columns.status[y]! ||
        columns.contested[x]! - columns.contested[y]! ||
        columns.earliestStart[x]! - columns.earliestStart[y]! ||
        x - y,
    ),
  }));
}

function extentOf(columns: Columns): Graph['extent'] {
  let from = Infinity;
  let to = -Infinity;
  columns.dated.forEach((dated, row) => {
    if (dated === 0) return;
    for (const bound of [
      columns.earliestStart[row]!,
      columns.latestStart[row]!,
      columns.earliestEnd[row]!,
      columns.latestEnd[row]!,
    ]) {
      if (!Number.isFinite(bound)) continue;
      from = Math.min(from, bound);
      to = Math.max(to, bound);
    }
  });
  return from <= to ? { from, to } : undefined;
}
