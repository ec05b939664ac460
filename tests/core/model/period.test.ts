import { fc, test as property } from '@fast-check/vitest';
// @ts-expect-error: edtf ships without types.
import untypedEdtf from 'edtf';
import { EN } from '../../../src/core/messages/en/en.ts';
import { describe, expect, test } from 'vitest';
import {
  type Period,
  type PeriodResult,
  DAY,
  dayText,
  overlapOf,
  parseDay,
  parsePeriod,
  periodInWords,
  stateInWords,
  statePeriod,
} from '../../../src/core/model/period.ts';

const oracle = untypedEdtf as (text: string) => { readonly min: number; readonly max: number };

/** Bounds as people read them: a start as its first day, an end as its last; "25 17:00" where it is not midnight. */
function shown(ms: number): string {
  if (!Number.isFinite(ms)) return ms < 0 ? '-∞' : '∞';
  const isEdge = ms % DAY === 0 || (ms + 1) % DAY === 0;
  return isEdge ? dayText(ms) : new Date(ms).toISOString();
}

function periodOf(result: PeriodResult): Period {
  if (!result.ok) throw new Error(result.problem);
  return result.period;
}

/** The outer bounds of a text: "2026-02-01 2026-02-28". */
function outer(text: string): string {
  const { earliestStart, latestEnd } = periodOf(parsePeriod(text));
  return `${shown(earliestStart)} ${shown(latestEnd)}`;
}

/** All four bounds: earliest start, latest start, earliest end, latest end. */
const fourBounds = ({ earliestStart, latestStart, earliestEnd, latestEnd }: Period) =>
  [earliestStart, latestStart, earliestEnd, latestEnd].map(shown).join(' ');

const problemOf = (result: PeriodResult) => (result.ok ? 'no problem' : result.problem);
const suggestionOf = (result: PeriodResult) => (result.ok ? 'no problem' : result.suggestion);

describe('a date is an act somewhere within it', () => {
  test('all starts and ends are its first and last millisecond', () => {
    expect(parsePeriod('2026-02-24')).toEqual({
      ok: true,
      period: {
        earliestStart: Date.UTC(2026, 1, 24),
        earliestEnd: Date.UTC(2026, 1, 24),
        latestStart: Date.UTC(2026, 1, 25) - 1,
        latestEnd: Date.UTC(2026, 1, 25) - 1,
        uncertain: false,
      },
    });
  });

  test.each([
    ['2026', '2026-01-01 2026-12-31'],
    ['2026-02', '2026-02-01 2026-02-28'],
    ['2024-02-29', '2024-02-29 2024-02-29'],
    ['0050', '0050-01-01 0050-12-31'],
    ['-0049-03', '-0049-03-01 -0049-03-31'],
    ['0000', '0000-01-01 0000-12-31'],
    ['201X', '2010-01-01 2019-12-31'],
    ['20XX', '2000-01-01 2099-12-31'],
    ['-004X', '-0049-01-01 -0040-12-31'],
    ['2004-XX', '2004-01-01 2004-12-31'],
    ['2004-06-XX', '2004-06-01 2004-06-30'],
    ['2004-XX-XX', '2004-01-01 2004-12-31'],
  ])('%s spans %s', (text, bounds) => {
    expect(outer(text)).toBe(bounds);
  });

  test.each([
    ['2025-21', '2025-03-01 2025-05-31'],
    ['2025-22', '2025-06-01 2025-08-31'],
    ['2025-23', '2025-09-01 2025-11-30'],
    ['2025-24', '2025-12-01 2026-02-28'],
    ['2023-24', '2023-12-01 2024-02-29'],
    ['2025-25', '2025-03-01 2025-05-31'],
    ['2025-28', '2025-12-01 2026-02-28'],
    ['2025-29', '2025-09-01 2025-11-30'],
    ['2025-30', '2025-12-01 2026-02-28'],
    ['2025-31', '2025-03-01 2025-05-31'],
    ['2025-32', '2025-06-01 2025-08-31'],
    ['2025-33', '2025-01-01 2025-03-31'],
    ['2025-36', '2025-10-01 2025-12-31'],
    ['2025-37', '2025-01-01 2025-04-30'],
    ['2025-39', '2025-09-01 2025-12-31'],
    ['2025-40', '2025-01-01 2025-06-30'],
    ['2025-41', '2025-07-01 2025-12-31'],
  ])('the part of a year %s spans %s', (text, bounds) => {
    expect(outer(text)).toBe(bounds);
  });

  test.each([
    ['2026-02-27T17:00:00-05:00', '2026-02-27T17:00:00.000Z 2026-02-27T17:00:00.999Z'],
    ['2026-02-27T17:00:00Z', '2026-02-27T17:00:00.000Z 2026-02-27T17:00:00.999Z'],
    ['2026-02-27T17:00:00+05:30', '2026-02-27T17:00:00.000Z 2026-02-27T17:00:00.999Z'],
    ['2026-02-27T17:00:00-05', '2026-02-27T17:00:00.000Z 2026-02-27T17:00:00.999Z'],
  ])('the clock time %s is one second of the clock on the wall', (text, bounds) => {
    expect(outer(text)).toBe(bounds);
  });

  test.each([
    ['[2026-01-10, 2026-01-12]', '2026-01-10 2026-01-12'],
    ['[2026-01-12,2026-01-10]', '2026-01-10 2026-01-12'],
    ['[2026-01..2026-03]', '2026-01-01 2026-03-31'],
    ['[..2026-03]', '-∞ 2026-03-31'],
    ['[2026-01..]', '2026-01-01 ∞'],
    ['[2024, 2025-11..2026-03]', '2024-01-01 2026-03-31'],
  ])('one of the set %s lies within %s', (text, bounds) => {
    expect(outer(text)).toBe(bounds);
  });
});

