import type { Messages } from '../messages/messages.ts';
import { type Interval, type OneOf, type Range, readEdtf } from './periodParse.ts';
import { type Form, type Point, type Qualifier, PARTS_OF_YEAR } from './periodPoint.ts';

type Dates = Messages['dates'];

const dayOfYear = (dates: Dates, { day, month, year }: Point) => dates.dayOfYear(day, month, year);
const monthOfYear = (dates: Dates, { month, year }: Point) => dates.monthOfYear(month, year);

function clockWords(dates: Dates, point: Point): string {
  const { time, offset } = point.clock ?? { time: '', offset: '' };
  const shortTime = time.endsWith(':00') ? time.slice(0, -3) : time;
  const fullOffset = offset.length === 3 ? `${offset}:00` : offset;
  const zone = offset === 'Z' ? 'UTC' : `UTC${fullOffset.replace('-', '−')}`;
  return dates.atTime(dayOfYear(dates, point), shortTime, zone);
}

function partOfYearWords(dates: Dates, { part: number = 0, year }: Point): string {
  const part = PARTS_OF_YEAR[number];
  const names: Readonly<Record<number, (year: string) => string>> = dates.partsOfYear;
  const words = names[number];
  if (!part || !words) return dates.year(year);
  const crossesYears = part.month + part.months > 12;
  return words(crossesYears ? dates.twoYears(year) : dates.year(year));
}

const FORM_WORDS: Record<Form, (dates: Dates, point: Point) => string> = {
  clock: clockWords,
  day: dayOfYear,
  month: monthOfYear,
  year: (dates, { year }) => dates.year(year),
  partOfYear: partOfYearWords,
  someDayOfMonth: (dates, point) => dates.someDay(monthOfYear(dates, point)),
  someDayOfYear: (dates, { year }) => dates.someDay(dates.year(year)),
  someMonth: (dates, { year }) => dates.someMonth(dates.year(year)),
  decade: (dates, { year }) => dates.decade(year),
  century: (dates, { year }) => dates.years(year, year + 99),
};

const QUALIFIED: Record<Qualifier, (dates: Dates, words: string) => string> = {
  '': (_, words) => words,
  '?': (dates, words) => dates.uncertain(words),
  '~': (dates, words) => dates.around(words),
  '%': (dates, words) => dates.uncertain(dates.around(words)),
};

const pointWords = (dates: Dates, point: Point) =>
  QUALIFIED[point.qualifier](dates, FORM_WORDS[point.form](dates, point));

/** The words of several dates, all but the last without the month and year they share with it. */
function seriesWords(dates: Dates, points: readonly Point[]): string[] {
  const shortened = shortenerOf(dates, points);
  return points.map((point, index) =>
    index < points.length - 1 ? shortened(point) : pointWords(dates, point),
  );
}

/** The same for the two ends of a stretch of time. */
const pairWords = (dates: Dates, first: Point, last: Point) =>
  seriesWords(dates, [first, last]) as [string, string];

function shortenerOf(dates: Dates, points: readonly Point[]): (point: Point) => string {
  const whole = (point: Point) => pointWords(dates, point);
  const allShare = (key: 'form' | 'year' | 'month') =>
    points.every((point) => point[key] === points[0]?.[key]);
  const isPlain = points.every((point) => point.qualifier === '');
  if (!isPlain || !allShare('form') || !allShare('year')) return whole;
  if (points[0]?.form === 'month') return ({ month }) => dates.month(month);
  if (points[0]?.form !== 'day') return whole;
  return allShare('month')
    ? ({ day }) => dates.day(day)
    : ({ day, month }) => dates.dayOfMonth(day, month);
}

function intervalWords(dates: Dates, { start, end }: Interval): string {
  if (typeof start === 'object' && typeof end === 'object') {
    return dates.to(...pairWords(dates, start, end));
  }
  if (typeof start === 'object') {
    const words = pointWords(dates, start);
    return end === '..' ? dates.since(words) : dates.toUnknown(words);
  }
  if (typeof end !== 'object') return '';
  const words = pointWords(dates, end);
  return start === '..' ? dates.until(words) : dates.fromUnknown(words);
}

function rangeWords(dates: Dates, { from, to }: Range): string {
  if (from && to) return dates.between(...pairWords(dates, from, to));
  if (from) return dates.orLater(pointWords(dates, from));
  return to ? dates.orEarlier(pointWords(dates, to)) : '';
}

function oneOfWords({ dates, grammar }: Messages, { members }: OneOf): string {
  const points = members.filter((member) => member.kind === 'point');
  return grammar.or(
    points.length === members.length
      ? seriesWords(dates, points)
      : members.map((member) =>
          member.kind === 'point' ? pointWords(dates, member) : rangeWords(dates, member),
        ),
  );
}

/** An EDTF text in words ("around 14 February 2026"); a text that is not EDTF comes back as it is. */
export function periodInWords(messages: Messages, text: string): string {
  const read = readEdtf(text);
  if (!read.ok) return text;
  if (read.value.kind === 'point') return pointWords(messages.dates, read.value);
  return read.value.kind === 'interval'
    ? intervalWords(messages.dates, read.value)
    : oneOfWords(messages, read.value);
}

/** A state's start and end in words ("since February 2026" where the end is ".."); "" if it has neither. */
export function stateInWords(messages: Messages, start?: string, end?: string): string {
  const { dates } = messages;
  const from = start === '..' ? '' : (start ?? '');
  if (end === '..') return from === '' ? dates.ongoing : dates.since(periodInWords(messages, from));
  if (from === '') return end ? dates.until(periodInWords(messages, end)) : '';
  return end
    ? dates.fromTo(...endsInWords(messages, from, end))
    : dates.from(periodInWords(messages, from));
}

function endsInWords(messages: Messages, start: string, end: string): [string, string] {
  const [first, last] = [readEdtf(start), readEdtf(end)];
  return first.ok && last.ok && first.value.kind === 'point' && last.value.kind === 'point'
    ? pairWords(messages.dates, first.value, last.value)
    : [periodInWords(messages, start), periodInWords(messages, end)];
}
