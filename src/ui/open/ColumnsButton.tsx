import { useActions, useMessages, useRead } from '../kit/store.ts';

/** Has the open table's columns asked about once more; nothing where it was no table. */
export function ColumnsButton() {
  const isTable = useRead(
    ({ document }) => document.kind === 'open' && document.columns !== undefined,
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
