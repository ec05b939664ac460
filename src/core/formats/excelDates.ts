/** How much of a date a cell shows. */
export type DatePrecision = 'day' | 'month' | 'year';

/** The formats that every workbook knows without saying so (ECMA-376 part 1, 18.8.30), where they show a date. */
const BUILT_IN: Readonly<Record<string, DatePrecision>> = {
  14: 'day',
  15: 'day',
  16: 'day',
  17: 'month',
  22: 'day',
};

/** How much of a date a format shows, by its number or its code ("dd.mm.yyyy"); undefined where it shows none. */
export function dateStyleOf(id: string, code: string | undefined): DatePrecision | undefined {
  if (code === undefined) return BUILT_IN[id];
  const [first = ''] = code.split(';');
  // Texts, letters that stand for themselves, colours and languages are no part of it.
  const letters = first.replaceAll(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/g, '').toLowerCase();
  if (letters.includes('general')) return undefined;
  if (letters.includes('d')) return 'day';
  if (!letters.includes('y')) return undefined;
  return letters.includes('m') ? 'month' : 'year';
}

const DAY = 86_400_000;
/** 31 December 9999, the last day that sheets know. */
const LAST = 2_958_465;
const LENGTHS = { day: 10, month: 7, year: 4 } as const;

/**
 * The EDTF date of a day's number, as much of it as is shown; undefined where it is none. Sheets count from 1 January
 * 1900 and take that year for a leap year, as Lotus did, or from 1 January 1904 (18.17.4.1).
 */
export function dayOfSerial(
  serial: number,
  precision: DatePrecision,
  is1904: boolean,
): string | undefined {
  const day = Math.floor(serial);
  if (!(day >= (is1904 ? 0 : 1) && day <= LAST) || (!is1904 && day === 60)) return undefined;
  const zero = is1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, day < 60 ? 31 : 30);
  return new Date(zero + day * DAY).toISOString().slice(0, LENGTHS[precision]);
}
