import { useEffect, useState } from 'react';
import { useActions, useMessages, useRead } from '../kit/store.ts';

/** How long typing has to pause before the graph follows: not every letter is worth a picture. */
const PAUSE = 250;

/** Words that have to occur; the graph follows once typing pauses. */
export function TextField() {
  const value = useRead((state) => state.view.filters.text);
  const { filters, filtersPanel } = useMessages();
  const { setFilters } = useActions();
  const [draft, setDraft] = useState<{ text: string; of: string }>();
  // A draft is over when something else changes the text; a space at its end is none of the text's.
  const isCurrent = draft !== undefined && (draft.of === value || draft.text.trim() === value);
  const text = isCurrent ? draft.text : value;
  const typed = text.trim();
  useEffect(() => {
    if (typed === value) return undefined;
    const timer = setTimeout(() => setFilters({ text: typed }), PAUSE);
    return () => clearTimeout(timer);
  }, [typed, value, setFilters]);
  return (
    <label className="field text-filter">
      <span>{filters.text.label}</span>
      <input
        type="text"
        value={text}
        placeholder={filtersPanel.anyWords}
        onChange={(event) => setDraft({ text: event.target.value, of: value })}
        onBlur={() => {
          if (typed !== value) setFilters({ text: typed });
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && typed !== value) setFilters({ text: typed });
        }}
      />
    </label>
  );
}
