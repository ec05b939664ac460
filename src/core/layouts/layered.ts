import { Graph, layout as dagre } from '@dagrejs/dagre';
import { LAYOUT_CHOICES } from './choices.ts';
import { finish } from './finish.ts';
import { type Layout, type LayoutInput, type OnProgress, type Positions } from './layout.ts';
import { makeNet, partsOf, subNet, type Drawing, type Net } from './net.ts';
import { pack } from './pack.ts';
import { inRows } from './rows.ts';
import { slide, type Track } from './slide.ts';
import { upperEnds } from './whoActs.ts';

/** Space between boxes of a layer, between lines that pass between them, and of a layer besides labels. */
const NODE_GAP = 26;
const LINE_GAP = 14;
const LAYER_GAP = 40;
/** The most room kept between layers for a label. */
const LABEL_ROOM = 110;
/** Above so many marks and ties together a part is placed the quick way: dagre would take minutes. */
const MOST = 600;

/**
 * Layers from top to bottom, each mark below all that act on it (`upperEnds` says who acts, and breaks circles).
 * Layers, and a first order within them, are those of dagre 3 (https://github.com/dagrejs/dagre): Gansner, Koutsofios,
 * North and Vo, "A technique for drawing directed graphs", IEEE TSE 19(3), 1993, with Brandes and Köpf, "Fast and
 * simple horizontal coordinate assignment", GD 2001. As our lines are straight where dagre's bend, `slide` then moves
 * marks along their layers until the picture reads best. Large parts are placed by `inRows` instead. Parts that no line joins stand beside each other (`pack`).
 */
export const layeredLayout: Layout = { ...LAYOUT_CHOICES.layered, run };

function run(input: LayoutInput, onProgress: OnProgress = () => {}): Positions {
  const pinned = makeNet(input);
  const net = { ...pinned, fixed: new Uint8Array(pinned.ids.length) };
  const drawing = { x: new Float64Array(net.ids.length), y: new Float64Array(net.ids.length) };
  const parts = partsOf(net);
  const upper = upperEnds(net, input);
  parts.forEach((part, index) => {
    inLayers(net, drawing, { part, upper, seed: input.seed });
    onProgress((0.9 * (index + 1)) / parts.length);
  });
  pack(net, drawing, parts);
  const positions = finish(pinned, drawing, input);
  onProgress(1);
  return positions;
}

interface Part {
  readonly part: readonly number[];
  readonly upper: Int32Array;
  readonly seed: number;
}

/** Places one part, in place. */
function inLayers(whole: Net, drawing: Drawing, { part, upper, seed }: Part): void {
  if (part.length === 1) return;
  const net = subNet(whole, part);
  const kept = new Set(part.flatMap((mark) => whole.ties[mark]!));
  const ties = [...kept].toSorted((one, other) => one - other);
  const number = new Map(part.map((mark, index) => [mark, index]));
  const above = ties.map((tie) => number.get(upper[tie]!)!);
  const isLarge = part.length + ties.length > MOST;
  const placed = isLarge ? inRows(net, above) : byDagre(net, above);
  const tracks = layersOf(placed.y).map(([y, marks]): Track => ({
    marks,
    at: (along) => [along, y],
  }));
  slide(net, placed, { tracks, along: placed.x, seed });
  part.forEach((mark, index) => {
    drawing.x[mark] = placed.x[index]!;
    drawing.y[mark] = placed.y[index]!;
  });
}

function byDagre(net: Net, above: readonly number[]): Drawing {
  const graph = new Graph({ multigraph: true });
  graph.setGraph({ rankdir: 'TB', nodesep: NODE_GAP, edgesep: LINE_GAP, ranksep: LAYER_GAP });
  net.ids.forEach((_, mark) => {
    graph.setNode(String(mark), {
      width: net.left[mark]! + net.right[mark]!,
      height: net.top[mark]! + net.bottom[mark]!,
    });
  });
  above.forEach((mark, tie) => {
    const other = net.from[tie]! + net.to[tie]! - mark;
    const label = {
      width: 2 * net.half[tie]!,
      height: Math.min(LABEL_ROOM, net.need[tie]!),
      weight: net.count[tie]!,
      labelpos: 'c',
    };
    graph.setEdge(String(mark), String(other), label, String(tie));
  });
  dagre(graph);
  const box = (mark: number) => graph.node(String(mark)) as { x: number; y: number };
  return {
    x: Float64Array.from(net.ids, (_, mark) =>
      Math.round(box(mark).x + (net.left[mark]! - net.right[mark]!) / 2),
    ),
    y: Float64Array.from(net.ids, (_, mark) => Math.round(box(mark).y)),
  };
}

/** Marks of one height, by it. */
function layersOf(y: Float64Array): [number, number[]][] {
  const layers = new Map<number, number[]>();
  y.forEach((height, mark) => layers.set(height, [...(layers.get(height) ?? []), mark]));
  return [...layers];
}
