import { type JSONVisitor, type ParseErrorCode, visit } from 'jsonc-parser';
import { LONGEST_NAME } from '../model/dataset.ts';
import { contained } from '../model/direction.ts';
import type { Faults } from './faults.ts';
import { type JsonNode, pointerOf } from './jsonNode.ts';
import { type SyntaxFault, TRAILING_COMMA, describeSyntax } from './jsonSyntax.ts';
import { TELL_NOBODY, type TellProgress, TOLD_EACH } from './progress.ts';
import { quote } from './quote.ts';
import { TreeGrower } from './treeGrower.ts';

/** The parser calls itself for each level, so the depth has a bound; our own files need 7. */
export const MAX_DEPTH = 64;

export interface JsonTree {
  readonly root: JsonNode | undefined;
  /** From this offset on the values may not be those that were meant; Infinity if all are. */
  readonly brokenAt: number;
  /** Whether the values are those that `JSON.parse` makes of the text. */
  readonly isPlain?: true;
}

const TOO_DEEP = new Error(`nested deeper than ${MAX_DEPTH} levels`);

/** Keys by which a careless program would change what every object inherits. */
export const FORBIDDEN_KEYS: ReadonlySet<string> = new Set([
  '__proto__',
  'constructor',
  'prototype',
]);

/**
 * Parses JSON into plain values with their places, and reports every breach of the grammar: comments and
 * trailing commas too, keys that occur twice (`JSON.parse` keeps the last without a word), keys that could
 * pollute a prototype, numbers too large to hold. Never throws; past the deepest level allowed it stops.
 */
export function parseJson(
  text: string,
  faults: Faults,
  tell: TellProgress = TELL_NOBODY,
): JsonTree {
  const tree = new TreeGrower();
  const syntax = syntaxReporter(text, tree, faults);
  try {
    visit(text, telling(visitorOf(text, tree, syntax, faults), text.length, tell), {
      disallowComments: true,
    });
  } catch (error) {
    if (error !== TOO_DEEP) throw error;
  }
  return { root: tree.root, brokenAt: syntax.brokenAt() };
}

/** The same visitor, which also tells how much of a text it has seen. */
function telling(visitor: JSONVisitor, length: number, tell: TellProgress): JSONVisitor {
  const { onObjectBegin = () => {} } = visitor;
  let count = 0;
  return {
    ...visitor,
    onObjectBegin: (offset, ...place) => {
      if (count++ % TOLD_EACH === 0) tell({ stage: 'reading', share: offset / length });
      return onObjectBegin(offset, ...place);
    },
  };
}

type SyntaxReporter = ReturnType<typeof syntaxReporter>;

function visitorOf(
  text: string,
  tree: TreeGrower,
  syntax: SyntaxReporter,
  faults: Faults,
): JSONVisitor {
  const open = (value: object, offset: number) => {
    syntax.accept();
    if (tree.depth >= MAX_DEPTH) {
      syntax.report(offset, { code: 'too-deep', message: TOO_DEEP.message });
      throw TOO_DEEP;
    }
    tree.open(value, offset);
  };
  const close = (offset: number, length: number) => {
    syntax.accept();
    tree.close(offset + length);
  };
  return {
    onObjectBegin: (offset) => open({}, offset),
    onArrayBegin: (offset) => open([], offset),
    onObjectEnd: close,
    onArrayEnd: close,
    onSeparator: (character, offset) => syntax.accept(character === ',' ? offset : undefined),
    onError: syntax.error,
    onObjectProperty: (written, offset) => {
      syntax.accept();
      const name = contained(written);
      if (name !== written) warnOfDirection(offset, pointerOf(tree.path()), faults);
      tree.expect({ name, offset, wanted: isWanted(name, offset, tree, faults) });
    },
    onLiteralValue: (value: unknown, offset, length) => {
      syntax.accept();
      const [stray] = (typeof value === 'string' && STRAY.exec(value)) || [];
      if (stray !== undefined && !isBare(stray, text.slice(offset, offset + length)))
        warnOfStray(stray, offset, tree, faults);
      tree.leaf(sound(value, offset, tree, faults), offset, offset + length);
    },
  };
}

/** A value as it can be kept, drawn and written back. */
const sound = (value: unknown, offset: number, tree: TreeGrower, faults: Faults): unknown =>
  typeof value === 'string'
    ? undirected(value, offset, tree, faults)
    : finite(value, offset, tree, faults);

export const DIRECTION =
  'the text holds signs that turn the direction of reading round beyond it: they are left out';

