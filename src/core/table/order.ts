import type { Column, Shown, SortKey } from './column.ts';

type Rank = number | readonly number[];

/**
 * Rows in order of a column. Those of which it says nothing come last, whichever way; like ones stay as they were.
 */
export function inOrderOf(
  shown: Shown,
  rows: readonly number[],
  column: Column,
  descending: boolean,
): readonly number[] {
  const keyOf = column.key ?? column.text;
  const keys = rows.map((row) => keyOf(shown, row));
  const ranks = ranksOf(keys, shown.messages.grammar.locale);
  const known: number[] = [];
  const unknown: number[] = [];
  keys.forEach((key, index) => (isKnown(key) ? known : unknown).push(index));
  known.sort((a, b) =>
    descending ? compared(ranks[b]!, ranks[a]!) : compared(ranks[a]!, ranks[b]!),
  );
  return [...known, ...unknown].map((index) => rows[index]!);
}

const isKnown = (key: SortKey): boolean => key !== undefined && key !== '';

/** Numbers in place of texts: each different text is compared by the alphabet, which is slow, only once a pair. */
function ranksOf(keys: readonly SortKey[], locale: string): readonly Rank[] {
  const alphabet = new Intl.Collator(locale, { numeric: true });
  const texts = new Set<string>();
  for (const key of keys) if (typeof key === 'string') texts.add(key);
  const rankOfText = new Map(
    [...texts].toSorted(alphabet.compare).map((text, rank) => [text, rank]),
  );
  return keys.map((key) => (typeof key === 'string' ? rankOfText.get(key)! : (key ?? 0)));
}

function compared(a: Rank, b: Rank): number {
  if (typeof a === 'number' && typeof b === 'number') return comparedNumbers(a, b);
  const [some, others] = [partsOf(a), partsOf(b)];
  for (let at = 0; at < some.length; at++) {
    const order = comparedNumbers(some[at]!, others[at] ?? -Infinity);
    if (order !== 0) return order;
  }
  return 0;
}

const partsOf = (rank: Rank): readonly number[] => (typeof rank === 'number' ? [rank] : rank);

// Unknown bounds of dates are infinite: their difference would be no number.
const comparedNumbers = (a: number, b: number): number => (a === b ? 0 : a < b ? -1 : 1);
