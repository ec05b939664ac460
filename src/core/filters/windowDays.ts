import { DAY, dayText, type TimeWindow } from '../model/period.ts';

/** A window in whole days since 1970, on a track from its first day to its last. */
export interface WindowDays {
  readonly first: number;
  readonly last: number;
  readonly from: number;
  readonly to: number;
}

/** The window as far as it lies on the track; an open end is the track's own. */
export function windowDays(extent: TimeWindow, window: TimeWindow): WindowDays {
  const first = Math.floor(extent.from / DAY);
  const last = Math.floor(extent.to / DAY);
  const onTrack = (time: number) => Math.min(last, Math.max(first, Math.floor(time / DAY)));
  const [from, to] = [onTrack(window.from), onTrack(window.to)];
  return { first, last, from: Math.min(from, to), to: Math.max(from, to) };
}

/** The window moved by some days, later or earlier: as long as before, and never off the track. */
export function movedBy(window: WindowDays, days: number): WindowDays {
  const { first, last, from, to } = window;
  const by = Math.round(Math.min(last - to, Math.max(first - from, days)));
  return { ...window, from: from + by, to: to + by };
}

/** The window's ends as dates; one at the end of the track is open. */
export const endsOf = ({ first, last, from, to }: WindowDays) => ({
  from: from === first ? undefined : dayText(from * DAY),
  to: to === last ? undefined : dayText(to * DAY),
});
