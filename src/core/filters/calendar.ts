import { type TimeInterval, utcDay, utcMonday, utcMonth, utcYear } from 'd3-time';
import { DAY, dayText, type TimeWindow } from '../model/period.ts';

interface Unit {
  /** How long it is at most, in days. */
  readonly days: number;
  readonly interval: TimeInterval;
  /** The EDTF date, no finer than the unit needs, that a moment lies in. */
  readonly dateAt: (time: number) => string;
}

const monthText = (time: number) => dayText(time).slice(0, -3);
const yearText = (time: number) => dayText(time).slice(0, -6);
// EDTF numbers the quarters of a year 33 to 36.
const quarterText = (time: number) =>
  `${yearText(time)}-${33 + Math.floor(new Date(time).getUTCMonth() / 3)}`;

/** The units that time can be cut into, finest first. Weeks begin on Mondays. */
export const UNITS = {
  day: { days: 1, interval: utcDay, dateAt: dayText },
  week: { days: 7, interval: utcMonday, dateAt: dayText },
  month: { days: 31, interval: utcMonth, dateAt: monthText },
  quarter: { days: 92, interval: utcMonth.every(3)!, dateAt: quarterText },
  year: { days: 366, interval: utcYear, dateAt: yearText },
  decade: { days: 3653, interval: utcYear.every(10)!, dateAt: yearText },
  century: { days: 36_525, interval: utcYear.every(100)!, dateAt: yearText },
} as const satisfies Record<string, Unit>;

export type UnitId = keyof typeof UNITS;
const UNIT_IDS = Object.keys(UNITS) as readonly UnitId[];

/** The finest unit that cuts a span of time into at most about so many pieces. */
export function fittingUnit({ from, to }: TimeWindow, most: number): UnitId {
  const days = (to - from) / DAY;
  return UNIT_IDS.find((id) => days / UNITS[id].days <= most) ?? 'century';
}

/** The start of the unit that holds a moment, or of one so many units later. */
export const startOf = (unit: UnitId, time: number, later = 0): number => {
  const { interval } = UNITS[unit];
  return interval.offset(interval.floor(new Date(time)), later).getTime();
};

/** A piece of time, and the dates that set a window to it. */
export interface Slice extends TimeWindow {
  readonly firstDate: string;
  readonly lastDate: string;
}

/** Cuts a span of time into whole units. */
export function slicesOf({ from, to }: TimeWindow, unit: UnitId): readonly Slice[] {
  const { dateAt } = UNITS[unit];
  const slices: Slice[] = [];
  for (let start = startOf(unit, from); start <= to; start = startOf(unit, start, 1)) {
    const end = startOf(unit, start, 1) - 1;
    slices.push({ from: start, to: end, firstDate: dateAt(start), lastDate: dateAt(end) });
  }
  return slices;
}
