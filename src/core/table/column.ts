import type { Filtered } from '../filters/filters.ts';
import type { Graph } from '../graph/graph.ts';
import type { Messages } from '../messages/messages.ts';

/** What a table is made of. */
export interface Shown {
  readonly graph: Graph;
  /** In the reader's language. */
  readonly messages: Messages;
  readonly filtered: Pick<Filtered, 'rows' | 'uncertain' | 'actors'>;
}

/**
 * What rows are put in order by: numbers by size, texts by alphabet, lists of numbers by the first that differ. Undefined
 * or "" where there is nothing to go by.
 */
export type SortKey = undefined | string | number | readonly number[];

/** A column of a table of relations, events or actors; a row is its number in the Graph. */
export interface Column {
  /** In links. */
  readonly id: string;
  readonly heading: (headings: Messages['table']['headings']) => string;
  /** How much room its texts mostly ask for, in rem. */
  readonly width: number;
  /** "" where there is nothing to say. */
  readonly text: (shown: Shown, row: number) => string;
  /** Absent, the text is it. */
  readonly key?: (shown: Shown, row: number) => SortKey;
  /** Shown only when asked for. */
  readonly isExtra?: true;
  readonly isNumber?: true;
  /** Whole sentences in the graph's own language. */
  readonly isProse?: true;
  /** What it sorts by depends on what passes the filters. */
  readonly isOfFiltered?: true;
}
