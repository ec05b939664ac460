import { grammar } from './grammar.ts';

const { and, number } = grammar;

/** The search box, and what is said of what was found and shown. */
export const search = {
  search: 'Search',
  searching: 'Searching…',
  results: 'Results',
  kinds: {
    actor: (count: number) => `Actors (${number(count)})`,
    statement: (count: number) => `Relations and events (${number(count)})`,
    source: (count: number) => `Sources (${number(count)})`,
  },
  claimsFrom: (source: string, count: number) => `With claims from “${source}” (${number(count)})`,
  back: 'Back to what was found',
  showAll: (count: number) => `Show all ${number(count)}`,
  /** What stands in place of a list: what can be looked for or, where nothing was found, what was looked through. */
  nothing: (text: string) =>
    text === ''
      ? 'Names, words in summaries, outlets'
      : `Nothing found for “${text}” in names, aliases, summaries and sources.`,
  noDate: 'no date known',
  hiddenBy: (filters: readonly string[]) => `Hidden by ${and(filters)}.`,
  show: 'Show',
  dateWindow: 'the date window',
  onlyCertain: 'Only certain dates',
  withoutUndated: 'Include undated being off',
  lifted: (filters: readonly string[]) =>
    `It was hidden by ${and(filters)}. To show it, ${filters.length === 1 ? 'that filter was' : 'those filters were'} lifted; all else stays as it was.`,
};
