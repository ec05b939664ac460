import { centre } from './geometry.ts';
import { type LayoutInput, type Positions } from './layout.ts';
import { makeDrawing, positionsOf, type Drawing, type Net } from './net.ts';
import { separate } from './separate.ts';

/**
 * The positions of a drawing that was made as if nothing were pinned: centred on 0, 0, in whole units, the pinned
 * marks then put where they are pinned, and what they would cover moved aside. So a pin moves nothing else, but for
 * that of the mark which all others are arranged around.
 */
export function finish(net: Net, drawing: Drawing, input: LayoutInput, middle?: number): Positions {
  const [x, y] = [drawing.x.map(Math.round), drawing.y.map(Math.round)];
  centre(net, { x, y });
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
  return positionsOf(net, { x, y });
}
