import { type AttributeId, isAttributeId } from './attribute.ts';
import type { Parameters, ReadState } from './filter.ts';
import {
  CHOICE_FILTER_IDS,
  type ChoiceFilterId,
  choiceFilterOf,
  type FilterStates,
  type Hidden,
  hiddenIn,
  INITIAL_FILTERS,
  SINGLE_FILTER_IDS,
  type SingleFilterId,
  type SingleStates,
  SINGLE_FILTERS,
  withHidden,
} from './filters.ts';

const writeOne = <Id extends SingleFilterId>(id: Id, state: SingleStates[Id]): Parameters =>
  SINGLE_FILTERS[id].write(state);

/** In an order of their own, so that equal states give equal links. */
const idsIn = ({ hidden }: FilterStates): readonly ChoiceFilterId[] => [
  ...CHOICE_FILTER_IDS,
  ...Object.keys(hidden).filter(isAttributeId).toSorted(),
];

/** The states of all filters as link parameters. */
export const writeFilters = (states: FilterStates): Parameters =>
  Object.assign(
    {},
    ...idsIn(states).map((id) => choiceFilterOf(id).write(hiddenIn(states, id))),
    ...SINGLE_FILTER_IDS.map((id) => writeOne(id, states[id])),
  ) as Parameters;

const OWN_KEY = 'hide-';

/** The keys of a file's own that a link names: of which file, it can't tell. */
const attributesIn = (parameters: Parameters): readonly AttributeId[] =>
  Object.keys(parameters)
    .filter((name) => name.startsWith(OWN_KEY))
    .map((name) => name.slice(OWN_KEY.length))
    .filter(isAttributeId);

/** The states that a link holds; what of it can't be read is named, and left as at first. */
export function readFilters(parameters: Parameters): ReadState<FilterStates> {
  const problems: string[] = [];
  const noted = <State>(read: ReadState<State>): State => {
    problems.push(...read.problems);
    return read.state;
  };
  const ids = [...CHOICE_FILTER_IDS, ...attributesIn(parameters)];
  const hidden = ids.reduce<Hidden>(
    (all, id) => withHidden(all, id, noted(choiceFilterOf(id).read(parameters))),
    {},
  );
  const single = SINGLE_FILTER_IDS.map((id) => [id, noted(readOne(parameters, id))]);
  return {
    problems,
    state: { ...INITIAL_FILTERS, ...Object.fromEntries(single), hidden } as FilterStates,
  };
}

const readOne = <Id extends SingleFilterId>(
  parameters: Parameters,
  id: Id,
): ReadState<SingleStates[Id]> => SINGLE_FILTERS[id].read(parameters);
