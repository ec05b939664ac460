import { onCircle } from './ellipse.ts';
import {
  type Guide,
  GUIDE_LETTER,
  type LayoutInput,
  type Position,
  type Positions,
} from './layout.ts';
import { drawingOf, makeNet, type Drawing, type Net } from './net.ts';

/** How high a guide's text is, in scene units. */
const LINE = 18;
/** Rings are no flatter and no steeper than this. */
const STEEPEST = 0.5;
const FLATTEST = 2;

/** Which marks stand how many steps from the middle. */
export interface Rings {
  readonly centre: number;
  /** The marks of the first ring, the second, and so on. */
  readonly rings: readonly (readonly number[])[];
  /** Whether the outermost ring holds those that no line leads to. */
  readonly hasUnlinked: boolean;
  /** How wide each ring is for its height. */
  readonly ratio: number;
}

/** The chosen centre, or the mark with the most lines, and all others by their distance from it; no marks, no rings. */
export function ringsOf(net: Net, input: LayoutInput): Rings | undefined {
  if (net.ids.length === 0) return undefined;
  const centre = centreOf(net, input);
  const distance = new Int32Array(net.ids.length).fill(-1);
  distance[centre] = 0;
  const rings: number[][] = [];
  let edge = [centre];
  while (edge.length > 0) {
    const next: number[] = [];
    for (const mark of edge) {
      for (const tie of net.ties[mark]!) {
        const other = net.from[tie]! + net.to[tie]! - mark;
        if (distance[other] !== -1) continue;
        distance[other] = rings.length + 1;
        next.push(other);
      }
    }
    if (next.length > 0) rings.push(next);
    edge = next;
  }
  const unlinked = Array.from(net.ids.keys()).filter((mark) => distance[mark] === -1);
  const ratio = Math.min(FLATTEST, Math.max(STEEPEST, net.aspect));
  return {
    centre,
    rings: unlinked.length > 0 ? [...rings, unlinked] : rings,
    hasUnlinked: unlinked.length > 0,
    ratio: Math.abs(ratio - 1) < 0.05 ? 1 : ratio,
  };
}

function centreOf(net: Net, input: LayoutInput): number {
  const chosen = input.centre === undefined ? -1 : net.ids.indexOf(input.centre);
  if (chosen >= 0) return chosen;
  const lines = net.ties.map((ties) => ties.reduce((sum, tie) => sum + net.count[tie]!, 0));
  return lines.indexOf(lines.reduce((most, many) => Math.max(most, many), 0));
}

/** The rings, through the middle one of their marks, and on each how many steps it means, where no box hides that. */
export function ringGuides(input: LayoutInput, positions: Positions): Guide[] {
  const net = makeNet(input);
  const found = ringsOf(net, input);
  if (!found) return [];
  const drawing = drawingOf(net, positions);
  const middle: Position = [drawing.x[found.centre]!, drawing.y[found.centre]!];
  return found.rings.flatMap((ring, index): Guide[] => {
    const radius = median(
      ring.map((mark) => {
        const dx = (drawing.x[mark]! - middle[0]) / found.ratio;
        const dy = drawing.y[mark]! - middle[1];
        return Math.sqrt(dx * dx + dy * dy);
      }),
    );
    const [rx, ry] = [Math.round(radius * found.ratio), Math.round(radius)];
    const isUnlinked = found.hasUnlinked && index === found.rings.length - 1;
    const text = isUnlinked ? 'not linked' : index === 0 ? '1 step' : `${index + 1} steps`;
    const ellipse = { kind: 'ellipse', x: middle[0], y: middle[1], rx, ry } as const;
    return [ellipse, { kind: 'text', at: placeForText(net, drawing, ellipse, text), text }];
  });
}

/** On an ellipse, where boxes and lines are farthest from a text; of equal places the one nearest to the top. */
function placeForText(
  net: Net,
  drawing: Drawing,
  { x, y, rx, ry }: Extract<Guide, { kind: 'ellipse' }>,
  text: string,
): Position {
  const places = Array.from({ length: 96 }, (_, n) => {
    // From the top to both sides in turn.
    const turn = (n % 2 === 0 ? n : -n - 1) / 48;
    const [dx, dy] = onCircle(turn);
    return [Math.round(x + dx * rx), Math.round(y + dy * ry)] as const;
  });
  const half = { x: (text.length * GUIDE_LETTER) / 2, y: LINE / 2 };
  let best = places[0]!;
  let least = Infinity;
  places.forEach((place, n) => {
    const cost =
      boxesAt(net, drawing, place, half) * 1000 + linesAt(net, drawing, place, half) * 20 + n / 4;
    if (cost >= least) return;
    least = cost;
    best = place;
  });
  return best;
}

function boxesAt(
  net: Net,
  { x, y }: Drawing,
  [px, py]: Position,
  half: { x: number; y: number },
): number {
  return net.ids.filter((_, mark) => {
    const across =
      px + half.x > x[mark]! - net.left[mark]! && px - half.x < x[mark]! + net.right[mark]!;
    return (
      across &&
      py + half.y > y[mark]! - net.top[mark]! &&
      py - half.y < y[mark]! + net.bottom[mark]!
    );
  }).length;
}

/** How many chords, fans and all, come within a text's reach of its middle. */
function linesAt(
  net: Net,
  { x, y }: Drawing,
  [px, py]: Position,
  half: { x: number; y: number },
): number {
  let lines = 0;
  net.from.forEach((a, tie) => {
    const b = net.to[tie]!;
    const [dx, dy] = [x[b]! - x[a]!, y[b]! - y[a]!];
    const share = ((px - x[a]!) * dx + (py - y[a]!) * dy) / (dx * dx + dy * dy || 1);
    const at = Math.min(1, Math.max(0, share));
    const offX = Math.abs(x[a]! + at * dx - px) - net.half[tie]!;
    const offY = Math.abs(y[a]! + at * dy - py) - net.half[tie]!;
    if (offX < half.x && offY < half.y) lines += 1;
  });
  return lines;
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.floor((sorted.length - 1) / 2)]!;
}
