import type { Graph } from '../graph/graph.ts';
import {
  choiceFilterIds,
  choiceFilterOf,
  type FilterStates,
  hiddenIn,
  SINGLE_FILTER_IDS,
  SINGLE_FILTERS,
  type SingleFilterId,
  type SingleStates,
} from './filters.ts';

const wordsOf = <Id extends SingleFilterId>(
  graph: Graph,
  id: Id,
  state: SingleStates[Id],
): readonly string[] => SINGLE_FILTERS[id].inWords(graph, state);

/** What is shown, in plain words: "threatened or demanded, January to February 2026"; "" where nothing is left out. */
export const filtersInWords = (graph: Graph, states: FilterStates): string =>
  [
    ...choiceFilterIds(graph).flatMap((id) =>
      choiceFilterOf(id).inWords(graph, hiddenIn(states, id)),
    ),
    ...SINGLE_FILTER_IDS.flatMap((id) => wordsOf(graph, id, states[id])),
  ].join(', ');
