import type { Dataset } from '../model/dataset.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { SoundPart } from './leftOut.ts';

/** What reading a text gives: the dataset (perhaps with warnings and advice), or every fault that was found. */
export type ReadResult =
  | {
      readonly ok: true;
      readonly dataset: Dataset;
      /** Warnings and advice only. */
      readonly diagnostics: readonly Diagnostic[];
    }
  | {
      readonly ok: false;
      readonly diagnostics: readonly Diagnostic[];
      /** What can be opened all the same, without what is faulty. */
      readonly sound?: SoundPart;
    };
