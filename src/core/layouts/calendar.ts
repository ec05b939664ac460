/** One way to cut time into columns: where the one that holds a time starts, where the next does, and its heading. */
export interface Unit {
  /** The number of the column that holds a time; later columns have larger numbers. */
  readonly numberOf: (time: number) => number;
  readonly heading: (number: number) => string;
}

const DAY = 86_400_000;
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

const yearWords = (year: number) => (year > 0 ? String(year) : `${1 - year} BC`);

function dayWords(time: number): string {
  const date = new Date(time);
  return `${date.getUTCDate()} ${MONTHS[date.getUTCMonth()]!} ${yearWords(date.getUTCFullYear())}`;
}

const days: Unit = {
  numberOf: (time) => Math.floor(time / DAY),
  heading: (number) => dayWords(number * DAY),
};

/** Weeks start on Mondays; 1 January 1970 was a Thursday. */
const weeks: Unit = {
  numberOf: (time) => Math.floor((time / DAY + 3) / 7),
  heading: (number) => `week of ${dayWords((number * 7 - 3) * DAY)}`,
};

function months(many: number): Unit {
  return {
    numberOf: (time) => {
      const date = new Date(time);
      return Math.floor((date.getUTCFullYear() * 12 + date.getUTCMonth()) / many);
    },
    heading: (number) => {
      const [first, last] = [number * many, number * many + many - 1];
      const name = (month: number) => MONTHS[((month % 12) + 12) % 12]!;
      const year = yearWords(Math.floor(first / 12));
      return many === 1 ? `${name(first)} ${year}` : `${name(first)}–${name(last)} ${year}`;
    },
  };
}

function years(many: number): Unit {
  return {
    numberOf: (time) => Math.floor(new Date(time).getUTCFullYear() / many),
    heading: (number) => {
      const [first, last] = [number * many, number * many + many - 1];
      return many === 1 ? yearWords(first) : `${yearWords(first)}–${yearWords(last)}`;
    },
  };
}

/** Every way to cut time, finest first. The last holds any time a date can have in few columns. */
const UNITS: readonly Unit[] = [
  days,
  weeks,
  months(1),
  months(3),
  years(1),
  ...[2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10_000, 20_000, 50_000, 100_000].map(
    years,
  ),
];

/** The finest way to cut the time from first to last into no more than so many columns. */
export function unitFor(first: number, last: number, most: number): Unit {
  const fits = (unit: Unit) => unit.numberOf(last) - unit.numberOf(first) < most;
  return UNITS.find(fits) ?? UNITS.at(-1)!;
}

/** Whether a date can be made of a time. */
export const isTime = (time: number | undefined): time is number =>
  time !== undefined && Math.abs(time) <= 8.64e15;
