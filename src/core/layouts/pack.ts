import { frameOf, type Frame } from './geometry.ts';
import { subNet, type Drawing, type Net } from './net.ts';

/** Space kept round each part, and the least side of the squares it is measured in, in scene units. */
const MARGIN = 11;
const LEAST_SIDE = 12;
/** How many parts are fitted into gaps; those after them, which are the smallest, stand in rows below. */
const MOST_FITTED = 120;

/** The squares that a part covers, counted from its own corner. */
interface Shape {
  readonly squares: readonly (readonly [number, number])[];
  readonly columns: number;
  readonly rows: number;
}

interface Table {
  readonly taken: Set<number>;
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/**
 * Moves the parts of a graph beside each other, in place, each where the picture grows least in the wanted aspect;
 * small parts fill gaps of large ones. The first part stays where it is.
 * Method: Freivalds, Dogrusoz and Kikusts, "Disconnected graph layout and the polyomino packing approach", GD 2001.
 */
export function pack(net: Net, drawing: Drawing, parts: readonly (readonly number[])[]): void {
  const nets = parts.map((part) => subNet(net, part));
  const frames = parts.map((part, index) => frameOf(nets[index]!, within(drawing, part)));
  const area = frames.reduce((sum, { left, right, top, bottom }) => {
    return sum + (right - left + 2 * MARGIN) * (bottom - top + 2 * MARGIN);
  }, 0);
  const widest = net.half.reduce((most, half) => Math.max(most, half), 0);
  const side = Math.max(LEAST_SIDE, Math.sqrt(area / 15000), widest / 10);
  const table: Table = { taken: new Set(), left: 0, right: 0, top: 0, bottom: 0 };
  const origin = frames[0] ?? { left: 0, top: 0 };
  parts.slice(0, MOST_FITTED).forEach((part, index) => {
    const frame = frames[index]!;
    const shape = shapeOf(nets[index]!, within(drawing, part), frame, side);
    const [column, row] = index === 0 ? [0, 0] : bestPlace(table, shape, net.aspect);
    take(table, shape, column, row);
    const dx = origin.left + column * side - frame.left;
    const dy = origin.top + row * side - frame.top;
    if (index > 0) shift(drawing, part, dx, dy);
  });
  inRows(net, drawing, parts, { frames, area });
}

/** The parts past the fitted ones, in rows as wide as the picture, high ones first. */
function inRows(
  net: Net,
  drawing: Drawing,
  parts: readonly (readonly number[])[],
  { frames, area }: { frames: readonly Frame[]; area: number },
): void {
  if (parts.length <= MOST_FITTED) return;
  const fitted = parts.slice(0, MOST_FITTED).flat();
  const { left, right, bottom } = frameOf(subNet(net, fitted), within(drawing, fitted));
  const width = Math.max(right - left, Math.sqrt(area * net.aspect));
  let x = left;
  let y = bottom + 2 * MARGIN;
  let high = 0;
  const rest = Array.from(parts.keys()).slice(MOST_FITTED);
  const heightOf = (index: number) => frames[index]!.bottom - frames[index]!.top;
  rest.sort((one, other) => heightOf(other) - heightOf(one));
  for (const index of rest) {
    const frame = frames[index]!;
    if (x > left && x + frame.right - frame.left > left + width) {
      x = left;
      y += high + 2 * MARGIN;
      high = 0;
    }
    shift(drawing, parts[index]!, x - frame.left, y - frame.top);
    x += frame.right - frame.left + 2 * MARGIN;
    high = Math.max(high, heightOf(index));
  }
}

function shapeOf(net: Net, drawing: Drawing, frame: Frame, side: number): Shape {
  const { x, y } = drawing;
  const keys = new Map<string, readonly [number, number]>();
  const cover = (left: number, right: number, top: number, bottom: number) => {
    const lastColumn = Math.floor((right + MARGIN - frame.left) / side);
    const lastRow = Math.floor((bottom + MARGIN - frame.top) / side);
    for (let i = Math.floor((left - MARGIN - frame.left) / side); i <= lastColumn; i += 1) {
      for (let j = Math.floor((top - MARGIN - frame.top) / side); j <= lastRow; j += 1) {
        keys.set(`${i},${j}`, [i, j]);
      }
    }
  };
  net.ids.forEach((_, v) => {
    const [px, py] = [x[v]!, y[v]!];
    cover(px - net.left[v]!, px + net.right[v]!, py - net.top[v]!, py + net.bottom[v]!);
  });
  net.from.forEach((a, tie) => {
    const b = net.to[tie]!;
    const half = net.half[tie]!;
    const far = Math.abs(x[b]! - x[a]!) + Math.abs(y[b]! - y[a]!);
    const steps = Math.ceil(far / Math.max(side, half)) + 1;
    for (let step = 0; step <= steps; step += 1) {
      const px = x[a]! + ((x[b]! - x[a]!) * step) / steps;
      const py = y[a]! + ((y[b]! - y[a]!) * step) / steps;
      cover(px - half, px + half, py - half, py + half);
    }
  });
  return {
    squares: [...keys.values()],
    columns: Math.ceil((frame.right - frame.left) / side),
    rows: Math.ceil((frame.bottom - frame.top) / side),
  };
}

/** The free place that leaves the picture smallest, of these the one nearest to its middle. */
function bestPlace(table: Table, shape: Shape, aspect: number): [number, number] {
  let best: [number, number] = [0, 0];
  let least = Infinity;
  const middleX = (table.left + table.right - shape.columns) / 2;
  const middleY = (table.top + table.bottom - shape.rows) / 2;
  const space = Math.max(shape.columns, shape.rows) + 4;
  for (let row = table.top - space; row <= table.bottom + space; row += 1) {
    for (let column = table.left - space; column <= table.right + space; column += 1) {
      const wide = Math.max(table.right, column + shape.columns) - Math.min(table.left, column);
      const high = Math.max(table.bottom, row + shape.rows) - Math.min(table.top, row);
      const size = Math.max(wide, high * aspect) + 0.1 * Math.min(wide, high * aspect);
      const off = (column - middleX) ** 2 + ((row - middleY) * aspect) ** 2;
      const cost = size + off * 1e-5;
      if (cost >= least || !fits(table, shape, column, row)) continue;
      least = cost;
      best = [column, row];
    }
  }
  return best;
}

function fits({ taken }: Table, { squares }: Shape, column: number, row: number): boolean {
  return squares.every(([i, j]) => !taken.has(keyOf(column + i, row + j)));
}

function take(table: Table, shape: Shape, column: number, row: number): void {
  for (const [i, j] of shape.squares) table.taken.add(keyOf(column + i, row + j));
  table.left = Math.min(table.left, column);
  table.top = Math.min(table.top, row);
  table.right = Math.max(table.right, column + shape.columns);
  table.bottom = Math.max(table.bottom, row + shape.rows);
}

function keyOf(column: number, row: number): number {
  return (column + 0x100000) * 0x200000 + row + 0x100000;
}

function within({ x, y }: Drawing, part: readonly number[]): Drawing {
  return {
    x: Float64Array.from(part, (mark) => x[mark]!),
    y: Float64Array.from(part, (mark) => y[mark]!),
  };
}

function shift({ x, y }: Drawing, part: readonly number[], dx: number, dy: number): void {
  for (const mark of part) {
    x[mark] = x[mark]! + dx;
    y[mark] = y[mark]! + dy;
  }
}
