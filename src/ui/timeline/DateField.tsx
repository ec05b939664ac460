import { useId, useState } from 'react';
import { parseDay } from '../../core/model/period.ts';
import { useActions, useRead } from '../kit/store.ts';

interface DateFieldProps {
  readonly label: string;
  readonly end: 'from' | 'to';
}

/** An end of the window, typed: EDTF or a plain date. What can't be read is said, and changes nothing. */
export function DateField({ label, end }: DateFieldProps) {
  const value = useRead((state) => state.view.filters.date[end]) ?? '';
  const { setDate } = useActions();
  const [draft, setDraft] = useState<{ text: string; of: string }>();
  const problemId = useId();
  // A draft belongs to the value it began from: when the sliders change that, it is over.
  const text = draft?.of === value ? draft.text : value;
  const parsed = text.trim() === '' ? undefined : parseDay(text.trim());
  const problem = parsed?.ok === false ? (parsed.suggestion ?? parsed.problem) : undefined;
  const commit = () => {
    if (parsed?.ok === false) return;
    setDate({ [end]: text.trim() === '' ? undefined : text.trim() });
    setDraft(undefined);
  };
  return (
    <div className="date-field">
      <label>
        <span className="unseen">{label}</span>
        <span aria-hidden>{end === 'from' ? 'From' : 'To'}</span>
        <input
          type="text"
          value={text}
          placeholder={end === 'from' ? 'any time' : 'any time'}
          aria-invalid={problem !== undefined}
          aria-describedby={problem === undefined ? undefined : problemId}
          onChange={(event) => setDraft({ text: event.target.value, of: value })}
          onBlur={commit}
          onKeyDown={(event) => {
            if (event.key === 'Enter') commit();
          }}
        />
      </label>
      {problem !== undefined && (
        <span className="field-problem" id={problemId} role="status">
          {parsed?.ok === false && parsed.suggestion !== undefined
            ? `Did you mean ${problem}?`
            : problem}
        </span>
      )}
    </div>
  );
}
