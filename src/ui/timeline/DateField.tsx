import { useId, useState } from 'react';
import { isWindow } from '../../core/filters/date.ts';
import type { Messages } from '../../core/messages/messages.ts';
import { parseDay } from '../../core/model/period.ts';
import { useActions, useMessages, useRead } from '../kit/store.ts';

interface DateFieldProps {
  readonly end: 'from' | 'to';
}

/** An end of the window, typed: EDTF or a plain date. What can't be read is said, and changes nothing. */
export function DateField({ end }: DateFieldProps) {
  const value = useRead((state) => state.view.filters.date[end]) ?? '';
  const opposite = useRead((state) => state.view.filters.date[end === 'from' ? 'to' : 'from']);
  const { timeline } = useMessages();
  const { setDate } = useActions();
  const [draft, setDraft] = useState<{ text: string; of: string }>();
  const messageId = useId();
  // A draft belongs to the value it began from: when the sliders change that, it is over.
  const text = draft?.of === value ? draft.text : value;
  const typed = text.trim() === '' ? undefined : text.trim();
  const problem = problemOf(timeline, typed, end, opposite);
  // What is typed and not set is said to be so: also when it was refused, and another change made room for it.
  const isPending = typed !== (value === '' ? undefined : value);
  const message = problem ?? (isPending ? timeline.notSet : undefined);
  const commit = () => {
    if (problem !== undefined || !isPending) return;
    setDate({ [end]: typed });
    setDraft(undefined);
  };
  return (
    <div className="date-field">
      <label>
        <span className="unseen">{end === 'from' ? timeline.fromDate : timeline.toDate}</span>
        <span aria-hidden>{timeline[end]}</span>
        <input
          type="text"
          value={text}
          placeholder={timeline.anyTime}
          aria-invalid={problem !== undefined}
          aria-describedby={message === undefined ? undefined : messageId}
          onChange={(event) => setDraft({ text: event.target.value, of: value })}
          onBlur={commit}
          onKeyDown={(event) => {
            if (event.key === 'Enter') commit();
          }}
        />
      </label>
      {message !== undefined && (
        <span className="field-problem" id={messageId} role="status">
          {message}
        </span>
      )}
    </div>
  );
}

/** Why what was typed can't be this end of the window; undefined where it can. */
function problemOf(
  timeline: Messages['timeline'],
  typed: string | undefined,
  end: 'from' | 'to',
  opposite: string | undefined,
): string | undefined {
  if (typed === undefined) return undefined;
  const day = parseDay(typed);
  if (!day.ok)
    return day.suggestion === undefined
      ? timeline.unreadable(day.problem)
      : timeline.didYouMean(day.suggestion);
  const [from, to] = end === 'from' ? [typed, opposite] : [opposite, typed];
  if (from === undefined || to === undefined || isWindow(from, to)) return undefined;
  return end === 'from' ? timeline.afterEnd : timeline.beforeStart;
}
