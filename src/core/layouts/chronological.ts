import { LAYOUT_CHOICES } from './choices.ts';
import { finish } from './finish.ts';
import { type Layout, type LayoutInput, type OnProgress, type Positions } from './layout.ts';
import { makeNet, type Drawing, type Net } from './net.ts';
import { slide, type Track } from './slide.ts';
import { columnsOf, heightOf, ROW_GAP } from './timeColumns.ts';

/** How often stacks are sorted by their neighbours. */
const SWEEPS = 12;

/**
 * Columns of the calendar from left to right, each mark in that of its first date, those without one last. Which
 * calendar unit a column is, how wide it is and how its marks are stacked depends on dates and boxes alone
 * (`columnsOf`). Within a stack marks are sorted by the barycentres of their neighbours (Sugiyama, Tagawa and Toda,
 * "Methods for visual understanding of hierarchical system structures", IEEE Transactions on Systems, Man and
 * Cybernetics 11(2), 1981), then `slide` moves them up and down, and from stack to stack of their
 * column, until the picture reads best.
 */
export const chronologicalLayout: Layout = { ...LAYOUT_CHOICES.chronological, run };

function run(input: LayoutInput, onProgress: OnProgress = () => {}): Positions {
  const net = makeNet(input);
  const columns = columnsOf(net, input);
  const stacks = columns.flatMap((column) => column.stacks);
  const drawing = { x: new Float64Array(net.ids.length), y: new Float64Array(net.ids.length) };
  for (const { x, marks } of stacks) {
    for (const mark of marks) drawing.x[mark] = x;
    pile(net, drawing, marks);
  }
  for (let sweep = 0; sweep < SWEEPS; sweep += 1) {
    for (const { marks } of sweep % 2 === 0 ? stacks : stacks.toReversed()) {
      const keys = new Map(marks.map((mark) => [mark, middleOfNeighbours(net, drawing, mark)]));
      pile(
        net,
        drawing,
        marks.toSorted((one, other) => keys.get(one)! - keys.get(other)! || one - other),
      );
    }
  }
  onProgress(0.3);
  const tracks = stacks.map(({ x, marks }): Track => ({ marks, at: (along) => [x, along] }));
  const alike = columns.map((column) => column.stacks.flatMap(({ marks }) => marks));
  slide(net, drawing, { tracks, along: drawing.y, alike, seed: input.seed });
  const positions = finish(net, drawing, input);
  onProgress(1);
  return positions;
}

/** One below the other, in place, their middle on 0. */
function pile(net: Net, { y }: Drawing, marks: readonly number[]): void {
  let top = -heightOf(net, marks) / 2;
  for (const mark of marks) {
    y[mark] = top + net.top[mark]!;
    top += net.top[mark]! + net.bottom[mark]! + ROW_GAP;
  }
}

function middleOfNeighbours(net: Net, { y }: Drawing, mark: number): number {
  const ties = net.ties[mark]!;
  if (ties.length === 0) return y[mark]!;
  const sum = ties.reduce((all, tie) => all + y[net.from[tie]! + net.to[tie]! - mark]!, 0);
  return sum / ties.length;
}
