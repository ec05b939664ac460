import type cytoscape from 'cytoscape';
import { lineElementId } from './elements.ts';
import type { Box } from './GraphCanvas.tsx';

/** The least size of what can be pointed at, in px. */
const LEAST = 24;

/** Where a mark stands on the canvas, or the middle of a line; undefined where that is not drawn. */
export function boxOf(cy: cytoscape.Core, id: string): Box | undefined {
  const line = cy.getElementById(lineElementId(id));
  if (line.nonempty() && !line.hasClass('off')) {
    const { x, y } = (line as unknown as cytoscape.EdgeSingular).renderedMidpoint();
    return grown({ x, y, width: 0, height: 0 });
  }
  const mark = cy.getElementById(id);
  if (mark.empty() || mark.hasClass('off')) return undefined;
  const { x1, y1, w, h } = mark.renderedBoundingBox({ includeLabels: false });
  return grown({ x: x1 + w / 2, y: y1 + h / 2, width: w, height: h });
}

/** A box round a middle, as large as can be pointed at. */
function grown({ x, y, width, height }: Box): Box {
  const [w, h] = [Math.max(LEAST, width), Math.max(LEAST, height)];
  return { x: x - w / 2, y: y - h / 2, width: w, height: h };
}

/** Tells when what is drawn stands elsewhere: the picture was moved, or a mark in it. */
export function watchViewport(cy: cytoscape.Core, listener: () => void): () => void {
  cy.on('viewport resize', listener);
  cy.on('position', 'node', listener);
  return () => {
    cy.off('viewport resize', listener);
    cy.off('position', 'node', listener);
  };
}
