import type cytoscape from 'cytoscape';
import type { Drawing } from '../core/scene/drawing.ts';
import {
  guideId,
  LEGIBLE_ZOOM,
  type Thinned,
  thinTexts,
  zoomStep,
} from '../core/scene/thinning.ts';
import { away, blockData, elementsById, labelData, textElementId } from './elements.ts';
import { inSlices } from './frames.ts';

/** A text that has changed takes one or two ms to draw: so many at least in a frame, and no more frames than so many. */
const LEAST_SLICE = 8;
const MOST_SLICES = 12;

/** All texts hidden, where only their elements matter. */
const HIDDEN: Thinned = { names: new Map(), texts: new Map() };

/** What an element's text is to show. */
interface Text {
  readonly id: string;
  readonly data: Readonly<Record<string, unknown>>;
  /** Absent where the element isn't there for the text alone. */
  readonly position?: cytoscape.Position;
}

/**
 * Draws the texts on lines, and keeps all texts legible however far one zooms out: sets on each element how large its
 * text is, or that it is hidden.
 */
export class TextPainter {
  private readonly cy: cytoscape.Core;
  /** What the texts show; undefined while they are out of sight. */
  private drawing: Drawing | undefined;
  /** The ids of marks whose names are kept before all others, group by group. */
  private foremost: readonly (readonly string[])[] = [];
  /** What the texts are set for. */
  private step = LEGIBLE_ZOOM;
  private frame: number | undefined;
  /** Whether texts are coming back into sight. */
  private isComingBack = false;
  private cancelSlices = (): void => {};

  constructor(cy: cytoscape.Core) {
    this.cy = cy;
    cy.on('zoom', () => {
      if (zoomStep(cy.zoom()) === this.step || this.frame !== undefined) return;
      this.frame = requestAnimationFrame(() => {
        this.frame = undefined;
        if (zoomStep(cy.zoom()) !== this.step) this.drawAgain();
      });
    });
  }

  stop(): void {
    this.cancelSlices();
    if (this.frame !== undefined) cancelAnimationFrame(this.frame);
  }

  /** The elements of all texts on lines that have a place. */
  elementsIn(drawing: Drawing): cytoscape.NodeCollection {
    const ids = textsOnLines(drawing, HIDDEN).map(({ id }) => id);
    return elementsById(this.cy, ids).nodes();
  }

  /** All texts on lines are out of sight, or gone. */
  forget(): void {
    this.cancelSlices();
    this.drawing = undefined;
  }

  /** Takes texts on lines out of sight, until they are drawn. */
  hide(drawing: Drawing): void {
    this.forget();
    this.setBusy(true);
    this.cy.batch(() => this.elementsIn(drawing).positions(away));
  }

  /** Puts all texts where the Drawing says: those that come back into sight a few at a time, else all at once. */
  draw(drawing: Drawing): void {
    const isOut = this.drawing === undefined || this.isComingBack;
    this.cancelSlices();
    this.drawing = drawing;
    this.isComingBack = isOut;
    const steps = this.steps(drawing);
    if (isOut) {
      this.setBusy(true);
      const size = Math.max(LEAST_SLICE, drawing.labels.size / MOST_SLICES);
      this.cancelSlices = inSlices(steps, size);
    } else this.cy.batch(() => [...steps]);
  }

  private *steps(drawing: Drawing): Generator<void> {
    this.step = zoomStep(this.cy.zoom());
    const foremost = this.foremost.map((ids) => new Set(ids));
    const thinned = thinTexts(drawing, this.step, foremost);
    const texts: Text[] = [
      ...textsOnLines(drawing, thinned),
      ...drawing.scene.nodes.map(({ id }) => ({ id, data: sizeOf(thinned.names.get(id)) })),
      ...drawing.guides.map((_, index) => {
        const id = guideId(index);
        return { id, data: sizeOf(thinned.texts.get(id)) };
      }),
    ];
    for (const { id, data, position } of texts) {
      const element = this.cy.getElementById(id);
      if (position !== undefined) element.position(position);
      // Touched, an element has its style worked out anew.
      if (!shows(element, data)) element.data(data);
      if (this.isComingBack) settle(element);
      yield;
    }
    this.isComingBack = false;
    this.setBusy(false);
  }

  /** Says on the page whether more is about to be drawn. */
  setBusy(busy: boolean): void {
    this.cy.container()?.setAttribute('aria-busy', String(busy));
  }

  /** Keeps the names of these marks before all others, and those of the first group before the second. */
  favour(...groups: readonly cytoscape.NodeCollection[]): void {
    const foremost = groups.map((marks) => marks.map((mark) => mark.id()));
    if (foremost.join(';') === this.foremost.join(';')) return;
    this.foremost = foremost;
    if (this.step < LEGIBLE_ZOOM) this.drawAgain();
  }
  private drawAgain(): void {
    if (this.drawing !== undefined) this.draw(this.drawing);
  }
}

/** What all texts on lines and all parts of blocks show, of those that have a place. */
function textsOnLines({ scene, labels }: Drawing, { texts }: Thinned): Text[] {
  const onLines = scene.lines.flatMap((line) => {
    const box = labels.get(line.id);
    if (box === undefined) return [];
    const data = { ...labelData(line, box), ...sizeOf(texts.get(line.id)) };
    return [{ id: textElementId(line.id), data, position: { x: box.x, y: box.y } }];
  });
  const inBlocks = scene.bands.flatMap((band) => {
    const box = labels.get(band.id);
    if (box === undefined) return [];
    const scale = texts.get(band.id);
    // The parts of a block keep their places within it.
    const growth = (scale ?? 1) - 1;
    return blockData(band, box).map(({ id, data, position: { x, y } }) => ({
      id,
      data: { ...data, ...sizeOf(scale) },
      position: { x: x + growth * (x - box.x), y: y + growth * (y - box.y) },
    }));
  });
  return [...onLines, ...inBlocks];
}

/** A hidden text keeps its size. */
const sizeOf = (scale: number | undefined) =>
  scale === undefined ? { thinned: true } : { thinned: false, textScale: scale };

/** Whether an element's text is so already; points go by the rest. */
const shows = (element: cytoscape.CollectionReturnValue, data: Text['data']): boolean =>
  Object.entries(data).every(([key, value]) => key === 'points' || element.data(key) === value);

/**
 * Works out an element's style now, and not in the next frame, which has enough to do: Cytoscape is lazy. Not its box:
 * that would be kept, from before its text has been measured, and cut the text off.
 */
export const settle = (element: Pick<cytoscape.SingularElementReturnValue, 'numericStyle'>) =>
  element.numericStyle('z-index');
