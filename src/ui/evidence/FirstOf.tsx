import { type ReactNode, useState } from 'react';

/** A list that isn't meant to be short: past so many, a page of thousands of buttons would be slow. */
export const MOST_LISTED = 200;

interface FirstOfProps<Item> {
  readonly items: readonly Item[];
  /** How many are listed at first. */
  readonly most: number;
  /** What the list is called. */
  readonly label: string;
  /** A list item with its key. */
  readonly render: (item: Item, index: number) => ReactNode;
}

/** A list of which the first are shown, and the rest when asked for. */
export function FirstOf<Item>({ items, most, label, render }: FirstOfProps<Item>) {
  const [isWhole, setWhole] = useState(false);
  if (items.length === 0) return null;
  const shown = isWhole ? items : items.slice(0, most);
  return (
    <>
      <ul className="plain" aria-label={label}>
        {shown.map(render)}
      </ul>
      {shown.length < items.length && (
        <button type="button" className="quiet" onClick={() => setWhole(true)}>
          Show all {items.length} <span className="unseen">of “{label}”</span>
        </button>
      )}
    </>
  );
}
