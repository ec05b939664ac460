import { type RefObject, useLayoutEffect, useRef, useState } from 'react';
import { type Place, withinGrid } from './gridMoves.ts';

/** A cell that the Tab key leads to. */
interface Active extends Place {
  /** Its row's number in the Graph, by which it is found again after rows were put in another order. */
  readonly number?: number | undefined;
  /** What becomes of it once it is drawn. */
  readonly becomes?: 'focused' | 'in sight' | undefined;
}

interface Cells {
  /** Row numbers of the Graph, in order. */
  readonly rows: readonly number[];
  readonly columns: number;
  readonly selected: readonly number[];
}

/**
 * The one cell of a grid that the Tab key leads to. It stays with its row, or at its place where the row is gone, and
 * takes the focus along; what is newly selected becomes it, and is brought into sight.
 */
export function useActiveCell(
  grid: RefObject<HTMLElement | null>,
  { rows, columns, selected }: Cells,
) {
  const [active, setActive] = useState<Active>({ row: 0, column: 0 });
  const [brought, setBrought] = useState<number>();
  const at = placeOf(active, rows, columns);
  const moveTo = (place: Place, becomes?: Active['becomes']) =>
    setActive({ ...place, number: rows[place.row], becomes });
  const [first] = selected;
  if (first !== brought) {
    // What filters hide is brought into sight as soon as they let it through.
    const row = rows.findIndex((one) => selected.includes(one));
    if (first === undefined || row >= 0) setBrought(first);
    if (row >= 0) moveTo({ row, column: at.column }, 'in sight');
  }
  useLayoutEffect(() => {
    if (active.becomes === undefined) return;
    const cell = cellIn(grid.current);
    if (active.becomes === 'focused') cell?.focus({ preventScroll: true });
    cell?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [grid, active]);
  useFocusKept(grid);
  return { at, moveTo };
}

const cellIn = (grid: HTMLElement | null) =>
  grid?.querySelector<HTMLElement>('[role] > [tabindex="0"]');

/** Gives the focus to the active cell where the one that had it was taken away. */
function useFocusKept(grid: RefObject<HTMLElement | null>) {
  const focused = useRef<Element>(null);
  useLayoutEffect(() => {
    const wasTaken = focused.current?.isConnected === false;
    if (wasTaken && document.activeElement === document.body) cellIn(grid.current)?.focus();
    const { activeElement } = document;
    focused.current = grid.current?.contains(activeElement) === true ? activeElement : null;
  });
  useLayoutEffect(() => {
    const element = grid.current;
    const note = ({ target }: FocusEvent) => {
      focused.current = target instanceof Element ? target : null;
    };
    element?.addEventListener('focusin', note);
    return () => element?.removeEventListener('focusin', note);
  }, [grid]);
}

function placeOf({ row, column, number }: Active, rows: readonly number[], columns: number): Place {
  const isStill = row < 0 || number === undefined || rows[row] === number;
  const now = isStill ? row : rows.indexOf(number);
  return withinGrid(
    { row: now < 0 && row >= 0 ? row : now, column },
    { rows: rows.length, columns },
  );
}
