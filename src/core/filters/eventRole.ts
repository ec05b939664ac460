import { isEvent } from '../model/dataset.ts';
import { valueFilter } from './valueFilter.ts';

/** By the parts that actors have in events: an event passes while any of its roles is on, and relations always do. */
export const eventRoleFilter = valueFilter({
  name: 'hide-roles',
  words: ({ filters }) => filters.eventRole,
  valuesOf: () => (statement) =>
    isEvent(statement) ? statement.participants.map(({ role }) => role) : [],
  choicesOf: ({ vocabulary }) =>
    Object.entries(vocabulary.roles).map(([id, label]) => ({ id, label })),
  isOrdered: true,
});
