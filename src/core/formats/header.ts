import { type FindClosest, didYouMean } from './closest.ts';
import { kindOf } from './issueSentences.ts';
import type { JsonObject } from './jsonNode.ts';
import { quote } from './quote.ts';
import type { Reporter } from './reporter.ts';

export const FORMAT = 'actor-graph';
/** The version that is read and written: any 1.x is read, with a warning if x is larger. */
const MAJOR = 1;
const MINOR = 0;
export const VERSION = `${MAJOR}.${MINOR}`;

/** Keys by which a file without its format can still be told to be ours. */
const OURS = ['actors', 'relations', 'events', 'sources'];

function checkFormat(data: JsonObject, reporter: Reporter, near: FindClosest): boolean {
  const format = data['format'];
  if (format === FORMAT) return true;
  if (format === undefined) {
    const suggestion = `add "format": "${FORMAT}", "version": "${VERSION}"`;
    const isOurs = OURS.some((key) => Object.hasOwn(data, key));
    const message = `\`format\` is missing${isOurs ? '' : ': this JSON is not an actor graph'}`;
    reporter.error(['format'], 'missing-format', message, suggestion);
    return isOurs;
  }
  if (typeof format !== 'string') {
    const message = `expected "${FORMAT}", found ${kindOf(format)}`;
    reporter.error(['format'], 'wrong-type', message);
    return true;
  }
  const guess = near(format, [FORMAT]);
  const message = `unknown format ${quote(format)}: expected "${FORMAT}"`;
  reporter.error(['format'], 'unknown-format', message, didYouMean(guess));
  return guess !== undefined;
}

function checkVersion(data: JsonObject, reporter: Reporter): boolean {
  const version = data['version'];
  const path = ['version'];
  if (version === undefined) {
    reporter.error(path, 'missing', '`version` is missing', `add "version": "${VERSION}"`);
    return true;
  }
  const parts = typeof version === 'string' ? /^(\d+)\.(\d+)$/.exec(version) : null;
  if (parts === null) {
    const found = typeof version === 'string' ? quote(version) : kindOf(version);
    const suggestion = `write "version": "${VERSION}"`;
    const message = `expected a version such as "${VERSION}", found ${found}`;
    reporter.error(path, 'wrong-version', message, suggestion);
    return true;
  }
  if (Number(parts[1]) !== MAJOR) {
    const message = `version ${quote(parts[0])} cannot be read: expected ${MAJOR}.x`;
    reporter.error(path, 'wrong-version', message);
    return false;
  }
  if (Number(parts[2]) > MINOR) {
    const message = `version ${quote(parts[0])} is newer than ${VERSION}: what is new in it is kept, but not shown`;
    reporter.warning(path, 'newer-version', message);
  }
  return true;
}

/** Checks format and version; false if the file is of another kind, so that its items cannot be judged. */
export function checkHeader(data: JsonObject, reporter: Reporter, near: FindClosest): boolean {
  return checkFormat(data, reporter, near) && checkVersion(data, reporter);
}
