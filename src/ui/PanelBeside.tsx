import { useMessages } from './kit/store.ts';
import { useHere } from './kit/onDemand.ts';
import { AROUND } from './parts.ts';

interface PanelBesideProps {
  readonly panel: 'filters' | 'evidence';
}

/** A panel at a side of the graph, and its room until its code is here: the graph must not move when it comes. */
export function PanelBeside({ panel }: PanelBesideProps) {
  const { page } = useMessages();
  const { here, failure } = useHere(AROUND);
  if (failure !== undefined) throw failure;
  if (here === undefined)
    return <section className={`panel ${panel}`} aria-label={page[panel]} aria-busy />;
  const Panel = panel === 'filters' ? here.FiltersPanel : here.EvidencePanel;
  return <Panel />;
}
