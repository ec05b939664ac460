import { type CSSProperties, memo } from 'react';
import type { Column, Shown } from '../../core/table/column.ts';
import { useGraphLanguage } from '../kit/store.ts';

interface GridRowProps {
  readonly shown: Shown;
  readonly columns: readonly Column[];
  /** Its number in the Graph. */
  readonly row: number;
  /** Its place in the table, from 0. */
  readonly index: number;
  readonly isSelected: boolean;
  /** The column of the cell that the Tab key leads to, if it is in this row. */
  readonly active: number | undefined;
}

/** A row at its place in a table of which only some are drawn. */
export const GridRow = memo(function GridRow(props: GridRowProps) {
  const { shown, columns, row, index, isSelected, active } = props;
  const language = useGraphLanguage();
  return (
    <div
      role="row"
      aria-rowindex={index + 2}
      aria-selected={isSelected}
      className="data-row"
      style={{ '--index': index } as CSSProperties}
    >
      {columns.map(({ id, text, isNumber, isProse }, place) => (
        <div
          key={id}
          role="gridcell"
          aria-colindex={place + 1}
          tabIndex={active === place ? 0 : -1}
          className={isNumber === true ? 'data-number' : undefined}
        >
          <span dir="auto" lang={isProse === true ? language : undefined}>
            {text(shown, row)}
          </span>
        </div>
      ))}
    </div>
  );
});
