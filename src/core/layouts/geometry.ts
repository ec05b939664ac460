import { type Drawing, type Net } from './net.ts';

/** Free space between two boxes along the axis that parts them most, below 0 where they overlap. */
export function boxGap(net: Net, { x, y }: Drawing, u: number, v: number): number {
  const gapX = Math.max(
    x[v]! - net.left[v]! - x[u]! - net.right[u]!,
    x[u]! - net.left[u]! - x[v]! - net.right[v]!,
  );
  const gapY = Math.max(
    y[v]! - net.top[v]! - y[u]! - net.bottom[u]!,
    y[u]! - net.top[u]! - y[v]! - net.bottom[v]!,
  );
  return Math.max(gapX, gapY);
}

/** How long a tie's chord runs between the borders of its two boxes, below 0 where they overlap. */
export function tieLength(net: Net, { x, y }: Drawing, tie: number): number {
  const a = net.from[tie]!;
  const b = net.to[tie]!;
  const dx = x[b]! - x[a]!;
  const dy = y[b]! - y[a]!;
  const wide = Math.abs(dx) || 1e-9;
  const high = Math.abs(dy) || 1e-9;
  const out = Math.min(
    (dx > 0 ? net.right[a]! : net.left[a]!) / wide,
    (dy > 0 ? net.bottom[a]! : net.top[a]!) / high,
  );
  const into = Math.min(
    (dx > 0 ? net.left[b]! : net.right[b]!) / wide,
    (dy > 0 ? net.top[b]! : net.bottom[b]!) / high,
  );
  return Math.sqrt(wide * wide + high * high) * (1 - out - into);
}

/**
 * How much of a tie's chord its own two marks hide: behind a name below, where a mark reaches farther down than up, or
 * behind a loop off its right shoulder, where it reaches farther up than down.
 */
export function lengthBehind(net: Net, { x, y }: Drawing, tie: number): number {
  const a = net.from[tie]!;
  const b = net.to[tie]!;
  const dx = x[b]! - x[a]!;
  const dy = y[b]! - y[a]!;
  return (
    behindName(net, a, dx, dy) +
    behindName(net, b, -dx, -dy) +
    behindLoop(net, a, dx, dy) +
    behindLoop(net, b, -dx, -dy)
  );
}

/** Of a chord that leaves a mark downwards, by the way that it goes. */
function behindName(net: Net, mark: number, dx: number, dy: number): number {
  const core = net.top[mark]!;
  const bottom = net.bottom[mark]!;
  if (dy <= 0 || bottom <= core) return 0;
  const side = dx > 0 ? net.right[mark]! : net.left[mark]!;
  const share = Math.min(side / (Math.abs(dx) || 1e-9), bottom / dy);
  return Math.max(0, share * Math.sqrt(dx * dx + dy * dy) - core);
}

/** Of a chord that leaves a mark to the upper right. */
function behindLoop(net: Net, mark: number, dx: number, dy: number): number {
  const top = net.top[mark]!;
  const bottom = net.bottom[mark]!;
  if (dx <= 0 || dy >= 0 || top <= bottom) return 0;
  const reach = Math.min(net.right[mark]! / dx, -top / dy);
  const core = Math.min(net.left[mark]! / dx, -bottom / dy);
  return (reach - core) * Math.sqrt(dx * dx + dy * dy);
}

/** True where two ties without a common mark cross, by the side on which each one's ends lie of the other. */
export function tiesCross(net: Net, { x, y }: Drawing, one: number, other: number): boolean {
  const ax = x[net.from[one]!]!;
  const ay = y[net.from[one]!]!;
  const bx = x[net.to[one]!]!;
  const by = y[net.to[one]!]!;
  const cx = x[net.from[other]!]!;
  const cy = y[net.from[other]!]!;
  const dx = x[net.to[other]!]!;
  const dy = y[net.to[other]!]!;
  const c = (bx - ax) * (cy - ay) - (by - ay) * (cx - ax);
  const d = (bx - ax) * (dy - ay) - (by - ay) * (dx - ax);
  if (c * d >= 0) return false;
  const a = (dx - cx) * (ay - cy) - (dy - cy) * (ax - cx);
  const b = (dx - cx) * (by - cy) - (dy - cy) * (bx - cx);
  return a * b < 0;
}

/**
 * How long a tie's chord runs within `margin` of a box, 0 where it passes by.
 * Method: Liang and Barsky, "A new concept and method for line clipping", ACM TOG 3(1), 1984.
 */
export function lengthWithin(
  net: Net,
  { x, y }: Drawing,
  tie: number,
  { box, margin }: { box: number; margin: number },
): number {
  return clipped(
    x[net.from[tie]!]!,
    y[net.from[tie]!]!,
    x[net.to[tie]!]!,
    y[net.to[tie]!]!,
    x[box]! - net.left[box]! - margin,
    x[box]! + net.right[box]! + margin,
    y[box]! - net.top[box]! - margin,
    y[box]! + net.bottom[box]! + margin,
  );
}

function clipped(
  ax: number,
  ay: number,
  bx: number,
  by: number,
  left: number,
  right: number,
  top: number,
  bottom: number,
): number {
  if (ax < left ? bx < left : ax > right && bx > right) return 0;
  if (ay < top ? by < top : ay > bottom && by > bottom) return 0;
  const dx = bx - ax || 1e-9;
  const dy = by - ay || 1e-9;
  const toLeft = (left - ax) / dx;
  const toRight = (right - ax) / dx;
  const toTop = (top - ay) / dy;
  const toBottom = (bottom - ay) / dy;
  const enter = Math.max(0, Math.min(toLeft, toRight), Math.min(toTop, toBottom));
  const leave = Math.min(1, Math.max(toLeft, toRight), Math.max(toTop, toBottom));
  return leave > enter ? (leave - enter) * Math.sqrt(dx * dx + dy * dy) : 0;
}

/** The rectangle round all boxes of a drawing; an empty one is all 0. */
export function frameOf(net: Net, { x, y }: Drawing): Frame {
  if (x.length === 0) return { left: 0, right: 0, top: 0, bottom: 0 };
  let left = Infinity;
  let right = -Infinity;
  let top = Infinity;
  let bottom = -Infinity;
  for (let v = 0; v < x.length; v += 1) {
    left = Math.min(left, x[v]! - net.left[v]!);
    right = Math.max(right, x[v]! + net.right[v]!);
    top = Math.min(top, y[v]! - net.top[v]!);
    bottom = Math.max(bottom, y[v]! + net.bottom[v]!);
  }
  return { left, right, top, bottom };
}

export interface Frame {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Brings the middle of the frame to 0, 0, in place, or as near as whole units allow. */
export function centre(net: Net, { x, y }: Drawing): void {
  const { left, right, top, bottom } = frameOf(net, { x, y });
  const [dx, dy] = [Math.round((left + right) / 2), Math.round((top + bottom) / 2)];
  // Adding 0 makes 0 of what would be -0, which JSON does not know.
  x.forEach((value, mark) => (x[mark] = value - dx + 0));
  y.forEach((value, mark) => (y[mark] = value - dy + 0));
}
