import { LONGEST_NAME } from '../model/dataset.ts';
import type { JsonNode } from './jsonNode.ts';
import { FORBIDDEN_KEYS, type JsonTree, MAX_DEPTH } from './jsonTree.ts';

const [QUOTE, BACKSLASH, COMMA, COLON] = [0x22, 0x5c, 0x2c, 0x3a];
const [BRACE, BRACE_END, BRACKET, BRACKET_END] = [0x7b, 0x7d, 0x5b, 0x5d];
const SPACE = 0x20;

/**
 * Parses a JSON text in which `parseJson` would find no fault, and into the same values, several times as fast: places are
 * only looked for where somebody asks. Undefined where the text has a fault, or may have one.
 */
export function plainTree(text: string): JsonTree | undefined {
  // Looked through before it is parsed: a text that is nested deep would fill the memory.
  const seen = lookThrough(text);
  if (seen === undefined) return undefined;
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  // Of a key that occurs twice only the last is kept.
  if (keysIn(value) !== seen.keys) return undefined;
  const offset = behindBlanks(text, 0);
  const end = text.trimEnd().length;
  const place = { value, key: '', keyOffset: offset, offset, end };
  const root = new PlainNode({ text, ends: seen.ends }, place);
  return { root, brokenAt: Infinity, isPlain: true };
}

/** Signs that steer a printer or the direction of reading; and the same, or half a character, as an escape. */
const ODD = /[\u007F\u202A-\u202E\u2066-\u2069]/;
const ODD_ESCAPE = /\\(?:[bf]|u(?:00[01]|007F|D[89A-F]|202[A-E]|206[6-9]))/i;

interface Seen {
  /** How many keys there are, counted by their colons. */
  readonly keys: number;
  readonly ends: ReadonlyMap<number, number>;
}

/** So deep in a graph are its lists, and the items of those. */
const LISTS = 1;
const ITEMS = 2;
/** Of so many it is noted where they end: a Map holds no more than some 16 million. */
const MOST_ENDS = 1_000_000;

/**
 * Looks through a JSON text; undefined where one of its texts or keys, or how deep it is nested, may be a fault. Of what
 * is no JSON it says nothing.
 */
function lookThrough(text: string): Seen | undefined {
  if (!text.isWellFormed() || ODD.test(text)) return undefined;
  if (text.includes('\\') && ODD_ESCAPE.test(text)) return undefined;
  const ends = new Map<number, number>();
  let keys = 0;
  let depth = 0;
  let list = 0;
  let item = 0;
  /** Where the last text began and ended, and where the next backslash is from there on. */
  let start = 0;
  let end = 0;
  let backslash = -1;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === QUOTE) {
      start = at;
      end = endOfText(text, start);
      if (end < 0) return undefined;
      at = end;
    } else if (code === COLON) {
      if (backslash < start) backslash = nextOf('\\', text, start);
      if (backslash < end || !isSoundKey(text, start + 1, end)) return undefined;
      keys += 1;
    } else if (code === BRACE || code === BRACKET) {
      if (depth === LISTS) list = at;
      else if (depth === ITEMS) item = at;
      depth += 1;
      if (depth > MAX_DEPTH) return undefined;
    } else if (isEnd(code)) {
      depth -= 1;
      if (depth > ITEMS || ends.size >= MOST_ENDS) continue;
      if (depth === LISTS) ends.set(list, at + 1);
      else if (depth === ITEMS) ends.set(item, at + 1);
    }
  }
  return { keys, ends };
}

const nextOf = (sign: string, text: string, start: number): number => {
  const at = text.indexOf(sign, start);
  return at < 0 ? Infinity : at;
};

/** Where the quotation mark is that ends a text; negative where it doesn't end. */
function endOfText(text: string, start: number): number {
  let at = text.indexOf('"', start + 1);
  while (isEscaped(text, at)) at = text.indexOf('"', at + 1);
  return at;
}

function isEscaped(text: string, place: number): boolean {
  let at = place;
  while (text.charCodeAt(at - 1) === BACKSLASH) at -= 1;
  return (place - at) % 2 === 1;
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

/** A text that is JSON, and where some of the lists and objects in it end, by where they begin. */
interface Placed {
  readonly text: string;
  readonly ends: ReadonlyMap<number, number>;
}

/** A node that looks for its children when they are first asked for. */
class PlainNode implements JsonNode {
  readonly value: unknown;
  readonly key: string | number;
  readonly keyOffset: number;
  readonly offset: number;
  readonly end: number;
  readonly #placed: Placed;
  #children: readonly JsonNode[] | undefined;

  constructor(placed: Placed, place: Omit<JsonNode, 'children'>) {
    this.value = place.value;
    this.key = place.key;
    this.keyOffset = place.keyOffset;
    this.offset = place.offset;
    this.end = place.end;
    this.#placed = placed;
  }

  get children(): readonly JsonNode[] {
    this.#children ??= childrenOf(this.#placed, this);
    return this.#children;
  }
}

function childrenOf(placed: Placed, { value, offset }: JsonNode): readonly JsonNode[] {
  const { text } = placed;
  const children: JsonNode[] = [];
  if (typeof value !== 'object' || value === null) return children;
  const values = value as Readonly<Record<string | number, unknown>>;
  let at = behindBlanks(text, offset + 1);
  while (!isEnd(text.charCodeAt(at))) {
    const keyOffset = at;
    let key: string | number = children.length;
    if (!Array.isArray(value)) {
      at = endOfText(text, at);
      // No key has escapes: see `lookThrough`.
      key = text.slice(keyOffset + 1, at);
      at = behindBlanks(text, behindBlanks(text, at + 1) + 1);
    }
    const end = placed.ends.get(at) ?? behindValue(text, at);
    children.push(new PlainNode(placed, { value: values[key], key, keyOffset, offset: at, end }));
    at = behindBlanks(text, end);
    if (text.charCodeAt(at) === COMMA) at = behindBlanks(text, at + 1);
  }
  return children;
}

const isEnd = (code: number): boolean => code === BRACE_END || code === BRACKET_END;

function behindBlanks(text: string, start: number): number {
  let at = start;
  while (text.charCodeAt(at) <= SPACE) at += 1;
  return at;
}

/** Where a value ends that begins here. */
function behindValue(text: string, start: number): number {
  let depth = 0;
  for (let at = start; at < text.length;) {
    const code = text.charCodeAt(at);
    const closes = isEnd(code);
    if (depth === 0 && (closes || code === COMMA || code <= SPACE)) return at;
    at = (code === QUOTE ? endOfText(text, at) : at) + 1;
    if (code === BRACE || code === BRACKET) depth += 1;
    else if (closes) depth -= 1;
    if (depth === 0 && (closes || code === QUOTE)) return at;
  }
  return text.length;
}
