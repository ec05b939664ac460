/**
 * When something was, as far as is known: four bounds in milliseconds since 1970-01-01, read as if every place
 * kept UTC (the day as written is the day that counts; a clock time's offset is kept for display only).
 * Starts are the first, ends the last millisecond of their unit; unknown or open is -Infinity or Infinity.
 */
export interface Period {
  readonly earliestStart: number;
  readonly latestStart: number;
  readonly earliestEnd: number;
  readonly latestEnd: number;
  /** Marked "?", "~" or "%": never certainly inside a window. */
  readonly uncertain: boolean;
}

export type PeriodResult =
  | { readonly ok: true; readonly period: Period }
  | { readonly ok: false; readonly problem: string; readonly suggestion?: string };
