import { Copy, Download } from 'lucide-react';
import { useDeferredValue, useMemo } from 'react';
import type { Shown } from '../../core/table/column.ts';
import { csvOf, tsvOf } from '../../core/table/separatedValues.ts';
import {
  cellsOf,
  columnsOf,
  orderOf,
  rowsInOrder,
  selectedRows,
  TABLES,
} from '../../core/table/tables.ts';
import { whyEmpty } from '../../core/table/whyEmpty.ts';
import { TABLE_KINDS, type TableKind, type TableSettings } from '../../core/view/view.ts';
import { Radios } from '../kit/Radios.tsx';
import { useActions, useMessages, useRead, useServices } from '../kit/store.ts';
import { TellingButton } from '../kit/TellingButton.tsx';
import { useShown } from '../kit/useShown.ts';
import { ColumnChoice } from './ColumnChoice.tsx';
import { Grid } from './Grid.tsx';
import './table.css';

/** All that passes the filters as one of three tables. */
export function TableView() {
  const { shown, isLate } = useShown();
  const messages = useMessages();
  const made = useMemo(() => shown && { ...shown, messages }, [shown, messages]);
  const table = useRead((state) => state.view.table);
  const late = useDeferredValue(table);
  return made === undefined ? null : (
    <ShownTable shown={made} table={late} isLate={isLate || late !== table} />
  );
}

interface ShownTableProps {
  readonly shown: Shown;
  readonly table: TableSettings;
  readonly isLate: boolean;
}

function ShownTable({ shown, table, isLate }: ShownTableProps) {
  const { graph, messages } = shown;
  const { kind } = table;
  const choices = table[kind];
  const selection = useRead((state) => state.view.selection);
  const filters = useRead((state) => state.view.filters);
  const { select, setTable } = useActions();
  const rows = useMemo(() => rowsInOrder(shown, kind, choices), [shown, kind, choices]);
  const columns = useMemo(() => columnsOf(graph, kind, choices), [graph, kind, choices]);
  const selected = useMemo(() => selectedRows(graph, kind, selection), [graph, kind, selection]);
  return (
    <div className="data-table">
      <div className="table-bar">
        <KindChoice listed={kind} count={rows.length} />
        <div className="graph-tools">
          <ColumnChoice graph={graph} />
          <Export
            name={`${graph.dataset.meta.id}-${kind}`}
            count={rows.length}
            cells={() => cellsOf(shown, columns, rows)}
          />
        </div>
      </div>
      <Grid
        // Another table, or another graph's, begins at its top.
        key={`${kind} ${graph.dataset.meta.id}`}
        label={messages.table.kinds[kind]}
        shown={shown}
        columns={columns}
        rows={rows}
        order={orderOf(graph, kind, choices)}
        selected={selected}
        isBusy={isLate}
        onOrder={(order) => setTable({ [kind]: { ...choices, order } })}
        onSelect={(row) => select(TABLES[kind].selectionOf(graph, row))}
      />
      {rows.length === 0 && !isLate && (
        <p className="small table-empty">{whyEmpty(messages, graph, filters, kind)}</p>
      )}
    </div>
  );
}

interface KindChoiceProps {
  /** What is listed, and so many of them: a moment behind what is chosen. */
  readonly listed: TableKind;
  readonly count: number;
}

function KindChoice({ listed, count }: KindChoiceProps) {
  const kind = useRead((state) => state.view.table.kind);
  const { setTable } = useActions();
  const { table: words, grammar } = useMessages();
  return (
    <Radios
      legend={words.tableOf}
      isLegendUnseen
      isInARow
      values={TABLE_KINDS}
      label={(one) => words.kinds[one] + (one === listed ? ` (${grammar.number(count)})` : '')}
      value={kind}
      onChange={(one) => setTable({ kind: one })}
    />
  );
}

interface ExportProps {
  /** Of the file, without its ending. */
  readonly name: string;
  readonly count: number;
  readonly cells: () => readonly (readonly string[])[];
}

/** All visible rows, in the order and with the columns chosen, for spreadsheets. */
function Export({ name, count, cells }: ExportProps) {
  const services = useServices();
  const { table: words } = useMessages();
  const copy = () =>
    services.copyText(tsvOf(cells())).then(
      () => words.copied(count),
      () => words.copyRefused,
    );
  const download = () => {
    const file = `${name}.csv`;
    services.download(new Blob([csvOf(cells())], { type: 'text/csv' }), file);
    return Promise.resolve(words.downloaded(count, file));
  };
  return (
    <>
      <TellingButton className="tool" act={copy} isDisabled={count === 0}>
        <Copy aria-hidden size={16} />
        <span className="tool-label">{words.copy}</span>
      </TellingButton>
      <TellingButton className="tool" act={download} isDisabled={count === 0}>
        <Download aria-hidden size={16} />
        <span className="tool-label">{words.download}</span>
      </TellingButton>
    </>
  );
}
