/** The strict half of reading dates: EDTF text to points, intervals and sets. */
import { type Point, type Read, fail, readPoint } from './periodPoint.ts';

/** An end of an interval that is not a date: open ("..") or unknown (empty). */
export type NoEnd = '..' | '';
export interface Interval {
  readonly kind: 'interval';
  readonly start: Point | NoEnd;
  readonly end: Point | NoEnd;
}

/** One of a set: single dates and ranges, of which exactly one is meant. */
export interface OneOf {
  readonly kind: 'oneOf';
  readonly members: readonly (Point | Range)[];
}
export interface Range {
  readonly kind: 'range';
  readonly from: Point | undefined;
  readonly to: Point | undefined;
}

export type Edtf = Point | Interval | OneOf;

const isNoEnd = (text: string): text is NoEnd => text === '' || text === '..';

function readInterval(text: string): Read<Interval> {
  const [startText = '', endText = '', ...more] = text.split('/');
  if (more.length > 0) return fail('an interval has one "/", between its start and its end');
  if (isNoEnd(startText) && isNoEnd(endText)) return fail('an interval needs a date at either end');
  const start = isNoEnd(startText) ? startText : readPoint(startText);
  if (typeof start === 'object' && !start.ok) return start;
  const end = isNoEnd(endText) ? endText : readPoint(endText);
  if (typeof end === 'object' && !end.ok) return end;
  const value = {
    kind: 'interval' as const,
    start: typeof start === 'string' ? start : start.value,
    end: typeof end === 'string' ? end : end.value,
  };
  return isBackwards(value.start, value.end)
    ? { ...fail('the interval ends before it starts'), suggestion: `${endText}/${startText}` }
    : { ok: true, value };
}

/** True where the second date is surely before the first. */
export const isBackwards = (
  first: { lo: number } | NoEnd | undefined,
  second: { hi: number } | NoEnd | undefined,
): boolean => typeof first === 'object' && typeof second === 'object' && second.hi < first.lo;

function readMember(text: string): Read<Point | Range> {
  const [fromText = '', toText, ...more] = text.split('..');
  if (toText === undefined) return readPoint(text);
  if (more.length > 0) return fail(`"${text}": a range has one ".."`);
  if (fromText === '' && toText === '') return fail('a range needs a date at either end');
  const from = fromText === '' ? undefined : readPoint(fromText);
  if (from?.ok === false) return from;
  const to = toText === '' ? undefined : readPoint(toText);
  if (to?.ok === false) return to;
  return isBackwards(from?.value, to?.value)
    ? fail(`"${text}": the range ends before it starts`)
    : { ok: true, value: { kind: 'range', from: from?.value, to: to?.value } };
}

function readOneOf(text: string): Read<OneOf> {
  if (!text.endsWith(']')) return fail('a set of dates ends with "]"');
  const members: (Point | Range)[] = [];
  for (const memberText of text.slice(1, -1).split(',')) {
    const member = readMember(memberText.trim());
    if (!member.ok) return member;
    members.push(member.value);
  }
  return { ok: true, value: { kind: 'oneOf', members } };
}

/** Reads an EDTF text of any kind this program knows; a failure has a suggestion only where it is plain. */
export function readEdtf(text: string): Read<Edtf> {
  if (text.length > 200) return fail('a date has at most 200 characters');
  if (text.trim() === '') return fail('the date is empty');
  if (text.startsWith('[')) return readOneOf(text);
  if (text.startsWith('{')) return fail('several dates that all hold need one statement each');
  return text.includes('/') ? readInterval(text) : readPoint(text);
}
