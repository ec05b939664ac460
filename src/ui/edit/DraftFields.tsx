import { type Draft, isAsked } from '../../core/edit/draft.ts';
import type { Field } from '../../core/edit/forms.ts';
import type { FieldProblem } from '../../core/edit/problemsAt.ts';
import { useMessages } from '../kit/store.ts';
import { FieldRow } from './FieldRow.tsx';
import type { ChoicesOf } from './useChoices.ts';

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

/** The fields of a draft that are asked for; seldom needed ones stand aside as long as all of them are empty. */
export function DraftFields(props: DraftFieldsProps) {
  const { fields, draft, problems, prefix = '' } = props;
  const { edit } = useMessages();
  const asked = fields.filter((field) => isAsked(field, draft));
  const rare = asked.filter(({ isRare }) => isRare === true);
  const isInUse = rare.some(
    ({ key }) =>
      (draft[key] !== '' && draft[key] !== false) ||
      problems.some(({ field }) => field === `${prefix}${key}`),
  );
  return (
    <>
      <Rows {...props} fields={asked.filter(({ isRare }) => isRare !== true)} />
      {rare.length > 0 && (
        <details className="more-fields" open={isInUse}>
          <summary>{edit.more}</summary>
          <Rows {...props} fields={rare} />
        </details>
      )}
    </>
  );
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
