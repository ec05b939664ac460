import type { Dataset } from '../model/dataset.ts';
import { type Diagnostic, wholeFault } from '../model/diagnostic.ts';
import type { TableColumns } from './columns.ts';
import type { LeftOut, SoundPart } from './leftOut.ts';

/** What reading a text gives: the dataset (perhaps with warnings and advice), or every fault that was found. */
export type ReadResult =
  | {
      readonly ok: true;
      readonly dataset: Dataset;
      /** Warnings and advice only. */
      readonly diagnostics: readonly Diagnostic[];
      /** Which columns were taken for what, where a table was read. */
      readonly columns?: TableColumns;
      readonly question?: TableQuestion;
      /** What is not in it of a file that is too large. */
      readonly left?: LeftOut;
    }
  | Refusal;

export interface Refusal {
  readonly ok: false;
  readonly diagnostics: readonly Diagnostic[];
  /** What can be opened all the same, without what is faulty. */
  readonly sound?: SoundPart;
  readonly question?: TableQuestion;
}

/** A table of which a person should say what its columns hold, and what they seem to. */
export interface TableQuestion {
  readonly rows: readonly (readonly string[])[];
  readonly columns: TableColumns;
}

/** Why a file as a whole was not read. */
export const refused = (code: string, message: string, suggestion?: string): Refusal => {
  const fault = wholeFault(code, message);
  return { ok: false, diagnostics: [suggestion === undefined ? fault : { ...fault, suggestion }] };
};
