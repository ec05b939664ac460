import { grammar } from './grammar.ts';

const { counted, number } = grammar;

type Named = (names: string) => string;

/** A filter by choices: what it is called, and how it is told what of it is on, or off. */
const byChoices = (label: string, plural: string, on: Named, off: Named) => ({
  label,
  none: `no ${plural}`,
  some: (count: number, all: number) => `${number(count)} of ${number(all)} ${plural}`,
  on,
  off,
});

const SCALES = new Map(
  Object.entries({
    '': 1,
    k: 1e3,
    thousand: 1e3,
    m: 1e6,
    million: 1e6,
    bn: 1e9,
    billion: 1e9,
  }),
);

const steps = (count: number) => counted(count, 'step', 'steps');

/** What filters are called, and how it is told what they show: on the page, and in a figure. */
export const filters = {
  relationType: byChoices(
    'Relation type',
    'relation types',
    (names) => names,
    (names) => `without ${names}`,
  ),
  actorType: byChoices(
    'Actor type',
    'actor types',
    (names) => `only ${names}`,
    (names) => `without ${names}`,
  ),
  actor: byChoices(
    'Actor',
    'actors',
    (names) => `only ${names}`,
    (names) => `without ${names}`,
  ),
  status: byChoices(
    'Status',
    'statuses',
    (names) => `only ${names}`,
    (names) => `without anything ${names}`,
  ),
  source: byChoices(
    'Source',
    'sources',
    (names) => `from ${names}`,
    (names) => `without what is only from ${names}`,
  ),
  publisher: byChoices(
    'Publisher',
    'publishers',
    (names) => `from ${names}`,
    (names) => `without what is only from ${names}`,
  ),
  eventRole: byChoices(
    'Event role',
    'event roles',
    (names) => `events only with ${names}`,
    (names) => `without events only with ${names}`,
  ),
  /** By a key of the file's own. */
  ownKey: (label: string, key: string) =>
    byChoices(
      label,
      `values of “${key}”`,
      (names) => `${key}: ${names}`,
      (names) => `${key}: not only ${names}`,
    ),
  notGiven: 'not given',
  focus: {
    label: 'Focus',
    one: (name: string) => `only ${name}`,
    among: (names: string) => `only among ${names}`,
    actors: (count: number) => counted(count, 'actor', 'actors'),
    ways: {
      around: (names: string, count: number) => `within ${steps(count)} of ${names}`,
      both: (names: string, count: number) =>
        count === 1 ? `only relations of ${names}` : `only up to ${steps(count)} from ${names}`,
      out: (names: string, count: number) =>
        count === 1 ? `only from ${names}` : `only from ${names}, up to ${steps(count)} on`,
      in: (names: string, count: number) =>
        count === 1 ? `only to ${names}` : `only to ${names}, up to ${steps(count)} back`,
    },
    noSteps: (text: string) => `“${text}” is no number of steps from 0 to 3`,
  },
  date: {
    label: 'Date',
    certainOnly: 'certain dates only',
    withoutUndated: 'without what has no date',
    unreadable: (text: string, why: string) => `the date “${text}” can’t be read: ${why}`,
  },
  text: {
    label: 'Text in summaries',
    words: (text: string) => `with “${text}” in the text`,
  },
  amount: {
    label: 'Amount',
    /** How many times the number a word after it makes it; undefined for any other word. */
    scaleOf: (word: string) => SCALES.get(word.toLowerCase()),
    atLeast: (money: string) => `at least ${money}`,
    atMost: (money: string) => `at most ${money}`,
    fromTo: (least: string, most: string) => `${least} to ${most}`,
    unreadable: (text: string) => `the amount “${text}” can’t be read`,
    noCurrency: (text: string) => `there is no currency “${text}”`,
  },
  denied: { label: 'With a denial', words: 'with a denial' },
  unnamed: {
    label: 'Resting on one unnamed person',
    words: 'resting on one unnamed person',
  },
  /** What of the graph passes the filters. */
  shown: {
    relations: (count: number, all: number) =>
      `${number(count)} of ${counted(all, 'relation', 'relations')} shown`,
    events: (count: number, all: number) =>
      `${number(count)} of ${counted(all, 'event', 'events')}`,
    uncertain: (count: number) => `${number(count)} with uncertain dates`,
    undated: (count: number) => `${number(count)} without a date`,
  },
};
