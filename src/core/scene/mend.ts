import { forceLayout } from '../layouts/force.ts';
import type { LayoutInput, LayoutLink, Positions } from '../layouts/layout.ts';
import { type Drawing, drawScene } from './drawing.ts';
import { linesThroughMarks } from './legibility.ts';
import type { Scene } from './scene.ts';

/** How often an arrangement is gone over, and the most lines that this is done for. */
const ROUNDS = 24;
const MOST_LINES = 120;
/** After so many rounds without gain it is made anew, so often, with all that ties have asked for; then it is given up. */
const PATIENCE = 5;
const MOST_ANEW = 3;
/** The seeds of those that are made anew lie so far apart. */
const SEED_STEP = 1000;

/** What a tie asks for beyond its need after each round in which its text found no place, or it ran through a mark. */
const MORE = { length: 26, breadth: 8, weight: 5 } as const;

/**
 * Betters an arrangement until every text has a place and no line runs through a mark, as drawn: a layout knows ties
 * as straight strips, and only the drawing tells whether their curves and texts fit. The ties at fault ask for more
 * room, and the arrangement is bettered from where it is, or made anew where that leads nowhere; the best of a few rounds
 * is kept, and told before each more.
 */
export function mended(
  input: LayoutInput,
  scene: Scene,
  positions: Positions,
  onRound: (best: Positions) => void = () => {},
): Positions {
  if (scene.lines.length > MOST_LINES) return positions;
  let best = { positions, cost: Infinity };
  let from = best;
  let asked = input;
  let tried = positions;
  let [idle, anew] = [0, 0];
  for (let round = 0; ; round += 1) {
    const faults = faultsOf(drawScene(scene, tried));
    const found = { positions: tried, cost: faults.length };
    idle = found.cost < from.cost ? 0 : idle + 1;
    if (found.cost <= from.cost) from = found;
    if (found.cost <= best.cost) best = found;
    if (best.cost === 0 || round === ROUNDS || (idle === PATIENCE && anew === MOST_ANEW))
      return best.positions;
    onRound(best.positions);
    asked = { ...asked, links: asked.links.map((link) => withMoreRoom(link, faults)) };
    if (idle === PATIENCE) {
      [idle, anew, from] = [0, anew + 1, { positions, cost: Infinity }];
      tried = forceLayout.run({ ...asked, seed: input.seed + SEED_STEP * anew });
    } else {
      tried = forceLayout.run({ ...asked, seed: input.seed + round + 1, start: from.positions });
    }
  }
}

/** The two marks of a tie whose text has no place, or that runs through a mark. */
type Fault = Pick<LayoutLink, 'a' | 'b'> & { readonly isThrough: boolean };

function faultsOf(drawing: Drawing): readonly Fault[] {
  const { bands, lines } = drawing.scene;
  const lacking = new Set(drawing.unlabelled.map(({ id }) => id));
  return [
    ...[...bands, ...lines]
      .filter(({ id }) => lacking.has(id))
      .map(({ from, to }) => ({ a: from, b: to, isThrough: false })),
    ...linesThroughMarks(drawing).map(({ from, to }) => ({ a: from, b: to, isThrough: true })),
  ];
}

function withMoreRoom(link: LayoutLink, faults: readonly Fault[]): LayoutLink {
  const own = faults.filter(
    ({ a, b }) => (a === link.a && b === link.b) || (a === link.b && b === link.a),
  );
  if (own.length === 0) return link;
  const isThrough = own.some((fault) => fault.isThrough);
  return isThrough
    ? { ...link, breadth: link.breadth + MORE.breadth, count: link.count * MORE.weight }
    : { ...link, labelLength: link.labelLength + MORE.length };
}