function undirected(text: string, offset: number, tree: TreeGrower, faults: Faults): string {
  const kept = contained(text);
  if (kept === text) return text;
  warnOfDirection(offset, pointerOf(tree.pathOfNext()), faults);
  return kept;
}

function warnOfDirection(offset: number, path: string, faults: Faults): void {
  faults.add({ severity: 'warning', code: 'direction', path, offset, message: DIRECTION });
}

/** `1e999` is grammatical, but becomes Infinity, which cannot be written back. */
function finite(value: unknown, offset: number, tree: TreeGrower, faults: Faults): unknown {
  if (typeof value !== 'number') return value;
  if (Number.isFinite(value)) return value === 0 ? 0 : value;
  const path = pointerOf(tree.pathOfNext());
  const message = 'the number is too large';
  faults.add({ severity: 'error', code: 'too-large-number', path, offset, message });
  return 0;
}

// eslint-disable-next-line no-control-regex
const STRAY = /[\p{Cs}\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]/u;

/** A control character that stands in the text as it is, not as an escape, breaks the grammar and is told as such. */
const isBare = (stray: string, literal: string) => stray < ' ' && literal.includes(stray);

/** Half a character, or one that steers a printer: legal in JSON, but never meant. */
function warnOfStray(stray: string, offset: number, tree: TreeGrower, faults: Faults): void {
  const path = pointerOf(tree.pathOfNext());
  const code = stray.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
  const message = `the text holds U+${code}, which cannot be shown`;
  const suggestion = 'type the text again';
  faults.add({ severity: 'warning', code: 'stray-character', path, offset, message, suggestion });
}

function isWanted(name: string, offset: number, tree: TreeGrower, faults: Faults): boolean {
  const fail = (code: string, message: string, suggestion: string) => {
    const path = pointerOf([...tree.path(), name.slice(0, LONGEST_NAME)]);
    faults.add({ severity: 'error', code, path, offset, message, suggestion });
    return false;
  };
  if (name.length > LONGEST_NAME) {
    const message = `expected a key of at most ${LONGEST_NAME} characters, found ${name.length}`;
    return fail('too-long', message, 'shorten the key');
  }
  if (FORBIDDEN_KEYS.has(name)) {
    return fail('forbidden-key', `the key ${quote(name)} is not allowed`, 'rename the key');
  }
  const first = tree.firstOffsetOf(name);
  if (first === undefined) return true;
  const { line } = faults.position(first);
  return fail(
    'duplicate-key',
    `the key ${quote(name)} occurs twice: first on line ${line}`,
    'remove or rename one of the two',
  );
}

/**
 * Turns the parser's errors into faults. One slip makes the parser report several errors in a row; only the
 * first is told until it has understood something again.
 */
function syntaxReporter(text: string, tree: TreeGrower, faults: Faults) {
  const textEnd = text.trimEnd().length;
  let brokenAt = Infinity;
  let isLost = false;
  let lastErrorAt = -1;
  /** The comma that nothing has followed yet. */
  let lastComma: number | undefined;

  const report = (offset: number, { keepsMeaning, ...fault }: SyntaxFault) => {
    if (!keepsMeaning) brokenAt = Math.min(brokenAt, offset);
    faults.add({ severity: 'error', path: pointerOf(tree.path()), offset, ...fault });
  };

  const truncated = (): SyntaxFault => {
    const node = tree.innermost ?? tree.closed;
    const what = Array.isArray(node?.value) ? 'list' : 'object';
    const { line } = faults.position(node?.offset ?? 0);
    const message = `the text ends too early: the ${what} that begins on line ${line} is not closed`;
    return { code: 'truncated', message, suggestion: 'check that the whole file was copied' };
  };

  const describe = (
    code: ParseErrorCode,
    offset: number,
    length: number,
  ): SyntaxFault | undefined => {
    if (offset >= textEnd) return brokenAt === Infinity ? truncated() : undefined;
    return describeSyntax(code, text.slice(offset, offset + length));
  };

  const error = (code: ParseErrorCode, offset: number, length: number) => {
    if (offset === lastErrorAt) return;
    lastErrorAt = offset;
    if (lastComma !== undefined && /[\]}]/.test(text.charAt(offset))) {
      report(lastComma, TRAILING_COMMA);
      return;
    }
    const fault = describe(code, offset, length);
    if (fault === undefined || (isLost && !fault.keepsMeaning)) return;
    isLost = !fault.keepsMeaning;
    report(Math.min(offset, textEnd), fault);
  };

  const accept = (comma?: number) => {
    lastComma = comma;
    isLost = false;
  };

  return { report, error, accept, brokenAt: () => brokenAt };
}
