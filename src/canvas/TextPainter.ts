import type cytoscape from 'cytoscape';
import type { Drawing } from '../core/scene/drawing.ts';
import type { Box } from '../core/scene/placeLabels.ts';
import {
  guideId,
  LEGIBLE_ZOOM,
  type Thinned,
  thinTexts,
  zoomStep,
} from '../core/scene/thinning.ts';
import { away, blockParts, labelText, type PlacedText, textElement } from './elements.ts';
import { inSlices } from './frames.ts';
import { giveData, put, type Readable } from './touch.ts';

/** Texts come back for so many ms of each frame, and in no more frames than so many. */
const SLICE = 15;
const MOST_SLICES = 12;
/** So few come back at once: another frame would take longer than they do. */
const FEW = 60;

/** What stands on lines. */
export const TEXTS = 'node[kind = "text"], node[kind = "plate"]';

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
  /** Whether a text keeps its full colour, by what is chosen. */
  isNear: (text: Readable) => boolean = () => true;
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

  /** All texts on lines are out of sight, or gone. */
  forget(): void {
    this.cancelSlices();
    this.drawing = undefined;
  }

  /** Takes texts on lines out of sight, until they are drawn. */
  hide(): void {
    this.forget();
    this.setBusy(true);
    this.cy.batch(() => this.cy.nodes(TEXTS).positions(away));
  }

  /** Puts all texts where the Drawing says: those that come back into sight a few at a time where they are many, else all at once. */
  draw(drawing: Drawing): void {
    const isOut = this.drawing === undefined || this.isComingBack;
    this.cancelSlices();
    this.drawing = drawing;
    // Names count too: at a few a frame, the thousands of a vast graph would take minutes.
    const count = drawing.labels.size + drawing.scene.nodes.length;
    this.isComingBack = isOut && count > FEW;
    const steps = this.steps(drawing);
    if (this.isComingBack) {
      this.setBusy(true);
      this.cancelSlices = inSlices(steps, count / MOST_SLICES, SLICE);
    } else this.cy.batch(() => [...steps]);
  }

  private *steps(drawing: Drawing): Generator<void> {
    this.step = zoomStep(this.cy.zoom());
    const foremost = this.foremost.map((ids) => new Set(ids));
    const thinned = thinTexts(drawing, this.step, foremost);
    const texts = new Map(textsOnLines(drawing, thinned).map((text) => [text.id, text]));
    for (const element of this.cy.nodes(TEXTS).toArray()) {
      if (!texts.has(element.id())) giveData(element, sizeOf(undefined));
    }
    for (const text of texts.values()) {
      const element = this.made(text);
      put(element, text.position);
      giveData(element, text.data);
      if (this.isComingBack) settle(element);
      yield;
    }
    const namesOfGuides = drawing.guides.map((_, at) => guideId(at));
    for (const [mark, data] of [
      ...drawing.scene.nodes.map(({ id }) => [id, nameData(id, thinned)] as const),
      ...namesOfGuides.map((id) => [id, sizeOf(thinned.texts.get(id))] as const),
    ]) {
      const element = this.cy.getElementById(mark);
      giveData(element, data);
      if (this.isComingBack) settle(element);
      yield;
    }
    this.isComingBack = false;
    this.setBusy(false);
  }

  /** The element of a text, made now where it was never shown. */
  private made(text: PlacedText): cytoscape.CollectionReturnValue {
    const known = this.cy.getElementById(text.id);
    if (known.nonempty()) return known;
    const made = this.cy.add(textElement(text));
    return this.isNear(made) ? made : made.addClass('dim');
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

/** All texts on lines and all parts of blocks that have a place and are not thinned out. */
function textsOnLines({ scene, labels }: Drawing, { texts }: Thinned): PlacedText[] {
  const placed = <Mark extends { readonly id: string }>(
    mark: Mark,
    partsAt: (mark: Mark, box: Box) => PlacedText[],
  ): PlacedText[] => {
    const [box, scale] = [labels.get(mark.id), texts.get(mark.id)];
    if (box === undefined || scale === undefined) return [];
    const growth = scale - 1;
    return partsAt(mark, box).map(({ id, data, position: { x, y } }) => ({
      id,
      data: { ...data, ...sizeOf(scale) },
      // The parts of a block keep their places within it.
      position: { x: x + growth * (x - box.x), y: y + growth * (y - box.y) },
    }));
  };
  return [
    ...scene.lines.flatMap((line) => placed(line, (one, box) => [labelText(one, box)])),
    ...scene.bands.flatMap((band) => placed(band, blockParts)),
  ];
}

const nameData = (id: string, { names, short }: Thinned) => ({
  ...sizeOf(names.get(id)),
  isShort: short.has(id),
});

/** A hidden text keeps its size. */
const sizeOf = (scale: number | undefined) =>
  scale === undefined ? { thinned: true } : { thinned: false, textScale: scale };

/**
 * Works out an element's style now, and not in the next frame, which has enough to do: Cytoscape is lazy. Not its box:
 * that would be kept, from before its text has been measured, and cut the text off.
 */
export const settle = (element: Pick<cytoscape.SingularElementReturnValue, 'numericStyle'>) =>
  element.numericStyle('z-index');
