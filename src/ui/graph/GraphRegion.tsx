import { Maximize, Minus, PinOff, Plus, Square } from 'lucide-react';
import { Suspense, useCallback, useId, useRef, useState } from 'react';
import { type CanvasControls, GraphCanvas, type Hover } from '../../canvas/GraphCanvas.tsx';
import type { Drawing } from '../../core/scene/drawing.ts';
import type { Scene } from '../../core/scene/scene.ts';
import { isFiltering } from '../../core/filters/filters.ts';
import { TABS } from '../../core/view/view.ts';
import {
  selectArrangement,
  selectCountLine,
  selectDrawing,
  selectEverything,
  selectFiltered,
  selectGraph,
  selectGrounds,
  selectIsMovable,
  selectJoined,
  selectPalette,
  selectScene,
  selectUnderlay,
} from '../../store/selectors.ts';
import { workOf } from '../../store/document.ts';
import { Boundary } from '../kit/Boundary.tsx';
import { IconButton } from '../kit/IconButton.tsx';
import { useHere } from '../kit/onDemand.ts';
import { useActions, useMessages, useRead, useServices } from '../kit/store.ts';
import { TabList, TabPanel } from '../kit/Tabs.tsx';
import { AROUND, Chronology, TableView } from '../parts.ts';
import { FirstLook } from './FirstLook.tsx';
import { FocusBar } from './FocusBar.tsx';
import { GatheredBar } from './GatheredBar.tsx';
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
  const name = useId();
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
      <div className="views">
        <div className="graph-bar">
          <TabList
            name={name}
            label={words.views}
            ids={TABS}
            words={(id) => words.tabs[id]}
            chosen={tab}
            onChoose={setTab}
          />
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
        {tab === 'graph' && <GatheredBar />}
        <div className="view-panels">
          {/* Stays as it is under another tab: a canvas made anew would lose where the reader was. */}
          <TabPanel name={name} id="graph" chosen={tab} isKept>
            <Picture controls={controls} onLeave={focusTab} />
            <Legend />
          </TabPanel>
          <TabPanel name={name} id="table" chosen={tab}>
            <Boundary region={words.tabs.table}>
              <Suspense fallback={null}>
                <TableView />
              </Suspense>
            </Boundary>
          </TabPanel>
          <TabPanel name={name} id="chronology" chosen={tab}>
            <Boundary region={words.tabs.chronology}>
              <Suspense fallback={null}>
                <Chronology />
              </Suspense>
            </Boundary>
          </TabPanel>
        </div>
      </div>
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
  const graph = useRead(selectGraph);
  const scene = useRead(selectScene);
  const filtered = useRead(selectFiltered);
  const drawing = useRead(selectDrawing);
  const palette = useRead(selectPalette);
  const underlay = useRead(selectUnderlay);
  const canDraw = useServices().openUnderlay !== undefined;
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
  const { select, toggleActor, pin, openGroup } = useActions();
  const setFocus = useSetFocus();
  const [hover, setHover] = useState<Hover>();
  const { graph: words } = useMessages();
  const { here: later } = useHere(AROUND);
  const work = useRead(workOf);
  const grounds = useRead(selectGrounds);
  const shown = useShown(work, useRead(selectEverything), drawing);
  if (graph === undefined || shown === undefined) {
    return (
      <div className="picture">
        <p className="centre">{graph === undefined ? words.opening : words.arranging}</p>
        <FirstLook />
        <Working />
      </div>
    );
  }
  return (
    <div className="picture">
      <GraphCanvas
        graphKey={work ?? ''}
        {...shown}
        isLight={scene?.gathered !== undefined}
        grounds={grounds}
        underlay={canDraw ? underlay : undefined}
        UnderlayLayer={later?.Everything}
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
        onOpen={(group) => openGroup(group, true)}
        onFocus={(actor) => setFocus({ actors: [actor] })}
        onMove={pin}
        onHover={setHover}
        controls={controls}
      />
      {later !== undefined && filtered !== undefined && (
        <later.OverPicture
          // A walk is of one graph: its numbers say something else in another.
          key={fingerprint}
          graph={graph}
          filtered={filtered}
          scene={scene}
          grounds={grounds}
          drawing={shown.drawing}
          hover={hover}
          controls={controls}
          onLeave={onLeave}
        />
      )}
      {scene?.nodes.length === 0 && (
        <p className="centre">{graph.actors.length === 0 ? words.empty : words.nothingShown}</p>
      )}
      <FirstLook />
      <Working />
    </div>
  );
}

/** What is drawn of a graph: where that is still being arranged, what was drawn of it before. */
function useShown(
  work: string | undefined,
  everything: Scene | undefined,
  drawing: Drawing | undefined,
): Shown | undefined {
  const [last, setLast] = useState<Shown & { readonly work: string | undefined }>();
  const isThere = everything !== undefined && drawing !== undefined;
  if (
    isThere &&
    (last?.drawing !== drawing || last.everything !== everything || last.work !== work)
  ) {
    setLast({ work, everything, drawing });
  }
  if (isThere) return { everything, drawing };
  if (last === undefined || last.work !== work) return undefined;
  return { everything: last.everything, drawing: last.drawing };
}

interface Shown {
  readonly everything: Scene;
  readonly drawing: Drawing;
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
