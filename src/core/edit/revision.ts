import type { Dataset } from '../model/dataset.ts';

/** A file that does not count its revisions is at its first. */
const revisionOf = ({ meta }: Dataset): number => meta.revision ?? 1;

/** The dataset as the revision after the one that it was made from. */
export const nextRevision = (opened: Dataset, dataset: Dataset): Dataset => ({
  ...dataset,
  meta: { ...dataset.meta, revision: Math.max(revisionOf(opened), revisionOf(dataset)) + 1 },
});
