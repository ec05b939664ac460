/** One EDTF date, season or clock time: its fields, its bounds, and real calendar checks. */

export type Qualifier = '' | '?' | '~' | '%';

/** What kind of unit a point names; the "some" forms have unspecified digits ("2026-02-XX"). */
export type Form =
  | 'clock'
  | 'day'
  | 'month'
  | 'year'
  | 'partOfYear'
  | 'someDayOfMonth'
  | 'someDayOfYear'
  | 'someMonth'
  | 'decade'
  | 'century';

/** One date as written: its calendar fields, and its bounds in milliseconds with any "~" padding included. */
export interface Point {
  readonly kind: 'point';
  readonly form: Form;
  readonly qualifier: Qualifier;
  /** Astronomical: 0 is 1 BC. For a decade or century, its earliest year. */
  readonly year: number;
  /** 0 for January; 0 where the form has no month. */
  readonly month: number;
  readonly day: number;
  /** 21 to 41, for a part of a year. */
  readonly part?: number;
  /** "17:00:00" and "Z" or "-05:00", for a clock time. */
  readonly clock?: { readonly time: string; readonly offset: string };
  readonly lo: number;
  readonly hi: number;
}

export interface Failure {
  readonly ok: false;
  readonly problem: string;
  readonly suggestion?: string;
}
export type Read<T> = { readonly ok: true; readonly value: T } | Failure;

/** The parts of a year that EDTF numbers 21 to 41: first month (0 for January) and length in months. */
export const PARTS_OF_YEAR: Readonly<
  Record<number, { readonly month: number; readonly months: number }>
> = {
  21: { month: 2, months: 3 },
  22: { month: 5, months: 3 },
  23: { month: 8, months: 3 },
  24: { month: 11, months: 3 },
  25: { month: 2, months: 3 },
  26: { month: 5, months: 3 },
  27: { month: 8, months: 3 },
  28: { month: 11, months: 3 },
  29: { month: 8, months: 3 },
  30: { month: 11, months: 3 },
  31: { month: 2, months: 3 },
  32: { month: 5, months: 3 },
  33: { month: 0, months: 3 },
  34: { month: 3, months: 3 },
  35: { month: 6, months: 3 },
  36: { month: 9, months: 3 },
  37: { month: 0, months: 4 },
  38: { month: 4, months: 4 },
  39: { month: 8, months: 4 },
  40: { month: 0, months: 6 },
  41: { month: 6, months: 6 },
};

const MONTHS =
  'January February March April May June July August September October November December'.split(
    ' ',
  );

export const fail = (problem: string): Failure => ({ ok: false, problem });

// Date.UTC would read the years 0 to 99 as 1900 to 1999.
const midnight = (year: number, month: number, day: number) =>
  new Date(0).setUTCFullYear(year, month, day);

interface Unit {
  readonly form: Form;
  readonly year: number;
  readonly month?: number;
  readonly day?: number;
  readonly part?: number;
  /** How long the unit lasts: so many months, or a day. */
  readonly months?: number;
}

function pointOf(unit: Unit, qualifier: Qualifier): Point {
  const { year, month = 0, day = 1, months = 0 } = unit;
  const days = months === 0 ? 1 : 0;
  const pad = qualifier === '~' || qualifier === '%' ? 1 : 0;
  return {
    kind: 'point',
    form: unit.form,
    qualifier,
    year,
    month,
    day,
    ...(unit.part === undefined ? {} : { part: unit.part }),
    lo: midnight(year, month - pad * months, day - pad * days),
    hi: midnight(year, month + (1 + pad) * months, day + (1 + pad) * days) - 1,
  };
}

const DATE = /^(-?)(\d{4}|\d{3}X|\d{2}XX)(?:-(\d\d|XX))?(?:-(\d\d|XX))?$/;

function readUnit(text: string): Read<Unit> {
  const [, sign, digits, month, day] = DATE.exec(text) ?? [];
  if (digits === undefined) {
    return fail(`"${text}" is not an EDTF date, such as 2026, 2026-02 or 2026-02-24`);
  }
  if (sign === '-' && digits === '0000') {
    return fail('there is no year -0000: the year before 0001 is 0000');
  }
  if (digits.endsWith('X')) {
    return month === undefined
      ? { ok: true, value: yearsUnit(sign === '-', digits) }
      : fail(`"${text}": a year with unspecified digits takes no month`);
  }
  const year = Number(`${sign}${digits}`);
  if (month === undefined) return { ok: true, value: { form: 'year', year, months: 12 } };
  if (month === 'XX') return unspecifiedMonth(text, year, day);
  return day === undefined ? monthUnit(year, Number(month)) : dayUnit(year, Number(month) - 1, day);
}

