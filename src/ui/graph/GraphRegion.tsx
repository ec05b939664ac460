import { Maximize, Minus, PinOff, Plus, Square } from 'lucide-react';
import { useCallback, useRef, useState } from 'react';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import { type CanvasControls, GraphCanvas, type Hover } from '../../canvas/GraphCanvas.tsx';
import { isFiltering } from '../../core/filters/filters.ts';
import { TABS } from '../../core/view/view.ts';
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
import { useActions, useMessages, useRead } from '../kit/store.ts';
import { FocusBar } from './FocusBar.tsx';
import { GraphWalk } from './GraphWalk.tsx';
import { TableView } from '../table/TableView.tsx';
import { HoverCard } from './HoverCard.tsx';
import { LayoutPanel } from './LayoutPanel.tsx';
import { Legend } from './Legend.tsx';
import { UndoButtons } from './UndoButtons.tsx';
import { useSetFocus } from '../kit/useSetFocus.ts';

/** The graph, what is shown of it, and what its marks mean; the same as tables and as sentences, each on a tab. */
export function GraphRegion() {
  const countLine = useRead(selectCountLine);
  const filtering = useRead((state) => isFiltering(state.view.filters));
  const tab = useRead((state) => state.view.tab);
  const { resetFilters, setTab } = useActions();
  const { graph: words } = useMessages();
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
    <section className="graph" aria-label={words.tabs.graph} ref={region}>
      <Tabs
        className="views"
        selectedKey={tab}
        onSelectionChange={(key) => setTab(TABS.find((one) => one === key) ?? 'graph')}
      >
        <div className="graph-bar">
          <TabList className="tabs" aria-label={words.views}>
            {TABS.map((id) => (
              <Tab key={id} id={id} className="tab">
                {words.tabs[id]}
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
            {words.showAll}
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
  const { graph: words } = useMessages();
  return (
    <>
      {hasPins && (
        <button type="button" className="tool" onClick={unpinAll}>
          <PinOff aria-hidden size={16} />
          <span className="tool-label">{words.unpinAll}</span>
        </button>
      )}
      <LayoutPanel />
      <IconButton icon={Plus} label={words.zoomIn} onClick={() => controls.current?.zoomBy(1.25)} />
      <IconButton
        icon={Minus}
        label={words.zoomOut}
        onClick={() => controls.current?.zoomBy(0.8)}
      />
      <IconButton icon={Maximize} label={words.fit} onClick={() => controls.current?.fit()} />
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
  const { graph: words } = useMessages();
  const everything = useRead(selectEverything);
  if (stage === undefined || everything === undefined || drawing === undefined) {
    return (
      <div className="picture">
        <p className="centre">{stage === undefined ? words.opening : words.arranging}</p>
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
        label={words.diagram(title)}
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
          {stage.graph.actors.length === 0 ? words.empty : words.nothingShown}
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
  const { graph: words } = useMessages();
  if (done === undefined) return null;
  return (
    <div className="working">
      <progress aria-label={words.progress} value={done} max={1} />
      <button type="button" className="quiet" onClick={stopLayout}>
        <Square aria-hidden size={12} />
        {words.stop}
      </button>
    </div>
  );
}
