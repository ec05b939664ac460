import type { Claim, Statement } from '../model/dataset.ts';
import { isSame } from './same.ts';

type Plain = Readonly<Record<string, unknown>>;

/** What belongs together, and is taken over whole or not at all: one's time with the other's words would be nobody's. */
const TOGETHER: readonly (readonly string[])[] = [
  ['date', 'start', 'end', 'dateText', 'dateNote'],
  ['deadline', 'deadlineText'],
  ['status', 'statusNote'],
];

/** Two statements as one: of what both say, the one that is kept holds; the other's claims are added. */
export function mergedStatement<S extends Statement>(kept: S, gone: S): S {
  const known = TOGETHER.filter((keys) => keys.some((key) => Object.hasOwn(kept, key))).flat();
  const left = Object.fromEntries(Object.entries(gone).filter(([key]) => !known.includes(key)));
  const one = { ...kept, ...left, ...kept };
  const claims = gone.claims.filter((claim) => isOf(one, gone, claim));
  return { ...one, claims: distinct([...kept.claims, ...claims]) };
}

/** The claims of the one that goes that would come to speak of something else: they are left out of a merge. */
export function claimsLeftOut<S extends Statement>(kept: S, gone: S): readonly Claim[] {
  const one = mergedStatement(kept, gone);
  return gone.claims.filter((claim) => !isOf(one, gone, claim));
}

/** Whether the part that a claim of `gone` is about is the same in `one`; a claim about no part goes with the whole. */
function isOf(one: Statement, gone: Statement, { about }: Claim): boolean {
  if (about === undefined) return true;
  const key = keyIn(about);
  const read = READ.get(key) ?? ((statement: Plain) => statement[key]);
  return isSame(read(one), read(gone));
}

/** The key that a JSON Pointer (RFC 6901) begins with. */
const keyIn = (pointer: string): string =>
  pointer.split('/')[1]!.replaceAll('~1', '/').replaceAll('~0', '~');

/** What a claim about a key means by it, where that is more than its value: a date may be a time, or words only. */
const READ: ReadonlyMap<string, (statement: Plain) => unknown> = new Map([
  [
    'date',
    ({ date, start, end, dateText }: Plain) =>
      [date, start, end].every((part) => part === undefined) ? [dateText] : [date, start, end],
  ],
  ['deadline', ({ deadline, deadlineText }: Plain) => deadline ?? deadlineText],
]);

/** A list with each of what is alike once. */
export const distinct = <T>(list: readonly T[]): readonly T[] =>
  list.filter((item, index) => list.findIndex((other) => isSame(other, item)) === index);
