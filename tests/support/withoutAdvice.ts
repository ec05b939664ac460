import type { Diagnostic } from '../../src/core/model/diagnostic.ts';

/** What is wrong with a file, without what a fact-checker would ask about it. */
export const withoutAdvice = (diagnostics: readonly Diagnostic[]): readonly Diagnostic[] =>
  diagnostics.filter(({ severity }) => severity !== 'advice');
