import { useActions, useMessages } from './kit/store.ts';

interface SkipLinksProps {
  /** Opens the evidence, where it is closed, and takes the focus there. */
  readonly onEvidence: () => void;
}

/** Where the focus goes on each tab; what comes first in a list is not there while nothing is shown. */
const BEGINNINGS: Readonly<Record<'graph' | 'table', readonly string[]>> = {
  graph: ['.walk-place', '[role="tab"][aria-selected="true"]'],
  table: ['.data-table [role="grid"] [tabindex="0"]', '.data-table input:checked'],
};

function enter(tab: keyof typeof BEGINNINGS): void {
  const found = BEGINNINGS[tab]
    .map((selector) => document.querySelector<HTMLElement>(selector))
    .find((element) => element !== null);
  found?.focus();
}

/** The first stops of the page, which show themselves when they have the focus: ways past everything else. */
export function SkipLinks({ onEvidence }: SkipLinksProps) {
  const { setTab } = useActions();
  const { page } = useMessages();
  const skipTo = (tab: keyof typeof BEGINNINGS) => () => {
    setTab(tab);
    // The tab may only now be drawn.
    requestAnimationFrame(() => enter(tab));
  };
  return (
    <nav className="skips" aria-label={page.skips}>
      <button type="button" className="skip" onClick={skipTo('graph')}>
        {page.skipToGraph}
      </button>
      <button type="button" className="skip" onClick={skipTo('table')}>
        {page.skipToTable}
      </button>
      <button type="button" className="skip" onClick={onEvidence}>
        {page.skipToEvidence}
      </button>
    </nav>
  );
}
