import { grammar } from './grammar.ts';

const { number } = grammar;

/** A unit that time is cut into: what a bar is, what bars are by, and how far a step of playback goes. */
const unit = (name: string) => ({
  bar: `A bar is a ${name}; lighter: possible`,
  by: `Relations and events by ${name}`,
  step: `A ${name}`,
  fitting: `To fit: a ${name}`,
});

/** When: the window of time, the bars, and playback. */
export const timeline = {
  timeline: 'Timeline',
  from: 'From',
  to: 'To',
  fromDate: 'From date',
  toDate: 'To date',
  anyTime: 'any time',
  notSet: 'Not set yet: press Enter.',
  unreadable: (problem: string) => problem,
  didYouMean: (text: string) => `Did you mean ${text}?`,
  afterEnd: 'This is after the end of the window.',
  beforeStart: 'This is before the window begins.',
  onlyCertain: 'Only certain dates',
  includeUndated: 'Include undated',
  nothingDated: 'Nothing in this graph has a date.',
  noDate: 'No date',
  windowOfTime: 'Window of time',
  window: 'Window',
  period: 'Period',
  choosePeriod: 'Period…',
  allTime: 'All time',
  lastDays: (days: number) => `Last ${number(days)} days of the data`,
  /** `noun` is what one of the type is called; a type of the file's own has none. */
  sinceFirst: (label: string, noun: string | undefined) =>
    `Since the first ${noun ?? `“${label}”`}`,
  units: {
    day: unit('day'),
    week: unit('week'),
    month: unit('month'),
    quarter: unit('quarter'),
    year: unit('year'),
    decade: unit('decade'),
    century: unit('century'),
  },
  /** What a bar counts. */
  bar: (when: string, counts: readonly string[]) =>
    `${when}: ${counts.length === 0 ? 'none' : counts.join(', ')}`,
  certain: (count: number) => `${number(count)} certain`,
  possible: (count: number) => `${number(count)} possible`,
  undated: (count: number) => `No date: ${count === 0 ? 'none' : number(count)}`,
  unbounded: (count: number) => `no bar, as a start or end is not known: ${number(count)}`,
  play: 'Play',
  pause: 'Pause',
  settings: 'Playback settings',
  speed: 'Speed',
  step: 'Step',
  modes: {
    growing: 'Growing: the start stays, the end moves on',
    sliding: 'Sliding: the window keeps its length',
  },
  speeds: { slow: 'Slow', normal: 'Normal', fast: 'Fast' },
};
