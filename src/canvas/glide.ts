import type { Position, Positions } from '../core/layouts/layout.ts';

/** How long marks take to reach their new places, in ms. */
export const GLIDE_MS = 450;

/** What moves less than so many scene units has not moved. */
const STILL = 1;

/** Whether the reader's system lets things move; where nothing says, they don't. */
export const mayMove = (): boolean =>
  typeof window !== 'undefined' &&
  typeof window.matchMedia === 'function' &&
  window.matchMedia('(prefers-reduced-motion: no-preference)').matches;

/** The marks that are in both arrangements, but not in the same place. */
export const movedBetween = (before: Positions, after: Positions): string[] =>
  Object.keys(before).filter((id) => {
    const [from, to] = [before[id]!, after[id]];
    return (
      to !== undefined && Math.max(Math.abs(to[0] - from[0]), Math.abs(to[1] - from[1])) > STILL
    );
  });

/** Slow at both ends. */
const eased = (t: number): number => t * t * (3 - 2 * t);

interface Glide {
  readonly from: Positions;
  readonly to: Positions;
  /** Asked to put marks somewhere for one frame. */
  readonly put: (places: ReadonlyMap<string, Position>) => void;
  readonly onEnd: () => void;
}

/** Moves marks from one place to another over `GLIDE_MS`. What it gives back ends that, wherever they are. */
export function glide(ids: readonly string[], { from, to, put, onEnd }: Glide): () => void {
  const start = performance.now();
  let frame = 0;
  const step = (now: number) => {
    const t = eased(Math.max(0, Math.min(1, (now - start) / GLIDE_MS)));
    put(
      new Map(
        ids.map((id) => {
          const [[x, y], [toX, toY]] = [from[id]!, to[id]!];
          return [id, [x + (toX - x) * t, y + (toY - y) * t]];
        }),
      ),
    );
    if (t < 1) frame = requestAnimationFrame(step);
    else onEnd();
  };
  frame = requestAnimationFrame(step);
  return () => cancelAnimationFrame(frame);
}
