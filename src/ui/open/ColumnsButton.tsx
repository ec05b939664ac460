import { isChanged } from '../../store/document.ts';
import { useActions, useMessages, useRead } from '../kit/store.ts';

/** Has the open table's columns asked about once more; nothing where it was no table. */
export function ColumnsButton() {
  const isTable = useRead(
    // Asked about again, it is opened again: without what has been changed since.
    ({ document }) =>
      document.kind === 'open' && document.columns !== undefined && !isChanged(document),
  );
  const { askColumns } = useActions();
  const { columns } = useMessages();
  if (!isTable) return null;
  return (
    <p>
      <button type="button" className="quiet" onClick={() => void askColumns()}>
        {columns.ask}
      </button>
    </p>
  );
}
