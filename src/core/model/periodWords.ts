/** Dates as a reader of British English would write them. */
import { listed } from './letters.ts';
import { type Interval, type OneOf, type Range, readEdtf } from './periodParse.ts';
import { type Form, type Point, type Qualifier, PARTS_OF_YEAR } from './periodPoint.ts';

const MONTH = new Intl.DateTimeFormat('en-GB', { month: 'long', timeZone: 'UTC' });
const monthName = (point: Point) => MONTH.format(Date.UTC(2000, point.month));
const yearName = (year: number) => (year > 0 ? String(year) : `${1 - year} BC`);
const monthAndYear = (point: Point) => `${monthName(point)} ${yearName(point.year)}`;
const dayMonthYear = (point: Point) => `${point.day} ${monthAndYear(point)}`;

function clockWords(point: Point): string {
  const { time, offset } = point.clock ?? { time: '', offset: '' };
  const shortTime = time.endsWith(':00') ? time.slice(0, -3) : time;
  const fullOffset = offset.length === 3 ? `${offset}:00` : offset;
  const zone = offset === 'Z' ? 'UTC' : `UTC${fullOffset.replace('-', '−')}`;
  return `${dayMonthYear(point)}, ${shortTime} (${zone})`;
}

function partOfYearWords(point: Point): string {
  const part = PARTS_OF_YEAR[point.part ?? 0];
  if (!part) return yearName(point.year);
  const crossesYears = part.month + part.months > 12;
  const years = crossesYears ? yearPair(point.year) : yearName(point.year);
  return part.name.replace('YEAR', years);
}

/** "2025–26", but "1999–2000": the second year is cut only within a century. */
function yearPair(year: number): string {
  const next = year + 1;
  const isCut = year >= 1000 && next % 100 !== 0;
  return `${yearName(year)}–${isCut ? String(next).slice(-2) : yearName(next)}`;
}

const yearsWords = (first: number, last: number) =>
  `the years ${yearName(first)}–${yearName(last)}`;

const FORM_WORDS: Record<Form, (point: Point) => string> = {
  clock: clockWords,
  day: dayMonthYear,
  month: monthAndYear,
  year: (point) => yearName(point.year),
  partOfYear: partOfYearWords,
  someDayOfMonth: (point) => `a day in ${monthAndYear(point)}`,
  someDayOfYear: (point) => `a day in ${yearName(point.year)}`,
  someMonth: (point) => `a month in ${yearName(point.year)}`,
  decade: ({ year }) => (year >= 10 ? `the ${year}s` : yearsWords(year, year + 9)),
  century: ({ year }) => yearsWords(year, year + 99),
};

const QUALIFIED: Record<Qualifier, (words: string) => string> = {
  '': (words) => words,
  '?': (words) => `${words} (uncertain)`,
  '~': (words) => `around ${words}`,
  '%': (words) => `around ${words} (uncertain)`,
};

const pointWords = (point: Point) => QUALIFIED[point.qualifier](FORM_WORDS[point.form](point));

/** The words of several dates, all but the last without the month and year they share with it. */
function seriesWords(points: readonly Point[]): string[] {
  const shortened = shortenerOf(points);
  return points.map((point, index) =>
    index < points.length - 1 ? shortened(point) : pointWords(point),
  );
}

function shortenerOf(points: readonly Point[]): (point: Point) => string {
  const allShare = (key: 'form' | 'year' | 'month') =>
    points.every((point) => point[key] === points[0]?.[key]);
  const isPlain = points.every((point) => point.qualifier === '');
  if (!isPlain || !allShare('form') || !allShare('year')) return pointWords;
  if (points[0]?.form === 'month') return monthName;
  if (points[0]?.form !== 'day') return pointWords;
  return allShare('month')
    ? (point) => String(point.day)
    : (point) => `${point.day} ${monthName(point)}`;
}

function intervalWords({ start, end }: Interval): string {
  if (typeof start === 'object' && typeof end === 'object') {
    return seriesWords([start, end]).join(' to ');
  }
  if (typeof start === 'object') {
    const words = pointWords(start);
    return end === '..' ? `since ${words}` : `from ${words} to an unknown end`;
  }
  if (typeof end !== 'object') return '';
  const words = pointWords(end);
  return start === '..' ? `until ${words}` : `from an unknown start to ${words}`;
}

function rangeWords({ from, to }: Range): string {
  if (from && to) return `between ${seriesWords([from, to]).join(' and ')}`;
  if (from) return `${pointWords(from)} or later`;
  return to ? `${pointWords(to)} or earlier` : '';
}

function oneOfWords({ members }: OneOf): string {
  const points = members.filter((member) => member.kind === 'point');
  return listed(
    points.length === members.length
      ? seriesWords(points)
      : members.map((member) =>
          member.kind === 'point' ? pointWords(member) : rangeWords(member),
        ),
    'or',
  );
}

/** An EDTF text in English ("around 14 February 2026"); a text that is not EDTF comes back as it is. */
export function periodInWords(text: string): string {
  const read = readEdtf(text);
  if (!read.ok) return text;
  if (read.value.kind === 'point') return pointWords(read.value);
  return read.value.kind === 'interval' ? intervalWords(read.value) : oneOfWords(read.value);
}

/** A state's start and end in English ("since February 2026" where the end is ".."); "" if it has neither. */
export function stateInWords(start?: string, end?: string): string {
  const from = start === '..' ? '' : (start ?? '');
  if (end === '..')
    return from === '' ? 'ongoing, since when is unknown' : `since ${periodInWords(from)}`;
  if (from === '') return end ? `until ${periodInWords(end)}` : '';
  return end ? `from ${fromToWords(from, end)}` : `from ${periodInWords(from)}`;
}

function fromToWords(start: string, end: string): string {
  const [first, last] = [readEdtf(start), readEdtf(end)];
  return first.ok && last.ok && first.value.kind === 'point' && last.value.kind === 'point'
    ? seriesWords([first.value, last.value]).join(' to ')
    : `${periodInWords(start)} to ${periodInWords(end)}`;
}
