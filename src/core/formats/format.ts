import type { FileFacts } from './network.ts';
import type { ReadResult } from './readResult.ts';

/** A way to keep a graph as text. */
export interface Format {
  readonly id: string;
  /** The name in menus and messages. */
  readonly label: string;
  /** Endings of file names, without the dot. */
  readonly extensions: readonly [string, ...string[]];
  readonly read: (text: string, file: FileFacts) => ReadResult;
  /** Whether a text is probably of this format, faults or not; `start` is its beginning, without blanks before it. */
  readonly detect: (text: string, start: string) => boolean;
}

/** A file with one of these is taken for a table, whatever its cells hold. */
export const TABLE_ENDINGS = ['csv', 'tsv', 'tab'] as const;

const BOM = '\uFEFF';

/** So much of a text shows what format it is. In characters. */
const START = 5000;

/** The beginning of a text, without blanks before it. */
export const beginningOf = (text: string): string =>
  text.slice(0, START).replace(BOM, '').trimStart();

/** "json" of "graph.JSON"; "" where a name has none. */
export const endingOf = (fileName: string): string =>
  /\.([^./\\]+)$/.exec(fileName)?.[1]?.toLowerCase() ?? '';