describe('qualifiers', () => {
  test.each([
    ['2026-02-14?', '2026-02-14 2026-02-14'],
    ['2026-02-14~', '2026-02-13 2026-02-15'],
    ['2026-02-14%', '2026-02-13 2026-02-15'],
    ['2026-03~', '2026-02-01 2026-04-30'],
    ['2026~', '2025-01-01 2027-12-31'],
    ['2025-22~', '2025-03-01 2025-11-30'],
    ['201X~', '2000-01-01 2029-12-31'],
    ['[2026-01-10~, 2026-01-20]', '2026-01-09 2026-01-20'],
  ])('%s is uncertain and spans %s', (text, bounds) => {
    expect(outer(text)).toBe(bounds);
    expect(periodOf(parsePeriod(text)).uncertain).toBe(true);
  });

  test('either end makes an interval uncertain', () => {
    expect(periodOf(parsePeriod('2026-01/2026-02?')).uncertain).toBe(true);
    expect(periodOf(parsePeriod('2026-01~/..')).uncertain).toBe(true);
    expect(periodOf(parsePeriod('2026-01/2026-02')).uncertain).toBe(false);
  });
});

describe('an interval lasts from one end to the other', () => {
  test.each([
    ['2026-01/2026-03', '2026-01-01 2026-01-31 2026-03-01 2026-03-31'],
    ['2026-02-24/2026-02-26', '2026-02-24 2026-02-24 2026-02-26 2026-02-26'],
    ['2026-02/..', '2026-02-01 2026-02-28 2026-02-01 ∞'],
    ['2026-02/', '2026-02-01 2026-02-28 2026-02-01 ∞'],
    ['../2026-02', '-∞ 2026-02-28 2026-02-01 2026-02-28'],
    ['/2026-02', '-∞ 2026-02-28 2026-02-01 2026-02-28'],
    ['2025-22/2025-24', '2025-06-01 2025-08-31 2025-12-01 2026-02-28'],
  ])('%s has the bounds %s', (text, bounds) => {
    expect(fourBounds(periodOf(parsePeriod(text)))).toBe(bounds);
  });

  test('where its ends overlap, it starts by its latest end and ends after its earliest start', () => {
    expect(fourBounds(periodOf(parsePeriod('2026/2026-02-10')))).toBe(
      '2026-01-01 2026-02-10 2026-02-10 2026-02-10',
    );
    expect(fourBounds(periodOf(parsePeriod('2026-02-10/2026')))).toBe(
      '2026-02-10 2026-02-10 2026-02-10 2026-12-31',
    );
  });
});

