import { parsePeriod, statePeriod } from '../model/period.ts';
import type { Link } from './network.ts';

/** The time of day that databases add to a day. */
const MIDNIGHT = /[T ]00:00(?::00(?:\.0+)?)?Z?$/;

/** Day and month in an order that nobody knows, as long as both could be either; with full stops, the day is first. */
const AMBIGUOUS = /^(?:0?[1-9]|1[0-2])([-/])(?:0?[1-9]|1[0-2])\1\d{4}$/;

/** A date as EDTF, or as what it surely means; undefined where it can't be read, or only guessed at. */
function edtf(written: string): string | undefined {
  const text = written.replace(MIDNIGHT, '');
  const read = parsePeriod(text);
  if (read.ok) return text;
  const isInterval = text.split('/').length === 2;
  return isInterval || AMBIGUOUS.test(text) ? undefined : read.suggestion;
}

/** The dates of a line, as far as they can be read; as written beside them, where that is not how they are written. */
export function datesOf(
  { date, start, end }: Link,
  today: string,
): Readonly<Record<string, string>> {
  const read = date === undefined ? undefined : edtf(date);
  if (date !== undefined && read !== undefined) {
    return { date: read, ...(read === date ? {} : { dateText: date }) };
  }
  const written = [date, start, end].filter((text) => text !== undefined);
  if (written.length === 0) return {};
  const bounds = Object.fromEntries(
    Object.entries({ start, end }).flatMap(([key, text]) => {
      const bound = text === undefined ? undefined : edtf(text);
      return bound === undefined ? [] : [[key, bound]];
    }),
  );
  const isSound = statePeriod(bounds['start'], bounds['end'], today).ok;
  const kept = isSound ? bounds : {};
  const isAsWritten = written.every((text) => Object.values(kept).includes(text));
  return { ...kept, ...(isAsWritten ? {} : { dateText: written.join(' – ') }) };
}
