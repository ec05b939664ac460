import { outletOf, titleInWords } from '../graph/voices.ts';
import type { Messages } from '../messages/messages.ts';
import type { Source, Statement } from '../model/dataset.ts';
import { standingAssertions } from '../model/status.ts';
import { capitalised } from '../model/letters.ts';
import { valueFilter } from './valueFilter.ts';

/**
 * The sources that bear a statement out: those whose assertion of the whole of it stands. A source that only denies it
 * doesn't count: whoever leaves out the one outlet that says something no longer wants to see it said. Where no
 * assertion stands, since all were withdrawn, every source counts, so that it can still be found.
 */
export function sourcesOf(statement: Statement): readonly string[] {
  const standing = standingAssertions(statement);
  return (standing.length > 0 ? standing : statement.claims).map(({ source }) => source);
}

/** The outlet and the title; where there is no outlet to name, the title alone. */
const labelOf = (messages: Messages, source: Source): string =>
  source.publisher === undefined && source.shortName === undefined
    ? titleInWords(messages, source)
    : capitalised(`${outletOf(source)}: ${titleInWords(messages, source)}`);

/** By source: a statement passes while any source that bears it out is on. */
export const sourceFilter = valueFilter({
  name: 'hide-sources',
  words: ({ filters }) => filters.source,
  valuesOf: () => sourcesOf,
  choicesOf: (messages, { dataset }) =>
    dataset.sources.map((source) => ({
      id: source.id,
      label: labelOf(messages, source),
      inWords: titleInWords(messages, source),
    })),
});
