import { grammar } from './grammar.ts';

const { and, counted } = grammar;

/** The one field that a claim speaks of. */
const FIELDS = {
  amount: 'the amount',
  date: 'the date',
  deadline: 'the deadline',
  participants: 'who took part',
  type: 'the type',
  name: 'the name',
  from: 'who it came from',
  to: 'whom it was aimed at',
  part: 'part of it',
};
export type ClaimField = keyof typeof FIELDS;

const says =
  (verb: string, more = '') =>
  (field?: ClaimField) =>
    field === undefined ? verb : `${verb}${more} ${FIELDS[field]}`;

const objecting = (one: string, many: string) => (count: number, field?: ClaimField) =>
  `${count === 1 ? one : many} ${field === undefined ? 'it' : FIELDS[field]}`;

const objectedBy = (passive: string) => (who: readonly string[], field?: ClaimField) =>
  `${field === undefined ? '' : `${FIELDS[field]} `}${passive} by ${and(who)}`;

/** Who says what, who objects, and what that adds up to. */
export const statements = {
  /** What a claim does to its statement, or to one field of it. */
  stances: {
    asserts: says('asserts'),
    confirms: says('confirms'),
    denies: says('denies'),
    disputes: says('disputes'),
    'declines-to-comment': says('declines to comment', ' on'),
    retracts: says('retracts'),
  },
  /** What those who object do: "denies it", "dispute the amount". */
  objecting: {
    denies: objecting('denies', 'deny'),
    disputes: objecting('disputes', 'dispute'),
    retracts: objecting('has retracted', 'have retracted'),
  },
  /** "denied by Anthropic", "the amount disputed by Bob". */
  objectedBy: {
    denies: objectedBy('denied'),
    disputes: objectedBy('disputed'),
    retracts: objectedBy('retracted'),
  },
  unnamed: (who: string) => `${who} (unnamed)`,
  through: (who: string, through: string) => `${who} (through ${through})`,
  quoted: (text: string) => `“${text}”`,
  ourTitle: (title: string) => `${title} (our description)`,
  /** Why a statement has its status. */
  setByFile: 'set by the file',
  confirmedByParty: (who: readonly string[]) => `confirmed by a party to it: ${and(who)}`,
  reportedBy: (who: readonly string[]) => `reported by ${and(who)}`,
  onlyOnWordOf: (who: readonly string[]) => `only on the word of ${and(who)}`,
  assertedBy: (who: readonly string[]) => `asserted by ${and(who)}`,
  deniedBy: (who: readonly string[]) => `denied by ${and(who)}`,
  disputedBy: (who: readonly string[]) => `disputed by ${and(who)}`,
  retractedBy: (who: readonly string[]) => `retracted by ${and(who)}`,
  nobodyNamed: 'nobody is named who says so',
  /** How many relations and events; a list of both where there are both. */
  noRelations: 'no relations',
  relations: (count: number) => counted(count, 'relation', 'relations'),
  events: (count: number) => counted(count, 'event', 'events'),
  relationsBetween: (count: number, one: string, other: string) =>
    `${counted(count, 'relation', 'relations')} between ${one} and ${other}`,
  relationsWithSelf: (count: number, who: string, self: string) =>
    `${counted(count, 'relation', 'relations')} of ${who} with ${self}`,
  /** What a person, or something else, is to itself. */
  themselves: 'themselves',
  itself: 'itself',
  amount: {
    about: (money: string) => `about ${money}`,
    upTo: (money: string) => `up to ${money}`,
    atLeast: (money: string) => `at least ${money}`,
    between: (least: string, most: string) => `${least} to ${most}`,
    unknown: 'an unknown amount',
    inSource: (amount: string, text: string) => `${amount} (in the source: “${text}”)`,
  },
};
