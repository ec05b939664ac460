import { Columns3 } from 'lucide-react';
import { useState } from 'react';
import type { Graph } from '../../core/graph/graph.ts';
import { columnsOf, TABLES } from '../../core/table/tables.ts';
import { Checkbox } from '../kit/Checkbox.tsx';
import { Dialog } from '../kit/Dialog.tsx';
import { useActions, useMessages, useRead } from '../kit/store.ts';

/** Which columns of the chosen table are shown; at least one is. */
export function ColumnChoice({ graph }: { readonly graph: Graph }) {
  const table = useRead((state) => state.view.table);
  const { kind } = table;
  const choices = table[kind];
  const { setTable } = useActions();
  const { table: words } = useMessages();
  const [isOpen, setOpen] = useState(false);
  const columns = TABLES[kind].columns(graph);
  const ids = columnsOf(graph, kind, choices).map(({ id }) => id);
  const { columns: _, ...usual } = choices;
  const toggle = (id: string) => {
    const next = ids.includes(id) ? ids.filter((one) => one !== id) : [...ids, id];
    setTable({ [kind]: { ...usual, columns: next.toSorted() } });
  };
  return (
    <>
      <button type="button" className="tool" onClick={() => setOpen(true)}>
        <Columns3 aria-hidden size={16} />
        <span className="tool-label">{words.columns}</span>
      </button>
      {isOpen && (
        <Dialog title={words.columns} onClose={() => setOpen(false)}>
          <fieldset className="radios">
            <legend>{words.columnsShown}</legend>
            {columns.map(({ id, heading }) => (
              <Checkbox
                key={id}
                label={heading(words.headings)}
                isChecked={ids.includes(id)}
                isDisabled={ids.length === 1 && ids.includes(id)}
                onChange={() => toggle(id)}
              />
            ))}
          </fieldset>
          <button type="button" className="tool" onClick={() => setTable({ [kind]: usual })}>
            {words.usualColumns}
          </button>
        </Dialog>
      )}
    </>
  );
}
