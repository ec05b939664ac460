import { type FilterStates, hiddenIn, withHidden } from './filters.ts';
import { focusOnly } from './focus.ts';

/** The filters after a change, with nobody both in focus and hidden through it: what was asked for last holds. */
export function agreed(before: FilterStates, after: FilterStates): FilterStates {
  const { focus } = after;
  if (focus === before.focus && after.hidden === before.hidden) return after;
  const hidden = hiddenIn(after, 'actor');
  if (!focus.actors.some((id) => hidden.includes(id))) return after;
  if (focus === before.focus)
    return { ...after, focus: focusOnly(focus, (id) => !hidden.includes(id)) };
  const stillHidden = hidden.filter((id) => !focus.actors.includes(id));
  return { ...after, hidden: withHidden(after.hidden, 'actor', stillHidden) };
}
