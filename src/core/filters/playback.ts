import { DAY, type TimeWindow } from '../model/period.ts';
import { startOf, type UnitId, UNITS } from './calendar.ts';

/** What moves: only the end of the window, or the window as a whole. */
export const PLAYBACK_MODES = ['growing', 'sliding'] as const;

export interface Playback {
  readonly mode: (typeof PLAYBACK_MODES)[number];
  readonly unit: UnitId;
}

/** Whether nothing of the data lies after the window. */
export const isAtEnd = (extent: TimeWindow, window: TimeWindow): boolean => window.to >= extent.to;

/**
 * The window after this one; after the last, the first. However the steps are taken, no day between the first and the
 * last window is left out. A growing window keeps its start as it is.
 */
export const nextWindow = (
  extent: TimeWindow,
  window: TimeWindow,
  { mode, unit }: Playback,
): TimeWindow => NEXT[mode](extent, window, unit);

type Next = (extent: TimeWindow, window: TimeWindow, unit: UnitId) => TimeWindow;

const NEXT: Readonly<Record<Playback['mode'], Next>> = {
  growing: (extent, window, unit) => {
    const start = Math.max(window.from, extent.from);
    const before = isAtEnd(extent, window) ? start : Math.max(window.to + 1, start);
    return { from: window.from, to: startOf(unit, before, 1) - 1 };
  },
  sliding: (extent, window, unit) => {
    const from = isAtEnd(extent, window)
      ? startOf(unit, extent.from)
      : // Where the window is shorter than a step, the step is too: nothing lies between two windows.
        Math.min(
          startOf(unit, Math.max(window.from, extent.from), 1),
          Math.max(window.to + 1, startOf(unit, extent.from)),
        );
    return { from, to: endAfter(extent, window, unit, from) };
  },
};

/** Where a window from `start` ends that is as long as `window`, at least a unit: whole units stay whole. */
function endAfter(extent: TimeWindow, window: TimeWindow, unit: UnitId, start: number): number {
  const units = wholeUnits(extent, window, unit);
  if (units !== undefined) return startOf(unit, start, units) - 1;
  const from = Math.max(window.from, extent.from);
  const length = (Number.isFinite(window.to) ? window.to : extent.to) + 1 - from;
  return Math.max(startOf(unit, start, 1), start + length) - 1;
}

/** What a window without ends becomes when it starts to slide: this part of the data. */
const PART = 10;

/** How many whole units a window is; undefined where it is not whole ones. */
function wholeUnits(extent: TimeWindow, window: TimeWindow, unit: UnitId): number | undefined {
  if (window.from <= extent.from && window.to >= extent.to) {
    const days = (extent.to - extent.from) / DAY;
    return Math.max(1, Math.round(days / PART / UNITS[unit].days));
  }
  const isWhole =
    Number.isFinite(window.from) &&
    Number.isFinite(window.to) &&
    startOf(unit, window.from) === window.from &&
    startOf(unit, window.to + 1) === window.to + 1;
  if (!isWhole) return undefined;
  let units = Math.max(1, Math.floor((window.to + 1 - window.from) / DAY / UNITS[unit].days));
  while (startOf(unit, window.from, units) <= window.to) units++;
  return units;
}
