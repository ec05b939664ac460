import type { Messages } from '../messages/messages.ts';
import { type AttributeId, isAttributeId } from './attribute.ts';
import type { Parameters, ReadState } from './filter.ts';
import {
  CHOICE_FILTER_IDS,
  choiceFilterOf,
  type FilterStates,
  filtersOn,
  type Hidden,
  INITIAL_FILTERS,
  SINGLE_FILTER_IDS,
  type SingleFilterId,
  SINGLE_FILTERS,
  type SingleStates,
  withFilter,
  withHidden,
} from './filters.ts';

/** The states of all filters as link parameters, in one order, so that equal states give equal links. */
export const writeFilters = (states: FilterStates): Parameters =>
  Object.assign(
    {},
    ...filtersOn(states).map((id) =>
      withFilter(states, id, (filter, state) => filter.write(state)),
    ),
  ) as Parameters;

const OWN_KEY = 'hide-';

/** The keys of a file's own that a link names: of which file, it can't tell. */
const attributesIn = (parameters: Parameters): readonly AttributeId[] =>
  Object.keys(parameters)
    .filter((name) => name.startsWith(OWN_KEY))
    .map((name) => name.slice(OWN_KEY.length))
    .filter(isAttributeId);

/** The states that a link holds; what of it can't be read is named, and left as at first. */
export function readFilters(messages: Messages, parameters: Parameters): ReadState<FilterStates> {
  const problems: string[] = [];
  const noted = <State>(read: ReadState<State>): State => {
    problems.push(...read.problems);
    return read.state;
  };
  const ids = [...CHOICE_FILTER_IDS, ...attributesIn(parameters)];
  const hidden = ids.reduce<Hidden>(
    (all, id) => withHidden(all, id, noted(choiceFilterOf(id).read(messages, parameters))),
    {},
  );
  const single = SINGLE_FILTER_IDS.map((id) => [id, noted(readOne(messages, parameters, id))]);
  return {
    problems,
    state: { ...INITIAL_FILTERS, ...Object.fromEntries(single), hidden } as FilterStates,
  };
}

const readOne = <Id extends SingleFilterId>(
  messages: Messages,
  parameters: Parameters,
  id: Id,
): ReadState<SingleStates[Id]> => SINGLE_FILTERS[id].read(messages, parameters);
