import type { Faults } from './faults.ts';

/** The longest text that is read, in characters. */
export const MAX_TEXT_LENGTH = 200_000_000;
/** The longest run of spaces and tabs: the scanner's memory grows by some 30 bytes for each of them. */
const MAX_BLANK_RUN = 1_000_000;

const SPACE = 32;
const TAB = 9;

function longBlankRun(text: string): number | undefined {
  let run = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    run = code === SPACE || code === TAB ? run + 1 : 0;
    if (run > MAX_BLANK_RUN) return i - MAX_BLANK_RUN;
  }
  return undefined;
}

/** Checks in one pass that a text can be read at all within the memory of a browser's tab. */
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
