import { useState } from 'react';
import { type Draft, isAsked } from '../../core/edit/draft.ts';
import type { Field } from '../../core/edit/forms.ts';
import type { FieldProblem } from '../../core/edit/problemsAt.ts';
import { useMessages } from '../kit/store.ts';
import { FieldRow } from './FieldRow.tsx';
import type { ChoicesOf } from '../../core/edit/choices.ts';

interface DraftFieldsProps {
  readonly fields: readonly Field[];
  readonly draft: Draft;
  readonly choicesOf: ChoicesOf;
  readonly problems: readonly FieldProblem[];
  /** What problems of these fields begin with: "", or "claims/0/". */
  readonly prefix?: string;
  readonly onChange: (draft: Draft) => void;
  /** Opens the form of an actor or source that is to stand in a field. */
  readonly onNew: (list: 'actors' | 'sources', key: string) => void;
}

/** The fields of a draft that are asked for; seldom needed ones stand aside until one of them is filled. */
export function DraftFields(props: DraftFieldsProps) {
  const { fields, draft, problems, prefix = '' } = props;
  const { edit } = useMessages();
  const asked = fields.filter((field) => isAsked(field, draft));
  const rare = asked.filter(({ isRare }) => isRare === true);
  const isFilled = rare.some(({ key }) => draft[key] !== '' && draft[key] !== false);
  const isFaulty = rare.some(({ key }) =>
    problems.some(({ field }) => field === `${prefix}${key}`),
  );
  const [isOpen, setOpen] = useOpening(Number(isFilled) + Number(isFaulty));
  return (
    <>
      <Rows {...props} fields={asked.filter(({ isRare }) => isRare !== true)} />
      {rare.length > 0 && (
        <details
          className="more-fields"
          open={isOpen}
          onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
        >
          <summary>{edit.more}</summary>
          <Rows {...props} fields={rare} />
        </details>
      )}
    </>
  );
}

/** Open once there is a reason, and at each further one; only the reader closes it, who may be typing in it. */
function useOpening(reasons: number) {
  const [known, setKnown] = useState(reasons);
  const state = useState(reasons > 0);
  if (reasons !== known) {
    setKnown(reasons);
    if (reasons > known) state[1](true);
  }
  return state;
}

function Rows({
  fields,
  draft,
  choicesOf,
  problems,
  prefix = '',
  onChange,
  onNew,
}: DraftFieldsProps) {
  return (
    <div className="form-fields">
      {fields.map((field) => {
        const { key, control } = field;
        const value = draft[key] ?? '';
        return (
          <FieldRow
            key={key}
            field={field}
            isPart={prefix !== ''}
            value={typeof value === 'object' ? '' : value}
            choices={isChosen(field) ? choicesOf(field) : []}
            problems={problems
              .filter((one) => one.field === `${prefix}${key}`)
              .map(({ problem }) => problem)}
            onChange={(changed) => onChange({ ...draft, [key]: changed })}
            onNew={
              control === 'actor' || control === 'source'
                ? () => onNew(control === 'actor' ? 'actors' : 'sources', key)
                : undefined
            }
          />
        );
      })}
    </div>
  );
}

const TYPED: ReadonlySet<Field['control']> = new Set([
  'line',
  'text',
  'lines',
  'date',
  'number',
  'yes',
]);
const isChosen = ({ control }: Field): boolean => !TYPED.has(control);
