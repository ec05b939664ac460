import { answers } from './closeness.ts';
import { wordsIn } from './words.ts';

/** A text with the stretches in it that answer a search: in order, none touching the next. */
export interface Marked {
  readonly text: string;
  readonly ranges: readonly (readonly [start: number, end: number])[];
}

/** About as many characters as an excerpt has room for. */
const EXCERPT = 110;

/** Marks all words of a text that answer one that was asked for. */
export function marked(text: string, asked: readonly string[]): Marked {
  const ranges: [number, number][] = [];
  for (const { term, start, end } of wordsIn(text)) {
    if (!asked.some((word) => answers(word, term))) continue;
    const last = ranges.at(-1);
    // Pairs of characters overlap.
    if (last !== undefined && start <= last[1]) last[1] = Math.max(last[1], end);
    else ranges.push([start, end]);
  }
  return { text, ranges };
}

/** The part of a text round the first stretch that is marked. */
export function excerptOf({ text, ranges }: Marked): Marked {
  const [first] = ranges;
  if (first === undefined || text.length <= EXCERPT) return { text, ranges };
  const wanted = Math.max(0, Math.min(first[0] - EXCERPT / 3, text.length - EXCERPT));
  const from = wanted === 0 ? 0 : text.lastIndexOf(' ', Math.min(wanted + 12, first[0])) + 1;
  const lead = from === 0 ? '' : '…';
  const by = lead.length - from;
  return {
    text: lead + text.slice(from),
    ranges: ranges
      .filter(([start]) => start >= from)
      .map(([start, end]): [number, number] => [start + by, end + by]),
  };
}
