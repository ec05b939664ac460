import { type Drawing, type Net } from './net.ts';

/** Space between boxes of a row, between rows of a layer, and between layers, in scene units. */
const GAP = 26;
const ROW_GAP = 40;
const LAYER_GAP = 150;
/** How often layers are sorted by their neighbours. */
const SWEEPS = 16;

/**
 * A quick way to place a large part in layers: each mark one below the lowest of those above it, layers sorted by the
 * barycentres of their neighbours, and broken into as many rows as give the picture the wanted aspect.
 * Method: Sugiyama, Tagawa and Toda, "Methods for visual understanding of hierarchical system structures", IEEE
 * Transactions on Systems, Man and Cybernetics 11(2), 1981.
 */
export function inRows(net: Net, above: readonly number[]): Drawing {
  const layers = layersOf(net, above);
  const drawing = { x: new Float64Array(net.ids.length), y: new Float64Array(net.ids.length) };
  const widthOf = (mark: number) => net.left[mark]! + net.right[mark]! + GAP;
  const highest = net.top.reduce((most, top, mark) => Math.max(most, top + net.bottom[mark]!), 0);
  const area = net.ids.reduce((sum, _, mark) => sum + widthOf(mark) * (highest + ROW_GAP), 0);
  const widest = Math.sqrt(area * net.aspect) + layers.length * LAYER_GAP * net.aspect * 0.5;
  const rowsIn = layers.map((layer) =>
    Math.ceil(layer.reduce((sum, mark) => sum + widthOf(mark), 0) / widest),
  );
  const tops: number[] = [];
  let y = 0;
  for (const rows of rowsIn) {
    tops.push(y);
    y += rows * (highest + ROW_GAP) - ROW_GAP + LAYER_GAP;
  }
  const arrange = (layer: readonly number[], index: number) => {
    const rows = rowsIn[index]!;
    for (let row = 0; row < rows; row += 1) {
      // A row takes every so many-th of the layer, so that neighbours in the order stay near each other.
      const marks = layer.filter((_, place) => place % rows === row);
      let x = -marks.reduce((sum, mark) => sum + widthOf(mark), 0) / 2;
      for (const mark of marks) {
        drawing.x[mark] = Math.round(x + GAP / 2 + net.left[mark]!);
        drawing.y[mark] = Math.round(tops[index]! + row * (highest + ROW_GAP) + net.top[mark]!);
        x += widthOf(mark);
      }
    }
  };
  layers.forEach(arrange);
  for (let sweep = 0; sweep < SWEEPS; sweep += 1) {
    const indices = Array.from(layers.keys());
    for (const index of sweep % 2 === 0 ? indices : indices.toReversed()) {
      const keys = new Map(layers[index]!.map((mark) => [mark, middle(net, drawing, mark)]));
      layers[index] = layers[index]!.toSorted((a, b) => keys.get(a)! - keys.get(b)! || a - b);
      arrange(layers[index], index);
    }
  }
  return drawing;
}

/** The marks of each layer. */
function layersOf(net: Net, above: readonly number[]): number[][] {
  const waiting = new Int32Array(net.ids.length);
  const below: number[][] = net.ids.map(() => []);
  above.forEach((upper, tie) => {
    const lower = net.from[tie]! + net.to[tie]! - upper;
    below[upper]!.push(lower);
    waiting[lower]! += 1;
  });
  const level = new Int32Array(net.ids.length);
  const isTop = waiting.map((many) => (many === 0 ? 1 : 0));
  const ready = Array.from(net.ids.keys()).filter((mark) => waiting[mark] === 0);
  for (const mark of ready) {
    for (const lower of below[mark]!) {
      level[lower] = Math.max(level[lower]!, level[mark]! + 1);
      waiting[lower]! -= 1;
      if (waiting[lower] === 0) ready.push(lower);
    }
  }
  // Who nobody acts on stands right above the first they act on.
  below.forEach((lower, mark) => {
    if (isTop[mark] === 1 && lower.length > 0) {
      level[mark] = lower.reduce((least, one) => Math.min(least, level[one]!), Infinity) - 1;
    }
  });
  const layers: number[][] = [];
  level.forEach((number, mark) => (layers[number] ??= []).push(mark));
  return layers.filter((layer) => layer.length > 0);
}

function middle(net: Net, { x }: Drawing, mark: number): number {
  const ties = net.ties[mark]!;
  const sum = ties.reduce((all, tie) => all + x[net.from[tie]! + net.to[tie]! - mark]!, 0);
  return ties.length === 0 ? x[mark]! : sum / ties.length;
}
