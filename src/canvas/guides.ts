import type cytoscape from 'cytoscape';
import type { Drawing, Guide } from '../core/scene/drawing.ts';
import { TEXT } from '../core/scene/nodeMark.ts';
import { guideId } from '../core/scene/thinning.ts';
import { AS_DRAWN } from './elements.ts';

/** Puts what places mean under the marks, and returns it; nothing the pointer does reaches it. */
export function drawGuides(
  cy: cytoscape.Core,
  { guides }: Drawing,
): cytoscape.CollectionReturnValue {
  const shown = cy.collection();
  guides.forEach((guide, index) => {
    const id = guideId(index);
    const { position, ...data } = guideElement(guide);
    const known = cy.getElementById(id);
    shown.merge(
      known.empty()
        ? cy.add({
            group: 'nodes',
            data: {
              id,
              kind: 'guide',
              points: SQUARE,
              textSize: TEXT.guide.size,
              ...AS_DRAWN,
              ...data,
            },
            position,
            grabbable: false,
            selectable: false,
          })
        : known.data(data).position(position),
    );
  });
  return shown;
}

/** Not drawn, but all nodes are asked for the points of a polygon. */
const SQUARE = [-1, -1, 1, -1, 1, 1, -1, 1];

interface GuideElement {
  readonly shape: 'ellipse' | 'rectangle';
  readonly width: number;
  readonly height: number;
  readonly text: string;
  readonly position: { x: number; y: number };
}

/** A ring, a line as a box without width, or a text on a box of no size. */
function guideElement(guide: Guide): GuideElement {
  if (guide.kind === 'ellipse') {
    const { x, y, rx, ry } = guide;
    return { shape: 'ellipse', width: 2 * rx, height: 2 * ry, text: '', position: { x, y } };
  }
  if (guide.kind === 'upright') {
    const { x, top, bottom } = guide;
    const position = { x, y: (top + bottom) / 2 };
    return { shape: 'rectangle', width: 0.01, height: bottom - top, text: '', position };
  }
  const [x, y] = guide.at;
  return { shape: 'rectangle', width: 0.01, height: 0.01, text: guide.text, position: { x, y } };
}
