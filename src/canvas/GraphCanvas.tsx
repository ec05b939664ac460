import type cytoscape from 'cytoscape';
import {
  type ComponentType,
  type Ref,
  useCallback,
  useDeferredValue,
  useEffect,
  useImperativeHandle,
  useLayoutEffect,
  useMemo,
  useRef,
} from 'react';
import CytoscapeComponent from 'react-cytoscapejs';
import type { Position } from '../core/layouts/layout.ts';
import type { Drawing } from '../core/scene/drawing.ts';
import type { Palette } from '../core/scene/palette.ts';
import type { Ground } from '../core/scene/gathered.ts';
import type { Scene } from '../core/scene/scene.ts';
import type { Underlay } from '../core/scene/underlay.ts';
import type { Pair } from '../core/view/several.ts';
import type { Selection } from '../core/view/view.ts';
import { CanvasPainter } from './CanvasPainter.ts';
import { boxOf, watchViewport } from './boxes.ts';
import { stylesheet } from './stylesheet.ts';

/** What draws under the marks: it is handed the core under whose canvas it lies. */
export interface UnderlayLayerProps {
  readonly underlay: Underlay;
  readonly palette: Palette;
  /** Whether something else is brought forward. */
  readonly isDim: boolean;
  readonly cy: () => cytoscape.Core | undefined;
}

export interface GraphCanvasProps {
  /** The graph's: another one begins anew. */
  readonly graphKey: string;
  /** Everything the graph may ever show; of a large one, what it shows now. */
  readonly everything: Scene;
  readonly drawing: Drawing;
  /** All that is gathered, to be drawn under the marks, and what draws it; undefined where nothing is. */
  readonly underlay: Underlay | undefined;
  readonly UnderlayLayer: ComponentType<UnderlayLayerProps> | undefined;
  /** Whenever this changes, the whole picture is brought into view; filters must not change it. */
  readonly arrangement: unknown;
  /** What stands on each open group's ground: one that is added is brought near. */
  readonly grounds: readonly Ground[];
  /** Whenever this changes, what is left of the picture is brought into view, gliding there. */
  readonly focus: unknown;
  /** Whether the drawing is little enough to be drawn with all else that changes. */
  readonly isLight: boolean;
  /** Whether marks can be dragged. */
  readonly movable: boolean;
  readonly palette: Palette;
  /** What the picture is, for those who can't see it. */
  readonly label: string;
  readonly selection: Selection | undefined;
  /** Between whom lines are brought forward, where several actors are chosen. */
  readonly joined: readonly Pair[];
  /** A mark was clicked: an actor, an event or a relation; undefined for the empty ground. With Shift, Ctrl or ⌘ it is meant to be added. */
  readonly onSelect: (selection: Selection | undefined, isAdded: boolean) => void;
  /** An actor was double-clicked. */
  readonly onFocus: (actor: string) => void;
  /** A group was double-clicked. */
  readonly onOpen: (group: string) => void;
  /** A mark was dragged to a place. */
  readonly onMove: (id: string, at: Position) => void;
  /** The pointer is over a line or a dot, or no longer. */
  readonly onHover: (hover: Hover | undefined) => void;
  readonly controls: Ref<CanvasControls>;
}

/** What the pointer is over: a line by its id, or an actor's dot by the actor's number; and where, in px from the canvas's corner. */
export interface Hover {
  readonly over: { readonly line: string } | { readonly dot: number };
  readonly x: number;
  readonly y: number;
  /** In the right half of the canvas: what is shown there should open to the left. */
  readonly toTheRight: boolean;
  /** In the lower half: what is shown there should open upwards. */
  readonly toTheBottom: boolean;
}

/** A rectangle in px from the canvas's top left corner. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface CanvasControls {
  /** Where a mark or a line stands now, by the id of an actor, event or relation; undefined where it isn't drawn. */
  readonly boxOf: (id: string) => Box | undefined;
  /** Moves the picture just so far that all of these actors and events are in view. */
  readonly reveal: (ids: readonly string[]) => void;
  /** Calls back whenever marks come to stand elsewhere on the canvas; what is returned ends that. */
  readonly onViewport: (listener: () => void) => () => void;
  readonly zoomBy: (factor: number) => void;
  readonly fit: () => void;
}

/** Never changes: elements are added to the core in one batch, five times faster than through the prop. */
const NO_ELEMENTS: cytoscape.ElementDefinition[] = [];

