import type { Dataset, Source } from './dataset.ts';

/** What the ids begin with of graphs that were made from a file of another format. */
export const IMPORTED = 'imported:';

/** The kind of sources in such a graph: the file itself, and whatever it names as a source. */
export const IMPORT = 'import';

/** Whether a graph was made from a file of another format: it holds evidence only as far as that file names sources. */
export const isImported = ({ meta }: Pick<Dataset, 'meta'>): boolean =>
  meta.id.startsWith(IMPORTED);

/** Whether a source's title is neither a headline nor ours: the words or the address that a file has in its place. */
export const isImportedSource = ({ kind }: Source): boolean => kind === IMPORT;
