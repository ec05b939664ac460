import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useMessages } from '../kit/store.ts';

/** A list that isn't meant to be short: past so many, whoever comes for one seeks it, and pages of buttons are slow. */
export const MOST_LISTED = 60;

interface FirstOfProps<Item> {
  readonly items: readonly Item[];
  /** How many are listed at first. */
  readonly most: number;
  /** What the list is called. */
  readonly label: string;
  /** A list item with its key. */
  readonly render: (item: Item, index: number) => ReactNode;
}

/** A list of which the first are shown, and the rest when asked for. Each item has a button or link. */
export function FirstOf<Item>({ items, most, label, render }: FirstOfProps<Item>) {
  const [isWhole, setWhole] = useState(false);
  const { evidence } = useMessages();
  const list = useRef<HTMLUListElement>(null);
  // The button that asked for the rest goes with that: the first of the rest gets the focus.
  useEffect(() => {
    if (!isWhole) return;
    list.current?.children[most]?.querySelector<HTMLElement>('button, a[href]')?.focus();
  }, [isWhole, most]);
  if (items.length === 0) return null;
  const shown = isWhole ? items : items.slice(0, most);
  return (
    <>
      <ul ref={list} className="plain" aria-label={label}>
        {shown.map(render)}
      </ul>
      {shown.length < items.length && (
        <button type="button" className="quiet" onClick={() => setWhole(true)}>
          {evidence.showAll(items.length)} <span className="unseen">{evidence.ofList(label)}</span>
        </button>
      )}
    </>
  );
}
