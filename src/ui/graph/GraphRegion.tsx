import { Maximize, Minus, PinOff, Plus, Square } from 'lucide-react';
import { useCallback, useRef, useState } from 'react';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import { type CanvasControls, GraphCanvas, type Hover } from '../../canvas/GraphCanvas.tsx';
import { isFiltering } from '../../core/filters/filters.ts';
import { TABS, type Tab as TabId } from '../../core/view/view.ts';
import {
  selectArrangement,
  selectCountLine,
  selectDrawing,
  selectEverything,
  selectFiltered,
  selectIsMovable,
  selectJoined,
  selectPalette,
  selectScene,
  selectStage,
} from '../../store/selectors.ts';
import { Chronology } from '../chronology/Chronology.tsx';
import { IconButton } from '../kit/IconButton.tsx';
import { useActions, useRead } from '../kit/store.ts';
import { FocusBar } from './FocusBar.tsx';
import { GraphWalk } from './GraphWalk.tsx';
import { TableView } from '../table/TableView.tsx';
import { HoverCard } from './HoverCard.tsx';
import { LayoutPanel } from './LayoutPanel.tsx';
import { Legend } from './Legend.tsx';
import { UndoButtons } from './UndoButtons.tsx';
import { useSetFocus } from '../kit/useSetFocus.ts';

const TAB_LABELS: Readonly<Record<TabId, string>> = {
  graph: 'Graph',
  table: 'Table',
  chronology: 'Chronology',
};

/** The graph, what is shown of it, and what its marks mean; the same as tables and as sentences, each on a tab. */
export function GraphRegion() {
  const countLine = useRead(selectCountLine);
  const filtering = useRead((state) => isFiltering(state.view.filters));
  const tab = useRead((state) => state.view.tab);
  const { resetFilters, setTab } = useActions();
  const controls = useRef<CanvasControls>(null);
  const region = useRef<HTMLElement>(null);
  const focusOn = (selector: string) => {
    const found = region.current?.querySelector<HTMLElement>(selector);
    found?.focus();
    return found !== undefined && found !== null;
  };
  const focusTab = useCallback(() => void focusOn('[role=tab][aria-selected=true]'), []);
  const focusGraph = () => {
    if (tab !== 'graph' || !focusOn('.walk-place')) focusTab();
  };
  return (
    <section className="graph" aria-label="Graph" ref={region}>
      <Tabs
        className="views"
        selectedKey={tab}
        onSelectionChange={(key) => setTab(TABS.find((one) => one === key) ?? 'graph')}
      >
        <div className="graph-bar">
          <TabList className="tabs" aria-label="Views">
            {TABS.map((id) => (
              <Tab key={id} id={id} className="tab">
                {TAB_LABELS[id]}
              </Tab>
            ))}
          </TabList>
          <p role="status">{countLine}</p>
          {/* Its room is kept: were the bar to grow, the graph would have less, and move. */}
          <button
            type="button"
            className="quiet"
            style={filtering ? undefined : { visibility: 'hidden' }}
            onClick={resetFilters}
          >
            Show all
          </button>
          <div className="graph-tools">
            <UndoButtons />
            {tab === 'graph' && <PictureTools controls={controls} />}
          </div>
        </div>
        <FocusBar onLeave={focusGraph} />
        <div className="view-panels">
          {/* Stays as it is under another tab: a canvas made anew would lose where the reader was. */}
          <TabPanel id="graph" className="view" shouldForceMount>
            <Picture controls={controls} onLeave={focusTab} />
            <Legend />
          </TabPanel>
          <TabPanel id="table" className="view">
            <TableView />
          </TabPanel>
          <TabPanel id="chronology" className="view">
            <Chronology />
          </TabPanel>
        </div>
      </Tabs>
    </section>
  );
}

interface WithControls {
  readonly controls: React.RefObject<CanvasControls | null>;
}

