import type { Dataset } from '../model/dataset.ts';

/** The kinds of items that a faulty file can be read without. */
export const COUNTED = ['sources', 'actors', 'relations', 'events', 'lines'] as const;
export type CountedKind = (typeof COUNTED)[number];

/** What of a faulty file is not in its sound part, or of one that is too large for all of it. */
export interface LeftOut {
  /** Of each kind of which something is left out, how many, and how many there are in all. */
  readonly counts: readonly {
    readonly kind: CountedKind;
    readonly left: number;
    readonly all: number;
  }[];
  /** JSON Pointers to whatever else is: "/vocabulary/relationTypes/tends". */
  readonly others: readonly string[];
  /** The line from which on nothing could be understood; absent where all could. */
  readonly from?: number;
  /** How many relations were not even looked at: there are more than can be opened. */
  readonly unread?: number;
}

/** What a faulty file says without its faulty items and without what refers to them. */
export interface SoundPart {
  readonly dataset: Dataset;
  readonly left: LeftOut;
}

/** The kinds of which something is left out, from how many there were and how many there are still. */
export const countLeftOut = (
  before: Readonly<Partial<Record<CountedKind, number>>>,
  after: Readonly<Partial<Record<CountedKind, number>>>,
): LeftOut['counts'] =>
  COUNTED.map((kind) => {
    const all = before[kind] ?? 0;
    return { kind, left: all - (after[kind] ?? 0), all };
  }).filter(({ left }) => left > 0);
