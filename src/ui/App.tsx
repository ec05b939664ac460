import { lazy, Suspense, useEffect, useState } from 'react';
import { EvidencePanel } from './evidence/EvidencePanel.tsx';
import { FiltersPanel } from './filters/FiltersPanel.tsx';
import { GraphRegion } from './graph/GraphRegion.tsx';
import { useActions, useRead } from './kit/store.ts';
import { Problems } from './open/Problems.tsx';
import { readFile } from './open/readFile.ts';
import { Timeline } from './timeline/Timeline.tsx';
import { type Panel, PANELS, TopBar } from './TopBar.tsx';

const FigureDialog = lazy(() =>
  import('./figure/FigureDialog.tsx').then((module) => ({ default: module.FigureDialog })),
);
const HelpDialog = lazy(() =>
  import('./help/HelpDialog.tsx').then((module) => ({ default: module.HelpDialog })),
);

interface AppProps {
  /** On a narrow screen panels lie over the graph, one at a time, and all are closed at first. */
  readonly isNarrow: boolean;
}

/** The whole page. */
export function App({ isNarrow }: AppProps) {
  const [panels, setPanels] = useState<readonly Panel[]>(isNarrow ? [] : PANELS);
  const [dialog, setDialog] = useState<'figure' | 'help'>();
  const selection = useRead((state) => state.view.selection);
  const { openFile } = useActions();
  useEffect(() => {
    if (selection !== undefined && isNarrow) setPanels(['evidence']);
  }, [selection, isNarrow]);
  useEffect(() => setPanels(isNarrow ? [] : PANELS), [isNarrow]);
  const toggle = (panel: Panel) =>
    setPanels((open) => {
      if (open.includes(panel)) return open.filter((other) => other !== panel);
      return isNarrow ? [panel] : [...open, panel];
    });
  return (
    // Dropping a file is a shortcut for the "Open…" button, which does the same by keyboard.
    <div
      className="app"
      data-panels={panels.join(' ')}
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault();
        const file = event.dataTransfer.files[0];
        if (file !== undefined) void readFile(file).then(openFile);
      }}
    >
      <TopBar
        panels={panels}
        onToggle={toggle}
        onFigure={() => setDialog('figure')}
        onHelp={() => setDialog('help')}
      />
      <main>
        <Notice />
        <Problems />
        {panels.includes('filters') && <FiltersPanel />}
        <GraphRegion />
        {panels.includes('evidence') && <EvidencePanel />}
        {panels.includes('timeline') && <Timeline />}
      </main>
      <Suspense fallback={null}>
        {dialog === 'figure' && <FigureDialog onClose={() => setDialog(undefined)} />}
        {dialog === 'help' && <HelpDialog onClose={() => setDialog(undefined)} />}
      </Suspense>
    </div>
  );
}

/** Something the reader should know of a link or the data. */
function Notice() {
  const notice = useRead((state) => state.notice);
  const { dismissNotice } = useActions();
  if (notice === undefined) return null;
  return (
    <div className="notice" role="alert">
      <p>{notice}</p>
      <button type="button" className="quiet" onClick={dismissNotice}>
        Dismiss
      </button>
    </div>
  );
}
