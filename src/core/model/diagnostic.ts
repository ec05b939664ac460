/** How grave a fault is, gravest first. Errors block opening; the others do not. */
export const SEVERITIES = {
  error: { one: 'error', many: 'errors' },
  warning: { one: 'warning', many: 'warnings' },
  /** Nothing is wrong with the file, but a fact-checker would ask. */
  advice: { one: 'point to check', many: 'points to check' },
} as const satisfies Record<string, { one: string; many: string }>;

export type Severity = keyof typeof SEVERITIES;

/** One fault of an input, told so that a person can find and mend it. */
export interface Diagnostic {
  readonly severity: Severity;
  /** Which check found it, for tests and for looking it up: "unknown-actor". */
  readonly code: string;
  /** A JSON Pointer to the faulty value, "" for the whole text. */
  readonly path: string;
  /** Where the value stands in the text, both counted from 1. */
  readonly line: number;
  readonly column: number;
  /** What is wrong and what was expected, as a sentence without a full stop. */
  readonly message: string;
  /** What would mend it, if that can be guessed. */
  readonly suggestion?: string;
}

/** A fault of a file as a whole, or of what was to be done with it. */
export const wholeFault = (
  code: string,
  message: string,
  severity: Severity = 'error',
): Diagnostic => ({ severity, code, path: '', line: 1, column: 1, message });

/** What was thrown, in words. */
export const whyOf = (error: unknown): string =>
  error instanceof Error ? error.message : String(error);

/** "1 error", "12 points to check". */
export const countInWords = (count: number, severity: Severity): string =>
  `${count} ${SEVERITIES[severity][count === 1 ? 'one' : 'many']}`;

/** The sentence with what would mend it, if that is known. */
export const faultInWords = ({ message, suggestion }: Diagnostic): string =>
  suggestion === undefined ? message : `${message}: ${suggestion}`;
