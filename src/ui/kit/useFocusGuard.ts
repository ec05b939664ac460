import { useEffect } from 'react';

/** What the keyboard can stand on. */
const STOPS =
  ':is(a[href], button, input, select, textarea, summary, [tabindex="0"]):not([tabindex="-1"])';

/** What may take the focus from an element without removing it. */
const SWITCHES = ['disabled', 'hidden', 'inert', 'style', 'open'];

/**
 * Keeps the focus on the page: when what has it goes, or can no longer be used, the nearest stop takes it, what follows
 * before what comes before. Without this a browser begins anew at the top of the page. Where a component has put the
 * focus somewhere itself by the next frame, that holds. For the whole page: called once.
 */
export function useFocusGuard(): void {
  useEffect(() => {
    let last: HTMLElement | undefined;
    const onFocus = ({ target }: FocusEvent) => {
      last = target instanceof HTMLElement ? target : undefined;
    };
    // Whoever presses the ground gives the focus up: the element is still there then. Chrome tells of a blur just
    // before an element goes, too.
    const onBlur = () =>
      queueMicrotask(() => {
        if (last !== undefined && document.activeElement !== last && isUsable(last))
          last = undefined;
      });
    const observer = new MutationObserver((records) => {
      const lost = last;
      if (lost === undefined || !mayHaveLost(records, lost) || isUsable(lost)) return;
      requestAnimationFrame(() => {
        const { activeElement } = document;
        if ([null, document.body, lost].includes(activeElement as HTMLElement | null))
          nearestStop(records, lost)?.focus();
      });
    });
    document.addEventListener('focusin', onFocus);
    document.addEventListener('focusout', onBlur);
    observer.observe(document.body, {
      subtree: true,
      childList: true,
      attributes: true,
      attributeFilter: SWITCHES,
    });
    return () => {
      observer.disconnect();
      document.removeEventListener('focusin', onFocus);
      document.removeEventListener('focusout', onBlur);
    };
  }, []);
}

/** A cheap look before a thorough one: most that changes on a page is elsewhere. */
const mayHaveLost = (records: readonly MutationRecord[], lost: Element): boolean =>
  !lost.isConnected ||
  records.some(({ type, target }) => type === 'attributes' && target.contains(lost));

/** Whether an element can have the focus. */
const isUsable = (element: HTMLElement): boolean =>
  element.isConnected &&
  !element.matches(':disabled') &&
  element.closest('[inert]') === null &&
  // jsdom has no layout.
  (element.checkVisibility?.({ visibilityProperty: true }) ?? true);

/** The stop beside which an element stood that is gone, or stands that can't be used. */
function nearestStop(records: readonly MutationRecord[], lost: Element): HTMLElement | undefined {
  let gone: Node = lost;
  const left = [...records];
  // What it was removed from may have been removed in turn, as often as need be.
  while (!gone.isConnected) {
    const at = left.findLastIndex(({ removedNodes }) =>
      [...removedNodes].some((node) => node.contains(gone)),
    );
    const [removal] = at < 0 ? [] : left.splice(at, 1);
    if (removal === undefined) return undefined;
    const { target, nextSibling, previousSibling } = removal;
    if (target.isConnected) {
      const [after, before] = [nextSibling, previousSibling].map((node) =>
        node?.isConnected === true ? node : null,
      );
      return stopBeside(after ?? null, before ?? null, target as Element);
    }
    gone = target;
  }
  return stopBeside(gone, gone, gone.parentElement);
}

/**
 * The first stop at or after `after`, else the last one at or before `before`: within `parent`, or else within what is
 * around that. Where there is neither, what followed was the end, and what came before the beginning.
 */
function stopBeside(
  after: Node | null,
  before: Node | null,
  parent: Element | null,
): HTMLElement | undefined {
  if (parent === null) return undefined;
  const stops = [...parent.querySelectorAll<HTMLElement>(STOPS)].filter(isUsable);
  return (
    stops.find((one) => after !== null && (one === after || follows(after, one))) ??
    stops.findLast((one) => before !== null && (before.contains(one) || follows(one, before))) ??
    stopBeside(parent, parent, parent.parentElement)
  );
}

const follows = (one: Node, other: Node): boolean =>
  (one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
