import { startTransition, Suspense, useState } from 'react';
import { selectGraph } from '../store/selectors.ts';
import { WorkLeft } from './edit/WorkLeft.tsx';
import { GraphRegion } from './graph/GraphRegion.tsx';
import { Boundary } from './kit/Boundary.tsx';
import { useActions, useMessages, useRead, useServices } from './kit/store.ts';
import { useFocusGuard } from './kit/useFocusGuard.ts';
import { useKey } from './kit/useKey.ts';
import { Opening } from './open/Opening.tsx';
import { Problems } from './open/Problems.tsx';
import { useDrop } from './open/useDrop.ts';
import { usePaste } from './open/usePaste.ts';
import {
  AskDialog,
  ColumnsDialog,
  EditDialog,
  FigureDialog,
  HelpDialog,
  OpenDialog,
  SaveDialog,
} from './parts.ts';
import { PanelBeside } from './PanelBeside.tsx';
import { SkipLinks } from './SkipLinks.tsx';
import { Timeline } from './timeline/Timeline.tsx';
import { type Panel, PANELS, TopBar } from './TopBar.tsx';
import { useParts } from './useParts.ts';
import { useUndoKeys } from './useUndoKeys.ts';

interface AppProps {
  /** On a narrow screen panels lie over the graph, one at a time, and all are closed at first. */
  readonly isNarrow: boolean;
}

/** The whole page. */
export function App({ isNarrow }: AppProps) {
  const [besides, setBesides] = useState<readonly Panel[]>(PANELS);
  const [sheet, setSheet] = useState<Panel>();
  const [dialog, setDialog] = useState<'figure' | 'help' | 'open' | 'save'>();
  const isAskingColumns = useRead((state) => state.opening.kind === 'columns');
  const selection = useRead((state) => state.view.selection);
  const isFormOpen = useRead((state) => state.editors.length > 0);
  const title = useRead((state) => selectGraph(state)?.dataset.meta.title);
  const [seen, setSeen] = useState(selection);
  const isAsking = useRead(({ opening: { kind } }) => kind === 'asking' || kind === 'large');
  const drop = useDrop();
  const { page, open: opening } = useMessages();
  const services = useServices();
  // In a transition: a fallback, once shown, would stay for 300 ms (React holds back what follows one too soon).
  const open = (which: typeof dialog) => startTransition(() => setDialog(which));
  const prepareFigure = () => {
    // What fails here is told where it is needed.
    FigureDialog.load().catch(() => {});
    services.fontCss(' ').catch(() => {});
  };
  useParts();
  useUndoKeys();
  usePaste();
  useFocusGuard();
  useKey('help', () => open('help'));
  // A new choice opens its evidence, where that is not beside the graph anyway.
  if (selection !== seen) {
    setSeen(selection);
    if (selection !== undefined) setSheet('evidence');
  }
  const over = sheet === undefined ? [] : [sheet];
  const panels = isNarrow ? over : besides;
  const toggle = (panel: Panel) => {
    if (isNarrow) setSheet(sheet === panel ? undefined : panel);
    else
      setBesides(
        panels.includes(panel) ? panels.filter((other) => other !== panel) : [...panels, panel],
      );
  };
  /** Opens the evidence, where it is closed, and puts the focus into it. */
  const enterEvidence = (selector: string) => {
    if (!panels.includes('evidence')) toggle('evidence');
    // The panel may only now be drawn.
    requestAnimationFrame(() => document.querySelector<HTMLElement>(selector)?.focus());
  };
  return (
    // Dropping a file is a shortcut for the "Open…" button, which does the same by keyboard.
    <div className="app" data-panels={panels.join(' ')} {...drop.handlers}>
      <title>{title === undefined ? 'Dramatis' : `${title} – Dramatis`}</title>
      <SkipLinks onEvidence={() => enterEvidence('#evidence button, #evidence [tabindex]')} />
      <TopBar
        panels={panels}
        onToggle={toggle}
        onNearFigure={prepareFigure}
        onFigure={() => {
          prepareFigure();
          open('figure');
        }}
        onOpen={() => open('open')}
        onSave={() => open('save')}
        onHelp={() => open('help')}
        onFound={() => enterEvidence('#evidence .panel-body')}
      />
      <WorkLeft />
      <main>
        <Notice />
        <Opening />
        <Problems />
        {panels.includes('filters') && (
          <Boundary region={page.filters}>
            <PanelBeside panel="filters" />
          </Boundary>
        )}
        <Boundary region={page.graph}>
          <GraphRegion />
        </Boundary>
        {panels.includes('evidence') && (
          <Boundary region={page.evidence}>
            <PanelBeside panel="evidence" />
          </Boundary>
        )}
        {panels.includes('timeline') && (
          <Boundary region={page.timeline}>
            <Timeline />
          </Boundary>
        )}
      </main>
      {drop.isOver && <p className="drop-here">{opening.dropHere}</p>}
      <Suspense fallback={null}>
        {dialog === 'figure' && (
          <Boundary region={page.figure}>
            <FigureDialog onClose={() => setDialog(undefined)} />
          </Boundary>
        )}
        <Boundary region={page.dialog}>
          {isAskingColumns && <ColumnsDialog />}
          {dialog === 'save' && <SaveDialog onClose={() => setDialog(undefined)} />}
          {dialog === 'open' && <OpenDialog onClose={() => setDialog(undefined)} />}
          {isAsking && <AskDialog />}
          {dialog === 'help' && <HelpDialog onClose={() => setDialog(undefined)} />}
        </Boundary>
        {isFormOpen && (
          <Boundary region={page.form}>
            <EditDialog onPutIn={() => enterEvidence('#evidence .panel-body')} />
          </Boundary>
        )}
      </Suspense>
    </div>
  );
}

/** Something the reader should know of a link or the data. */
function Notice() {
  const notice = useRead((state) => state.notice);
  const { dismissNotice } = useActions();
  const { page } = useMessages();
  if (notice === undefined) return null;
  return (
    <div className="notice" role="alert">
      <p>{notice}</p>
      <button type="button" className="quiet" onClick={dismissNotice}>
        {page.dismiss}
      </button>
    </div>
  );
}
