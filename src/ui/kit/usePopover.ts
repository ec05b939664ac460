import { startTransition, useRef, useState } from 'react';

/** A button that opens a small dialog beside it: what either of the two is given. */
export function usePopover() {
  const button = useRef<HTMLButtonElement>(null);
  const [isOpen, setOpen] = useState(false);
  return {
    isOpen,
    opener: {
      ref: button,
      'aria-haspopup': 'dialog',
      'aria-expanded': isOpen,
      onClick: () => {
        // Where the focus goes back to; Safari gives a button that is clicked none.
        button.current?.focus();
        startTransition(() => setOpen(true));
      },
    },
    popover: { button, onClose: () => setOpen(false) },
  } as const;
}
