import leven from 'leven';

/** How well a word of a text answers the one that was asked for, from best to worst. */
export const CLOSENESS = ['exact', 'beginning', 'slip'] as const;
export type Closeness = (typeof CLOSENESS)[number];

/** Shorter words have too many neighbours for slips to be told from other words. */
const LEAST_WITH_SLIPS = 4;
const LEAST_WITH_TWO_SLIPS = 8;

/** How many letters of a word may be wrong; none of a number. */
export const slipsAllowed = (asked: string): number => {
  if (asked.length < LEAST_WITH_SLIPS || /\p{N}/u.test(asked)) return 0;
  return asked.length < LEAST_WITH_TWO_SLIPS ? 1 : 2;
};

/** Undefined where the two are different words. */
export function closeness(asked: string, found: string): Closeness | undefined {
  if (found === asked) return 'exact';
  if (found.startsWith(asked)) return 'beginning';
  const allowed = slipsAllowed(asked);
  if (allowed === 0) return undefined;
  return leven(asked, found) <= allowed || isSwapped(asked, found) ? 'slip' : undefined;
}

/** Whether a word answers the one that was asked for, be that unfinished and with a slip in it. */
export const answers = (asked: string, found: string): boolean =>
  closeness(asked, found) !== undefined ||
  [-1, 0, 1].some((more) => closeness(asked, found.slice(0, asked.length + more)) === 'slip');

/** Two neighbours in the wrong order are one slip, though two letters differ. */
function isSwapped(asked: string, found: string): boolean {
  if (asked.length !== found.length) return false;
  const at = Array.from(asked).findIndex((letter, index) => letter !== found[index]);
  return (
    at >= 0 &&
    asked[at] === found[at + 1] &&
    asked[at + 1] === found[at] &&
    asked.slice(at + 2) === found.slice(at + 2)
  );
}
