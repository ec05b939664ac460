import { grammar } from './grammar.ts';

const { and, counted, number, or } = grammar;

/** What follows "1 relation" and "2 relations", and what to do about it. */
export interface DataCheck {
  readonly one: string;
  readonly many: string;
  readonly advice: string;
}

/** What the maker of a figure should know before it is printed. */
export const checks = {
  /** Of the data, by what is asked of each statement. */
  data: {
    unsourced: {
      one: 'has no source',
      many: 'have no source',
      advice:
        'Add to the file who says so, or filter out whatever has no source: the figure can’t be exported with it.',
    },
    unasserted: {
      one: 'is asserted by no source as a whole, and has its status from the file alone',
      many: 'are asserted by no source as a whole, and have their status from the file alone',
      advice: 'Read the reason that the file gives, and leave out whatever it does not bear out.',
    },
    retracted: {
      one: 'was retracted',
      many: 'were retracted',
      advice: 'Filter out whatever was retracted, or keep the note that says so.',
    },
    'one-unnamed-person': {
      one: 'is an allegation on the word of one unnamed person',
      many: 'are allegations, each on the word of one unnamed person',
      advice: 'Look for a second source, or say beside the figure whose word it is.',
    },
    denied: {
      one: 'is contested, and the objection is on record',
      many: 'are contested, and the objections are on record',
      advice: 'Keep the notes marked † in the figure: they say who objects.',
    },
    'no-denial': {
      one: 'is disputed, but no denial is on record',
      many: 'are disputed, but no denial is on record',
      advice: 'Look for what the other side says, and add it to the file.',
    },
    undated: {
      one: 'has no date',
      many: 'have no date',
      advice:
        'Add the date to the file where it can be found; else say in the caption that it is unknown.',
    },
    'uncertain-date': {
      one: 'has an uncertain date',
      many: 'have uncertain dates',
      advice: 'Give no exact day for such a line in caption or text, unless you can confirm it.',
    },
    'inferred-date': {
      one: 'has a date with a note on how it was worked out',
      many: 'have dates with notes on how they were worked out',
      advice: 'Read the notes in the evidence panel before you print a day or month as a fact.',
    },
  },
  /** `statements` as "2 relations and 1 event". */
  found: (
    { one, many, advice }: DataCheck,
    statements: readonly string[],
    count: number,
    examples: readonly string[],
  ) => `${and(statements)} ${count === 1 ? one : many}: ${examples.join('; ')}. ${advice}`,
  privatePeople: (count: number, names: readonly string[]) =>
    `${
      count === 1
        ? '1 name is marked as that of a private person'
        : `${number(count)} names are marked as those of private persons`
    }: ${names.join('; ')}. Check that the story needs each name, and filter out whom it does not.`,
  more: (count: number) => `and ${number(count)} more`,

  // Of the picture. Lengths come with their units.
  noRoomForDenials: (mark: string) =>
    `At this size there is no room for the notes, which say who objects to what is marked ${mark}. Take a taller size, show less, or shorten the notes.`,
  parts: {
    legend: 'the legend of colours and shapes',
    sources: 'the list of sources (only the outlets are named, and no numbers stand on the lines)',
    key: 'the key to dashes, dots and marks',
    notes: 'the notes',
  },
  noRoom: (parts: readonly string[]) =>
    `At this size there is no room for ${and(parts)}: say what is left out beside the picture, shorten the words, or take a taller size.`,
  wordsTooTall: (height: string) =>
    `The words around the graph need more height than ${height} even so. Shorten the title, or take a taller size.`,
  cut: (names: readonly string[]) =>
    `The frame cuts ${and(names)}, so no name stands there. Take them into the frame, or leave it so.`,
  tooSmall: (smallest: string, floor: string, remedies: readonly string[]) =>
    `The smallest text will be ${smallest} where the figure is shown; the floor is ${floor}. What would help: ${or(remedies)}.`,
  cropTo: (actor: string, lines: number) =>
    `crop it to ${actor} and all that is tied to it (${counted(lines, 'line', 'lines')})`,
  takeWidth: (width: string) => `take a width of about ${width}`,
  takeSize: (size: string) => `take about ${size}`,
  showFarFewer: 'show far fewer relations and events',
  showFewer: (fewer: number, all: number) =>
    `show fewer relations and events: about ${number(fewer)} of the ${number(all)} lines would fit`,
  tooSmallInColumn: (width: string, column: string, text: string, floor: string, least: string) =>
    `The figure is ${width} wide. In a column of ${column} its smallest text would be ${text}; the floor is ${floor}: show it at least ${least} wide, or take the size of an article.`,
  tallerThanPage: (height: string, page: string, width: number) =>
    `The figure will be ${height} tall, more than a page of ${page}: give its height too (“${width} × 200 mm”), take a wider one, or show less.`,
  underlaid:
    'The dots and thin lines of “Draw everything” are on screen only: the figure shows groups and the lines between them.',
  untold: (lines: number, texts: readonly string[]) =>
    `${counted(lines, 'line has', 'lines have')} no room for the text (${texts.join(', ')}). Show fewer relations, or arrange them otherwise.`,
};
