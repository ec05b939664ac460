import { ArrowDown, ArrowUp } from 'lucide-react';
import type { Column } from '../../core/table/column.ts';
import type { TableOrder } from '../../core/view/view.ts';
import { useMessages } from '../kit/store.ts';

interface GridHeaderProps {
  readonly columns: readonly Column[];
  readonly order: TableOrder;
  /** The column whose heading the Tab key leads to, if to any. */
  readonly active: number | undefined;
  readonly onOrder: (order: TableOrder, column: number) => void;
}

/** The headings: each a button that puts rows in order by its column, and the other way when pressed again. */
export function GridHeader({ columns, order, active, onOrder }: GridHeaderProps) {
  const { headings } = useMessages().table;
  const Arrow = order.descending ? ArrowDown : ArrowUp;
  return (
    <div role="rowgroup" className="data-head">
      <div role="row" aria-rowindex={1} className="data-row">
        {columns.map(({ id, heading, isNumber }, index) => {
          const isBy = order.by === id;
          const way = order.descending ? 'descending' : 'ascending';
          return (
            <div
              key={id}
              role="columnheader"
              aria-colindex={index + 1}
              aria-sort={isBy ? way : 'none'}
              className={isNumber === true ? 'data-number' : undefined}
            >
              <button
                type="button"
                tabIndex={active === index ? 0 : -1}
                onClick={() => onOrder({ by: id, descending: isBy && !order.descending }, index)}
              >
                {heading(headings)}
                {isBy && <Arrow aria-hidden size={14} />}
              </button>
            </div>
          );
        })}
      </div>
    </div>
  );
}
