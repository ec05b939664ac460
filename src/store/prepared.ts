import { fingerprintOf } from '../core/formats/fingerprint.ts';
import type { ReadResult } from '../core/formats/readResult.ts';
import { type GraphIndex, indexOf } from '../core/graph/graphIndex.ts';
import type { Dataset } from '../core/model/dataset.ts';

/** What of a graph can be worked out where it was read, away from the page. */
export interface Prepared {
  readonly index: GraphIndex;
  readonly fingerprint: string;
}

/** What reading gave; with what was prepared for its dataset, or for its sound part, where it was read elsewhere. */
export type ReadFile = ReadResult & { readonly prepared?: Prepared };

export const prepare = (dataset: Dataset): Prepared => ({
  index: indexOf(dataset),
  fingerprint: fingerprintOf(dataset),
});
