import { type ReactNode, useState } from 'react';

interface FilterGroupProps {
  readonly label: string;
  /** What is said of it while it is closed: "3 of 12". */
  readonly note?: string | undefined;
  readonly isOpenAtFirst?: boolean;
  readonly children: ReactNode;
}

/** One filter under its name. What is closed is not drawn, and nothing is counted for it. */
export function FilterGroup({ label, note, isOpenAtFirst = false, children }: FilterGroupProps) {
  const [isOpen, setOpen] = useState(isOpenAtFirst);
  return (
    <details
      className="filter-group"
      aria-label={label}
      open={isOpen}
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary>
        {label}
        {!isOpen && note !== undefined && <span className="count"> {note}</span>}
      </summary>
      {isOpen && children}
    </details>
  );
}
