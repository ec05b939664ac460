import type { Dataset } from '../model/dataset.ts';
import { writeActorGraph } from './actorGraph.ts';
import { hashOf } from './hash.ts';
import { isImported } from '../model/imported.ts';

/**
 * The fingerprint of a graph, whatever file it was read from. A foreign file doesn't say up to which day it holds: the
 * day on which it was read is not part of it, or it would be another graph tomorrow.
 */
export const fingerprintOf = (dataset: Dataset): string =>
  hashOf(
    writeActorGraph(
      isImported(dataset) ? { ...dataset, meta: { ...dataset.meta, asOf: '' } } : dataset,
    ),
  );