/** The graph on Cytoscape's canvas. Draws what it is given, and tells what the pointer does. */
export function GraphCanvas(props: GraphCanvasProps) {
  const { palette, selection, joined, controls, movable, UnderlayLayer } = props;
  const asked = useMemo(
    () => ({
      graphKey: props.graphKey,
      everything: props.everything,
      drawing: props.drawing,
      arrangement: props.arrangement,
      focus: props.focus,
      grounds: props.grounds,
      underlay: props.underlay,
    }),
    [
      props.graphKey,
      props.everything,
      props.drawing,
      props.arrangement,
      props.focus,
      props.grounds,
      props.underlay,
    ],
  );
  // In a task of its own: to work a Drawing out takes as long as to draw it. What is little is drawn at once.
  const later = useDeferredValue(asked);
  const shown = props.isLight ? asked : later;
  const { graphKey, everything, drawing, arrangement, focus, grounds, underlay } = shown;
  const painter = useRef<CanvasPainter>(undefined);
  const listeners = useRef(props);
  const isUnderlaid = underlay !== undefined && UnderlayLayer !== undefined;
  const sheet = useMemo(() => stylesheet(palette, isUnderlaid), [palette, isUnderlaid]);
  const core = useCallback(() => painter.current?.cy, []);

  useEffect(() => {
    listeners.current = props;
  });

  const attach = useCallback((cy: cytoscape.Core) => {
    // Called at every update: a core is taken up once.
    if (painter.current?.cy === cy) return;
    painter.current = new CanvasPainter(cy, () => listeners.current);
  }, []);

  const drawnKey = useRef<string>(undefined);
  useEffect(() => {
    if (drawnKey.current === graphKey) painter.current?.become(everything);
    else painter.current?.replace(everything);
    drawnKey.current = graphKey;
  }, [graphKey, everything]);
  useEffect(() => painter.current?.draw(drawing), [everything, drawing]);
  useEffect(() => painter.current?.camera.fit(), [graphKey, arrangement]);
  const openBefore = useRef<{ key: string; ids: readonly string[] }>({ key: '', ids: [] });
  useEffect(() => {
    const { key, ids } = openBefore.current;
    openBefore.current = { key: graphKey, ids: grounds.map(({ id }) => id) };
    // What a link has open is in view with all else.
    if (key !== graphKey) return;
    const added = grounds.find(({ id }) => !ids.includes(id));
    if (added !== undefined) painter.current?.camera.bringNear(added.members);
    else if (grounds.length < ids.length) painter.current?.camera.fit(true);
  }, [graphKey, grounds]);
  useEffect(() => painter.current?.bringIntoView(focus), [everything, focus]);
  useEffect(
    () => painter.current?.choose(selection, joined),
    [everything, drawing, selection, joined],
  );
  useEffect(() => void painter.current?.cy.autoungrabify(!movable), [everything, movable]);
  useEffect(() => () => painter.current?.stop(), []);

  const holder = useRef<HTMLDivElement>(null);
  const drawn = useRef<typeof asked>(undefined);
  // Not by React, which would say that it is done before the effects above have drawn it.
  useLayoutEffect(() => {
    holder.current?.setAttribute('aria-busy', String(drawn.current !== asked));
  }, [asked]);
  useEffect(() => {
    drawn.current = shown;
    holder.current?.setAttribute('aria-busy', String(shown !== asked));
  }, [asked, shown]);

  useImperativeHandle(controls, () => ({
    zoomBy: (factor) => painter.current?.zoomBy(factor),
    fit: () => painter.current?.camera.fit(),
    boxOf: (id) => (painter.current === undefined ? undefined : boxOf(painter.current.cy, id)),
    reveal: (ids) => painter.current?.camera.reveal(ids),
    onViewport: (listener) =>
      painter.current === undefined ? () => {} : watchViewport(painter.current.cy, listener),
  }));

  return (
    <div role="img" aria-label={props.label} className="canvas" ref={holder}>
      {isUnderlaid && (
        <UnderlayLayer
          underlay={underlay}
          palette={palette}
          isDim={selection !== undefined}
          cy={core}
        />
      )}
      <CytoscapeComponent
        elements={NO_ELEMENTS}
        diff={(a, b) => a !== b}
        stylesheet={sheet}
        cy={attach}
        minZoom={0.02}
        maxZoom={4}
        boxSelectionEnabled={false}
      />
    </div>
  );
}
