import type { ActorId, Dataset, Statement } from '../model/dataset.ts';
import { partiesOf } from '../model/status.ts';
import { ACTOR_TYPES, FAMILIES, type Family } from '../model/vocabulary.ts';
import { buildColumns, type Columns, extentOf } from './columns.ts';
import { grouped, type Grouping, inverted } from './grouping.ts';
import {
  type ActorType,
  actorType,
  inListingOrder,
  type RelationType,
  relationType,
} from './vocabulary.ts';

/**
 * What of a Graph is plain numbers, and the lists of types that they lead to. A worker can make it and hand the arrays
 * over without copying them: see `buffersOf`.
 */
export interface GraphIndex {
  readonly relationTypes: readonly RelationType[];
  readonly actorTypes: readonly ActorType[];
  /** The number of each actor's type in `actorTypes`. */
  readonly typeOfActor: Uint16Array;
  readonly columns: Columns;
  /** Actor number -> the rows it takes part in. */
  readonly rowsOfActor: Grouping;
  /** Row -> the actor numbers that take part in it. */
  readonly actorsOfRow: Grouping;
  /** Actor numbers `a <= b` by tie, and the rows of each, in the order in which their lanes lie. */
  readonly ties: { readonly a: Uint32Array; readonly b: Uint32Array; readonly rows: Grouping };
  /** The first and last bounded millisecond of the dated statements; undefined when nothing is dated. */
  readonly extent: { readonly from: number; readonly to: number } | undefined;
}

/** Relations first, then events: a statement's place in it is its row. */
export const statementsOf = ({ relations, events = [] }: Dataset): readonly Statement[] => [
  ...relations,
  ...events,
];

/** Works out all numbers in one pass a column. Expects a Dataset that a reader has accepted. */
export function indexOf(dataset: Dataset): GraphIndex {
  const statements = statementsOf(dataset);
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
    relationTypes,
    actorTypes,
    typeOfActor: Uint16Array.from(dataset.actors, (actor) => typeNumber.get(actor.type) ?? 0),
    columns,
    actorsOfRow: grouped(participants),
    rowsOfActor: inverted(participants, dataset.actors.length),
    ties: indexTies(columns, dataset.relations.length, relationTypes),
    extent: extentOf(columns),
  };
}

/** The memory of all its arrays, to be handed over with it. */
export function buffersOf({
  typeOfActor,
  columns,
  rowsOfActor,
  actorsOfRow,
  ties,
}: GraphIndex): readonly ArrayBuffer[] {
  const groupings = [rowsOfActor, actorsOfRow, ties.rows].flatMap(({ offsets, items }) => [
    offsets,
    items,
  ]);
  const arrays = [typeOfActor, ties.a, ties.b, ...groupings, ...Object.values(columns)];
  return arrays.map(({ buffer }) => buffer as ArrayBuffer);
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
  const numbers = partiesOf(statement)
    .map((id) => actorNumber.get(id))
    .filter((number) => number !== undefined);
  const isPlain = numbers.length === 2 && numbers[0] !== numbers[1];
  return isPlain ? numbers : [...new Set(numbers)];
}

/** Relations by pair, in the order in which their lanes lie: by type, direction, status, then time. */
function indexTies(
  columns: Columns,
  relationCount: number,
  relationTypes: readonly RelationType[],
): GraphIndex['ties'] {
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
  const byLane = (x: number, y: number) =>
    columns.type[x]! - columns.type[y]! ||
    direction(x) - direction(y) ||
    columns.status[x]! - columns.status[y]! ||
    columns.contested[x]! - columns.contested[y]! ||
    columns.earliestStart[x]! - columns.earliestStart[y]! ||
    x - y;
  const lists = [...byPair.values()].map((rows) => rows.toSorted(byLane));
  const [from, to] = [columns.from, columns.to];
  return {
    a: Uint32Array.from(lists, ([row]) => Math.min(from[row!]!, to[row!]!)),
    b: Uint32Array.from(lists, ([row]) => Math.max(from[row!]!, to[row!]!)),
    rows: grouped(lists),
  };
}
