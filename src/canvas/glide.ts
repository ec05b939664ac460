import type { Position, Positions } from '../core/layouts/layout.ts';
import { afterFrame, inSlices } from './frames.ts';

/** How long marks take to reach their new places, in ms. */
export const GLIDE_MS = 450;

/** What moves less than so many scene units has not moved. */
const STILL = 1;

/** Whether the reader's system lets things move; where nothing says, they don't. */
export const mayMove = (): boolean =>
  typeof window !== 'undefined' &&
  typeof window.matchMedia === 'function' &&
  window.matchMedia('(prefers-reduced-motion: no-preference)').matches;

/** Where the marks stand that are in both arrangements, but not in the same place. */
export const movedBetween = (before: Positions, after: Positions): Positions =>
  Object.fromEntries(
    Object.entries(before).filter(([id, [x, y]]) => {
      const to = after[id];
      return to !== undefined && Math.max(Math.abs(to[0] - x), Math.abs(to[1] - y)) > STILL;
    }),
  );

/** A first bend of a line takes about a ms, as its style is worked out with it: so many between two frames. */
const FIRST_SLICE = 12;

/** Slow at both ends. */
const eased = (t: number): number => t * t * (3 - 2 * t);

interface Way {
  /** Where the marks stand that move. */
  readonly from: Positions;
  /** Where they will stand, and perhaps others. */
  readonly to: Positions;
  /** Asked to put marks somewhere for one frame. */
  readonly put: (places: Positions) => void;
  /** Asked before the first of them moves. */
  readonly onStart: () => void;
  /** What is to be done before the first of them moves, a few steps a frame. */
  readonly firstSteps: () => Iterator<unknown>;
  /** Asked when all are in place. */
  readonly onEnd: () => void;
}

/** Takes marks from one place to another over `GLIDE_MS`, one way at a time. */
export class Glide {
  private way: Way | undefined;
  private cancelNext = (): void => {};

  get isOn(): boolean {
    return this.way !== undefined;
  }

  start(way: Way): void {
    this.cancel();
    this.way = way;
    let start: number | undefined;
    const step = () => {
      start ??= performance.now();
      const t = (performance.now() - start) / GLIDE_MS;
      if (t >= 1) this.end();
      else {
        way.put(placesAt(way, eased(t)));
        this.cancelNext = afterFrame(step);
      }
    };
    this.cancelNext = afterFrame(() => {
      way.onStart();
      this.cancelNext = afterFrame(() => {
        this.cancelNext = inSlices(followed(way.firstSteps(), step), FIRST_SLICE);
      });
    });
  }

  /** Ends it with all in place. */
  end(): void {
    const { way } = this;
    if (way === undefined) return;
    this.cancel();
    way.put(placesAt(way, 1));
    way.onEnd();
  }

  /** Ends it with nothing touched. */
  cancel(): void {
    this.cancelNext();
    this.way = undefined;
  }
}

function* followed(steps: Iterator<unknown>, last: () => void): Generator<void> {
  while (steps.next().done !== true) yield;
  last();
}

const placesAt = ({ from, to }: Way, t: number): Positions =>
  Object.fromEntries(
    Object.entries(from).map(([id, [x, y]]): [string, Position] => {
      const [toX, toY] = to[id]!;
      return [id, [x + (toX - x) * t, y + (toY - y) * t]];
    }),
  );
