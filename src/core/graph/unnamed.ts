import type { Statement } from '../model/dataset.ts';
import { standingAssertions } from '../model/status.ts';
import type { Graph } from './graph.ts';
import { relationType } from './vocabulary.ts';

/**
 * Whether something held against somebody rests on the word of one unnamed person, as the fact-checker asks: a single
 * assertion stands, of one person. Without a count it may be several people's.
 */
export function restsOnOneUnnamedPerson(statement: Statement, { dataset }: Graph): boolean {
  if (!relationType(dataset, statement.type).family.endsWith('-conflict')) return false;
  const [only, ...others] = standingAssertions(statement);
  const by = only?.by;
  return others.length === 0 && by !== undefined && 'anonymous' in by && by.count === 1;
}
