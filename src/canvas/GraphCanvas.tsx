import type cytoscape from 'cytoscape';
import {
  type Ref,
  useCallback,
  useDeferredValue,
  useEffect,
  useImperativeHandle,
  useMemo,
  useRef,
} from 'react';
import CytoscapeComponent from 'react-cytoscapejs';
import type { Position } from '../core/layouts/layout.ts';
import type { Drawing } from '../core/scene/drawing.ts';
import type { Palette } from '../core/scene/palette.ts';
import type { Scene } from '../core/scene/scene.ts';
import type { Pair } from '../core/view/several.ts';
import type { Selection } from '../core/view/view.ts';
import { CanvasPainter } from './CanvasPainter.ts';
import { boxOf, watchViewport } from './boxes.ts';
import { stylesheet } from './stylesheet.ts';

export interface GraphCanvasProps {
  /** Everything the graph may ever show; changes only with the graph. */
  readonly everything: Scene;
  readonly drawing: Drawing;
  /** Whenever this changes, the whole picture is brought into view; filters must not change it. */
  readonly arrangement: unknown;
  /** Whenever this changes, what is left of the picture is brought into view, gliding there. */
  readonly focus: unknown;
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
  /** A mark was dragged to a place. */
  readonly onMove: (id: string, at: Position) => void;
  /** The pointer is over a line (its id and a place in px from the canvas's corner), or no longer. */
  readonly onHover: (hover: Hover | undefined) => void;
  readonly controls: Ref<CanvasControls>;
}

export interface Hover {
  readonly lineId: string;
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
  const { palette, selection, joined, controls, movable } = props;
  const asked = useMemo(
    () => ({
      everything: props.everything,
      drawing: props.drawing,
      arrangement: props.arrangement,
      focus: props.focus,
    }),
    [props.everything, props.drawing, props.arrangement, props.focus],
  );
  // In a task of its own: to work a Drawing out takes as long as to draw it.
  const shown = useDeferredValue(asked);
  const { everything, drawing, arrangement, focus } = shown;
  const painter = useRef<CanvasPainter>(undefined);
  const listeners = useRef(props);
  const sheet = useMemo(() => stylesheet(palette), [palette]);

  useEffect(() => {
    listeners.current = props;
  });

  const attach = useCallback((cy: cytoscape.Core) => {
    // Called at every update: a core is taken up once.
    if (painter.current?.cy === cy) return;
    painter.current = new CanvasPainter(cy, () => listeners.current);
  }, []);

  useEffect(() => painter.current?.replace(everything), [everything]);
  useEffect(() => painter.current?.draw(drawing), [everything, drawing]);
  useEffect(() => painter.current?.camera.fit(), [everything, arrangement]);
  useEffect(() => painter.current?.bringIntoView(focus), [everything, focus]);
  useEffect(
    () => painter.current?.choose(selection, joined),
    [everything, drawing, selection, joined],
  );
  useEffect(() => void painter.current?.cy.autoungrabify(!movable), [everything, movable]);
  useEffect(() => () => painter.current?.stop(), []);

  useImperativeHandle(controls, () => ({
    zoomBy: (factor) => painter.current?.zoomBy(factor),
    fit: () => painter.current?.camera.fit(),
    boxOf: (id) => (painter.current === undefined ? undefined : boxOf(painter.current.cy, id)),
    reveal: (ids) => painter.current?.camera.reveal(ids),
    onViewport: (listener) =>
      painter.current === undefined ? () => {} : watchViewport(painter.current.cy, listener),
  }));

  return (
    <div role="img" aria-label={props.label} aria-busy={shown !== asked} className="canvas">
      <CytoscapeComponent
        elements={NO_ELEMENTS}
        diff={(a, b) => a !== b}
        stylesheet={sheet}
        cy={attach}
        minZoom={0.1}
        maxZoom={4}
        boxSelectionEnabled={false}
      />
    </div>
  );
}
