import { grammar } from './grammar.ts';

const { counted, number } = grammar;

/** Asking what the columns of a table hold. */
export const columns = {
  ask: 'Columns…',
  title: (name: string) => `What do the columns of “${name}” hold?`,
  whatFor:
    'Each row is one relation. Say which columns hold who it comes from and whom it goes to; what else you choose is shown, and all other columns are kept beside it.',
  roles: {
    from: 'From (who acts)',
    to: 'To (upon whom)',
    type: 'Type of relation',
    date: 'Date',
    start: 'Start',
    end: 'End',
    source: 'Source (title or address)',
    summary: 'Summary',
    direction: 'Direction (“undirected”, “no”)',
  },
  short: {
    from: 'From',
    to: 'To',
    type: 'Type',
    date: 'Date',
    start: 'Start',
    end: 'End',
    source: 'Source',
    summary: 'Summary',
    direction: 'Direction',
  },
  none: 'No column',
  hasHeadings: 'The first row holds headings',
  column: (column: number) => `Column ${number(column)}`,
  firstRows: (shown: number, rows: number) =>
    shown < rows ? `The first ${number(shown)} of ${number(rows)} rows` : 'All rows',
  preview: 'What becomes of them',
  counts: (rows: number, relations: number, actors: number) =>
    `${counted(rows, 'row', 'rows')}: ${counted(relations, 'relation', 'relations')} between ${counted(actors, 'actor', 'actors')}.`,
  leftOut: (rows: number) =>
    rows === 1
      ? 'One row is left out: it has nobody at one end.'
      : `${number(rows)} rows are left out: they have nobody at one end.`,
  noEnds:
    'Choose a column for “From” and another for “To”. A matrix, with names along its first row and its first column, can’t be read: it has to be a list with a row for each relation.',
  noRelations: 'No row has somebody in both columns.',
  open: 'Open',
  cancel: 'Cancel',
};
