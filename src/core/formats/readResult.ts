import type { Dataset } from '../model/dataset.ts';
import type { Diagnostic } from '../model/diagnostic.ts';

/** What reading a text gives: the dataset (perhaps with warnings and advice), or every fault that was found. */
export type ReadResult =
  | {
      readonly ok: true;
      readonly dataset: Dataset;
      /** Warnings and advice only. */
      readonly diagnostics: readonly Diagnostic[];
    }
  | Refusal;

export interface Refusal {
  readonly ok: false;
  readonly diagnostics: readonly Diagnostic[];
}

/** Why a file as a whole was not read. */
export const refused = (code: string, message: string, suggestion?: string): Refusal => {
  const place = { path: '', line: 1, column: 1 };
  const fault: Diagnostic = { severity: 'error', code, ...place, message };
  return { ok: false, diagnostics: [suggestion === undefined ? fault : { ...fault, suggestion }] };
};
