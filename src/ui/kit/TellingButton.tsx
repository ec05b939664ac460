import { type ReactNode, useEffect, useRef, useState } from 'react';

interface TellingButtonProps {
  readonly className: string;
  /** Says what it does, where its children are too short for that. */
  readonly label?: string;
  /** Does it, and says what came of it. */
  readonly act: () => Promise<string>;
  readonly isDisabled?: boolean;
  readonly children: ReactNode;
}

/** How long an outcome is told at most, in ms: time to read it more than once. */
const TOLD_FOR = 8000;

/**
 * A button whose outcome is told beside the page, and aloud, until one leaves it, presses something else, or has had
 * time to read it. (Safari gives a button that is clicked no focus to leave.)
 */
export function TellingButton({ className, label, act, isDisabled, children }: TellingButtonProps) {
  const [outcome, setOutcome] = useState('');
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (outcome === '') return undefined;
    const end = () => setOutcome('');
    const onPointer = ({ target }: PointerEvent) => {
      if (!(target instanceof Node && button.current?.contains(target))) end();
    };
    const timer = setTimeout(end, TOLD_FOR);
    document.addEventListener('pointerdown', onPointer);
    return () => {
      clearTimeout(timer);
      document.removeEventListener('pointerdown', onPointer);
    };
  }, [outcome]);
  const press = async () => {
    // Done once more, it is told once more.
    setOutcome('');
    setOutcome(await act());
  };
  return (
    <>
      <button
        ref={button}
        type="button"
        className={className}
        aria-label={label}
        disabled={isDisabled}
        onClick={() => void press()}
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