describe('what is not a date', () => {
  test.each([
    ['2026-02-30', 'there is no 30 February 2026: the month has 28 days'],
    ['2025-02-29', 'there is no 29 February 2025: the month has 28 days'],
    ['1900-02-29', 'there is no 29 February 1900: the month has 28 days'],
    ['2026-04-00', 'there is no 0 April 2026: the month has 30 days'],
    [
      '2026-13',
      'there is no month 13: months are 01 to 12, seasons and other parts of a year 21 to 41',
    ],
    ['2026-00-10', 'there is no month 0: months are 01 to 12'],
    ['2026-22-10', 'there is no month 22: months are 01 to 12'],
    ['2026-02-24T25:00:00Z', 'there is no clock time 25:00:00'],
    ['2026-02-24T17:00:00+15:00', 'there is no offset +15:00: offsets are -12:00 to +14:00'],
    [
      '2026-02-24T17:00',
      'a clock time needs seconds and an offset, such as 17:00:00-05:00 or 17:00:00Z',
    ],
    [
      '2026-02-24T17:00:00',
      'a clock time needs seconds and an offset, such as 17:00:00-05:00 or 17:00:00Z',
    ],
    ['2026-02-24T17:00:00Z?', 'a date with a clock time takes no "?", "~" or "%"'],
    ['-0000', 'there is no year -0000: the year before 0001 is 0000'],
    ['201X-02', '"201X-02": a year with unspecified digits takes no month'],
    ['2026-XX-10', '"2026-XX-10" has a day without a month'],
    ['', 'the date is empty'],
    ['  ', 'the date is empty'],
    ['soon', '"soon" is not an EDTF date, such as 2026, 2026-02 or 2026-02-24'],
    ['2026/2027/2028', 'an interval has one "/", between its start and its end'],
    ['../..', 'an interval needs a date at either end'],
    ['/', 'an interval needs a date at either end'],
    ['2026-03/2026-02', 'the interval ends before it starts'],
    ['[2026-03..2026-02]', '"2026-03..2026-02": the range ends before it starts'],
    ['[2026', 'a set of dates ends with "]"'],
    ['[..]', 'a range needs a date at either end'],
    ['{2025,2026}', 'several dates that all hold need one statement each'],
    ['9'.repeat(201), 'a date has at most 200 characters'],
  ])('%s: %s', (text, problem) => {
    expect(problemOf(parsePeriod(text))).toBe(problem);
  });

  test.each([
    ['24/02/2026', '2026-02-24'],
    ['02/24/2026', '2026-02-24'],
    ['24.2.2026', '2026-02-24'],
    ['2026-2-4', '2026-02-04'],
    ['2026/02/24', '2026-02-24'],
    ['2026-24-02', '2026-02-24'],
    ['20260224', '2026-02-24'],
    ['Feb 2026', '2026-02'],
    ['Sept. 2025', '2025-09'],
    ['24th February 2026', '2026-02-24'],
    ['Feb 24, 2026', '2026-02-24'],
    ['summer 2025', '2025-22'],
    ['Fall 2025', '2025-23'],
    ['winter 2025–26', '2025-24'],
    ['Q3 2025', '2025-35'],
    ['the 2010s', '201X'],
    ['201x', '201X'],
    ['circa 2026', '2026~'],
    ['~Feb 2026', '2026-02~'],
    ['2026?~', '2026%'],
    ['2026–02–24', '2026-02-24'],
    [' 2026 ', '2026'],
    ['2010-2019', '2010/2019'],
    ['2026-03/2026-02', '2026-02/2026-03'],
    ['Feb 2026/March 2026', '2026-02/2026-03'],
    ['2026-02-24T17:00Z', '2026-02-24T17:00:00Z'],
    ['2026-02-24 17:00-05:00', '2026-02-24T17:00:00-05:00'],
    ['2026-02-24T17:00:00Z~', '2026-02-24~'],
  ])('%s suggests %s', (text, suggestion) => {
    expect(suggestionOf(parsePeriod(text))).toBe(suggestion);
  });

  test.each(['soon', '2026-02-30', '30/02/2026', '2026-02-24T17:00', '24 February', 'Smarch 2026'])(
    '%s suggests nothing, for the missing part cannot be known',
    (text) => {
      expect(parsePeriod(text)).toEqual({ ok: false, problem: expect.any(String) as string });
    },
  );
});

