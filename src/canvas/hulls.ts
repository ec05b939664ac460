import type cytoscape from 'cytoscape';
import type { Drawing } from '../core/scene/drawing.ts';
import type { Hull } from '../core/scene/hulls.ts';
import { polygonPoints } from './elements.ts';

/** Puts what communities stand on under everything else, and returns it; nothing the pointer does reaches it. */
export function drawHulls(cy: cytoscape.Core, { hulls }: Drawing): cytoscape.CollectionReturnValue {
  const shown = cy.collection();
  for (const hull of hulls) {
    const { data, position } = hullElement(hull);
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
function hullElement({ id, points }: Hull) {
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
