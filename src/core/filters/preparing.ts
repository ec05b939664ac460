import type { Graph } from '../graph/graph.ts';
import { EN } from '../messages/en/en.ts';
import { currenciesOf } from './amount.ts';
import {
  applyFilters,
  choiceFilterIds,
  choiceFilterOf,
  INITIAL_FILTERS,
  SWITCH_FILTER_IDS,
} from './filters.ts';

/**
 * Works out what the filters keep of a graph, with a break after each: of a large one, all at once would be felt when
 * the panel first asks for it.
 */
export function* preparing(graph: Graph): Generator<void> {
  const filtered = applyFilters(graph, INITIAL_FILTERS);
  yield;
  currenciesOf(graph);
  yield;
  for (const id of SWITCH_FILTER_IDS) {
    filtered.switchCount(id);
    yield;
  }
  for (const id of choiceFilterIds(graph)) {
    yield;
    choiceFilterOf(id).choices(EN, graph);
    yield;
    filtered.counts(id);
  }
}
