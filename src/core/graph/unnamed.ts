import type { Statement } from '../model/dataset.ts';
import { standingAssertions } from '../model/status.ts';
import type { Graph } from './graph.ts';
import { perGraph } from './perGraph.ts';

const conflicts = perGraph(
  ({ relationTypes }): ReadonlySet<string> =>
    new Set(relationTypes.filter(({ family }) => family.endsWith('-conflict')).map(({ id }) => id)),
);

/**
 * Whether something held against somebody rests on the word of one unnamed person, as the fact-checker asks: a single
 * assertion stands, of one person. Without a count it may be several people's.
 */
export function restsOnOneUnnamedPerson(statement: Statement, graph: Graph): boolean {
  if (!conflicts(graph).has(statement.type)) return false;
  const [only, ...others] = standingAssertions(statement);
  const by = only?.by;
  return others.length === 0 && by !== undefined && 'anonymous' in by && by.count === 1;
}