describe('the period of a state', () => {
  const asOf = '2026-02-25';

  test.each([
    ['2025-11', '2026-01', '2025-11-01 2025-11-30 2026-01-01 2026-01-31'],
    ['2025-11', undefined, '2025-11-01 2025-11-30 2025-11-01 ∞'],
    [undefined, '2026-01', '-∞ 2026-01-31 2026-01-01 2026-01-31'],
    ['2025-11', '..', '2025-11-01 2025-11-30 2026-02-25 ∞'],
    ['2026', '..', '2026-01-01 2026-02-25 2026-02-25 ∞'],
    [undefined, '..', '-∞ 2026-02-25 2026-02-25 ∞'],
  ])('from %s to %s has the bounds %s', (start, end, bounds) => {
    expect(fourBounds(periodOf(statePeriod(start, end, asOf)))).toBe(bounds);
  });

  test('a start marked "~" pads it and makes it uncertain', () => {
    const period = periodOf(statePeriod('2025-11~', '..', asOf));
    expect(fourBounds(period)).toBe('2025-10-01 2025-12-31 2026-02-25 ∞');
    expect(period.uncertain).toBe(true);
  });

  test.each([
    [undefined, undefined, 'a state needs a start or an end'],
    ['2026-02', '2026-01', 'the state ends before it starts'],
    ['2026-03', '..', 'a state that is still so cannot start after 2026-02-25'],
    ['2026-01/2026-02', undefined, 'the start of a state is one date, not an interval'],
    ['2026-01', '2026-02-30', 'there is no 30 February 2026: the month has 28 days'],
  ])('from %s to %s: %s', (start, end, problem) => {
    expect(problemOf(statePeriod(start, end, asOf))).toBe(problem);
  });

  test('"still so" needs to know when', () => {
    expect(problemOf(statePeriod('2026', '..', '2026-02-30'))).toBe(
      '"still so" needs the day the file is as of: there is no 30 February 2026: the month has 28 days',
    );
  });
});

describe('a period and a window', () => {
  const february = { from: Date.UTC(2026, 1, 1), to: Date.UTC(2026, 2, 1) - 1 };

  test.each([
    ['2026-02-24', 'certain'],
    ['2026-02', 'certain'],
    ['2026-02-24?', 'possible'],
    ['2026-02-10~', 'possible'],
    ['2026', 'possible'],
    ['2025-24', 'possible'],
    ['2026-01-31', 'outside'],
    ['2026-01-31~', 'possible'],
    ['2026-03-01', 'outside'],
    ['2025/2027', 'certain'],
    ['2025/2026-02', 'certain'],
    ['2025/..', 'possible'],
    ['2027/..', 'outside'],
    ['[2026-01-10, 2026-03-10]', 'possible'],
  ])('%s is %s in February 2026', (text, overlap) => {
    expect(overlapOf(periodOf(parsePeriod(text)), february)).toBe(overlap);
  });

  test('every certain period is certain in the open window', () => {
    const always = { from: -Infinity, to: Infinity };
    expect(overlapOf(periodOf(parsePeriod('2026/..')), always)).toBe('certain');
    expect(overlapOf(periodOf(parsePeriod('2026?')), always)).toBe('possible');
  });
});

