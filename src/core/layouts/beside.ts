import { anneal } from './anneal.ts';
import { type Frame, frameOf } from './geometry.ts';
import { type LayoutInput, type Positions } from './layout.ts';
import { type Drawing, drawingOf, makeDrawing, makeNet, type Net, positionsOf } from './net.ts';
import { seededRandom } from './seededRandom.ts';
import { separate } from './separate.ts';

/** Tries a newcomer is worth, and the most for all: this runs while the reader waits. */
const TRIES_EACH = 60;
const MOST_TRIES = 2500;
/** Above so many pairs of marks and ties newcomers stay where they were put first. */
const MOST_PAIRS = 400_000;
/** How far from its one neighbour a newcomer is put at first, beyond what the line between them needs. */
const BEYOND = 40;

/**
 * Places for all marks of which only some have one (`known`, which stay exactly): each newcomer beside its
 * neighbours, on free ground. The same input gives the same places, whichever newcomers are shown.
 */
export function besideNeighbours(input: LayoutInput, known: Positions): Positions {
  const whole = { ...input, pins: known };
  const net = makeNet(whole);
  const drawing = makeDrawing(net, whole);
  if (!net.fixed.includes(0)) return positionsOf(net, drawing);
  settleIn(net, drawing);
  const newcomers = net.fixed.reduce((count, fixed) => count + 1 - fixed, 0);
  if ((net.ids.length + net.from.length) ** 2 <= MOST_PAIRS) {
    const tries = Math.min(TRIES_EACH * newcomers, MOST_TRIES);
    anneal(net, drawing, seededRandom(1), { tries, heat: 0 });
  }
  separate(net, drawing);
  return positionsOf(net, drawing);
}

/** Newcomers with the most placed neighbours first, and from then on as neighbours themselves. */
function settleIn(net: Net, drawing: Drawing): void {
  const isPlaced = net.fixed.slice();
  const frame = frameOfPlaced(net, drawing, isPlaced);
  const neighbours = net.ties.map((ties, mark) =>
    ties.map((tie) => net.from[tie]! + net.to[tie]! - mark),
  );
  const counts = neighbours.map((others) => others.filter((other) => isPlaced[other] === 1).length);
  for (;;) {
    let next = -1;
    counts.forEach((count, mark) => {
      if (isPlaced[mark] === 0 && (next < 0 || count > counts[next]!)) next = mark;
    });
    if (next < 0) return;
    const around = neighbours[next]!.filter((other) => isPlaced[other] === 1);
    [drawing.x[next], drawing.y[next]] = placeFor(net, drawing, { mark: next, around, frame });
    isPlaced[next] = 1;
    for (const other of neighbours[next]!) counts[other]! += 1;
  }
}

/** Between several neighbours; beside one, away from the middle; with none, below all. */
function placeFor(
  net: Net,
  { x, y }: Drawing,
  { mark, around, frame }: { mark: number; around: readonly number[]; frame: Frame },
): [number, number] {
  const [middleX, middleY] = [(frame.left + frame.right) / 2, (frame.top + frame.bottom) / 2];
  const [only] = around;
  if (only === undefined) return [middleX, frame.bottom + net.top[mark]! + 2 * BEYOND];
  if (around.length > 1) {
    const mean = (values: Float64Array) =>
      around.reduce((sum, other) => sum + values[other]!, 0) / around.length;
    return [mean(x), mean(y)];
  }
  const [dx, dy] = [x[only]! - middleX, y[only]! - middleY];
  const length = Math.sqrt(dx * dx + dy * dy);
  const [ux, uy] = length < 1 ? [0, 1] : [dx / length, dy / length];
  const wide = net.right[only]! + net.left[mark]! + BEYOND;
  const high = net.bottom[only]! + net.top[mark]! + BEYOND;
  return [x[only]! + ux * wide, y[only]! + uy * high];
}

/** The rectangle round the marks that have a place. */
function frameOfPlaced(net: Net, drawing: Drawing, isPlaced: Uint8Array) {
  const placed = Array.from(isPlaced.keys()).filter((mark) => isPlaced[mark] === 1);
  const of = (values: Float64Array) => Float64Array.from(placed, (mark) => values[mark]!);
  return frameOf(
    { ...net, left: of(net.left), right: of(net.right), top: of(net.top), bottom: of(net.bottom) },
    { x: of(drawing.x), y: of(drawing.y) },
  );
}

/** Moves marks just so far that no two boxes overlap. */
export function withoutOverlaps(input: LayoutInput, positions: Positions): Positions {
  const net = makeNet(input);
  const drawing = drawingOf(net, positions);
  separate(net, drawing);
  return positionsOf(net, drawing);
}
