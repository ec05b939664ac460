import { grammar } from './grammar.ts';

const { counted, number } = grammar;

/** What a link holds, and what of it can't be read. */
export const links = {
  /** As parts of a list: "filters, dates and one move". */
  holds: {
    filters: 'filters',
    dates: 'dates',
    focus: 'the focus',
    layout: 'the layout',
    groups: (count: number) => counted(count, 'open group', 'open groups'),
    everything: 'all dots and lines',
    places: 'the tidied places',
    moves: (count: number) => (count === 1 ? 'one move' : `${number(count)} moves`),
    tab: 'the tab',
    table: 'the table',
    selection: 'what is chosen',
    figure: 'the figure’s settings',
  },
  damaged: 'the link is damaged: its text can’t be decoded',
  noVersion: 'the link does not say which version it was written in, so it can’t be restored',
  newer: (version: number, known: number) =>
    `the link was made by a newer version of Dramatis (${version}; this one reads up to ${known})`,
  noneOf: (name: string, text: string, words: readonly string[]) =>
    `“${text}” for “${name}” is none of ${words.join(', ')}`,
  noSeed: (text: string) => `the layout number “${text}” is not a whole number from 1 up`,
  noPlace: (text: string) => `the place “${text}” of a moved actor can’t be read`,
  noTable: (text: string) => `there is no table of “${text}”`,
  noSize: (text: string) => `there is no figure size “${text}”`,
  noTheme: (text: string) => `there is no figure theme “${text}”`,
  noScale: (text: string) => `there is no figure scale “${text}”`,
  noPart: (text: string) => `a figure has no part “${text}”`,
};
