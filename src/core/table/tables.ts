import { hasBit } from '../graph/bits.ts';
import type { Graph } from '../graph/graph.ts';
import { perGraph } from '../graph/perGraph.ts';
import { tieNamed } from '../graph/ties.ts';
import type { ActorId, StatementId } from '../model/dataset.ts';
import { severalNamed } from '../view/several.ts';
import type { Selection, TableChoices, TableKind, TableOrder } from '../view/view.ts';
import { actorColumns } from './actorColumns.ts';
import type { Column, Shown } from './column.ts';
import { eventColumns } from './eventColumns.ts';
import { inOrderOf } from './order.ts';
import { relationColumns } from './relationColumns.ts';

/** What makes one table differ from another; a row is its number in the Graph. */
interface Table {
  readonly columns: (graph: Graph) => readonly Column[];
  /** The rows it has without any filter, from the first to before the last. */
  readonly range: (graph: Graph) => readonly [first: number, end: number];
  readonly isShown: (filtered: Shown['filtered'], row: number) => boolean;
  /** What its rows are put in order by unless the reader says otherwise. */
  readonly by: string;
  readonly selectionOf: (graph: Graph, row: number) => Selection;
}

const statement: Pick<Table, 'isShown' | 'by' | 'selectionOf'> = {
  isShown: ({ rows }, row) => hasBit(rows, row),
  by: 'date',
  selectionOf: (graph, row) => ({ kind: 'statement', id: graph.statements[row]!.id }),
};

export const TABLES: Readonly<Record<TableKind, Table>> = {
  relations: {
    ...statement,
    columns: relationColumns,
    range: ({ relationCount }) => [0, relationCount],
  },
  events: {
    ...statement,
    columns: eventColumns,
    range: ({ relationCount, statements }) => [relationCount, statements.length],
  },
  actors: {
    columns: actorColumns,
    range: ({ actors }) => [0, actors.length],
    isShown: ({ actors }, row) => actors.has(row),
    by: 'name',
    selectionOf: (graph, row) => ({ kind: 'actor', id: graph.actors[row]!.id }),
  },
};

/** The columns that the reader chose, or else all but the extra ones; in the table's own order. */
export function columnsOf(
  graph: Graph,
  kind: TableKind,
  { columns: chosen }: TableChoices,
): readonly Column[] {
  const columns = TABLES[kind].columns(graph);
  const shown = columns.filter(({ id }) => chosen?.includes(id));
  return shown.length > 0 ? shown : columns.filter(({ isExtra }) => isExtra !== true);
}

/** What a table is in order of: what the reader chose, where it has such a column. */
export function orderOf(graph: Graph, kind: TableKind, { order }: TableChoices): TableOrder {
  const { columns, by } = TABLES[kind];
  return order !== undefined && columns(graph).some(({ id }) => id === order.by)
    ? order
    : { by, descending: false };
}

/** The visible rows of a table, in order. */
export function rowsInOrder(
  shown: Shown,
  kind: TableKind,
  choices: TableChoices,
): readonly number[] {
  const { graph, filtered, messages } = shown;
  const { by, descending } = orderOf(graph, kind, choices);
  const column = TABLES[kind].columns(graph).find(({ id }) => id === by)!;
  const isShown = (row: number) => TABLES[kind].isShown(filtered, row);
  const make = (rows: readonly number[]) => inOrderOf(shown, rows, column, descending);
  return column.isOfFiltered === true
    ? make(allRows(graph, kind).filter(isShown))
    : remembered(graph, `${messages.grammar.locale} ${kind} ${descending} ${by}`, () =>
        make(allRows(graph, kind)),
      ).filter(isShown);
}

function allRows(graph: Graph, kind: TableKind): readonly number[] {
  const [first, end] = TABLES[kind].range(graph);
  return Array.from({ length: end - first }, (_, index) => first + index);
}

/** The orders of whole tables, so that a filter that changes puts nothing in order again. */
const orders = perGraph(() => new Map<string, readonly number[]>());

function remembered(graph: Graph, key: string, make: () => readonly number[]): readonly number[] {
  const known = orders(graph).get(key) ?? make();
  orders(graph).set(key, known);
  return known;
}

/** The rows of a table that are selected: one, several actors, or those of a tie; none where the selection is of another kind. */
export function selectedRows(
  graph: Graph,
  kind: TableKind,
  selection: Selection | undefined,
): readonly number[] {
  if (selection === undefined) return [];
  const [first, end] = TABLES[kind].range(graph);
  const isOfActors = kind === 'actors';
  return rowsOfSelection(graph, selection).filter(
    (row) => isOfActors === OF_ACTORS.has(selection.kind) && row >= first && row < end,
  );
}

const OF_ACTORS: ReadonlySet<Selection['kind']> = new Set(['actor', 'actors']);

const NONE: readonly number[] = [];

const ROWS_OF: Readonly<
  Record<Selection['kind'], (graph: Graph, id: string) => readonly number[]>
> = {
  actors: (graph, id) => severalNamed(graph, id) ?? NONE,
  actor: (graph, id) => listed(graph.actorNumber.get(id as ActorId)),
  statement: (graph, id) => listed(graph.rowNumber.get(id as StatementId)),
  group: () => NONE,
  tie: (graph, id) => tieNamed(graph, id)?.rows ?? NONE,
};

const listed = (row: number | undefined): readonly number[] => (row === undefined ? NONE : [row]);

const rowsOfSelection = (graph: Graph, { kind, id }: Selection): readonly number[] =>
  ROWS_OF[kind](graph, id);

/** A table's cells as texts, headings first. */
export const cellsOf = (
  shown: Shown,
  columns: readonly Column[],
  rows: readonly number[],
): readonly (readonly string[])[] => [
  columns.map(({ heading }) => heading(shown.messages.table.headings)),
  ...rows.map((row) => columns.map(({ text }) => text(shown, row))),
];
