import type cytoscape from 'cytoscape';
import type { Drawing, Guide } from '../core/scene/drawing.ts';
import type { Hull } from '../core/scene/hulls.ts';
import { TEXT } from '../core/scene/nodeMark.ts';
import { guideId } from '../core/scene/thinning.ts';
import { AS_DRAWN, polygonPoints } from './elements.ts';

interface BackdropElement {
  readonly data: { readonly id: string } & Readonly<Record<string, unknown>>;
  readonly position: cytoscape.Position;
}

/** Puts what communities stand on, and what places mean, under the marks; nothing the pointer does reaches it. */
export function drawBackdrop(
  cy: cytoscape.Core,
  { hulls, guides }: Drawing,
): cytoscape.CollectionReturnValue {
  const shown = cy.collection();
  for (const { data, position } of [...hulls.map(hullElement), ...guides.map(guideElement)]) {
    const known = cy.getElementById(data.id);
    shown.merge(
      known.empty()
        ? cy.add({ group: 'nodes', data, position, grabbable: false, selectable: false })
        : known.data(data).position(position),
    );
  }
  return shown;
}

/** A hull as a node in the middle of its polygon. */
function hullElement({ id, points }: Hull): BackdropElement {
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  const [left, right] = [Math.min(...xs), Math.max(...xs)];
  const [top, bottom] = [Math.min(...ys), Math.max(...ys)];
  const [x, y] = [(left + right) / 2, (top + bottom) / 2];
  const [width, height] = [right - left, bottom - top];
  const outline = points.map(([px, py]) => [px - x, py - y] as const);
  return {
    data: { id, kind: 'hull', width, height, points: polygonPoints(outline, width, height) },
    position: { x, y },
  };
}

/** Not drawn, but all nodes are asked for the points of a polygon. */
const SQUARE = [-1, -1, 1, -1, 1, 1, -1, 1];

function guideElement(guide: Guide, index: number): BackdropElement {
  const { position, ...form } = guideForm(guide);
  const id = guideId(index);
  const common = { id, kind: 'guide', points: SQUARE, textSize: TEXT.guide.size };
  return { data: { ...common, ...AS_DRAWN, ...form }, position };
}

/** A ring, a line as a box without width, or a text on a box of no size. */
function guideForm(guide: Guide) {
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
