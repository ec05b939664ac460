import type { Dataset } from '../model/dataset.ts';
import { writeActorGraph } from './actorGraph.ts';
import { isImported } from './importedDataset.ts';

/**
 * The fingerprint of a graph, whatever file it was read from. A foreign file doesn't say up to which day it holds: the
 * day on which it was read is not part of it, or it would be another graph tomorrow.
 */
export const fingerprintOf = (dataset: Dataset): string =>
  fingerprint(
    writeActorGraph(
      isImported(dataset) ? { ...dataset, meta: { ...dataset.meta, asOf: '' } } : dataset,
    ),
  );

/**
 * A short name for a text's content: 53 bits as base 36. Tells whether two texts differ; proves nothing to an
 * adversary. (cyrb53, a public-domain hash by bryc, over UTF-16 code units.)
 */
function fingerprint(text: string): string {
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    high = Math.imul(high ^ unit, 2654435761);
    low = Math.imul(low ^ unit, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return (4294967296 * (2097151 & low) + (high >>> 0)).toString(36);
}
