import { useDeferredValue, useId, useMemo, useState } from 'react';
import {
  COLUMN_ROLES,
  type ColumnRole,
  headingsOf,
  type TableColumns,
  withColumn,
} from '../../core/formats/columns.ts';
import { countRows } from '../../core/formats/table.ts';
import { contained } from '../../core/model/direction.ts';
import { cutTo } from '../../core/model/letters.ts';
import type { OpeningState } from '../../store/state.ts';
import { Checkbox } from '../kit/Checkbox.tsx';
import { Dialog } from '../kit/Dialog.tsx';
import { useActions, useMessages, useRead } from '../kit/store.ts';
import { firstSentences } from './firstSentences.ts';

/** So many rows show what a table is like. */
const ROWS_SHOWN = 6;

/** Longer cells show their beginning. In characters. */
const LONGEST = 60;

/** As it can stand among words of the page. */
const shortened = (cell: string): string =>
  contained(cell.length > LONGEST ? `${cutTo(cell, LONGEST).trimEnd()}…` : cell);

type Question = OpeningState & { readonly kind: 'columns' };

/** Asks what the columns of a table hold, and shows what becomes of its first rows. */
export function ColumnsDialog() {
  const opening = useRead((state) => state.opening);
  return opening.kind === 'columns' ? <Asking key={opening.fileName} question={opening} /> : null;
}

function Asking({ question }: { readonly question: Question }) {
  const { fileName, rows } = question;
  const [columns, setColumns] = useState(question.columns);
  const { answerColumns, dismissColumns } = useActions();
  const { columns: messages } = useMessages();
  const hasEnds = columns.at.from !== undefined && columns.at.to !== undefined;
  // A large table takes a while to be counted: choosing doesn't wait for it.
  const counted = useDeferredValue(columns);
  const counts = useMemo(() => countRows(rows, counted), [rows, counted]);
  const problem = hasEnds
    ? counts.relations === 0
      ? messages.noRelations
      : undefined
    : messages.noEnds;
  const problemId = useId();
  return (
    <Dialog title={messages.title(fileName)} wide onClose={() => void dismissColumns()}>
      <form
        className="edit-form"
        onSubmit={(event) => {
          event.preventDefault();
          if (problem === undefined) void answerColumns(columns);
        }}
      >
        <p>{messages.whatFor}</p>
        <div className="form-fields columns-fields">
          {COLUMN_ROLES.map((role) => (
            <RoleField key={role} role={role} rows={rows} columns={columns} onChange={setColumns} />
          ))}
        </div>
        <Checkbox
          label={messages.hasHeadings}
          isChecked={columns.hasHeadings}
          onChange={(hasHeadings) => setColumns({ ...columns, hasHeadings })}
        />
        <FirstRows rows={rows} columns={columns} />
        <section className="columns-preview">
          <h3>{messages.preview}</h3>
          <p id={problemId} role="status">
            {problem ?? messages.counts(counts.rows, counts.relations, counts.actors)}
            {problem === undefined &&
              counts.relations < counts.rows &&
              ` ${messages.leftOut(counts.rows - counts.relations)}`}
          </p>
          {problem === undefined && <Sentences question={question} columns={counted} />}
        </section>
        <div className="form-actions">
          <button
            type="submit"
            className="primary"
            aria-disabled={problem !== undefined}
            aria-describedby={problem === undefined ? undefined : problemId}
          >
            {messages.open}
          </button>
          <button type="button" className="quiet" onClick={() => void dismissColumns()}>
            {messages.cancel}
          </button>
        </div>
      </form>
    </Dialog>
  );
}

type Rows = Question['rows'];

/** What a person calls the columns: by their headings, or by number. */
function useHeadings(rows: Rows, { hasHeadings }: TableColumns): readonly string[] {
  const { columns: messages } = useMessages();
  return headingsOf(rows, hasHeadings).map((heading, index) =>
    hasHeadings && rows[0]?.[index]?.trim() ? shortened(heading) : messages.column(index + 1),
  );
}

interface RoleFieldProps {
  readonly role: ColumnRole;
  readonly rows: Rows;
  readonly columns: TableColumns;
  readonly onChange: (columns: TableColumns) => void;
}

const NONE = '';

function RoleField({ role, rows, columns, onChange }: RoleFieldProps) {
  const { columns: messages } = useMessages();
  const headings = useHeadings(rows, columns);
  return (
    <label className="field">
      <span>{messages.roles[role]}</span>
      <select
        value={columns.at[role] ?? NONE}
        onChange={({ target: { value } }) =>
          onChange(withColumn(columns, role, value === NONE ? undefined : Number(value)))
        }
      >
        <option value={NONE}>{messages.none}</option>
        {headings.map((heading, index) => (
          // Columns never change places.
          <option key={index} value={index}>
            {heading}
          </option>
        ))}
      </select>
    </label>
  );
}

/** The first rows as they stand in the file, with what each column is taken for. */
function FirstRows({ rows, columns }: { readonly rows: Rows; readonly columns: TableColumns }) {
  const { columns: messages } = useMessages();
  const headings = useHeadings(rows, columns);
  const body = rows.slice(columns.hasHeadings ? 1 : 0);
  const caption = messages.firstRows(ROWS_SHOWN, body.length);
  const roleOf = (index: number) => COLUMN_ROLES.find((role) => columns.at[role] === index);
  return (
    // It may be wider than the dialog: it must be reachable to be scrolled by keyboard.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className="columns-rows" role="region" aria-label={caption} tabIndex={0}>
      <table>
        <caption className="small">{caption}</caption>
        <thead>
          <tr>
            {headings.map((heading, index) => {
              const role = roleOf(index);
              return (
                <th key={index} scope="col">
                  {heading}
                  {role !== undefined && <span className="small">{messages.short[role]}</span>}
                </th>
              );
            })}
          </tr>
        </thead>
        <tbody>
          {body.slice(0, ROWS_SHOWN).map((row, number) => (
            <tr key={number}>
              {headings.map((_, index) => (
                <td key={index}>{shortened(row[index] ?? '')}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface SentencesProps {
  readonly question: Question;
  readonly columns: TableColumns;
}

/** The first relations as the graph will say them: in its own language, which for tables is English. */
function Sentences({ question: { rows, fileName }, columns }: SentencesProps) {
  const sentences = useMemo(
    () => firstSentences(rows, columns, fileName),
    [rows, columns, fileName],
  );
  return (
    <ul lang="en">
      {sentences.map((sentence, index) => (
        <li key={index}>{sentence}</li>
      ))}
    </ul>
  );
}
