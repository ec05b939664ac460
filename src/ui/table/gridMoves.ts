/** A cell by its place: row -1 is the headings. */
export interface Place {
  readonly row: number;
  readonly column: number;
}

interface GridSize {
  readonly rows: number;
  readonly columns: number;
  /** How many rows are in sight. */
  readonly page: number;
}

type Move = (at: Place, size: GridSize) => Place;

/** Where keys lead, as in the grid pattern of the ARIA Authoring Practices; with Ctrl (or ⌘) where that says so. */
const MOVES: Readonly<Record<string, Move>> = {
  ArrowUp: ({ row, column }) => ({ row: row - 1, column }),
  ArrowDown: ({ row, column }) => ({ row: row + 1, column }),
  ArrowLeft: ({ row, column }) => ({ row, column: column - 1 }),
  ArrowRight: ({ row, column }) => ({ row, column: column + 1 }),
  PageUp: ({ row, column }, { page }) => ({ row: Math.max(0, row - page), column }),
  PageDown: ({ row, column }, { page }) => ({ row: row + page, column }),
  Home: ({ row }) => ({ row, column: 0 }),
  End: ({ row }, { columns }) => ({ row, column: columns - 1 }),
  'Ctrl+Home': () => ({ row: 0, column: 0 }),
  'Ctrl+End': (_, { rows, columns }) => ({ row: rows - 1, column: columns - 1 }),
};

export const withinGrid = (
  { row, column }: Place,
  { rows, columns }: Pick<GridSize, 'rows' | 'columns'>,
): Place => ({
  row: Math.min(Math.max(row, -1), rows - 1),
  column: Math.min(Math.max(column, 0), columns - 1),
});

/** The cell that a key leads to, or undefined where it leads nowhere. */
export function placeAfter(
  key: { readonly key: string; readonly ctrlKey: boolean; readonly metaKey: boolean },
  at: Place,
  size: GridSize,
): Place | undefined {
  const move = MOVES[key.ctrlKey || key.metaKey ? `Ctrl+${key.key}` : key.key];
  return move === undefined ? undefined : withinGrid(move(at, size), size);
}
