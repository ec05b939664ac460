import { LONGEST_NAME } from '../model/dataset.ts';
import type { JsonNode } from './jsonNode.ts';
import { FORBIDDEN_KEYS, type JsonTree, MAX_DEPTH } from './jsonTree.ts';

const [QUOTE, BACKSLASH, COMMA, COLON] = [0x22, 0x5c, 0x2c, 0x3a];
const [BRACE, BRACE_END, BRACKET, BRACKET_END] = [0x7b, 0x7d, 0x5b, 0x5d];
const [SPACE, LETTER_B, LETTER_F, LETTER_U] = [0x20, 0x62, 0x66, 0x75];

/**
 * Parses a JSON text in which `parseJson` would find no fault, and into the same values, several times as fast: places are
 * only looked for where somebody asks. Undefined where the text has a fault, or may have one.
 */
export function plainTree(text: string): JsonTree | undefined {
  // Looked through before it is parsed: a text that is nested deep would fill the memory.
  const keys = soundKeysIn(text);
  if (keys === undefined) return undefined;
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  // Of a key that occurs twice only the last is kept.
  if (keysIn(value) !== keys) return undefined;
  const offset = behindBlanks(text, 0);
  const end = text.trimEnd().length;
  const root = new PlainNode(text, { value, key: '', keyOffset: offset, offset, end });
  return { root, brokenAt: Infinity };
}

/**
 * How many keys a JSON text has, counted by their colons; undefined where one of its texts or keys, or how deep it is
 * nested, may be a fault. Of what is no JSON it says nothing.
 */
function soundKeysIn(text: string): number | undefined {
  let keys = 0;
  let depth = 0;
  let start = 0;
  let end = 0;
  let isPlain = true;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === QUOTE) {
      start = at + 1;
      isPlain = true;
      for (at += 1; text.charCodeAt(at) !== QUOTE; at += 1) {
        const unit = text.charCodeAt(at);
        if (unit === BACKSLASH) {
          if (isOddEscape(text, at)) return undefined;
          isPlain = false;
          at += 1;
        } else if (unit > 0x7e && isOddUnit(unit)) {
          if (!isPair(unit, text.charCodeAt(at + 1))) return undefined;
          at += 1;
        }
        if (at >= text.length) return undefined;
      }
      end = at;
    } else if (code === COLON) {
      if (!isPlain || !isSoundKey(text, start, end)) return undefined;
      keys += 1;
    } else if (code === BRACE || code === BRACKET) {
      depth += 1;
      if (depth > MAX_DEPTH) return undefined;
    } else if (code === BRACE_END || code === BRACKET_END) depth -= 1;
  }
  return keys;
}

const FORBIDDEN_LENGTHS: ReadonlySet<number> = new Set(
  Array.from(FORBIDDEN_KEYS, ({ length }) => length),
);

function isSoundKey(text: string, start: number, end: number): boolean {
  const length = end - start;
  return (
    length <= LONGEST_NAME &&
    !(FORBIDDEN_LENGTHS.has(length) && FORBIDDEN_KEYS.has(text.slice(start, end)))
  );
}

/** Whether a unit of UTF-16 may be half a character, or one that steers a printer or the direction of reading. */
const isOddUnit = (unit: number): boolean =>
  unit === 0x7f ||
  (unit >= 0xd800 && unit <= 0xdfff) ||
  (unit >= 0x202a && unit <= 0x202e) ||
  (unit >= 0x2066 && unit <= 0x2069);

const isPair = (high: number, low: number): boolean =>
  high >= 0xd800 && high <= 0xdbff && low >= 0xdc00 && low <= 0xdfff;

/** The same of what a backslash begins. */
function isOddEscape(text: string, at: number): boolean {
  const letter = text.charCodeAt(at + 1);
  if (letter !== LETTER_U) return letter === LETTER_B || letter === LETTER_F;
  const unit = Number.parseInt(text.slice(at + 2, at + 6), 16);
  return !(unit >= SPACE) || isOddUnit(unit);
}

/** How many keys the objects in a value have; NaN where it holds a number that `parseJson` would not keep as it is. */
function keysIn(value: unknown): number {
  if (typeof value === 'number')
    return Number.isFinite(value) && !Object.is(value, -0) ? 0 : Number.NaN;
  if (typeof value !== 'object' || value === null) return 0;
  let keys = 0;
  if (Array.isArray(value)) {
    for (const item of value) keys += keysIn(item);
    return keys;
  }
  for (const key in value) keys += 1 + keysIn((value as Record<string, unknown>)[key]);
  return keys;
}

/** A node that looks for its children when they are first asked for, in a text that is known to be JSON. */
class PlainNode implements JsonNode {
  readonly value: unknown;
  readonly key: string | number;
  readonly keyOffset: number;
  readonly offset: number;
  readonly end: number;
  readonly #text: string;
  #children: readonly JsonNode[] | undefined;

  constructor(text: string, place: Omit<JsonNode, 'children'>) {
    this.value = place.value;
    this.key = place.key;
    this.keyOffset = place.keyOffset;
    this.offset = place.offset;
    this.end = place.end;
    this.#text = text;
  }

  get children(): readonly JsonNode[] {
    this.#children ??= childrenOf(this.#text, this);
    return this.#children;
  }
}

function childrenOf(text: string, { value, offset, end }: PlainNode): readonly JsonNode[] {
  const children: JsonNode[] = [];
  if (typeof value !== 'object' || value === null) return children;
  const values = value as Readonly<Record<string | number, unknown>>;
  for (let at = behindBlanks(text, offset + 1); at < end - 1; at = behindBlanks(text, at)) {
    const keyOffset = at;
    let key: string | number = children.length;
    if (!Array.isArray(value)) {
      at = behindText(text, at);
      // No key that is plain has escapes.
      key = text.slice(keyOffset + 1, at - 1);
      at = behindBlanks(text, behindBlanks(text, at) + 1);
    }
    const last = behindValue(text, at);
    const place = { value: values[key], key, keyOffset, offset: at, end: last };
    children.push(new PlainNode(text, place));
    at = behindBlanks(text, last);
    if (text.charCodeAt(at) === COMMA) at += 1;
  }
  return children;
}

function behindBlanks(text: string, start: number): number {
  let at = start;
  while (text.charCodeAt(at) <= SPACE) at += 1;
  return at;
}

function behindText(text: string, start: number): number {
  let at = start + 1;
  while (text.charCodeAt(at) !== QUOTE) at += text.charCodeAt(at) === BACKSLASH ? 2 : 1;
  return at + 1;
}

/** Where a value ends that begins here. */
function behindValue(text: string, start: number): number {
  let depth = 0;
  for (let at = start; at < text.length;) {
    const code = text.charCodeAt(at);
    const isEnd = code === BRACE_END || code === BRACKET_END;
    if (depth === 0 && (isEnd || code === COMMA || code <= SPACE)) return at;
    at = code === QUOTE ? behindText(text, at) : at + 1;
    if (code === BRACE || code === BRACKET) depth += 1;
    else if (isEnd) depth -= 1;
    if (depth === 0 && (isEnd || code === QUOTE)) return at;
  }
  return text.length;
}
