import { type CountableTimeInterval, utcDay, utcMonth, utcWeek, utcYear } from 'd3-time';
import { DAY, type TimeWindow } from '../../core/model/period.ts';

/** The units a timeline can be cut into, with the longest span each still reads well at, in days. */
const UNITS: readonly { readonly days: number; readonly interval: CountableTimeInterval }[] = [
  { days: 70, interval: utcDay },
  { days: 420, interval: utcWeek },
  { days: 12 * 366, interval: utcMonth },
  { days: Infinity, interval: utcYear },
];

/** Cuts a span of time into days, weeks, months or years, as fits; at most a few hundred pieces for a lifetime. */
export function bucketsOf({ from, to }: TimeWindow): readonly TimeWindow[] {
  const days = (to - from) / DAY;
  const { interval } = UNITS.find((unit) => days <= unit.days)!;
  const starts = interval.range(interval.floor(new Date(from)), new Date(to + 1));
  return starts.map((start) => ({
    from: start.getTime(),
    to: interval.offset(start, 1).getTime() - 1,
  }));
}
