import { legend } from '../messages/en/legend.ts';
import type { Graph } from '../graph/graph.ts';
import type { Family, Status } from '../model/vocabulary.ts';

/** How lines look, by what the claims add up to. */
export const PATTERNS = legend.patterns;
export type Pattern = keyof typeof PATTERNS;

const PATTERN_OF_STATUS: Readonly<Record<Status, Pattern>> = {
  confirmed: 'solid',
  reported: 'solid',
  attributed: 'dashed',
  disputed: 'dotted',
  retracted: 'dotted',
  unsourced: 'sparse',
};

/** How a relation or event looks, wherever its line runs. */
export interface Look {
  readonly family: Family;
  readonly pattern: Pattern;
  readonly arrow: boolean;
}

export function lookOf({ columns, relationTypes, statuses }: Graph, row: number): Look {
  const type = relationTypes[columns.type[row]!]!;
  return {
    family: type.family,
    pattern: PATTERN_OF_STATUS[statuses[columns.status[row]!]!],
    arrow: type.directed,
  };
}
