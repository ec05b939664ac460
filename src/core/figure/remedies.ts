import type { Drawing } from '../scene/drawing.ts';
import { type FigureSize, SIZE_LIMITS, UNITS_PER_MM } from '../view/figureSizes.ts';
import { frameRound } from './framing.ts';
import { type Extent, LEGIBLE_ZOOM } from './room.ts';

/** A graph in a figure, and the room that it has there. */
export interface Fitted {
  readonly drawing: Drawing;
  readonly size: FigureSize;
  /** The graph's room, and what of the figure is not that. */
  readonly room: Extent;
  readonly around: Extent;
  /** The graph's own size, in scene units; how much larger it is drawn. */
  readonly natural: Extent;
  readonly zoom: number;
}

/** The actors with most lines are tried, and no more of them: a large graph has thousands. */
const TRIED = 40;
/** A crop to fewer lines is hardly a picture. */
const FEWEST = 5;

/** An actor with all that is tied to it: so many lines. */
interface LegibleCrop {
  readonly actor: string;
  readonly lines: number;
}

/**
 * What to crop a graph to that is legible then, with most lines: one actor and all that is tied to it. It stays arranged
 * as it is, so this is worked out, not guessed; undefined where there is none.
 */
export function legibleCrop({ drawing, size, room }: Fitted): LegibleCrop | undefined {
  const { nodes, lines } = drawing.scene;
  const tied = new Map<string, Set<string>>();
  for (const { from, to } of lines) {
    for (const [one, other] of [[from, to] as const, [to, from] as const]) {
      tied.set(one, (tied.get(one) ?? new Set([one])).add(other));
    }
  }
  const linesAmong = (ids: ReadonlySet<string>) =>
    lines.filter(({ from, to }) => ids.has(from) && ids.has(to)).length;
  const aspect = size.height === undefined ? undefined : room.width / room.height;
  const isLegible = (ids: ReadonlySet<string>): boolean => {
    const { left, right } = frameRound(drawing, [...ids], aspect)!;
    return room.width / (right - left) >= LEGIBLE_ZOOM;
  };
  return nodes
    .filter(({ kind, id }) => kind === 'actor' && (tied.get(id)?.size ?? 0) > 2)
    .map(({ id, name }) => ({ actor: name, ids: tied.get(id)!, lines: linesAmong(tied.get(id)!) }))
    .filter(({ ids, lines: among }) => ids.size < nodes.length && among >= FEWEST)
    .toSorted((a, b) => b.lines - a.lines || (a.actor < b.actor ? -1 : 1))
    .slice(0, TRIED)
    .find(({ ids }) => isLegible(ids));
}

/** Nobody asks for 1,037 px. */
const ROUND = { px: 10, mm: 1 } as const;

/** The size, in words, at which a graph arranged as it is would be legible; undefined where that is beyond all sizes. */
export function legibleSize({ size, room, around, natural, zoom }: Fitted): string | undefined {
  const unit = size.print === undefined ? 'px' : 'mm';
  const inUnits = (length: number) =>
    Math.ceil(length / (unit === 'px' ? 1 : UNITS_PER_MM) / ROUND[unit]) * ROUND[unit];
  const larger = LEGIBLE_ZOOM / zoom;
  const sides =
    size.height === undefined
      ? [natural.width * LEGIBLE_ZOOM + around.width]
      : [room.width * larger + around.width, room.height * larger + around.height];
  const lengths = sides.map(inUnits);
  if (lengths.some((length) => length > SIZE_LIMITS[unit][1])) return undefined;
  return `${lengths.join(' × ')} ${unit}`;
}
