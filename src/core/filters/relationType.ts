import { bitsWhere, forEachBit } from '../graph/bits.ts';
import { choiceFilter } from './choiceFilter.ts';

export const relationTypeFilter = choiceFilter({
  name: 'hide',
  words: ({ filters }) => filters.relationType,
  choices: ({ vocabulary }, graph) =>
    graph.relationTypes.map(({ id, label, family }) => ({
      id,
      label,
      group: vocabulary.families[family],
    })),
  rows: (graph, hidden) => {
    const off = graph.relationTypes.map((type) => hidden.includes(type.id));
    return bitsWhere(graph.statements.length, (row) => !off[graph.columns.type[row]!]);
  },
  counts: (graph, rows) => {
    const counts = graph.relationTypes.map(() => 0);
    forEachBit(rows, (row) => {
      counts[graph.columns.type[row]!]!++;
    });
    return counts;
  },
});
