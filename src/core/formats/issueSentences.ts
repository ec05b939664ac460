import type * as z from 'zod/mini';
import { type FindClosest, didYouMean } from './closest.ts';
import type { Path } from './jsonNode.ts';
import { quote } from './quote.ts';

export type Issue = z.core.$ZodIssue;

/** What is wrong, before it has a place. */
export interface Sentence {
  readonly code: string;
  readonly message: string;
  readonly suggestion?: string | undefined;
}

/** The words for what zod expects. */
const EXPECTED: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object',
  record: 'an object',
  tuple: 'a list of two numbers',
};

const ID_FORM =
  'an id: a letter or digit, then at most 99 letters, digits, dots, colons, hyphens or underscores';

/** What a text must look like, by the key it stands under; all others are ids. */
const FORMS: Readonly<Record<string, string>> = {
  url: 'a web address that begins with http:// or https://',
  about: 'a path that begins with a slash, such as /amount',
  currency: 'a currency code of three capitals, such as USD',
};

/** What the lists that must not be empty hold, by their key. */
const NEEDED: Readonly<Record<string, string>> = { claims: 'claim', participants: 'participant' };

/** What a value is, in words. */
export function kindOf(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'string') return 'text';
  if (typeof value === 'number') return 'a number';
  return typeof value === 'boolean' ? `\`${value}\`` : 'an object';
}

function typeSentence(expected: string, value: unknown): Sentence {
  const code = 'wrong-type';
  const word = EXPECTED[expected] ?? expected;
  if (expected === 'int' && typeof value === 'number') {
    return { code, message: `expected ${word}, found ${value}` };
  }
  const message = `expected ${word}, found ${kindOf(value)}`;
  if (expected === 'string' && (typeof value === 'number' || typeof value === 'boolean')) {
    return { code, message, suggestion: `put it in double quotes: "${value}"` };
  }
  const isQuoted = typeof value === 'string' && /^(?:-?\d+(?:\.\d+)?|true|false)$/.test(value);
  return { code, message, suggestion: isQuoted ? 'remove the double quotes' : undefined };
}

function choiceSentence(values: readonly unknown[], value: unknown, near: FindClosest): Sentence {
  const words = values.map(String);
  const found = typeof value === 'string' ? quote(value) : kindOf(value);
  const guess = typeof value === 'string' ? near(value, words) : undefined;
  const message = `expected one of ${words.join(', ')}; found ${found}`;
  return { code: 'unknown-choice', message, suggestion: didYouMean(guess) };
}

type SizeIssue = Issue & { code: 'too_small' | 'too_big' };

function sizeSentence(issue: SizeIssue, value: unknown, path: Path): Sentence {
  if (typeof value === 'string' && issue.code === 'too_big') {
    const message = `expected at most ${issue.maximum} characters, found ${value.length}`;
    return { code: 'too-long', message };
  }
  if (typeof value === 'string')
    return { code: 'empty', message: 'expected some text, found none' };
  if (typeof value === 'number') {
    const bound =
      issue.code === 'too_small' ? `at least ${issue.minimum}` : `at most ${issue.maximum}`;
    return { code: 'out-of-range', message: `expected ${bound}, found ${value}` };
  }
  const needed = NEEDED[keyOf(path)];
  if (needed !== undefined) {
    const owner = path[0] === 'events' ? 'an event' : 'a relation';
    return { code: `no-${needed}s`, message: `${owner} needs at least one ${needed}` };
  }
  const count = Array.isArray(value) ? value.length : 0;
  return { code: 'wrong-length', message: `expected two numbers, found ${count}` };
}

function formSentence(key: string, value: unknown): Sentence {
  const message = `expected ${FORMS[key] ?? ID_FORM}; found ${quote(String(value))}`;
  if (key !== 'currency') return { code: 'wrong-form', message };
  const capitals = String(value).toUpperCase();
  const suggestion = /^[A-Z]{3}$/.test(capitals) ? didYouMean(capitals) : undefined;
  return { code: 'wrong-form', message, suggestion };
}

/** The key a path ends with; for an item of a list, the key of the list. */
export const keyOf = (path: Path) => path.findLast((step) => typeof step === 'string') ?? '';

/** Tells an issue of zod in our own words; `path` is where the faulty value stands in the file. */
export function sentenceFor(issue: Issue, value: unknown, path: Path, near: FindClosest): Sentence {
  switch (issue.code) {
    case 'invalid_type':
      return typeSentence(issue.expected, value);
    case 'invalid_value':
      return choiceSentence(issue.values, value, near);
    case 'too_small':
    case 'too_big':
      return sizeSentence(issue, value, path);
    case 'invalid_format':
      return formSentence(keyOf(path), value);
    default:
      return { code: 'not-valid', message: 'this is not valid here' };
  }
}
