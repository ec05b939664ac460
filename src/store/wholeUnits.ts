import { FARTHEST } from '../core/model/dataset.ts';

/** Rounded, not too far out, and 0 rather than -0: a link tells the two apart no more than an eye does. */
export const wholeUnits = (value: number): number =>
  Math.max(-FARTHEST, Math.min(FARTHEST, Math.round(value))) || 0;
