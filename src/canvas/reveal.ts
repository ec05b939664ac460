import type { Bounds } from '../core/scene/outline.ts';

interface Viewport {
  /** px for each scene unit. */
  readonly zoom: number;
  /** Where the scene's origin stands, in px from the corner of the canvas. */
  readonly pan: { readonly x: number; readonly y: number };
}

interface Size {
  readonly width: number;
  readonly height: number;
}

/** What is in view keeps so far from the edge, in px; less than what is fitted keeps. */
const EDGE = 12;

/**
 * The viewport that shows all of `bounds` (in scene units) and differs least from the present one: moved just so far,
 * and zoomed out only where they would not fit. Undefined where they are in view.
 */
export function viewportToReveal(
  { zoom, pan }: Viewport,
  { width, height }: Size,
  { left, right, top, bottom }: Bounds,
): Viewport | undefined {
  const room = { x: Math.max(1, width - 2 * EDGE), y: Math.max(1, height - 2 * EDGE) };
  const to = Math.min(zoom, room.x / Math.max(1, right - left), room.y / Math.max(1, bottom - top));
  // Zooming keeps the middle of the canvas where it is.
  const zoomed = (at: number, length: number) => length / 2 + ((at - length / 2) * to) / zoom;
  const x = zoomed(pan.x, width);
  const y = zoomed(pan.y, height);
  const dx = shiftInto(x + left * to, x + right * to, width);
  const dy = shiftInto(y + top * to, y + bottom * to, height);
  if (to === zoom && dx === 0 && dy === 0) return undefined;
  return { zoom: to, pan: { x: x + dx, y: y + dy } };
}

/** How far a stretch has to be moved to lie inside, in px; it has room. */
function shiftInto(from: number, to: number, length: number): number {
  if (from < EDGE) return EDGE - from;
  return to > length - EDGE ? length - EDGE - to : 0;
}
