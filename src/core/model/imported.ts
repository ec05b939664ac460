import type { Dataset, Source } from './dataset.ts';

/** What the ids begin with of graphs that were made from a file of another format. */
export const IMPORTED = 'imported:';

/** The kind of the one source that such a file itself is. */
export const IMPORT = 'import';

/** Whether a graph was made from a file of another format: it holds evidence only as far as that file names sources. */
export const isImported = ({ meta }: Pick<Dataset, 'meta'>): boolean =>
  meta.id.startsWith(IMPORTED);

export const isImportedFile = ({ kind }: Source): boolean => kind === IMPORT;
