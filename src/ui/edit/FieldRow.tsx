import { useId } from 'react';
import { dateOf } from '../../core/edit/draft.ts';
import type { Control, Field } from '../../core/edit/forms.ts';
import type { Diagnostic } from '../../core/model/diagnostic.ts';
import { faultInWords } from '../../core/model/diagnostic.ts';
import { parsePeriod, periodInWords } from '../../core/model/period.ts';
import type { Messages } from '../../core/messages/messages.ts';
import { Checkbox } from '../kit/Checkbox.tsx';
import { useMessages } from '../kit/store.ts';
import type { Choice } from '../../core/edit/choices.ts';

interface FieldRowProps {
  readonly field: Field;
  /** Whether it is a claim's or a participant's, within the form of a statement. */
  readonly isPart: boolean;
  readonly value: string | boolean;
  readonly choices: readonly Choice[];
  readonly problems: readonly Diagnostic[];
  readonly onChange: (value: string | boolean) => void;
  /** Opens the form of a new one, where what is chosen can be made. */
  readonly onNew?: (() => void) | undefined;
}

interface InputProps {
  readonly id: string;
  readonly value: string;
  readonly 'aria-invalid': boolean;
  readonly 'aria-required': boolean;
  readonly 'aria-describedby': string | undefined;
  readonly onChange: (event: { readonly target: { readonly value: string } }) => void;
}

const NEW: Readonly<Partial<Record<Control, 'actors' | 'sources'>>> = {
  actor: 'actors',
  source: 'sources',
};

/** One field of a form: its name, what it holds, what that is read as, and what is wrong with it. */
export function FieldRow({
  field,
  isPart,
  value,
  choices,
  problems,
  onChange,
  onNew,
}: FieldRowProps) {
  const { key, control, isRequired = false } = field;
  const id = useId();
  const messages = useMessages();
  const { edit } = messages;
  const label = (isPart ? edit.inClaims[key] : undefined) ?? edit.fields[key];
  if (control === 'yes') {
    return <Checkbox label={label} isChecked={value === true} onChange={onChange} />;
  }
  const text = String(value);
  const read = control === 'date' ? readAs(messages, text) : undefined;
  const isTold = problems.length > 0 || read !== undefined;
  const input: InputProps = {
    id,
    value: text,
    'aria-invalid': problems.length > 0,
    'aria-required': isRequired,
    'aria-describedby': isTold ? `${id}-told` : undefined,
    onChange: ({ target }) => onChange(target.value),
  };
  const made = NEW[control];
  return (
    <div className="field">
      <label htmlFor={id}>
        {label}
        {isRequired && <span className="small"> ({edit.required})</span>}
      </label>
      <InputOf field={field} input={input} choices={choices} />
      {made !== undefined && onNew !== undefined && (
        <button type="button" className="quiet new-item" onClick={onNew}>
          {edit.new[made]}
        </button>
      )}
      {isTold && (
        <span className="small" id={`${id}-told`}>
          {problems.map((problem) => (
            <span key={problem.code} className="field-problem" lang="en">
              {faultInWords(problem)}
            </span>
          ))}
          {problems.length === 0 && read}
        </span>
      )}
    </div>
  );
}

interface InputOfProps {
  readonly field: Field;
  readonly input: InputProps;
  readonly choices: readonly Choice[];
}

function InputOf({ field: { control, isRequired }, input, choices }: InputOfProps) {
  const { edit } = useMessages();
  if (control === 'text' || control === 'lines') return <textarea rows={3} {...input} />;
  if (control === 'line' || control === 'date' || control === 'number') {
    return (
      <input
        type="text"
        autoComplete="off"
        inputMode={control === 'number' ? 'decimal' : 'text'}
        {...input}
      />
    );
  }
  // What a file says, and nobody would choose, still can be kept.
  const isUnknown = input.value !== '' && choices.every(({ id }) => id !== input.value);
  return (
    <select {...input}>
      {control !== 'kind' && <option value="">{isRequired ? edit.choose : edit.none}</option>}
      {isUnknown && <option value={input.value}>{input.value}</option>}
      {choices.map(({ id, label }) => (
        <option key={id} value={id}>
          {label}
        </option>
      ))}
    </select>
  );
}

/** What a date will be read as, where it can be read. */
function readAs(messages: Messages, typed: string): string | undefined {
  const edtf = dateOf(typed.trim());
  return edtf === undefined || !parsePeriod(edtf).ok
    ? undefined
    : messages.edit.isRead(periodInWords(messages, edtf));
}