describe('in words', () => {
  test.each([
    ['2026-02-24', '24 February 2026'],
    ['2026-02', 'February 2026'],
    ['2026', '2026'],
    ['-0049', '50 BC'],
    ['0000-03', 'March 1 BC'],
    ['2025-22', 'summer 2025'],
    ['2025-24', 'winter 2025–26'],
    ['1999-24', 'winter 1999–2000'],
    ['2025-28', 'winter 2025–26 in the northern hemisphere'],
    ['2025-29', 'spring 2025 in the southern hemisphere'],
    ['2025-34', 'the second quarter of 2025'],
    ['2025-39', 'the last third of 2025'],
    ['2025-40', 'the first half of 2025'],
    ['2026-02-14~', 'around 14 February 2026'],
    ['2026-02-24?', '24 February 2026 (uncertain)'],
    ['2026%', 'around 2026 (uncertain)'],
    ['2026-02-XX', 'a day in February 2026'],
    ['2026-XX-XX', 'a day in 2026'],
    ['2026-XX', 'a month in 2026'],
    ['201X', 'the 2010s'],
    ['20XX', 'the years 2000–2099'],
    ['2026-01/2026-02', 'January to February 2026'],
    ['2025-12/2026-02', 'December 2025 to February 2026'],
    ['2026-02-24/2026-02-26', '24 to 26 February 2026'],
    ['2026-01-24/2026-02-03', '24 January to 3 February 2026'],
    ['2025-12-24/2026-01-03', '24 December 2025 to 3 January 2026'],
    ['2026-01~/2026-02', 'around January 2026 to February 2026'],
    ['2025/2026', '2025 to 2026'],
    ['2025-22/2025-23', 'summer 2025 to autumn 2025'],
    ['2026-02/..', 'since February 2026'],
    ['../2026-02', 'until February 2026'],
    ['2026-02/', 'from February 2026 to an unknown end'],
    ['/2026-02', 'from an unknown start to February 2026'],
    ['2026-02-27T17:00:00-05:00', '27 February 2026, 17:00 (UTC−05:00)'],
    ['2026-02-27T17:00:30Z', '27 February 2026, 17:00:30 (UTC)'],
    ['2026-02-27T17:00:00+01', '27 February 2026, 17:00 (UTC+01:00)'],
    ['[2026-01-10, 2026-01-12]', '10 or 12 January 2026'],
    ['[2026-01-10, 2026-01-12, 2026-01-14]', '10, 12 or 14 January 2026'],
    ['[2025-12, 2026-01]', 'December 2025 or January 2026'],
    ['[2026-01..2026-03]', 'between January and March 2026'],
    ['[..2026-03]', 'March 2026 or earlier'],
    ['[2026-01..]', 'January 2026 or later'],
    ['last summer', 'last summer'],
    ['2026-02-30', '2026-02-30'],
  ])('%s reads "%s"', (text, words) => {
    expect(periodInWords(EN, text)).toBe(words);
  });

  test.each([
    ['2026-02', '..', 'since February 2026'],
    ['2026-02', undefined, 'from February 2026'],
    ['2026-01', '2026-02', 'from January to February 2026'],
    ['2025~', '2026-02', 'from around 2025 to February 2026'],
    [undefined, '2026-02', 'until February 2026'],
    [undefined, '..', 'ongoing, since when is unknown'],
    [undefined, undefined, ''],
    ['last summer', '2026', 'from last summer to 2026'],
  ])('a state from %s to %s reads "%s"', (start, end, words) => {
    expect(stateInWords(EN, start, end)).toBe(words);
  });
});

describe('what a person types in a date field', () => {
  test.each([
    ['24 Feb 2026', '2026-02-24'],
    ['24. Februar 2026', '2026-02-24'],
    ['3. März 2026', '2026-03-03'],
    ['24.2.2026', '2026-02-24'],
    ['Mai 2026', '2026-05'],
    ['Frühjahr 2025', '2025-21'],
    ['24 February 2026', '2026-02-24'],
    ['Feb 24, 2026', '2026-02-24'],
    ['february 2026', '2026-02'],
    ['summer 2025', '2025-22'],
    ['2026-2-4', '2026-02-04'],
    ['24.02.2026', '2026-02-24'],
    ['24/02/2026', '2026-02-24'],
    ['03/02/2026', '2026-02-03'],
    ['2026', '2026'],
    [' 2026-02 ', '2026-02'],
    ['02/2026', '2026-02'],
    ['201x', '201X'],
    ['2026-01/2026-02', '2026-01/2026-02'],
  ])('%s is %s', (text, edtf) => {
    expect(parseDay(text)).toEqual(parsePeriod(edtf));
  });

  test('a day that does not exist is named as such', () => {
    expect(problemOf(parseDay('30 Feb 2026'))).toBe(
      'there is no 30 February 2026: the month has 28 days',
    );
  });

  test('a date with the month first is asked back about', () => {
    expect(parseDay('02/24/2026')).toMatchObject({ ok: false, suggestion: '2026-02-24' });
  });

  test.each(['', 'soon', '24 February', 'x'.repeat(201)])('%s is refused', (text) => {
    expect(parseDay(text).ok).toBe(false);
  });
});

