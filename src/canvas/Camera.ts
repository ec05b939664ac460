import type cytoscape from 'cytoscape';
import { type Drawing, placeOf } from '../core/scene/drawing.ts';
import type { NodeMark } from '../core/scene/nodeMark.ts';
import { type Bounds, boundsRound } from '../core/scene/outline.ts';
import { boundsAt } from '../core/scene/thinning.ts';
import { GLIDE_MS, mayMove } from './glide.ts';
import { viewportToReveal } from './reveal.ts';

/** What is fitted keeps so far from the edge, in px. */
const FIT_PADDING = 14;

/** No fit zooms in further. */
const MOST_ZOOM = 1.6;

/** On a canvas narrower than this, in px, a whole graph can't be read: what is chosen is brought near. */
const SMALL = 500;

/** What part of the picture the canvas shows: all of it until the reader zooms or pans, then what the reader left. */
export class Camera {
  private readonly cy: cytoscape.Core;
  /** Whether marks are on their way to new places: the picture then glides with them. */
  private readonly isGliding: () => boolean;
  private drawing: Drawing | undefined;
  private marks: ReadonlyMap<string, NodeMark> = new Map();
  /** True until the reader zooms or pans: the graph is then kept in view when the frame changes. */
  private untouched = true;
  /** The marks that were brought into view and have to stay there when the frame changes; the reader's move ends it. */
  private revealed: readonly string[] = [];
  /** What is chosen, with its neighbours: on a small canvas that is what is kept in view. */
  private near: readonly string[] = [];
  /** What the picture was last brought into view for; undefined before the first time. */
  private focus: { readonly on: unknown } | undefined;

  constructor(cy: cytoscape.Core, isGliding: () => boolean) {
    this.cy = cy;
    this.isGliding = isGliding;
  }

  /** Another graph is about to be drawn. */
  reset(): void {
    this.drawing = undefined;
    this.untouched = true;
    this.focus = undefined;
    this.revealed = [];
    this.near = [];
  }

  /** What is drawn from now on. */
  take(drawing: Drawing, marks: ReadonlyMap<string, NodeMark>): void {
    this.drawing = drawing;
    this.marks = marks;
  }

  /** The reader has moved the picture: it stays where it was left. */
  letGo(): void {
    this.untouched = false;
    this.revealed = [];
  }

  /** The reader moves marks: none has to stay in view. */
  forgetRevealed(): void {
    this.revealed = [];
  }

  /** Brings these marks as near as they all have room, and leaves them there. */
  bringNear(ids: readonly string[], glides = mayMove()): void {
    const shown = ids.filter((id) => this.marks.has(id));
    if (shown.length === 0) return;
    this.untouched = false;
    this.revealed = shown;
    this.show(this.boundsOf(shown), glides);
  }

  /** Keeps in view what is in view, after the canvas or the drawing has changed. */
  keep(isFitted: boolean, glides = mayMove()): void {
    if (!this.untouched || !isFitted) this.reveal(this.revealed, glides);
    else if (this.isSmall && this.near.length > 0) this.show(this.boundsOf(this.near));
    else this.fit();
  }

  zoomBy(factor: number): void {
    this.letGo();
    this.cy.zoom({
      level: this.cy.zoom() * factor,
      renderedPosition: { x: this.cy.width() / 2, y: this.cy.height() / 2 },
    });
  }

  /** Brings the whole picture into view; `glides` says that it moves there even where no mark does. */
  fit(glides = false): void {
    this.untouched = true;
    this.revealed = [];
    if (this.drawing === undefined || this.drawing.scene.nodes.length === 0) return;
    this.show(boundsAt(this.drawing, this.zoomToShow(this.drawing.bounds)), glides);
  }

  /** Brings what another focus has left into view; the first one is in view already. */
  follow(focus: unknown, glides: boolean): void {
    const isOther = this.focus !== undefined && this.focus.on !== focus;
    this.focus = { on: focus };
    if (isOther) this.fit(glides);
  }

  /** Moves the picture as little as brings all of these marks into view, and zooms out only where they have no room. */
  reveal(ids: readonly string[], glides = mayMove()): void {
    this.revealed = ids.filter((id) => this.marks.has(id));
    if (this.revealed.length === 0) return;
    const to = viewportToReveal(
      { zoom: this.cy.zoom(), pan: this.cy.pan() },
      { width: this.cy.width(), height: this.cy.height() },
      this.boundsOf(this.revealed),
    );
    if (to === undefined) return;
    this.untouched = false;
    this.cy.stop(true);
    if (glides) this.cy.animate({ ...to, duration: GLIDE_MS, easing: 'ease-in-out' });
    else this.cy.viewport(to);
  }

  /**
   * What is chosen: on a small canvas that the reader hasn't moved it is brought near, with its neighbours; elsewhere
   * it comes into view where it is `isNew` and the reader has moved the picture.
   */
  lookAt(chosen: readonly string[], near: readonly string[], isNew: boolean): void {
    this.near = near;
    if (this.isSmall && this.untouched) this.show(this.boundsOf(near));
    else if (isNew && !this.untouched) this.reveal(chosen);
  }

  /** Nothing is chosen any more: what was brought near goes back. */
  lookAway(): void {
    this.near = [];
    if (this.isSmall && this.untouched) this.fit();
  }

  private get isSmall(): boolean {
    return this.cy.width() < SMALL;
  }

  /** Round where these marks stand once they have come to rest. Not their bounding box: names grow as one zooms out. */
  private boundsOf(ids: readonly string[]): Bounds {
    const positions = this.drawing?.positions ?? {};
    return boundsRound(
      ids.flatMap((id) => {
        const extent = this.marks.get(id)?.extent;
        if (extent === undefined) return [];
        const [x, y] = placeOf(positions, id);
        const { left, right, top, bottom } = extent;
        return [{ left: x + left, right: x + right, top: y + top, bottom: y + bottom }];
      }),
    );
  }

  private zoomToShow({ left, right, top, bottom }: Bounds): number {
    const width = Math.max(1, this.cy.width() - 2 * FIT_PADDING);
    const height = Math.max(1, this.cy.height() - 2 * FIT_PADDING);
    return Math.min(
      MOST_ZOOM,
      width / Math.max(1, right - left),
      height / Math.max(1, bottom - top),
    );
  }

  private show(bounds: Bounds, glides = false): void {
    const { left, right, top, bottom } = bounds;
    const zoom = this.zoomToShow(bounds);
    const pan = {
      x: this.cy.width() / 2 - (zoom * (left + right)) / 2,
      y: this.cy.height() / 2 - (zoom * (top + bottom)) / 2,
    };
    const isMoving = glides || this.isGliding() || this.cy.animated();
    // Without this the next motion would wait for the last to end, and then undo what the reader did meanwhile.
    this.cy.stop(true);
    if (!isMoving) this.cy.viewport({ zoom, pan });
    else this.cy.animate({ zoom, pan, duration: GLIDE_MS, easing: 'ease-in-out' });
  }
}
