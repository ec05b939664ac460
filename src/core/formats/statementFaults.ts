import { parsePeriod, statePeriod } from '../model/period.ts';
import { didYouMean } from './closest.ts';
import { type JsonObject, type Path, isObject } from './jsonNode.ts';
import type { Reporter } from './reporter.ts';
import { ATTRIBUTIONS } from './schemaFaults.ts';

/** What the checks of one statement (a relation or an event) need; values may have any type. */
interface Checked {
  readonly value: JsonObject;
  readonly path: Path;
  readonly asOf: string | undefined;
  readonly reporter: Reporter;
}

type Check = (checked: Checked) => void;

/** The text under a key; undefined also where it is empty, for that is the schema's to report. */
function textAt(value: JsonObject, key: string): string | undefined {
  const text = value[key];
  return typeof text === 'string' && text !== '' ? text : undefined;
}

/** Checks that the text under a key, if there is one, is a date. */
export function checkDate(value: JsonObject, key: string, path: Path, reporter: Reporter): boolean {
  const text = textAt(value, key);
  const result = text === undefined ? undefined : parsePeriod(text);
  if (result === undefined || result.ok) return true;
  reporter.error([...path, key], 'bad-date', result.problem, didYouMean(result.suggestion));
  return false;
}

/** Gives the day the file is as of, after checking that it is one; undefined if it is not. */
export function checkAsOf(meta: JsonObject, reporter: Reporter): string | undefined {
  const asOf = textAt(meta, 'asOf');
  if (asOf === undefined || !checkDate(meta, 'asOf', ['meta'], reporter)) return undefined;
  if (statePeriod(undefined, '..', asOf).ok) return asOf;
  reporter.error(['meta', 'asOf'], 'bad-date', 'expected one day, such as 2026-02-25');
  return undefined;
}

const checkPointDates: Check = ({ value, path, reporter }) => {
  checkDate(value, 'date', path, reporter);
  checkDate(value, 'deadline', path, reporter);
};

const checkState: Check = ({ value, path, asOf = '9999-12-31', reporter }) => {
  const start = textAt(value, 'start');
  const end = textAt(value, 'end');
  const startIsDate = checkDate(value, 'start', path, reporter);
  const endIsDate = end === '..' || checkDate(value, 'end', path, reporter);
  if (!startIsDate || !endIsDate || (start === undefined && end === undefined)) return;
  const period = statePeriod(start, end, asOf);
  if (period.ok) return;
  const startAlone = start === undefined || statePeriod(start, undefined, asOf).ok;
  const key = startAlone ? 'end' : 'start';
  reporter.error([...path, key], 'bad-state', period.problem, didYouMean(period.suggestion));
};

const checkDateOrState: Check = ({ value, path, reporter }) => {
  if (value['date'] === undefined) return;
  if (value['start'] === undefined && value['end'] === undefined) return;
  reporter.error(
    [...path, 'date'],
    'date-and-state',
    'expected either `date` (an act) or `start` and `end` (a state), found both',
  );
};

/** Denials alone are no evidence: someone must have said it, or the file must state its status. */
const checkAssertion: Check = ({ value, path, reporter }) => {
  const claims = value['claims'];
  if (!Array.isArray(claims) || claims.length === 0 || value['status'] !== undefined) return;
  if (!claims.every(isObject) || claims.some(assertsTheWhole)) return;
  reporter.error(
    [...path, 'claims'],
    'no-assertion',
    'expected at least one claim that asserts or confirms the whole (without `about`)',
    'add who says so, or give a `status` with a `statusNote`',
  );
};

const assertsTheWhole = ({ stance, about }: JsonObject): boolean =>
  about === undefined &&
  stance !== 'denies' &&
  stance !== 'disputes' &&
  stance !== 'retracts' &&
  stance !== 'declines-to-comment';

const checkClaims: Check = ({ value, path, reporter }) => {
  const claims = value['claims'];
  if (!Array.isArray(claims)) return;
  for (const [index, claim] of claims.entries()) {
    if (!isObject(claim)) continue;
    const claimPath = [...path, 'claims', index];
    checkDate(claim, 'date', claimPath, reporter);
    const by = claim['by'];
    if (!isObject(by)) continue;
    const kinds = ATTRIBUTIONS.filter((kind) => Object.hasOwn(by, kind));
    if (kinds.length < 2) continue;
    const message = `expected one of {actor}, {anonymous} and {outlet}, found ${kinds.join(' and ')}`;
    reporter.error([...claimPath, 'by'], 'wrong-attribution', message, 'make it several claims');
  }
};

const checkStatus: Check = ({ value, path, reporter }) => {
  if (value['status'] === undefined || value['statusNote'] !== undefined) return;
  const message = 'a status that overrides the claims needs a `statusNote` that says why';
  reporter.error([...path, 'status'], 'status-without-note', message);
};

const AMOUNT_NEEDS = (qualifier: unknown) => (qualifier === 'between' ? ['min', 'max'] : ['value']);

const checkAmount: Check = ({ value, path, reporter }) => {
  const amount = value['amount'];
  if (!isObject(amount) || typeof amount['qualifier'] !== 'string') return;
  const { qualifier, min, max } = amount;
  const amountPath = [...path, 'amount'];
  for (const key of AMOUNT_NEEDS(qualifier)) {
    if (amount[key] !== undefined) continue;
    const message = `\`${key}\` is missing: an amount that is "${qualifier}" needs it`;
    reporter.error([...amountPath, key], 'missing', message);
  }
  if (qualifier !== 'between' || typeof min !== 'number' || typeof max !== 'number') return;
  if (min <= max) return;
  const message = `the least amount, ${min}, is more than the greatest, ${max}`;
  reporter.error([...amountPath, 'min'], 'out-of-range', message, 'swap `min` and `max`');
};

const CHECKS: readonly Check[] = [
  checkPointDates,
  checkState,
  checkDateOrState,
  checkAssertion,
  checkClaims,
  checkStatus,
  checkAmount,
];

/** Checks what the schema cannot say of one relation or event: its dates, amount, status and claims. */
export function checkStatement(checked: Checked): void {
  for (const check of CHECKS) check(checked);
}
