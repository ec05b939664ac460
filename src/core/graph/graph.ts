import type { Actor, ActorId, Dataset, Statement, StatementId } from '../model/dataset.ts';
import { STATUSES } from '../model/vocabulary.ts';
import { atOnce } from './atOnce.ts';
import { type GraphIndex, indexOf, statementsOf } from './graphIndex.ts';
import { groupItems, groupSize } from './grouping.ts';

export { groupItems, groupSize };

/** All relations between one pair of actors (a multiplex tie); `a <= b` are actor numbers. */
export interface Tie {
  readonly a: number;
  readonly b: number;
  readonly rows: readonly number[];
}

/** A Dataset with the indexes that questions need. Made once a file; never changed. */
export interface Graph extends Omit<GraphIndex, 'ties'> {
  readonly dataset: Dataset;
  readonly actors: readonly Actor[];
  readonly statements: readonly Statement[];
  readonly relationCount: number;
  readonly actorNumber: ReadonlyMap<ActorId, number>;
  readonly rowNumber: ReadonlyMap<StatementId, number>;
  readonly statuses: readonly (keyof typeof STATUSES)[];
  readonly ties: readonly Tie[];
}

/** Builds every index at once. Expects a Dataset that a reader has accepted. */
export const buildGraph = (dataset: Dataset): Graph =>
  atOnce(assembling(dataset, indexOf(dataset)));

/** So many entries are made between two breaks: about a millisecond. */
const BLOCK = 2000;

/**
 * Makes a Graph of a Dataset and its numbers, with a break now and then: what has to be objects can't be handed over by
 * a worker, and would be too much for one task.
 */
export function* assembling(dataset: Dataset, index: GraphIndex): Generator<void, Graph> {
  const { ties: tieNumbers, ...numbers } = index;
  const statements = statementsOf(dataset);
  const actorNumber = new Map<ActorId, number>();
  for (const [number, { id }] of dataset.actors.entries()) {
    actorNumber.set(id, number);
    if (number % BLOCK === BLOCK - 1) yield;
  }
  const rowNumber = new Map<StatementId, number>();
  for (const [row, { id }] of statements.entries()) {
    rowNumber.set(id, row);
    if (row % BLOCK === BLOCK - 1) yield;
  }
  const ties: Tie[] = [];
  for (const [number, a] of tieNumbers.a.entries()) {
    const b = tieNumbers.b[number]!;
    ties.push({ a, b, rows: Array.from(groupItems(tieNumbers.rows, number)) });
    if (number % BLOCK === BLOCK - 1) yield;
  }
  return {
    ...numbers,
    dataset,
    actors: dataset.actors,
    statements,
    relationCount: dataset.relations.length,
    actorNumber,
    rowNumber,
    statuses: Object.keys(STATUSES) as (keyof typeof STATUSES)[],
    ties,
  };
}
