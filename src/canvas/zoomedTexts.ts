import type cytoscape from 'cytoscape';
import type { Drawing } from '../core/scene/drawing.ts';
import {
  guideId,
  LEGIBLE_ZOOM,
  type Thinned,
  thinTexts,
  zoomStep,
} from '../core/scene/thinning.ts';
import { blockData, textElementId } from './elements.ts';

/** Keeps texts legible however far one zooms out: sets on each element how large its text is, or that it is hidden. */
export class ZoomedTexts {
  private readonly cy: cytoscape.Core;
  private drawing: Drawing | undefined;
  /** The ids of marks whose names are kept before all others, group by group. */
  private foremost: readonly (readonly string[])[] = [];
  /** What the texts are set for. */
  private step = LEGIBLE_ZOOM;
  private frame: number | undefined;

  constructor(cy: cytoscape.Core) {
    this.cy = cy;
    cy.on('zoom', () => {
      if (zoomStep(cy.zoom()) === this.step || this.frame !== undefined) return;
      this.frame = requestAnimationFrame(() => {
        this.frame = undefined;
        if (zoomStep(cy.zoom()) !== this.step) this.set();
      });
    });
  }

  stop(): void {
    if (this.frame !== undefined) cancelAnimationFrame(this.frame);
  }

  /** After all texts were put where the Drawing says, as large as they are drawn. */
  draw(drawing: Drawing): void {
    this.drawing = drawing;
    this.set();
  }

  /** Keeps the names of these marks before all others, and those of the first group before the second. */
  favour(...groups: readonly cytoscape.NodeCollection[]): void {
    const foremost = groups.map((marks) => marks.map((mark) => mark.id()));
    if (foremost.join(';') === this.foremost.join(';')) return;
    this.foremost = foremost;
    if (this.step < LEGIBLE_ZOOM) this.set();
  }

  private set(): void {
    const { drawing } = this;
    if (drawing === undefined) return;
    this.step = zoomStep(this.cy.zoom());
    const thinned = thinTexts(
      drawing,
      this.step,
      this.foremost.map((ids) => new Set(ids)),
    );
    this.cy.batch(() => {
      for (const { id } of drawing.scene.nodes) this.scale(id, thinned.names.get(id));
      for (const { id } of drawing.scene.lines) {
        if (drawing.labels.has(id)) this.scale(textElementId(id), thinned.texts.get(id));
      }
      drawing.guides.forEach((_, index) => {
        this.scale(guideId(index), thinned.texts.get(guideId(index)));
      });
      this.setBlocks(drawing, thinned);
    });
  }

  /** The parts of a block keep their places within it. */
  private setBlocks({ scene, labels }: Drawing, { texts }: Thinned): void {
    for (const band of scene.bands) {
      const box = labels.get(band.id);
      if (box === undefined) continue;
      const scale = texts.get(band.id);
      const away = (scale ?? 1) - 1;
      for (const { id, position } of blockData(band, box)) {
        this.scale(id, scale)?.position({
          x: position.x + away * (position.x - box.x),
          y: position.y + away * (position.y - box.y),
        });
      }
    }
  }

  /** Touches only what changes: each touch costs an element its style. A hidden text keeps its size. */
  private scale(id: string, scale: number | undefined): cytoscape.CollectionReturnValue {
    const element = this.cy.getElementById(id);
    const thinned = scale === undefined;
    if (element.data('thinned') !== thinned) element.data('thinned', thinned);
    if (!thinned && element.data('textScale') !== scale) element.data('textScale', scale);
    return element;
  }
}
