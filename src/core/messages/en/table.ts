import { grammar } from './grammar.ts';

const { counted, number } = grammar;

/** The tables of relations, events and actors. */
export const table = {
  tableOf: 'Table of',
  kinds: { relations: 'Relations', events: 'Events', actors: 'Actors' },
  headings: {
    date: 'Date',
    written: 'Date in the file',
    type: 'Type',
    status: 'Status',
    denied: 'Denied by',
    sources: 'Sources',
    summary: 'Summary',
    id: 'Id',
    from: 'From',
    to: 'To',
    amount: 'Amount',
    'amount-text': 'Amount in the source',
    least: 'Amount at least',
    most: 'Amount at most',
    currency: 'Currency',
    deadline: 'Deadline',
    event: 'Event',
    participants: 'Who took part',
    name: 'Name',
    relations: 'Relations shown',
    events: 'Events shown',
    amounts: 'Amounts shown',
    aliases: 'Also known as',
    description: 'Description',
  },
  mayLieOutside: (date: string) => `${date} (may lie outside the window)`,
  andMore: (count: number) => `and ${number(count)} more`,
  columns: 'Columns',
  columnsShown: 'Columns shown',
  usualColumns: 'Usual columns',
  copy: 'Copy table',
  copied: (rows: number) =>
    `Copied ${counted(rows, 'row', 'rows')} with headings: paste them into a spreadsheet.`,
  copyRefused: 'The browser refused to copy. Download the table as CSV instead.',
  download: 'Download CSV',
  downloaded: (rows: number, name: string) =>
    `Downloaded ${counted(rows, 'row', 'rows')} as ${name}.`,
  empty: {
    relations: {
      inGraph: 'This graph has no relations.',
      shown: 'No relation passes the filters.',
    },
    events: { inGraph: 'This graph has no events.', shown: 'No event passes the filters.' },
    actors: { inGraph: 'This graph has no actors.', shown: 'No actor passes the filters.' },
  },
  without: (filter: string, left: number) => `Without “${filter}”, ${number(left)} would.`,
  notEnough: (filters: readonly string[]) =>
    `Giving up one of them is not enough: ${filters.join(', ')}.`,
};
