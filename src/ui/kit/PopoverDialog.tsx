import { type ReactNode, useContext } from 'react';
import { Dialog, OverlayTriggerStateContext, Popover } from 'react-aria-components';

interface PopoverDialogProps {
  readonly placement: 'top' | 'bottom end';
  /** Its name, where it has no heading to be called after. */
  readonly label?: string;
  readonly children: ReactNode | ((parts: { readonly close: () => void }) => ReactNode);
}

/** A small dialog beside the button of its `DialogTrigger`; in the page's main part, where screen readers look for it. */
export function PopoverDialog({ placement, label, children }: PopoverDialogProps) {
  // Read when it opens: before, there may be no main part yet.
  const isOpen = useContext(OverlayTriggerStateContext)?.isOpen === true;
  const main = isOpen ? document.querySelector('main') : null;
  return (
    <Popover
      className="popover"
      placement={placement}
      {...(main === null ? {} : { UNSTABLE_portalContainer: main })}
    >
      <Dialog className="layout-panel" {...(label === undefined ? {} : { 'aria-label': label })}>
        {children}
      </Dialog>
    </Popover>
  );
}
