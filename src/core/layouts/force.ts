import { anneal } from './anneal.ts';
import { energyOf } from './energy.ts';
import { frameOf } from './geometry.ts';
import { type Layout, type LayoutInput, type OnProgress, type Positions } from './layout.ts';
import { makeDrawing, makeNet, partsOf, subNet, type Drawing, type Net } from './net.ts';
import { pack } from './pack.ts';
import { seededRandom, type Random } from './seededRandom.ts';
import { separate } from './separate.ts';
import { simulate } from './simulate.ts';

/** Units of work, about a nanosecond each, that all tries of a layout may take together. */
const WORK = 1.1e9;
/** The most tries a mark is worth. */
const TRIES_EACH = 3000;

/** How many starts a graph of up to so many marks gets, and how many steps each. */
const EFFORT: readonly (readonly [marks: number, starts: number, ticks: number])[] = [
  [60, 28, 180],
  [120, 14, 180],
  [300, 6, 180],
  [800, 2, 180],
  [2000, 1, 150],
  [Infinity, 1, 70],
];

/** Turns by which a start is tried, as the cosine and sine of angles where both are exact enough to be the same anywhere. */
const TURNS: readonly (readonly [number, number])[] = [
  [1, 0],
  [0.96, 0.28],
  [0.8, 0.6],
  [0.6, 0.8],
  [0.28, 0.96],
  [0, 1],
  [-0.28, 0.96],
  [-0.6, 0.8],
  [-0.8, 0.6],
  [-0.96, 0.28],
];

/**
 * Many starts of a force simulation, of which the most readable are refined.
 *
 * 1. Each connected part by itself: `simulate` from many seeded starts, each turned the way that reads best
 *    (`energyOf`); the best few go through `anneal`, and the best of these through a longer one.
 * 2. `pack` puts the parts beside each other, and `anneal` once more lets them settle into the frame.
 * 3. `separate` leaves no overlap.
 *
 * The work is counted, not timed: it depends on the size of the graph alone.
 */
export const forceLayout: Layout = { id: 'force', label: 'Readable', run };

function run(input: LayoutInput, onProgress: OnProgress = () => {}): Positions {
  const net = makeNet(input);
  const drawing = makeDrawing(net, input);
  const random = seededRandom(input.seed);
  const parts = partsOf(net);
  let done = 0;
  for (const part of parts) {
    const arranged = arrange(subNet(net, part), drawing, part, random, net.ids.length);
    part.forEach((mark, index) => {
      drawing.x[mark] = arranged.x[index]!;
      drawing.y[mark] = arranged.y[index]!;
    });
    done += part.length;
    onProgress((0.8 * done) / net.ids.length);
  }
  if (parts.length > 1) {
    pack(net, drawing, parts);
    anneal(net, drawing, random, { tries: triesFor(net, 0.25, net.ids.length), heat: 20 });
  }
  separate(net, drawing);
  if (!net.fixed.includes(1)) centre(net, drawing);
  onProgress(1);
  return Object.fromEntries(
    net.ids.map((id, index) => [id, [drawing.x[index]!, drawing.y[index]!]]),
  );
}
