import { grammar } from './grammar.ts';

const { counted } = grammar;

/** What each field of a form is called. */
const FIELDS = {
  title: 'Title',
  description: 'Description',
  language: 'Language (such as en, de, zh-Hans)',
  timezone: 'Time zone (such as Europe/Berlin)',
  asOf: 'Complete up to (a day)',
  licence: 'Licence',
  credit: 'Credit',
  fictional: 'Everything in it is made up',
  kind: 'Kind (such as article, document)',
  publisher: 'Publisher',
  shortName: 'Short name, where it has no publisher',
  descriptiveTitle: 'The title is our own description, not its headline',
  author: 'Author',
  published: 'Published',
  publishedNote: 'How that date was inferred',
  url: 'Address (https://…)',
  note: 'Note',
  type: 'Type',
  name: 'Name',
  aliases: 'Other names, one a line',
  private: 'Not a public figure',
  from: 'From',
  to: 'To',
  time: 'When',
  date: 'Date',
  start: 'Since',
  end: 'Until (“..” is: still so)',
  dateText: 'The source’s own words for the date',
  dateNote: 'How the date was inferred',
  summary: 'Summary, one sentence in your own words',
  status: 'Status, where it is not what the claims add up to',
  statusNote: 'Why it has that status',
  deadline: 'Deadline',
  deadlineText: 'The source’s own words for the deadline',
  'amount.qualifier': 'Amount',
  'amount.value': 'How much',
  'amount.min': 'At least',
  'amount.max': 'At most',
  'amount.currency': 'Currency (three letters, such as USD)',
  'amount.text': 'The source’s own words for the amount',
  source: 'Source',
  stance: 'What it does',
  by: 'Whose word it is',
  'by.actor': 'Actor',
  'by.through': 'Through whom (a spokesperson, a letter)',
  'by.anonymous': 'How the source describes them',
  'by.count': 'How many people',
  'by.reason': 'Why they are not named',
  'by.outlet': 'Outlet',
  about: 'About one part only',
  actor: 'Actor',
  role: 'Part in it',
};

/** Keys of items that are no field, or that are told shorter than they are asked for. */
const PARTS: Readonly<Record<string, string>> = {
  amount: 'amount',
  participants: 'who took part',
  asOf: 'complete up to',
  aliases: 'other names',
  summary: 'summary',
  status: 'status',
  shortName: 'short name',
  url: 'address',
  kind: 'kind',
  language: 'language',
  timezone: 'time zone',
  end: 'until',
};

/** Changing the graph: forms, what goes with what, and what has changed since the file was opened. */
export const edit = {
  edit: 'Edit',
  fields: FIELDS,
  /** Those that a claim has too, and that mean something else there. */
  inClaims: { date: 'When it was said', note: 'Note on the claim' } as Readonly<
    Record<string, string>
  >,
  partOf: (key: string) =>
    PARTS[key] ?? (FIELDS as Readonly<Record<string, string>>)[key]?.toLowerCase() ?? key,
  add: {
    actors: 'Add an actor',
    relations: 'Add a relation',
    events: 'Add an event',
    sources: 'Add a source',
  },
  change: {
    actors: 'Change the actor',
    relations: 'Change the relation',
    events: 'Change the event',
    sources: 'Change the source',
    meta: 'Change title and description',
  },
  addPart: { claims: 'Add a claim', participants: 'Add somebody who took part' },
  parts: { claims: 'Claims', participants: 'Who took part' },
  part: {
    claims: (at: number) => `Claim ${at}`,
    participants: (at: number) => `Participant ${at}`,
  },
  removePart: (part: string) => `Remove ${part}`,
  new: { actors: 'New actor…', sources: 'New source…' },
  changeIt: 'Change…',
  mergeIt: 'Merge…',
  removeIt: 'Remove…',
  thisItem: 'Edit this',
  ofItem: (name: string) => `Edit ${name}`,
  theGraph: 'Edit the graph',
  kinds: {
    time: { act: 'an act, on a date', state: 'a state, for a time' },
    by: {
      own: 'the source’s own voice',
      actor: 'an actor of this graph',
      anonymous: 'somebody unnamed',
      outlet: 'another outlet’s',
    },
  },
  about: {
    '/date': 'the date',
    '/amount': 'the amount',
    '/deadline': 'the deadline',
    '/type': 'the type',
    '/from': 'who it came from',
    '/to': 'whom it was aimed at',
    '/participants': 'who took part',
  },
  stances: {
    asserts: 'asserts it',
    confirms: 'confirms it',
    denies: 'denies it',
    disputes: 'disputes it',
    'declines-to-comment': 'declines to comment',
    retracts: 'retracts it',
  },
  qualifiers: {
    exact: 'exactly',
    about: 'about',
    'up-to': 'up to',
    'at-least': 'at least',
    between: 'between',
  },
  choose: 'choose',
  none: 'none',
  required: 'required',
  isRead: (date: string) => `Read as: ${date}`,
  more: 'More fields',
  save: 'Put it in',
  cancel: 'Cancel',
  discardDraft: 'Discard what was typed',
  isLeaving: 'What was typed would be lost.',
  faulty: (count: number) => `Not put in: ${counted(count, 'problem', 'problems')}`,

  // Removing and merging.
  remove: {
    title: 'Remove',
    alone: 'Nothing else goes with it.',
    also: 'With it go:',
    changed: 'It is taken out of:',
    do: 'Remove',
  },
  merge: {
    title: (name: string) => `Merge with ${name}`,
    how: 'The other one goes. What names it will name this one; its name, its claims and what only it has are added.',
    other: 'The one that goes',
    changes: 'This changes:',
    leftOut: (count: number) =>
      count === 1
        ? '1 claim about a part that differs is left out.'
        : `${count} claims about a part that differs are left out.`,
    do: 'Merge',
    nothing: 'There is no other to merge it with.',
  },
  andMore: (count: number) => `and ${counted(count, 'more', 'more')}`,

  // What has changed.
  changes: 'Changes',
  changedSince: (count: number) =>
    `${counted(count, 'change', 'changes')} since the file was opened or saved.`,
  autosaved: 'Changes are kept in this browser as you make them, also when the page is closed.',
  notAutosaved: 'This browser keeps nothing: save the file before you leave the page.',
  kindOfChange: { added: 'Added', changed: 'Changed', removed: 'Removed' },
  became: (part: string, was: string, is: string) => `${part}: ${was} → ${is}`,
  nothing: 'nothing',
  quoted: (text: string) => `“${text}”`,
  yesOrNo: (yes: boolean): string => (yes ? 'yes' : 'no'),
  claimAdded: (claim: string) => `claim added: ${claim}`,
  claimRemoved: (claim: string) => `claim removed: ${claim}`,
  claimsInOrder: 'claims in another order',
  claimIn: (claim: string, source: string) => `${claim}, in ${source}`,
  graphItself: 'The graph as a whole',

  // Work that was left.
  left: (title: string, when: string) =>
    `There are changes to “${title}” that were not saved, of ${when}.`,
  resume: 'Go on with them',
  notResumed: 'These changes can’t be read any more.',
  discard: 'Discard them',
};
