import { isEvent } from '../model/dataset.ts';
import { ROLES } from '../model/vocabulary.ts';
import { valueFilter } from './valueFilter.ts';

/** By the parts that actors have in events: an event passes while any of its roles is on, and relations always do. */
export const eventRoleFilter = valueFilter({
  name: 'hide-roles',
  label: 'Event role',
  plural: 'event roles',
  lead: { on: 'events only with', off: 'without events only with' },
  valuesOf: () => (statement) =>
    isEvent(statement) ? statement.participants.map(({ role }) => role) : [],
  choicesOf: () => Object.entries(ROLES).map(([id, label]) => ({ id, label })),
  isOrdered: true,
});
