import { STATUSES } from '../model/vocabulary.ts';
import { valueFilter } from './valueFilter.ts';

/** By what the claims of a statement add up to. */
export const statusFilter = valueFilter({
  name: 'hide-status',
  label: 'Status',
  plural: 'statuses',
  lead: { on: 'only', off: 'without anything' },
  valuesOf: (graph) => (_, row) => [graph.statuses[graph.columns.status[row]!]!],
  choicesOf: () =>
    Object.entries(STATUSES).map(([id, { label, meaning }]) => ({ id, label, meaning })),
  isOrdered: true,
});