/** What arranges the picture and brings it nearer. */
function PictureTools({ controls }: WithControls) {
  const hasPins = useRead(
    (state) => selectIsMovable(state) && Object.keys(state.view.pins).length > 0,
  );
  const { unpinAll } = useActions();
  return (
    <>
      {hasPins && (
        <button type="button" className="tool" onClick={unpinAll}>
          <PinOff aria-hidden size={16} />
          <span className="tool-label">Unpin all</span>
        </button>
      )}
      <LayoutPanel />
      <IconButton icon={Plus} label="Zoom in" onClick={() => controls.current?.zoomBy(1.25)} />
      <IconButton icon={Minus} label="Zoom out" onClick={() => controls.current?.zoomBy(0.8)} />
      <IconButton icon={Maximize} label="Fit the graph" onClick={() => controls.current?.fit()} />
    </>
  );
}

interface PictureProps extends WithControls {
  /** Takes the keyboard's focus out of the graph. */
  readonly onLeave: () => void;
}

function Picture({ controls, onLeave }: PictureProps) {
  const stage = useRead(selectStage);
  const scene = useRead(selectScene);
  const filtered = useRead(selectFiltered);
  const drawing = useRead(selectDrawing);
  const palette = useRead(selectPalette);
  const selection = useRead((state) => state.view.selection);
  const arrangement = useRead(selectArrangement);
  const movable = useRead(selectIsMovable);
  const title = useRead((state) =>
    state.document.kind === 'open' ? state.document.graph.dataset.meta.title : '',
  );
  const fingerprint = useRead((state) =>
    state.document.kind === 'open' ? state.document.fingerprint : '',
  );
  const joined = useRead(selectJoined);
  const focus = useRead((state) => state.view.filters.focus);
  const { select, toggleActor, pin } = useActions();
  const setFocus = useSetFocus();
  const [hover, setHover] = useState<Hover>();
  const everything = useRead(selectEverything);
  if (stage === undefined || everything === undefined || drawing === undefined) {
    return (
      <div className="picture">
        <p className="centre">
          {stage === undefined ? 'Opening the graph…' : 'Arranging the graph…'}
        </p>
        <Working />
      </div>
    );
  }
  return (
    <div className="picture">
      <GraphCanvas
        everything={everything}
        drawing={drawing}
        arrangement={arrangement}
        movable={movable}
        palette={palette}
        label={`Network diagram: ${title}. The Evidence region lists the same actors and relations.`}
        selection={selection}
        joined={joined}
        onSelect={(one, isAdded) => {
          if (!isAdded) select(one);
          else if (one?.kind === 'actor') toggleActor(one.id);
        }}
        focus={focus}
        onFocus={(actor) => setFocus({ actors: [actor] })}
        onMove={pin}
        onHover={setHover}
        controls={controls}
      />
      {filtered !== undefined && (
        <GraphWalk
          // A walk is of one graph: its numbers say something else in another.
          key={fingerprint}
          graph={stage.graph}
          filtered={filtered}
          drawing={drawing}
          controls={controls}
          onLeave={onLeave}
        />
      )}
      {scene?.nodes.length === 0 && (
        <p className="centre">
          {stage.graph.actors.length === 0
            ? 'This graph is empty.'
            : 'No relation passes the filters. “Show all” brings them back.'}
        </p>
      )}
      <Working />
      {hover !== undefined && scene !== undefined && (
        <HoverCard hover={hover} scene={scene} graph={stage.graph} />
      )}
    </div>
  );
}

/** How far the search for an arrangement is, and a way to end it with what there is. */
function Working() {
  const done = useRead(({ layout }) => (layout.kind === 'running' ? layout.done : undefined));
  const { stopLayout } = useActions();
  if (done === undefined) return null;
  return (
    <div className="working">
      <progress aria-label="Arranging" value={done} max={1} />
      <button type="button" className="quiet" onClick={stopLayout}>
        <Square aria-hidden size={12} />
        Stop arranging
      </button>
    </div>
  );
}
