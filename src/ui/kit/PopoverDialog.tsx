import { type ReactNode, type RefObject, useState } from 'react';
import { Dialog, Popover } from 'react-aria-components';
import { InOurLanguage } from './InOurLanguage.tsx';

interface PopoverDialogProps {
  readonly placement: 'top' | 'bottom end';
  /** Beside which it stands. */
  readonly button: RefObject<HTMLElement | null>;
  /** Its name, where it has no heading to be called after. */
  readonly label?: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** A small dialog beside a button, open while it is drawn; in the page's main part, where screen readers look for it. */
export function PopoverDialog({ placement, button, label, onClose, children }: PopoverDialogProps) {
  const [main] = useState(() => document.querySelector('main'));
  return (
    <InOurLanguage>
      <Popover
        isOpen
        triggerRef={button}
        className="popover"
        placement={placement}
        onOpenChange={(isOpen) => {
          if (!isOpen) onClose();
        }}
        {...(main === null ? {} : { UNSTABLE_portalContainer: main })}
      >
        <Dialog className="layout-panel" {...(label === undefined ? {} : { 'aria-label': label })}>
          {children}
        </Dialog>
      </Popover>
    </InOurLanguage>
  );
}
