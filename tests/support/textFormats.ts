import { type Export, EXPORTS } from '../../src/core/export/exports.ts';
import { allBits, type Bits } from '../../src/core/graph/bits.ts';
import type { Graph } from '../../src/core/graph/graph.ts';

/** A format that is text. */
export type TextFormat = Pick<Export, 'extension'> & {
  readonly write: (graph: Graph, rows: Bits) => string;
};

/** The formats of other programs that carry the whole graph. */
export const CARRIERS: readonly (readonly [id: string, format: TextFormat])[] = [
  ['gexf', EXPORTS.gexf],
  ['graphml', EXPORTS.graphml],
  ['cytoscape', EXPORTS.cytoscape],
];

/** All of a graph, or some of its statements, as a text of a format. */
export const written = (
  { write }: TextFormat,
  graph: Graph,
  rows: Bits = allBits(graph.statements.length),
): string => write(graph, rows);
