import { valueFilter } from './valueFilter.ts';

/** By what the claims of a statement add up to. */
export const statusFilter = valueFilter({
  name: 'hide-status',
  words: ({ filters }) => filters.status,
  valuesOf: (graph) => (_, row) => [graph.statuses[graph.columns.status[row]!]!],
  choicesOf: ({ vocabulary }) =>
    Object.entries(vocabulary.statuses).map(([id, words]) => ({ id, ...words })),
  isOrdered: true,
});
