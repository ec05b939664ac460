import { type ReactNode, useState } from 'react';

interface TellingButtonProps {
  readonly className: string;
  /** Says what it does, where its children are too short for that. */
  readonly label?: string;
  /** Does it, and says what came of it. */
  readonly act: () => Promise<string>;
  readonly isDisabled?: boolean;
  readonly children: ReactNode;
}

/** A button whose outcome is told beside the page, and aloud, until one leaves it. */
export function TellingButton({ className, label, act, isDisabled, children }: TellingButtonProps) {
  const [outcome, setOutcome] = useState('');
  return (
    <>
      <button
        type="button"
        className={className}
        aria-label={label}
        disabled={isDisabled}
        onClick={() => void act().then(setOutcome)}
        onBlur={() => setOutcome('')}
      >
        {children}
      </button>
      <span className={outcome === '' ? 'unseen' : 'toast'} role="status">
        {outcome}
      </span>
    </>
  );
}
