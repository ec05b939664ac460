import { bitsWhere, forEachBit } from '../graph/bits.ts';
import { FAMILIES } from '../model/vocabulary.ts';
import { choiceFilter } from './choiceFilter.ts';

export const relationTypeFilter = choiceFilter({
  name: 'hide',
  label: 'Relation type',
  plural: 'relation types',
  lead: { on: '', off: 'without' },
  choices: (graph) =>
    graph.relationTypes.map(({ id, label, family }) => ({
      id,
      label,
      group: FAMILIES[family],
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
