import type { Graph } from '../graph/graph.ts';
import type { RelationType } from '../graph/vocabulary.ts';
import { sourceOf } from '../graph/voices.ts';
import type { Source, Statement } from '../model/dataset.ts';
import { standingAssertions } from '../model/status.ts';

export const typeOf = (
  { relationTypes, columns, rowNumber }: Graph,
  { id }: Statement,
): RelationType => relationTypes[columns.type[rowNumber.get(id)!]!]!;

/** The sources that say so, each once. Whoever denies it is no source of it. */
export const standingSources = (graph: Graph, statement: Statement): readonly Source[] =>
  [...new Set(standingAssertions(statement).map(({ source }) => source))].flatMap(
    (id) => sourceOf(graph, id) ?? [],
  );
