import { type FormEvent, useEffect, useRef, useState } from 'react';
import type { Draft } from '../../core/edit/draft.ts';
import { FORMS, type Parts } from '../../core/edit/forms.ts';
import { problemsByField } from '../../core/edit/problemsAt.ts';
import type { Diagnostic } from '../../core/model/diagnostic.ts';
import type { Messages } from '../../core/messages/messages.ts';
import type { Editor } from '../../store/state.ts';
import { Dialog } from '../kit/Dialog.tsx';
import { useActions, useMessages, useRead } from '../kit/store.ts';
import { DraftFields } from './DraftFields.tsx';
import { DraftParts } from './DraftParts.tsx';
import { ProblemList } from './ProblemList.tsx';
import { useChoices } from './useChoices.ts';

interface Finishing {
  /** Called when the last form is put in: what it made is chosen, and can be read. */
  readonly onPutIn: () => void;
}

/** The forms that are open, each over the one that asked for it: closed, it hands the focus back there. */
export function EditDialog({ onPutIn }: Finishing) {
  const editors = useRead((state) => state.editors);
  return editors.map((editor, depth) => (
    // A form is known by what lies below it.
    <EditorForm key={depth} editor={editor} onPutIn={depth === 0 ? onPutIn : () => {}} />
  ));
}

const titleOf = ({ edit }: Messages, { list, id }: Editor): string =>
  list === 'meta' || id !== undefined ? edit.change[list] : edit.add[list];

function EditorForm({ editor, onPutIn }: Finishing & { readonly editor: Editor }) {
  const { setDraft, closeEditor, submitEditor, openEditor } = useActions();
  const messages = useMessages();
  const { edit } = messages;
  const choicesOf = useChoices();
  const [problems, setProblems] = useState<readonly Diagnostic[]>([]);
  const [isLeaving, setLeaving] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const element = useRef<HTMLFormElement>(null);
  // Whoever opens a form wants to fill it in.
  useEffect(() => {
    element.current?.querySelector<HTMLElement>('input, select, textarea')?.focus();
  }, []);
  useEffect(() => {
    if (problems.length > 0) firstFaulty(element.current)?.focus();
  }, [problems]);
  const { list, draft, isTouched = false } = editor;
  const form = FORMS[list];
  const byField = problemsByField(problems);
  const change = (changed: Draft) => {
    setDraft(changed);
    setLeaving(false);
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    // React hands on what happens in a form over this one.
    event.stopPropagation();
    setBusy(true);
    const found = await submitEditor();
    setBusy(false);
    setProblems(found);
    // What was put in is chosen, and read next; of a form over another, that one goes on.
    if (found.length === 0) onPutIn();
  };
  // What was typed is not given up by a slip of the hand: only the button that says so does that.
  const giveUp = useRef<HTMLButtonElement>(null);
  const leave = () => {
    if (isBusy) return;
    if (!isTouched) closeEditor();
    else {
      setLeaving(true);
      giveUp.current?.focus();
    }
  };
  const partsOf = (key: Parts['key']) => (draft[key] ?? []) as readonly Draft[];
  return (
    <Dialog title={titleOf(messages, editor)} onClose={leave} isSticky>
      <form
        ref={element}
        className="edit-form"
        noValidate
        inert={isBusy}
        onSubmit={(event) => void submit(event)}
      >
        <ProblemList problems={problems} />
        <DraftFields
          fields={form.fields}
          draft={draft}
          choicesOf={choicesOf}
          problems={byField}
          onChange={change}
          onNew={(made, key) => void openEditor({ list: made, fills: { key } })}
        />
        {form.parts.map((parts) => (
          <DraftParts
            key={parts.key}
            parts={parts}
            drafts={partsOf(parts.key)}
            choicesOf={choicesOf}
            problems={byField}
            onChange={(drafts) => change({ ...draft, [parts.key]: drafts })}
            onNew={(made, key, index) =>
              void openEditor({ list: made, fills: { key, part: { key: parts.key, index } } })
            }
          />
        ))}
        <div className="form-actions">
          <button type="submit" className="primary">
            {edit.save}
          </button>
          <button
            ref={giveUp}
            type="button"
            className="tool"
            onClick={isLeaving ? closeEditor : leave}
          >
            {isLeaving ? edit.discardDraft : edit.cancel}
          </button>
          <span role="status" className="small">
            {isLeaving && edit.isLeaving}
          </span>
        </div>
      </form>
    </Dialog>
  );
}

/** The first field that has something wrong with it, or else what tells what is wrong. */
const firstFaulty = (form: HTMLElement | null) =>
  form?.querySelector<HTMLElement>('[aria-invalid="true"]') ??
  form?.querySelector<HTMLElement>('[role="alert"]');
