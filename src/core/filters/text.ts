import { bitsWhere } from '../graph/bits.ts';
import { groupItems } from '../graph/graph.ts';
import { perGraph } from '../graph/perGraph.ts';
import { isEvent } from '../model/dataset.ts';
import { folded, foldedWords } from '../model/letters.ts';
import type { Filter } from './filter.ts';

/** What is searched of each row: its summary, an event's name, and every name of the actors in it. */
const textsOfRows = perGraph((graph) => {
  const names = graph.actors.map(({ name, aliases = [] }) => folded([name, ...aliases].join('\n')));
  return graph.statements.map((statement, row) => {
    const own = isEvent(statement) ? `${statement.name}\n${statement.summary}` : statement.summary;
    const actors = [...groupItems(graph.actorsOfRow, row)].map((actor) => names[actor]!);
    return [folded(own), ...actors].join('\n');
  });
});

/** By words in a summary or a name: every one must occur, in any order, as a part of a longer one too. */
export const textFilter: Filter<string> & { readonly control: 'text' } = {
  label: ({ filters }) => filters.text.label,
  control: 'text',
  initial: '',
  rows: (graph, text) => {
    const words = foldedWords(text);
    const texts = textsOfRows(graph);
    return bitsWhere(texts.length, (row) => words.every((word) => texts[row]!.includes(word)));
  },
  write: (text): Record<string, string> => (text.trim() === '' ? {} : { text: text.trim() }),
  read: (_, { text = '' }) => ({ state: text.trim(), problems: [] }),
  inWords: ({ filters }, _, text) => (text.trim() === '' ? [] : [filters.text.words(text.trim())]),
};
