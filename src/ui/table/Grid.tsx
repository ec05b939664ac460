import { type CSSProperties, type KeyboardEvent, type MouseEvent, useRef } from 'react';
import type { Column, Shown } from '../../core/table/column.ts';
import type { TableOrder } from '../../core/view/view.ts';
import { GridHeader } from './GridHeader.tsx';
import { type Place, placeAfter } from './gridMoves.ts';
import { GridRow } from './GridRow.tsx';
import { useActiveCell } from './useActiveCell.ts';
import { useWindow, type Window } from './useWindow.ts';

interface GridProps {
  readonly label: string;
  readonly shown: Shown;
  readonly columns: readonly Column[];
  /** Row numbers of the Graph, in order. */
  readonly rows: readonly number[];
  readonly order: TableOrder;
  /** The rows that are selected, in the table or not. */
  readonly selected: readonly number[];
  readonly isBusy: boolean;
  readonly onOrder: (order: TableOrder) => void;
  readonly onSelect: (row: number) => void;
}

/**
 * A table of any length, of which only the rows near those in sight are drawn. One stop for the Tab key; arrow keys go
 * from cell to cell and up into the headings. The row of the active cell is always drawn, so the focus is never lost.
 */
export function Grid(props: GridProps) {
  const { label, shown, columns, rows, order, selected, isBusy, onOrder, onSelect } = props;
  const grid = useRef<HTMLDivElement>(null);
  const near = useWindow(grid, rows.length);
  const { at, moveTo } = useActiveCell(grid, {
    rows,
    columns: columns.length,
    selected,
  });
  const onKeyDown = (event: KeyboardEvent) => {
    const size = { rows: rows.length, columns: columns.length, page: near.page };
    const next = event.altKey ? undefined : placeAfter(event, at, size);
    // On a heading, Enter and Space press its button.
    const isChoice = at.row >= 0 && (event.key === 'Enter' || event.key === ' ');
    if (next === undefined && !isChoice) return;
    event.preventDefault();
    if (next !== undefined) moveTo(next, 'focused');
    else onSelect(rows[at.row]!);
  };
  const onClick = ({ target }: MouseEvent) => {
    const place = placeUnder(target);
    if (place === undefined) return;
    moveTo(place, 'focused');
    onSelect(rows[place.row]!);
  };
  return (
    <div
      ref={grid}
      role="grid"
      aria-label={label}
      aria-rowcount={rows.length + 1}
      aria-colcount={columns.length}
      aria-busy={isBusy}
      aria-multiselectable={selected.length > 1 ? true : undefined}
      className="data-grid"
      style={roomFor(columns, rows.length)}
      // For whoever looks for a way in: the Tab key itself leads to a cell.
      tabIndex={-1}
      onKeyDown={onKeyDown}
      onClick={onClick}
    >
      <GridHeader
        columns={columns}
        order={order}
        active={at.row < 0 ? at.column : undefined}
        onOrder={(next, column) => {
          moveTo({ row: -1, column });
          onOrder(next);
        }}
      />
      <div role="rowgroup" className="data-rows">
        {indexesDrawn(near, at.row).map((index) => (
          <GridRow
            key={rows[index]}
            shown={shown}
            columns={columns}
            row={rows[index]!}
            index={index}
            isSelected={selected.includes(rows[index]!)}
            active={at.row === index ? at.column : undefined}
          />
        ))}
      </div>
    </div>
  );
}

/** Those near what is in sight, and the active one wherever it is; headings are none. */
function indexesDrawn({ first, end }: Window, active: number): readonly number[] {
  const near = Array.from({ length: Math.max(0, end - first) }, (_, index) => first + index);
  if (active < 0 || (active >= first && active < end)) return near;
  return active < first ? [active, ...near] : [...near, active];
}

function placeUnder(target: EventTarget): Place | undefined {
  const cell = target instanceof Element ? target.closest('[role="gridcell"]') : null;
  const row = cell?.closest('[role="row"]');
  return row === null || row === undefined
    ? undefined
    : {
        row: Number(row.getAttribute('aria-rowindex')) - 2,
        column: Number(cell!.getAttribute('aria-colindex')) - 1,
      };
}

/** Columns take what their texts ask for, and share what is left in proportion. */
const roomFor = (columns: readonly Column[], count: number) =>
  ({
    '--columns': columns.map(({ width }) => `minmax(${width}rem, ${width}fr)`).join(' '),
    '--least': `${columns.reduce((sum, { width }) => sum + width, 0)}rem`,
    '--count': count,
  }) as CSSProperties;
