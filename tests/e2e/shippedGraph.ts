/** The shipped graph as core knows it, and filters to look at it through: what the page shows is held against these. */
import { EN } from '../../src/core/messages/en/en.ts';
import * as fc from 'fast-check';
import {
  applyFilters,
  choiceFilterIds,
  choiceFilterOf,
  type FilterStates,
  INITIAL_FILTERS,
  withHidden,
} from '../../src/core/filters/filters.ts';
import { buildGraph } from '../../src/core/graph/graph.ts';
import { encodeView } from '../../src/core/view/codec.ts';
import { initialView } from '../../src/core/view/view.ts';
import { SHIPPED } from './support.ts';

export const GRAPH = buildGraph(SHIPPED);

/** A few choices switched off in one filter, and a window of time as often as not; something is left to see. */
const filterStates: fc.Arbitrary<FilterStates> = fc
  .record({
    hidden: fc.constantFrom(...choiceFilterIds(GRAPH)).chain((id) =>
      fc
        .subarray(
          choiceFilterOf(id)
            .choices(EN, GRAPH)
            .map((choice) => choice.id),
          { minLength: 1, maxLength: 4 },
        )
        .map((ids) => withHidden({}, id, ids)),
    ),
    ends: fc.constantFrom(
      {},
      { from: '2026-01' },
      { to: '2026-02-23' },
      { from: '2025-06', to: '2026-01' },
      { from: '2026-02-14', to: '2026-02-23' },
    ),
    certainOnly: fc.boolean(),
    includeUndated: fc.boolean(),
  })
  .map(({ hidden, ends, ...dates }) => ({
    ...INITIAL_FILTERS,
    hidden,
    date: { ...ends, ...dates },
  }))
  .filter((states) => applyFilters(GRAPH, states).relationCount >= 5);

/** So many random states of the filters, the same ones at every run. */
export const someFilters = (count: number, seed: number): readonly FilterStates[] =>
  fc.sample(filterStates, { numRuns: count, seed });

/** The address of the shipped graph under some filters. */
export const linkTo = (filters: FilterStates): string =>
  `./#${encodeView({ ...initialView(SHIPPED.meta.id), filters })}`;
