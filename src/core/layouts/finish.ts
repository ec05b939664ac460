import { frameOf } from './geometry.ts';
import { type LayoutInput, type Positions } from './layout.ts';
import { makeDrawing, type Drawing, type Net } from './net.ts';
import { separate } from './separate.ts';

/**
 * The positions of a drawing that was made as if nothing were pinned: centred on 0, 0, in whole units, the pinned
 * marks then put where they are pinned, and what they would cover moved aside. So a pin moves nothing else, but for
 * that of the mark which all others are arranged around.
 */
export function finish(net: Net, drawing: Drawing, input: LayoutInput, middle?: number): Positions {
  const { x, y } = centred(net, drawing);
  const pinned = makeDrawing(net, input);
  if (middle !== undefined && net.fixed[middle] === 1) {
    const [dx, dy] = [pinned.x[middle]! - x[middle]!, pinned.y[middle]! - y[middle]!];
    x.forEach((value, mark) => (x[mark] = Math.round(value + dx)));
    y.forEach((value, mark) => (y[mark] = Math.round(value + dy)));
  }
  net.fixed.forEach((fixed, mark) => {
    if (fixed === 0) return;
    x[mark] = pinned.x[mark]!;
    y[mark] = pinned.y[mark]!;
  });
  separate(net, { x, y });
  return Object.fromEntries(net.ids.map((id, mark) => [id, [x[mark]!, y[mark]!]]));
}

/** The drawing with the middle of its frame on 0, 0, as near as whole units allow. */
function centred(net: Net, { x, y }: Drawing): Drawing {
  const whole = { x: x.map(Math.round), y: y.map(Math.round) };
  const { left, right, top, bottom } = frameOf(net, whole);
  const [dx, dy] = [Math.round((left + right) / 2), Math.round((top + bottom) / 2)];
  // Adding 0 makes 0 of what would be -0, which JSON does not know.
  return { x: whole.x.map((value) => value - dx + 0), y: whole.y.map((value) => value - dy + 0) };
}
