import type cytoscape from 'cytoscape';
import type { UnderlayInks } from '../core/scene/paintUnderlay.ts';
import { type Underlay, underlayLines, underlayPlaces } from '../core/scene/underlay.ts';
import type { UnderlayPainter } from '../store/services.ts';

/** The picture reaches past the canvas on every side by so much of its size: what comes in first is there already. */
const MARGIN = 0.2;
/** A picture of more px would take too much memory; it is drawn coarser. */
const MOST_PIXELS = 12e6;
/** The camera rests once it has not moved for so long, in ms. */
const REST = 120;

/** Where a picture was drawn for: a point of the scene times `zoom`, moved by `x` and `y`, is a place in it. */
interface Framed {
  readonly zoom: number;
  readonly x: number;
  readonly y: number;
}

/**
 * Keeps a picture of all that is gathered under Cytoscape's canvas. While the camera moves, the last one moves and grows
 * with it; a sharp one is drawn once it rests, by a worker that gives up what is no longer wanted.
 */
export class UnderlayView {
  private readonly cy: cytoscape.Core;
  private readonly canvas: HTMLCanvasElement;
  private readonly context: ImageBitmapRenderingContext | null;
  private readonly painter: UnderlayPainter;
  private readonly onFail: (error: unknown) => void;
  private underlay: Underlay | undefined;
  private framed: Framed | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;
  /** Whether marks have moved since their places were told. */
  private hasMoved = false;
  private isPainting = false;

  constructor(
    cy: cytoscape.Core,
    canvas: HTMLCanvasElement,
    painter: UnderlayPainter,
    onFail: (error: unknown) => void,
  ) {
    this.cy = cy;
    this.canvas = canvas;
    this.context = canvas.getContext('bitmaprenderer');
    this.painter = painter;
    this.onFail = onFail;
    cy.on('render', this.follow);
    cy.on('viewport resize', this.rest);
    cy.on('position', 'node', this.moved);
  }

  stop(): void {
    clearTimeout(this.timer);
    this.cy.off('render', this.follow);
    this.cy.off('viewport resize', this.rest);
    this.cy.off('position', 'node', this.moved);
    this.painter.stop();
  }

  show(underlay: Underlay, inks: UnderlayInks): void {
    const { graph, rows, radii } = underlay;
    const isOther = this.underlay?.graph !== graph;
    this.underlay = underlay;
    this.painter.change({
      ...(isOther ? { lines: underlayLines(graph) } : {}),
      rows: rows.words.slice(),
      radii: radii.slice(),
      inks,
    });
    this.hasMoved = true;
    // Marks are put in their places after this.
    this.paintSoon(0);
  }

  private readonly moved = (): void => {
    this.hasMoved = true;
    // Marks may move for long under a hand: what is being drawn is shown before it is drawn anew.
    if (!this.isPainting && this.timer === undefined) this.paintSoon();
  };

  /** Moves and scales the picture there is to where the camera is now. */
  private readonly follow = (): void => {
    if (this.framed === undefined) return;
    const { x, y } = this.cy.pan();
    const grown = this.cy.zoom() / this.framed.zoom;
    const [left, top] = [x - grown * this.framed.x, y - grown * this.framed.y];
    this.canvas.style.transform = `translate(${left}px, ${top}px) scale(${grown})`;
  };

  private readonly rest = (): void => this.paintSoon();

  private paintSoon(wait = REST): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.paint(), wait);
    this.setBusy(true);
  }

  private paint(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    if (this.underlay === undefined) return;
    if (this.hasMoved) {
      this.hasMoved = false;
      const places = underlayPlaces(this.underlay, (id) => {
        const mark = this.cy.getElementById(id);
        if (mark.empty()) return [NaN, NaN];
        const { x, y } = mark.position();
        return [x, y];
      });
      this.painter.change({ places });
    }
    this.paintNow().catch(this.onFail);
  }

  private async paintNow(): Promise<void> {
    const [left, top] = [MARGIN * this.cy.width(), MARGIN * this.cy.height()];
    const [width, height] = [this.cy.width() + 2 * left, this.cy.height() + 2 * top];
    const { x, y } = this.cy.pan();
    const framed = { zoom: this.cy.zoom(), x: x + left, y: y + top };
    const scale = Math.min(window.devicePixelRatio, Math.sqrt(MOST_PIXELS / (width * height)));
    this.isPainting = true;
    this.setBusy(true);
    const bitmap = await this.painter.paint({ ...framed, width, height, scale });
    // Something newer is on its way.
    if (bitmap === undefined) return;
    this.isPainting = false;
    this.context?.transferFromImageBitmap(bitmap);
    this.canvas.style.width = `${width}px`;
    this.canvas.style.height = `${height}px`;
    this.framed = framed;
    this.follow();
    this.setBusy(false);
    if (this.hasMoved) this.paintSoon();
  }

  private setBusy(busy: boolean): void {
    this.canvas.setAttribute('aria-busy', String(busy));
  }
}