function yearsUnit(negative: boolean, digits: string): Unit {
  const [form, years] = digits.endsWith('XX')
    ? (['century', 100] as const)
    : (['decade', 10] as const);
  const first = Number(digits.replaceAll('X', '0'));
  return { form, year: negative ? -(first + years - 1) : first, months: 12 * years };
}

function unspecifiedMonth(text: string, year: number, day: string | undefined): Read<Unit> {
  if (day !== undefined && day !== 'XX') {
    return fail(`"${text}" has a day without a month`);
  }
  return {
    ok: true,
    value: { form: day === undefined ? 'someMonth' : 'someDayOfYear', year, months: 12 },
  };
}

function monthUnit(year: number, number: number): Read<Unit> {
  const part = PARTS_OF_YEAR[number];
  if (part) return { ok: true, value: { ...part, form: 'partOfYear', year, part: number } };
  if (number >= 1 && number <= 12) {
    return { ok: true, value: { form: 'month', year, month: number - 1, months: 1 } };
  }
  return fail(
    `there is no month ${number}: months are 01 to 12, seasons and other parts of a year 21 to 41`,
  );
}

function dayUnit(year: number, month: number, day: string): Read<Unit> {
  const name = MONTHS[month];
  if (name === undefined) return fail(`there is no month ${month + 1}: months are 01 to 12`);
  if (day === 'XX') {
    return { ok: true, value: { form: 'someDayOfMonth', year, month, months: 1 } };
  }
  const length = new Date(midnight(year, month + 1, 0)).getUTCDate();
  if (Number(day) >= 1 && Number(day) <= length) {
    return { ok: true, value: { form: 'day', year, month, day: Number(day) } };
  }
  return fail(`there is no ${Number(day)} ${name} ${year}: the month has ${length} days`);
}

const CLOCK = /^(\d\d):(\d\d):(\d\d)(Z|[+-]\d\d(?::\d\d)?)$/;
const CLOCK_FORM = 'a clock time needs seconds and an offset, such as 17:00:00-05:00 or 17:00:00Z';

function readClock(dateText: string, clockText: string): Read<Point> {
  const date = readUnit(dateText);
  if (!date.ok) return date;
  if (/[?~%]$/.test(clockText)) return fail('a date with a clock time takes no "?", "~" or "%"');
  const [, hours, minutes, seconds, offset] = CLOCK.exec(clockText) ?? [];
  if (offset === undefined) return fail(CLOCK_FORM);
  if (Number(hours) > 23 || Number(minutes) > 59 || Number(seconds) > 59) {
    return fail(`there is no clock time ${hours}:${minutes}:${seconds}`);
  }
  if (!isOffset(offset)) {
    return fail(`there is no offset ${offset}: offsets are -12:00 to +14:00`);
  }
  const point = pointOf(date.value, '');
  const lo = point.lo + ((Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds)) * 1000;
  const clock = { time: `${hours}:${minutes}:${seconds}`, offset };
  return { ok: true, value: { ...point, form: 'clock', clock, lo, hi: lo + 999 } };
}

function isOffset(offset: string): boolean {
  if (offset === 'Z') return true;
  const minutes = Number(offset.slice(4));
  const total = Number(offset.slice(1, 3)) * 60 + minutes;
  return minutes < 60 && total <= (offset.startsWith('-') ? 12 : 14) * 60;
}

/** Reads one date, season or clock time, without suggestions. */
export function readPoint(text: string): Read<Point> {
  const [, date, clock] = /^(-?\d{4}-\d\d-\d\d)T(.*)$/.exec(text) ?? [];
  if (date !== undefined && clock !== undefined) return readClock(date, clock);
  const [qualifier = ''] = /[?~%]$/.exec(text) ?? [];
  const unit = readUnit(qualifier === '' ? text : text.slice(0, -1));
  return unit.ok ? { ok: true, value: pointOf(unit.value, qualifier as Qualifier) } : unit;
}
