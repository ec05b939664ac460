import type cytoscape from 'cytoscape';
import type { BandMark } from '../core/scene/band.ts';
import type { LineMark, Scene } from '../core/scene/scene.ts';
import type { Selection } from '../core/view/view.ts';
import type { GraphCanvasProps } from './GraphCanvas.tsx';
import { TEXTS } from './TextPainter.ts';
import { lineOf, OFF, type Readable, tieOf } from './touch.ts';

export type Listeners = Pick<GraphCanvasProps, 'onSelect' | 'onFocus' | 'onMove' | 'onHover'>;

/** What the pointer needs to know of the picture, and what the picture does when it is moved. */
interface Picture {
  readonly scene: () => Scene | undefined;
  readonly lineById: (id: string) => LineMark | undefined;
  /** A mark is taken hold of. */
  readonly onGrab: () => void;
  readonly onDrag: (node: cytoscape.NodeSingular) => void;
  /** The reader has zoomed or panned. */
  readonly onViewport: () => void;
}

/** Turns what mouse and fingers do on the canvas into choices, moves and hovers. */
export class Pointer {
  private readonly cy: cytoscape.Core;
  private readonly listeners: () => Listeners;
  private readonly on: Picture;
  /** What the last two taps fell on, by element id. */
  private lastTaps: readonly [string | undefined, string | undefined] = [undefined, undefined];
  /** Whether the next choice comes from the canvas. */
  private isTapped = false;
  /** Whether the finger that is down has been there for long. */
  private isHeld = false;

  constructor(cy: cytoscape.Core, listeners: () => Listeners, on: Picture) {
    this.cy = cy;
    this.listeners = listeners;
    this.on = on;
    this.listen();
  }

  /** Whether something was chosen on the canvas since this was last asked. */
  takeTap(): boolean {
    const wasTapped = this.isTapped;
    this.isTapped = false;
    return wasTapped;
  }

  private listen(): void {
    const { cy, on } = this;
    cy.on('tapstart', () => {
      this.isHeld = false;
    });
    // A finger that stays does what Shift does with a click.
    cy.on('taphold', 'node[kind = "actor"]', (event) => {
      if (!event.originalEvent.type.startsWith('touch')) return;
      this.isHeld = true;
      this.isTapped = true;
      const id = (event.target as cytoscape.NodeSingular).id();
      this.listeners().onSelect({ kind: 'actor', id }, true);
    });
    cy.on('tap', (event) => {
      // A finger that stayed and is lifted has tapped, too.
      if (this.isHeld) return;
      const { shiftKey, ctrlKey, metaKey } = event.originalEvent;
      const tapped = event.target === cy ? undefined : (event.target as { id(): string }).id();
      this.lastTaps = [this.lastTaps[1], tapped];
      const selection =
        event.target === cy
          ? undefined
          : this.selectionOf(event.target as cytoscape.SingularElementReturnValue);
      // The ground may be tapped with nothing chosen.
      this.isTapped = selection !== undefined;
      this.listeners().onSelect(selection, shiftKey || ctrlKey || metaKey);
    });
    // Cytoscape takes any two taps in a row for a double one, on whatever they fell.
    cy.on('dbltap', 'node[kind = "actor"]', (event) => {
      const id = (event.target as cytoscape.NodeSingular).id();
      const { shiftKey, ctrlKey, metaKey } = event.originalEvent;
      const isSame = !this.isHeld && this.lastTaps.every((tapped) => tapped === id);
      if (isSame && !shiftKey && !ctrlKey && !metaKey) this.listeners().onFocus(id);
    });
    cy.on('grab', 'node', on.onGrab);
    cy.on('drag', 'node', (event) => on.onDrag(event.target as cytoscape.NodeSingular));
    cy.on('dragfree', 'node', (event) => {
      const node = event.target as cytoscape.NodeSingular;
      const { x, y } = node.position();
      this.listeners().onMove(node.id(), [x, y]);
    });
    cy.on('mouseover', `edge, ${TEXTS}`, (event) => this.hover(event));
    cy.on('mouseout', `edge, ${TEXTS}`, () => {
      cy.edges('.hover').removeClass('hover');
      this.listeners().onHover(undefined);
    });
    cy.on('scrollzoom pinchzoom dragpan', () => {
      cy.stop(true);
      on.onViewport();
      this.listeners().onHover(undefined);
    });
  }

  private hover(event: cytoscape.EventObject): void {
    const target = event.target as cytoscape.SingularElementReturnValue;
    const band = this.bandOf(target);
    this.cy
      .edges()
      .not(OFF)
      .filter((edge) =>
        band === undefined ? lineOf(edge) === lineOf(target) : tieOf(edge) === band.tie,
      )
      .addClass('hover');
    const lineId = band?.id ?? lineOf(target);
    const { x, y } = event.renderedPosition;
    this.listeners().onHover({
      lineId,
      x,
      y,
      toTheRight: x > this.cy.width() / 2,
      toTheBottom: y > this.cy.height() / 2,
    });
  }

  private selectionOf(element: cytoscape.SingularElementReturnValue): Selection {
    if (element.data('kind') === 'actor') return { kind: 'actor', id: element.id() };
    const band = this.bandOf(element);
    if (band !== undefined) return { kind: 'tie', id: band.tie };
    const line = this.on.lineById(lineOf(element));
    if (line === undefined) return { kind: 'statement', id: element.id() };
    return { kind: 'statement', id: line.kind === 'spoke' ? line.from : line.id };
  }

  /** The band that an element is a stripe of, or part of the text of. */
  private bandOf(element: Readable): BandMark | undefined {
    const isWhole = this.on.lineById(lineOf(element))?.kind !== 'stripe';
    return this.on
      .scene()
      ?.bands.find(({ id, tie }) => (isWhole ? id === lineOf(element) : tie === tieOf(element)));
  }
}
