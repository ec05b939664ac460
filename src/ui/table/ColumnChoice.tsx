import { Columns3 } from 'lucide-react';
import { Button, Dialog, DialogTrigger, Heading, Popover } from 'react-aria-components';
import type { Column } from '../../core/table/column.ts';

interface ColumnChoiceProps {
  /** All that the table has. */
  readonly columns: readonly Column[];
  /** Of these, what is shown. */
  readonly shown: readonly Column[];
  /** Undefined for the table's own choice. */
  readonly onChoose: (ids: readonly string[] | undefined) => void;
}

/** Which columns are shown; at least one is. */
export function ColumnChoice({ columns, shown, onChoose }: ColumnChoiceProps) {
  const ids = shown.map(({ id }) => id);
  const toggle = (id: string) =>
    onChoose((ids.includes(id) ? ids.filter((one) => one !== id) : [...ids, id]).toSorted());
  return (
    <DialogTrigger>
      <Button className="tool">
        <Columns3 aria-hidden size={16} />
        <span className="tool-label">Columns</span>
      </Button>
      <Popover className="popover" placement="bottom end">
        <Dialog className="layout-panel">
          <Heading slot="title" level={2}>
            Columns
          </Heading>
          <fieldset className="radios">
            <legend className="unseen">Columns shown</legend>
            {columns.map(({ id, heading }) => (
              <label key={id} className="choice">
                <input
                  type="checkbox"
                  checked={ids.includes(id)}
                  disabled={ids.length === 1 && ids.includes(id)}
                  onChange={() => toggle(id)}
                />
                <span>{heading}</span>
              </label>
            ))}
          </fieldset>
          <button type="button" className="tool" onClick={() => onChoose(undefined)}>
            Usual columns
          </button>
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
