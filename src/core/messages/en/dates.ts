import { grammar } from './grammar.ts';

const MONTH = new Intl.DateTimeFormat(grammar.locale, { month: 'long', timeZone: 'UTC' });

/** 0 for January. */
const month = (number: number) => MONTH.format(Date.UTC(2000, number));
/** Astronomical: 0 is 1 BC. */
const year = (number: number) => (number > 0 ? String(number) : `${1 - number} BC`);
const monthOfYear = (number: number, of: number) => `${month(number)} ${year(of)}`;
const dayOfMonth = (day: number, number: number) => `${day} ${month(number)}`;
const years = (first: number, last: number) => `the years ${year(first)}–${year(last)}`;

/** A season that begins in one year and ends in the next: "2025–26", but "1999–2000". */
function twoYears(first: number): string {
  const isCut = first >= 1000 && (first + 1) % 100 !== 0;
  return `${year(first)}–${isCut ? String(first + 1).slice(-2) : year(first + 1)}`;
}

const north = 'in the northern hemisphere';
const south = 'in the southern hemisphere';

/** Dates as a reader of British English would write them. */
export const dates = {
  year,
  month,
  monthOfYear,
  /** "24", where month and year follow. */
  day: (day: number) => String(day),
  dayOfMonth,
  dayOfYear: (day: number, number: number, of: number) => `${dayOfMonth(day, number)} ${year(of)}`,
  /** `zone` as "UTC+01:00". */
  atTime: (day: string, time: string, zone: string) => `${day}, ${time} (${zone})`,
  twoYears,
  /** By their numbers in EDTF; the year comes in words. */
  partsOfYear: {
    21: (of: string) => `spring ${of}`,
    22: (of: string) => `summer ${of}`,
    23: (of: string) => `autumn ${of}`,
    24: (of: string) => `winter ${of}`,
    25: (of: string) => `spring ${of} ${north}`,
    26: (of: string) => `summer ${of} ${north}`,
    27: (of: string) => `autumn ${of} ${north}`,
    28: (of: string) => `winter ${of} ${north}`,
    29: (of: string) => `spring ${of} ${south}`,
    30: (of: string) => `summer ${of} ${south}`,
    31: (of: string) => `autumn ${of} ${south}`,
    32: (of: string) => `winter ${of} ${south}`,
    33: (of: string) => `the first quarter of ${of}`,
    34: (of: string) => `the second quarter of ${of}`,
    35: (of: string) => `the third quarter of ${of}`,
    36: (of: string) => `the fourth quarter of ${of}`,
    37: (of: string) => `the first third of ${of}`,
    38: (of: string) => `the second third of ${of}`,
    39: (of: string) => `the last third of ${of}`,
    40: (of: string) => `the first half of ${of}`,
    41: (of: string) => `the second half of ${of}`,
  },
  someDay: (when: string) => `a day in ${when}`,
  someMonth: (when: string) => `a month in ${when}`,
  decade: (first: number) => (first >= 10 ? `the ${first}s` : years(first, first + 9)),
  years,
  uncertain: (when: string) => `${when} (uncertain)`,
  around: (when: string) => `around ${when}`,
  to: (first: string, last: string) => `${first} to ${last}`,
  since: (when: string) => `since ${when}`,
  until: (when: string) => `until ${when}`,
  from: (when: string) => `from ${when}`,
  fromTo: (first: string, last: string) => `from ${first} to ${last}`,
  toUnknown: (when: string) => `from ${when} to an unknown end`,
  fromUnknown: (when: string) => `from an unknown start to ${when}`,
  between: (first: string, last: string) => `between ${first} and ${last}`,
  orLater: (when: string) => `${when} or later`,
  orEarlier: (when: string) => `${when} or earlier`,
  ongoing: 'ongoing, since when is unknown',
  asOf: (when: string) => `as of ${when}`,
};
