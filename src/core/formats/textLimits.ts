import type { Faults } from './faults.ts';

/** The longest text that is read, in characters. */
export const MAX_TEXT_LENGTH = 200_000_000;
/** The longest run of spaces and tabs: the scanner's memory grows by some 30 bytes for each of them. */
const MAX_BLANK_RUN = 1_000_000;

const SPACE = 32;
const TAB = 9;

function isBlank(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code === SPACE || code === TAB;
}

/** Where the first of them begins. Every one holds a place whose number is a multiple of its length: only those are looked at. */
function longBlankRun(text: string): number | undefined {
  for (let at = 0; at < text.length; at += MAX_BLANK_RUN) {
    let start = at;
    while (start > 0 && isBlank(text, start - 1)) start -= 1;
    let end = at;
    while (end - start <= MAX_BLANK_RUN && isBlank(text, end)) end += 1;
    if (end - start > MAX_BLANK_RUN) return start;
  }
  return undefined;
}

/** Checks that a text can be read at all within the memory of a browser's tab. */
export function isWithinLimits(text: string, faults: Faults): boolean {
  const fail = (code: string, offset: number, message: string) => {
    faults.add({ severity: 'error', code, path: '', offset, message });
    return false;
  };
  if (text.length > MAX_TEXT_LENGTH) {
    const megabytes = Math.ceil(text.length / 1_000_000);
    return fail('too-large', 0, `the text has ${megabytes} MB: expected at most 200 MB`);
  }
  const blank = longBlankRun(text);
  if (blank === undefined) return true;
  return fail('too-blank', blank, 'more than a million spaces follow each other');
}
