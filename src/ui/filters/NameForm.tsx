import { type FormEvent, useId, useRef, useState } from 'react';
import { MOST_LETTERS, tidyName } from '../../core/view/savedFilters.ts';
import type { Saving } from '../../store/state.ts';
import { useMessages } from '../kit/store.ts';

interface NameFormProps {
  readonly label: string;
  /** What the button that sends it says. */
  readonly action: string;
  readonly initial?: string;
  readonly onName: (name: string) => Promise<Saving>;
  /** Puts these filters in the place of those that have the name; absent where that can't be asked for. */
  readonly onReplace?: (name: string) => Promise<Saving>;
  /** Called when it is done with, or given up, with the name that holds now. */
  readonly onClose?: (name: string) => void;
}

/** Asks for a name, and says where it can't be had. */
export function NameForm({
  label,
  action,
  initial = '',
  onName,
  onReplace,
  onClose,
}: NameFormProps) {
  const { filtersPanel } = useMessages();
  const [text, setText] = useState(initial);
  const [said, setSaid] = useState('');
  const [taken, setTaken] = useState<string>();
  const messageId = useId();
  const input = useRef<HTMLInputElement>(null);
  const tell = (name: string, outcome: Saving) => {
    setTaken(outcome === 'taken' ? name : undefined);
    setSaid(filtersPanel.outcomes[outcome](name));
    if (outcome !== 'done') return;
    setText('');
    onClose?.(name);
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const name = tidyName(text);
    if (name === '') setSaid(filtersPanel.nameFirst);
    else tell(name, await onName(name));
  };
  const replace = async (name: string) => {
    const outcome = await onReplace?.(name);
    // The button that was pressed goes.
    input.current?.focus();
    if (outcome !== undefined) tell(name, outcome);
  };
  return (
    <form className="name-form" onSubmit={(event) => void submit(event)}>
      <label className="field">
        <span>{label}</span>
        <input
          ref={input}
          type="text"
          value={text}
          maxLength={MOST_LETTERS}
          // Whoever asked to rename wants to type.
          // oxlint-disable-next-line jsx-a11y/no-autofocus
          autoFocus={onClose !== undefined}
          aria-invalid={taken !== undefined}
          aria-describedby={messageId}
          onChange={(event) => {
            setText(event.target.value);
            setTaken(undefined);
            setSaid('');
          }}
          onKeyDown={(event) => {
            if (event.key === 'Escape') onClose?.(initial);
          }}
        />
      </label>
      <button type="submit" className="tool">
        {action}
      </button>
      {onClose !== undefined && (
        <button type="button" className="quiet" onClick={() => onClose(initial)}>
          {filtersPanel.cancel}
        </button>
      )}
      {taken !== undefined && onReplace !== undefined && (
        <button type="button" className="tool" onClick={() => void replace(taken)}>
          {filtersPanel.replace}
        </button>
      )}
      <p className="small" id={messageId} role="status">
        {said}
      </p>
    </form>
  );
}