describe('a moment as the text of its day', () => {
  test.each([
    [Date.UTC(2026, 1, 24), '2026-02-24'],
    [Date.UTC(2026, 1, 25) - 1, '2026-02-24'],
    [-DAY, '1969-12-31'],
    [new Date(0).setUTCFullYear(-49, 0, 1), '-0049-01-01'],
    [Infinity, '..'],
  ])('%d is %s', (ms, text) => {
    expect(dayText(ms)).toBe(text);
  });
});

const padded = (length: number) => (number: number) => String(number).padStart(length, '0');
const aYear = fc.integer({ min: 1, max: 9998 }).map(padded(4));
const aMonth = fc
  .tuple(aYear, fc.integer({ min: 1, max: 12 }).map(padded(2)))
  .map((fields) => fields.join('-'));
const aDay = fc
  .integer({ min: Date.UTC(1000, 0, 1) / DAY, max: Date.UTC(9990, 0, 1) / DAY })
  .map((day) => dayText(day * DAY));
const aDecade = fc.integer({ min: 1, max: 998 }).map((decade) => `${padded(3)(decade)}X`);
const aSomeDay = fc.oneof(
  aYear.map((year) => `${year}-XX`),
  aMonth.map((month) => `${month}-XX`),
);
/** Of two different days: edtf refuses an interval that starts and ends on one day. */
const anIntervalOfDays = fc
  .tuple(aDay, aDay)
  .filter(([a, b]) => a !== b)
  .map((days) => days.toSorted((a, b) => Date.parse(a) - Date.parse(b)).join('/'));

const aPartOfYear = fc
  .tuple(aYear, fc.integer({ min: 21, max: 41 }))
  .map((fields) => fields.join('-'));
const aPoint = fc
  .tuple(
    fc.oneof(aYear, aMonth, aDay, aDecade, aSomeDay, aPartOfYear),
    fc.constantFrom('', '?', '~', '%'),
  )
  .map((parts) => parts.join(''));
const anEnd = fc.oneof(aPoint, fc.constantFrom('', '..'));
const aText = fc.oneof(
  aPoint,
  fc.tuple(anEnd, anEnd).map((ends) => ends.join('/')),
  fc.tuple(aPoint, aPoint).map(([a, b]) => `[${a}, ${b}..]`),
);
/** The period of a random text; about half of the random intervals run backwards and are left out. */
const aPeriod = aText
  .map(parsePeriod)
  .filter((result) => result.ok)
  .map((result) => result.period);

const aMoment = fc.oneof(
  fc.integer({ min: Date.UTC(1, 0, 1), max: Date.UTC(9999, 0, 1) }),
  fc.constantFrom(-Infinity, Infinity),
);
const aWindow = fc
  .tuple(aMoment, aMoment)
  .map(([a, b]) => ({ from: Math.min(a, b), to: Math.max(a, b) }));
const aWidening = fc.nat({ max: 1000 * DAY });

const aShare = fc.double({ min: 0, max: 1, noNaN: true });

const RANK = { outside: 0, possible: 1, certain: 2 };

