import type cytoscape from 'cytoscape';
import type { BandMark } from '../core/scene/band.ts';
import type { LineMark, Scene } from '../core/scene/scene.ts';
import { dotNear, type Underlay } from '../core/scene/underlay.ts';
import type { Selection } from '../core/view/view.ts';
import type { GraphCanvasProps, Hover } from './GraphCanvas.tsx';
import { TEXTS } from './TextPainter.ts';
import { lineOf, OFF, type Readable, tieOf } from './touch.ts';
import { isOnName } from './underlaid.ts';

export type Listeners = Pick<
  GraphCanvasProps,
  'onSelect' | 'onFocus' | 'onOpen' | 'onMove' | 'onHover' | 'underlay'
>;

/** In px: so near to a dot the pointer means it. */
const NEAR = 2;

/** What the pointer needs to know of the picture, and what the picture does when it is moved. */
interface Picture {
  readonly scene: () => Scene | undefined;
  readonly underlay: () => Underlay | undefined;
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
  /** The actor whose dot the pointer was over last. */
  private lastDot: number | undefined;
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

  /** What was under the pointer is drawn anew, or gone. */
  forgetHover(): void {
    this.cy.edges('.hover').removeClass('hover');
    this.listeners().onHover(undefined);
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
      const selection =
        event.target === cy
          ? undefined
          : (this.dotChosen(event) ??
            this.selectionOf(event.target as cytoscape.SingularElementReturnValue));
      this.lastTaps = [this.lastTaps[1], selection?.id];
      if (this.lastDot !== undefined) this.listeners().onHover(undefined);
      this.lastDot = undefined;
      // The ground may be tapped with nothing chosen.
      this.isTapped = selection !== undefined;
      this.listeners().onSelect(selection, shiftKey || ctrlKey || metaKey);
    });
    // Cytoscape takes any two taps in a row for a double one, on whatever they fell.
    cy.on('dbltap', 'node[kind = "actor"], node[kind = "group"]', (event) => {
      const mark = event.target as cytoscape.NodeSingular;
      const id = mark.id();
      const { shiftKey, ctrlKey, metaKey } = event.originalEvent;
      const isSame = !this.isHeld && this.lastTaps.every((tapped) => tapped === id);
      if (!isSame || shiftKey || ctrlKey || metaKey) return;
      if (mark.data('kind') === 'group') this.listeners().onOpen(id);
      else this.listeners().onFocus(id);
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
    cy.on('mousemove', 'node[kind = "group"]', (event) => {
      if (event.originalEvent.buttons > 0) return;
      const dot = this.dotAt(event);
      if (dot !== undefined) this.tell(event, { dot });
      else if (this.lastDot !== undefined) this.listeners().onHover(undefined);
      this.lastDot = dot;
    });
    cy.on('mouseout', 'node[kind = "group"]', () => {
      if (this.lastDot !== undefined) this.listeners().onHover(undefined);
      this.lastDot = undefined;
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
    this.tell(event, { line: band?.id ?? lineOf(target) });
  }

  /** A card for what the pointer is over. */
  private tell({ renderedPosition: { x, y } }: cytoscape.EventObject, over: Hover['over']): void {
    this.listeners().onHover({
      over,
      x,
      y,
      toTheRight: x > this.cy.width() / 2,
      toTheBottom: y > this.cy.height() / 2,
    });
  }

  /** The actor whose dot the pointer is over, or next to, in a group's disc. Its name belongs to the group. */
  private dotAt(event: cytoscape.EventObject): number | undefined {
    const underlay = this.on.underlay();
    const mark = event.target as cytoscape.NodeSingular;
    if (underlay === undefined || mark === (this.cy as unknown) || mark.data('kind') !== 'group') {
      return undefined;
    }
    if (isOnName(mark, event.position)) return undefined;
    const { x, y } = event.position;
    const { x: cx, y: cy } = mark.position();
    return dotNear(underlay, mark.id(), [x - cx, y - cy], NEAR / this.cy.zoom());
  }

  private dotChosen(event: cytoscape.EventObject): Selection | undefined {
    const actor = this.dotAt(event);
    const id = actor === undefined ? undefined : this.on.underlay()?.graph.actors[actor]?.id;
    return id === undefined ? undefined : { kind: 'actor', id };
  }

  private selectionOf(element: cytoscape.SingularElementReturnValue): Selection {
    const kind = element.data('kind') as string;
    if (kind === 'actor' || kind === 'group') return { kind, id: element.id() };
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
