/** What is being done with a file, in that order; a format may leave out one. */
export const READING_STAGES = ['reading', 'checking', 'indexing'] as const;

/** How far the reading of a file has come. */
export interface ReadingProgress {
  readonly stage: (typeof READING_STAGES)[number];
  /** How much of the stage is done, 0 to 1, where that is known. */
  readonly share?: number;
}

/** Hears how far reading has come: often, so that what does more than take note should do it now and then. */
export type TellProgress = (progress: ReadingProgress) => void;

export const TELL_NOBODY: TellProgress = () => {};

/** Of a few things in many it is enough to tell: each this many. */
export const TOLD_EACH = 1000;
