import { type ParseErrorCode, printParseErrorCode } from 'jsonc-parser';
import { quote } from './quote.ts';

/** A breach of JSON's grammar, told to a person. */
export interface SyntaxFault {
  readonly code: string;
  readonly message: string;
  readonly suggestion?: string;
  /** True where the values are still those that were meant, so that they can be checked all the same. */
  readonly keepsMeaning?: true;
}

type Describe = (found: string) => SyntaxFault;

const ABOVE = 'check that every bracket and quotation mark above is closed';
const REMARK = 'remove it, or keep it as the text of a key that begins with `x-`';

const INSTEAD: Readonly<Record<string, string>> = {
  True: 'write `true`',
  False: 'write `false`',
  None: 'leave the key out',
  undefined: 'leave the key out',
  NaN: 'leave the key out',
};

function mend(symbol: string): string | undefined {
  if (/^['‘’“”]/.test(symbol)) return 'put text in straight double quotes: "…"';
  return Object.hasOwn(INSTEAD, symbol) ? INSTEAD[symbol] : undefined;
}

const symbolFault: Describe = (found) => {
  const suggestion = mend(found);
  const fault = { code: 'syntax', message: `${quote(found)} is not JSON` };
  return suggestion === undefined ? fault : { ...fault, suggestion };
};

const MISSING_COMMA: SyntaxFault = {
  code: 'syntax',
  message: 'expected `,` before this value',
  suggestion: 'add a comma after the value before it',
  keepsMeaning: true,
};

const commaFault: Describe = (found) =>
  /^[\]}:]/.test(found)
    ? { code: 'syntax', message: `${quote(found)} does not fit here`, suggestion: ABOVE }
    : MISSING_COMMA;

const expected =
  (what: string): Describe =>
  () => ({ code: 'syntax', message: `expected ${what}` });

const inText =
  (message: string, suggestion: string): Describe =>
  () => ({ code: 'syntax', message, suggestion, keepsMeaning: true });

/** By the name that jsonc-parser gives the error. */
const SENTENCES: Readonly<Record<string, Describe>> = {
  InvalidSymbol: symbolFault,
  InvalidNumberFormat: expected('a number'),
  UnexpectedEndOfNumber: expected('a digit: the number breaks off'),
  PropertyNameExpected: expected('a key in double quotes'),
  ValueExpected: expected('a value'),
  ColonExpected: expected('`:` and a value after the key'),
  CloseBraceExpected: expected('`}`'),
  CloseBracketExpected: expected('`]`'),
  CommaExpected: commaFault,
  EndOfFileExpected: () => ({
    code: 'syntax',
    message: 'the graph ends before this: expected nothing more',
    suggestion: 'check whether a `}` above closes too early',
  }),
  InvalidCommentToken: () => ({
    code: 'comment',
    message: 'JSON has no comments',
    suggestion: REMARK,
    keepsMeaning: true,
  }),
  UnexpectedEndOfString: () => ({
    code: 'syntax',
    message: 'the text that begins here has no closing quote on its line',
    suggestion: 'add `"`; a line break within text is written `\\n`',
  }),
  InvalidUnicode: inText('`\\u` needs four hexadecimal digits', 'write it as in `\\u00e9`'),
  InvalidEscapeCharacter: inText(
    'the text has a `\\` before a character that takes none',
    'write `\\\\` for a backslash',
  ),
  InvalidCharacter: inText(
    'the text has a control character',
    'write it as an escape, such as `\\t` for a tab',
  ),
};

/** Tells an error of jsonc-parser as a sentence; `found` is the text at its place. */
export function describeSyntax(error: ParseErrorCode, found: string): SyntaxFault {
  const describe = SENTENCES[printParseErrorCode(error)] ?? symbolFault;
  return describe(found);
}

export const TRAILING_COMMA: SyntaxFault = {
  code: 'trailing-comma',
  message: 'a comma after the last item',
  suggestion: 'remove the comma',
  keepsMeaning: true,
};
