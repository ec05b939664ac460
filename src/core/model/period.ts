import { guesses, plainGuess, tidied } from './periodGuess.ts';
import {
  type Edtf,
  type Interval,
  type OneOf,
  type Range,
  isBackwards,
  readEdtf,
} from './periodParse.ts';
import { type Point, type Read, fail, readPoint } from './periodPoint.ts';

export { periodInWords, stateInWords } from './periodWords.ts';

/** A day in milliseconds. */
export const DAY = 86_400_000;

/**
 * When something was, as far as is known: four bounds in milliseconds since 1970-01-01, read as if every place
 * kept UTC (the day as written is the day that counts; a clock time's offset is kept for display only).
 * Starts are the first, ends the last millisecond of their unit; unknown or open is -Infinity or Infinity.
 */
export interface Period {
  readonly earliestStart: number;
  readonly latestStart: number;
  readonly earliestEnd: number;
  readonly latestEnd: number;
  /** Marked "?", "~" or "%": never certainly inside a window. */
  readonly uncertain: boolean;
}

export type PeriodResult =
  | { readonly ok: true; readonly period: Period }
  | { readonly ok: false; readonly problem: string; readonly suggestion?: string };

/** A stretch of time to look at, in milliseconds, both ends included; an open end is -Infinity or Infinity. */
export interface TimeWindow {
  readonly from: number;
  readonly to: number;
}

/** The outer bounds of one end of a period. */
interface Span {
  readonly lo: number;
  readonly hi: number;
  readonly uncertain: boolean;
}

const UNKNOWN: Span = { lo: -Infinity, hi: Infinity, uncertain: false };

function spanOf(value: Point | Range | OneOf): Span {
  if (value.kind === 'point') {
    return { lo: value.lo, hi: value.hi, uncertain: value.qualifier !== '' };
  }
  if (value.kind === 'range') {
    const from = value.from ? spanOf(value.from) : UNKNOWN;
    const to = value.to ? spanOf(value.to) : UNKNOWN;
    return { lo: from.lo, hi: to.hi, uncertain: from.uncertain || to.uncertain };
  }
  const spans = value.members.map(spanOf);
  return {
    lo: Math.min(...spans.map((span) => span.lo)),
    hi: Math.max(...spans.map((span) => span.hi)),
    uncertain: spans.some((span) => span.uncertain),
  };
}

/** An act lies somewhere within its span. */
const actWithin = ({ lo, hi, uncertain }: Span): Period => ({
  earliestStart: lo,
  latestStart: hi,
  earliestEnd: lo,
  latestEnd: hi,
  uncertain,
});

/** A state lasts from one span to the other; it cannot start after its latest end, nor end before its earliest start. */
const lasting = (start: Span, end: Span): Period => ({
  earliestStart: start.lo,
  latestStart: Math.min(start.hi, end.hi),
  earliestEnd: Math.max(start.lo, end.lo),
  latestEnd: end.hi,
  uncertain: start.uncertain || end.uncertain,
});

const endSpan = (end: Interval['end']) => (typeof end === 'string' ? UNKNOWN : spanOf(end));

const periodOf = (value: Edtf): Period =>
  value.kind === 'interval'
    ? lasting(endSpan(value.start), endSpan(value.end))
    : actWithin(spanOf(value));

/**
 * Most dates of a large graph occur over and over: so many are remembered, if no longer than a plain one. A longer text
 * may keep the whole file in memory that it was cut from.
 */
const REMEMBERED = 10_000;
const LONGEST_REMEMBERED = '2026-02-24~'.length;
const remembered = new Map<string, Read<Edtf>>();

function readOrSuggest(text: string): Read<Edtf> {
  if (text.length > LONGEST_REMEMBERED) return readOrSuggestAnew(text);
  let read = remembered.get(text);
  if (read === undefined) {
    read = readOrSuggestAnew(text);
    if (remembered.size >= REMEMBERED) remembered.clear();
    remembered.set(text, read);
  }
  return read;
}

