import { outletOf } from '../graph/voices.ts';
import { capitalised } from '../model/letters.ts';
import { sourcesOf } from './source.ts';
import { valueFilter } from './valueFilter.ts';

/** By outlet, under the name that a figure's list of sources gives it; else as by source. */
export const publisherFilter = valueFilter({
  name: 'hide-publishers',
  words: ({ filters }) => filters.publisher,
  valuesOf: ({ dataset }) => {
    const outlets = new Map<string, string>(
      dataset.sources.map((source) => [source.id, outletOf(source)]),
    );
    return (statement) => sourcesOf(statement).map((source) => outlets.get(source) ?? source);
  },
  choicesOf: (_messages, _graph, ids) =>
    ids.map((id) => ({ id, label: capitalised(id), inWords: id })),
});
