import { IMPORT } from '../model/imported.ts';

/** Longer texts are no names. In characters. */
const LONGEST_ID = 60;

/** Hands out ids that the format allows, each once. */
export function idsFor(prefix: string): (wanted: string) => string {
  const used = new Set(['constructor', 'prototype', IMPORT]);
  /** The next number to try after each base. */
  const next = new Map<string, number>();
  return (wanted) => {
    const base =
      wanted
        .normalize('NFC')
        .replaceAll(/[^\p{L}\p{N}._:-]+/gu, '-')
        .replaceAll(/^[^\p{L}\p{N}]+/gu, '')
        .slice(0, LONGEST_ID)
        // A half of a letter beyond the first 65,536 is no letter.
        .replace(/[\uD800-\uDBFF]$/, '') || prefix;
    let id = base;
    let n = next.get(base) ?? 2;
    while (used.has(id)) id = `${base}-${n++}`;
    next.set(base, n);
    used.add(id);
    return id;
  };
}
