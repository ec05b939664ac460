import { type Position } from './layout.ts';

/**
 * The point of the unit circle at a turn counted in quarters, clockwise from the top; between the quarters turns are
 * not quite even. The rational parametrisation of the circle, (1 - t²) / (1 + t²) and 2t / (1 + t²), needs neither
 * sine nor cosine, whose last digits differ between machines.
 */
export function onCircle(turn: number): Position {
  const quarter = Math.floor(turn);
  const t = turn - quarter;
  const along = (2 * t) / (1 + t * t);
  const across = (1 - t * t) / (1 + t * t);
  const side = ((quarter % 4) + 4) % 4;
  if (side === 0) return [along, -across];
  if (side === 1) return [across, along];
  return side === 2 ? [-along, across] : [-across, -along];
}

/** The turn, from 0 up to 4, of the point of the unit circle that lies towards x, y. */
export function turnTowards(x: number, y: number): number {
  const length = Math.sqrt(x * x + y * y) || 1;
  const [a, b] = [Math.abs(x) / length, Math.abs(y) / length];
  const rising = a / (1 + b);
  const falling = b / (1 + a);
  if (x >= 0 && y < 0) return rising;
  if (x > 0) return 1 + falling;
  if (y > 0) return 2 + rising;
  return x < 0 ? (3 + falling) % 4 : 0;
}

/** How far along a curve of this radius a turn of 1 leads at most. */
export const QUARTER = 2;
