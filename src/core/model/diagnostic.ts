/** One fault of an input, told so that a person can find and mend it. */
export interface Diagnostic {
  /** Errors block opening; warnings do not. */
  readonly severity: 'error' | 'warning';
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
