import { type KeyboardEvent, type ReactNode, useRef } from 'react';

interface TabListProps<Id extends string> {
  /** What the elements' own ids begin with; the panels are given the same. */
  readonly name: string;
  readonly label: string;
  readonly ids: readonly Id[];
  readonly words: (id: Id) => string;
  readonly chosen: Id;
  readonly onChoose: (id: Id) => void;
}

const tabId = (name: string, id: string) => `${name}-${id}-tab`;
const panelId = (name: string, id: string) => `${name}-${id}`;

const KEYS: Readonly<Record<string, (at: number, count: number) => number>> = {
  ArrowLeft: (at, count) => (at + count - 1) % count,
  ArrowRight: (at, count) => (at + 1) % count,
  Home: () => 0,
  End: (_, count) => count - 1,
};

/** Tabs in a row: one stop of the Tab key, arrows choose (ARIA APG, tabs with automatic activation). */
export function TabList<Id extends string>({
  name,
  label,
  ids,
  words,
  chosen,
  onChoose,
}: TabListProps<Id>) {
  const list = useRef<HTMLDivElement>(null);
  const onKey = (event: KeyboardEvent) => {
    const to = KEYS[event.key]?.(ids.indexOf(chosen), ids.length);
    const id = to === undefined ? undefined : ids[to];
    if (id === undefined) return;
    event.preventDefault();
    onChoose(id);
    list.current?.querySelector<HTMLElement>(`[id="${tabId(name, id)}"]`)?.focus();
  };
  return (
    <div ref={list} className="tabs" role="tablist" aria-label={label}>
      {ids.map((id) => (
        <button
          key={id}
          type="button"
          role="tab"
          id={tabId(name, id)}
          className="tab"
          aria-selected={id === chosen}
          aria-controls={id === chosen ? panelId(name, id) : undefined}
          tabIndex={id === chosen ? 0 : -1}
          onClick={() => onChoose(id)}
          onKeyDown={onKey}
        >
          {words(id)}
        </button>
      ))}
    </div>
  );
}

interface TabPanelProps {
  readonly name: string;
  readonly id: string;
  readonly chosen: string;
  /** Stays as it is under another tab, out of sight and out of reach. */
  readonly isKept?: boolean;
  readonly children: ReactNode;
}

/** What a tab shows. */
export function TabPanel({ name, id, chosen, isKept = false, children }: TabPanelProps) {
  const isChosen = id === chosen;
  if (!isChosen && !isKept) return null;
  return (
    <div
      role="tabpanel"
      id={panelId(name, id)}
      className="view"
      aria-labelledby={tabId(name, id)}
      inert={!isChosen}
    >
      {children}
    </div>
  );
}
