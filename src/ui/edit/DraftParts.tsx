import { Plus, Trash2 } from 'lucide-react';
import { type Draft, emptyPart } from '../../core/edit/draft.ts';
import type { Parts } from '../../core/edit/forms.ts';
import type { FieldProblem } from '../../core/edit/problemsAt.ts';
import { faultInWords } from '../../core/model/diagnostic.ts';
import { IconButton } from '../kit/IconButton.tsx';
import { useMessages } from '../kit/store.ts';
import { Tool } from '../kit/Tool.tsx';
import { DraftFields } from './DraftFields.tsx';
import type { ChoicesOf } from '../../core/edit/choices.ts';

interface DraftPartsProps {
  readonly parts: Parts;
  readonly drafts: readonly Draft[];
  readonly choicesOf: ChoicesOf;
  readonly problems: readonly FieldProblem[];
  readonly onChange: (drafts: readonly Draft[]) => void;
  readonly onNew: (list: 'actors' | 'sources', key: string, index: number) => void;
}

/** The claims of a statement, or who took part in an event: each with its own fields. */
export function DraftParts({
  parts: { key, form },
  drafts,
  choicesOf,
  problems,
  onChange,
  onNew,
}: DraftPartsProps) {
  const { edit } = useMessages();
  const own = problems.filter(({ field }) => field === key);
  return (
    <section className="form-parts" aria-label={edit.parts[key]}>
      <h3>{edit.parts[key]}</h3>
      {own.map(({ problem }) => (
        <p key={problem.code} className="field-problem" lang="en">
          {faultInWords(problem)}
        </p>
      ))}
      {drafts.map((draft, index) => {
        const name = edit.part[key](index + 1);
        return (
          // Nothing else tells two parts apart, and none of them keeps anything that the draft does not hold.
          <fieldset key={index} className="form-part">
            <legend>{name}</legend>
            <DraftFields
              fields={form}
              draft={draft}
              choicesOf={choicesOf}
              problems={problems}
              prefix={`${key}/${index}/`}
              onChange={(changed) => onChange(drafts.with(index, changed))}
              onNew={(list, field) => onNew(list, field, index)}
            />
            <IconButton
              icon={Trash2}
              size={16}
              label={edit.removePart(name)}
              onClick={() => onChange(drafts.toSpliced(index, 1))}
            />
          </fieldset>
        );
      })}
      <Tool
        icon={Plus}
        label={edit.addPart[key]}
        onClick={() => onChange([...drafts, emptyPart(key)])}
      />
    </section>
  );
}
