import { X } from 'lucide-react';
import { type ReactNode, useLayoutEffect, useState } from 'react';
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { IconButton } from './IconButton.tsx';
import { InOurLanguage } from './InOurLanguage.tsx';
import { useMessages } from './store.ts';

interface DialogProps {
  readonly title: string;
  readonly wide?: boolean;
  /** A click outside does not close it. */
  readonly isSticky?: boolean;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** A modal dialog with a heading and a close button; Escape and a click outside close it too. */
export function Dialog({ title, wide = false, isSticky = false, onClose, children }: DialogProps) {
  const { page } = useMessages();
  useFocusBack();
  return (
    <InOurLanguage>
      <ModalOverlay
        isOpen
        isDismissable={!isSticky}
        className="overlay"
        onOpenChange={(isOpen) => {
          if (!isOpen) onClose();
        }}
      >
        <Modal className={wide ? 'modal wide' : 'modal'}>
          <AriaDialog className="dialog">
            <header className="dialog-header">
              <Heading slot="title" level={2}>
                {title}
              </Heading>
              <IconButton icon={X} size={18} label={page.close} onClick={onClose} />
            </header>
            {children}
          </AriaDialog>
        </Modal>
      </ModalOverlay>
    </InOurLanguage>
  );
}

/** Hands the focus back to what had it before; React Aria does so only where Escape closes. */
function useFocusBack(): void {
  const [before] = useState(() => document.activeElement);
  useLayoutEffect(
    () => () => {
      requestAnimationFrame(() => {
        const isLost = document.activeElement === document.body;
        if (isLost && before instanceof HTMLElement) before.focus();
      });
    },
    [before],
  );
}
