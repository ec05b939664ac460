import { grammar } from './grammar.ts';

const { number } = grammar;

/** The panel of filters, and the sets of filters that were given names. */
export const filtersPanel = {
  filters: 'Filters',
  reset: 'Reset filters',
  onlyShow: 'Only show',
  anyWords: 'any words',
  /** Of the choices of a filter, all or none; the filter is for who does not see where the button stands. */
  all: 'All',
  none: 'None',
  ofFilter: (filter: string) => `of ${filter}`,
  someOn: (count: number, all: number) => `${number(count)} of ${number(all)}`,
  findIn: (filter: string) => `Find in ${filter}`,
  find: 'Find…',
  noneFound: 'Nothing here is called that.',
  only: 'only',
  amount: {
    isSet: 'set',
    atLeast: 'At least',
    atMost: 'At most',
    any: 'any amount',
    currency: 'Currency',
    inCurrency: (currency: string) => `In ${currency}.`,
    note: '“Up to” and “at least” count wherever they may fit.',
    unreadable: 'Not an amount: type 5000000 or 5 million.',
    tooMuch: 'This is more than “at most”.',
    tooLittle: 'This is less than “at least”.',
  },
  saved: 'Saved filters',
  nothingToSave:
    'Nothing is left out now. Set some filters or dates, and save them here under a name.',
  saveAs: 'Save what is on as',
  save: 'Save',
  newName: (name: string) => `New name for “${name}”`,
  rename: 'Rename',
  delete: 'Delete',
  deleted: (name: string) => `“${name}” deleted.`,
  bringBack: 'Bring back',
  cancel: 'Cancel',
  replace: 'Replace',
  nameFirst: 'Type a name first.',
  /** What became of keeping filters under a name. */
  outcomes: {
    done: (name: string) => `Saved as “${name}”.`,
    taken: (name: string) => `There is already a “${name}”.`,
    failed: () => 'This browser keeps nothing now: it may be a private window, or full.',
  },
  notDeleted: (name: string) => `“${name}” is not deleted.`,
};