function readOrSuggestAnew(text: string): Read<Edtf> {
  const read = readEdtf(text);
  if (read.ok || read.suggestion !== undefined || text.length > 200) return read;
  for (const guess of guesses(text)) {
    if (readEdtf(guess).ok) return { ...read, suggestion: guess };
  }
  return read;
}

/**
 * Reads EDTF (ISO 8601-2): level 0, level 1, parts of a year 21 to 41, and one of a set. A date is an act
 * somewhere within it, an interval lasts from one end to the other. Seasons 21 to 24 are the meteorological
 * ones of the northern hemisphere: spring is March to May, and winter 2025-24 is December 2025 to February
 * 2026. "~" and "%" pad a date by its own length on either side. Never throws, takes linear time.
 */
export function parsePeriod(text: string): PeriodResult {
  const read = readOrSuggest(text);
  return read.ok ? { ok: true, period: periodOf(read.value) } : read;
}

type SpanResult = { readonly ok: true; readonly span: Span } | (PeriodResult & { ok: false });

function readStateEnd(name: 'start' | 'end', text: string | undefined): SpanResult {
  if (text === undefined || text === '') return { ok: true, span: UNKNOWN };
  const read = readOrSuggest(text);
  if (!read.ok) return read;
  return read.value.kind === 'interval'
    ? fail(`the ${name} of a state is one date, not an interval`)
    : { ok: true, span: spanOf(read.value) };
}

/**
 * The period of a state with a start, an end or both, each one EDTF date; a missing one is unknown.
 * An end ".." means still so on the day `asOf`: it had begun by then, and ended then at the earliest.
 */
export function statePeriod(
  start: string | undefined,
  end: string | undefined,
  asOf: string,
): PeriodResult {
  if (!start && !end) return fail('a state needs a start or an end');
  const from = readStateEnd('start', start);
  if (!from.ok) return from;
  if (end === '..') return stillSo(from.span, asOf);
  const to = readStateEnd('end', end);
  if (!to.ok) return to;
  return isBackwards(from.span, to.span)
    ? fail('the state ends before it starts')
    : { ok: true, period: lasting(from.span, to.span) };
}

function stillSo(start: Span, asOf: string): PeriodResult {
  const day = readPoint(asOf);
  if (!day.ok) return fail(`"still so" needs the day the file is as of: ${day.problem}`);
  const { hi } = spanOf(day.value);
  if (start.lo > hi) return fail(`a state that is still so cannot start after ${asOf}`);
  const begun = { ...start, hi: Math.min(start.hi, hi) };
  return { ok: true, period: lasting(begun, { lo: hi, hi: Infinity, uncertain: false }) };
}

/**
 * Whether a period falls in a window: "possible" if one of the times it may have had does, "certain" if every
 * one does and nothing is marked uncertain. The bounds are the outer ones, so a date between two of a set is possible.
 */
export function overlapOf(period: Period, window: TimeWindow): 'certain' | 'possible' | 'outside' {
  if (period.earliestStart > window.to || period.latestEnd < window.from) return 'outside';
  const isCertain =
    !period.uncertain && period.latestStart <= window.to && period.earliestEnd >= window.from;
  return isCertain ? 'certain' : 'possible';
}

/** Reads what a person types in a date field: EDTF, or a plain date such as "24 Feb 2026" or "24/02/2026" (day first). */
export function parseDay(text: string): PeriodResult {
  const result = parsePeriod(text);
  if (result.ok || text.length > 200) return result;
  const tidy = tidied(text);
  return parsePeriod(readEdtf(tidy).ok ? tidy : (plainGuess(text) ?? text));
}

/** The day a moment lies in, as EDTF: "2026-02-24", and ".." for a moment no calendar has. */
export function dayText(ms: number): string {
  const date = new Date(ms);
  if (Number.isNaN(date.getTime())) return '..';
  const iso = date.toISOString().split('T')[0] ?? '';
  return iso.replace(/^([+-])0*(\d{4,})-/, (_, sign: string, year: string) =>
    sign === '-' ? `-${year}-` : `${year}-`,
  );
}