describe('for every period', () => {
  property.prop([aPeriod])('the bounds are in order', (period) => {
    expect(period.earliestStart).toBeLessThanOrEqual(period.latestStart);
    expect(period.earliestEnd).toBeLessThanOrEqual(period.latestEnd);
    expect(period.earliestStart).toBeLessThanOrEqual(period.earliestEnd);
    expect(period.latestStart).toBeLessThanOrEqual(period.latestEnd);
  });

  property.prop([aPeriod, aWindow])(
    'certain and possible are where the outer bounds touch the window',
    (period, window) => {
      const mayTouch = period.earliestStart <= window.to && period.latestEnd >= window.from;
      expect(overlapOf(period, window) !== 'outside').toBe(mayTouch);
    },
  );

  property.prop([aPeriod, aWindow, aWidening, aWidening])(
    'a wider window loses no match',
    (period, window, earlier, later) => {
      const wider = { from: window.from - earlier, to: window.to + later };
      expect(RANK[overlapOf(period, wider)]).toBeGreaterThanOrEqual(
        RANK[overlapOf(period, window)],
      );
    },
  );

  property.prop([aPeriod, aWindow, aShare, aShare])(
    'certain means: whenever it began and ended, it touched the window',
    (period, window, startShare, endShare) => {
      fc.pre(overlapOf(period, window) === 'certain');
      const { earliestStart, latestStart, earliestEnd, latestEnd } = period;
      fc.pre(Number.isFinite(earliestStart) && Number.isFinite(latestEnd));
      const start = earliestStart + startShare * (latestStart - earliestStart);
      const end = Math.max(start, earliestEnd + endShare * (latestEnd - earliestEnd));
      expect(start <= window.to && end >= window.from).toBe(true);
    },
  );

  property.prop([aText])('words are found for what is read', (text) => {
    fc.pre(parsePeriod(text).ok);
    expect(periodInWords(EN, text)).not.toMatch(/undefined|NaN|^$|\[|\//);
  });
});

describe('for every string', () => {
  const almost = fc.string({
    unit: fc.constantFrom(...'0123456789-/.[],X?~%TZ:+ {}febQsummer'.split('')),
    maxLength: 210,
  });

  property.prop([fc.oneof(fc.string({ unit: 'binary' }), almost)])('nothing throws', (text) => {
    for (const result of [parsePeriod(text), parseDay(text), statePeriod(text, text, text)]) {
      expect(typeof result.ok).toBe('boolean');
    }
    expect(typeof periodInWords(EN, text)).toBe('string');
    expect(typeof stateInWords(EN, text, text)).toBe('string');
  });

  property.prop([almost])('a suggestion can be read', (text) => {
    const result = parsePeriod(text);
    if (!result.ok && result.suggestion !== undefined) {
      expect(parsePeriod(result.suggestion)).toMatchObject({ ok: true });
    }
  });

  property.prop([aMoment])('the text of a day is read again as that day', (ms) => {
    fc.pre(Number.isFinite(ms));
    const { earliestStart, latestEnd } = periodOf(parsePeriod(dayText(ms)));
    expect(earliestStart <= ms && ms <= latestEnd).toBe(true);
  });
});

describe('beside the edtf package', () => {
  property.prop([fc.oneof(aYear, aMonth, aDay, aDecade, aSomeDay, anIntervalOfDays)])(
    'the outer bounds agree',
    (text) => {
      const { earliestStart, latestEnd } = periodOf(parsePeriod(text));
      expect([earliestStart, latestEnd]).toEqual([oracle(text).min, oracle(text).max]);
    },
  );

  test.each([
    ['2025-22', '2025-06-01 2025-08-31', '2025-04-01 2025-06-30', 'it takes seasons for quarters'],
    ['2025-24', '2025-12-01 2026-02-28', '2025-10-01 2025-12-31', 'winter crosses the year'],
    ['2025-37', '2025-01-01 2025-04-30', '2025-01-01 2025-05-31', 'a third of a year is 4 months'],
    ['2026-02~', '2026-01-01 2026-03-31', '2026-02-01 2026-02-28', 'it does not pad'],
    ['[2026-01..2026-03]', '2026-01-01 2026-03-31', '2026-01-01 2026-01-31', 'it drops the end'],
    [
      '2026-02-27T17:00:00-05:00',
      '2026-02-27T17:00:00.000Z 2026-02-27T17:00:00.999Z',
      '2026-02-27T22:00:00.000Z 2026-02-27T22:00:00.000Z',
      'the day as written is the day that counts',
    ],
  ])('%s spans %s, not %s: %s', (text, ours, theirs) => {
    expect(outer(text)).toBe(ours);
    expect(`${shown(oracle(text).min)} ${shown(oracle(text).max)}`).toBe(theirs);
  });

  test('an unknown end has no bound there, where edtf has null', () => {
    expect(outer('2026-02/')).toBe('2026-02-01 ∞');
    expect(oracle('2026-02/').max).toBeNull();
    expect(oracle('2026-02/..').max).toBe(Infinity);
  });

  test('an interval within one day is read, where edtf refuses it', () => {
    expect(outer('2026-02-24/2026-02-24')).toBe('2026-02-24 2026-02-24');
    expect(() => oracle('2026-02-24/2026-02-24')).toThrow('invalid upper bound');
  });

  test('29 February 2025 is refused, where edtf reads 1 March', () => {
    expect(parsePeriod('2025-02-29').ok).toBe(false);
    expect(shown(oracle('2025-02-29').min)).toBe('2025-03-01');
  });
});
