import type { Graph } from '../graph/graph.ts';
import type { Messages } from '../messages/messages.ts';
import { type FilterStates, filtersOn, withFilter } from './filters.ts';

/** What is shown, in plain words: "threatened or demanded, January to February 2026"; "" where nothing is left out. */
export const filtersInWords = (messages: Messages, graph: Graph, states: FilterStates): string =>
  filtersOn(states)
    .flatMap((id) =>
      withFilter(states, id, (filter, state) => filter.inWords(messages, graph, state)),
    )
    .join(', ');
