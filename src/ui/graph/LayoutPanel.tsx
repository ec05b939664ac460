import { Shuffle } from 'lucide-react';
import { Suspense } from 'react';
import { selectGraph } from '../../store/selectors.ts';
import { useMessages, useRead } from '../kit/store.ts';
import { usePopover } from '../kit/usePopover.ts';
import { LayoutChoices } from '../parts.ts';

/** Leads to what arranges the picture. */
export function LayoutPanel() {
  const graph = useRead(selectGraph);
  const { layout } = useMessages();
  const { isOpen, opener, popover } = usePopover();
  return (
    <>
      <button
        type="button"
        className="tool"
        disabled={graph === undefined}
        onPointerEnter={() => void LayoutChoices.load().catch(() => {})}
        {...opener}
      >
        <Shuffle aria-hidden size={16} />
        <span className="tool-label">{layout.layout}</span>
      </button>
      <Suspense fallback={null}>{isOpen && <LayoutChoices {...popover} />}</Suspense>
    </>
  );
}
