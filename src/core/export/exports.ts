import { writeActorGraph } from '../formats/actorGraph.ts';
import type { Bits } from '../graph/bits.ts';
import type { Graph } from '../graph/graph.ts';
import { chronologyHtmlOf } from './chronologyHtml.ts';
import { chronologyMarkdownOf } from './chronologyMarkdown.ts';
import { cytoscapeJsonOf } from './cytoscapeJson.ts';
import { edgesCsvOf } from './edgesCsv.ts';
import { followTheMoneyOf } from './followTheMoney.ts';
import { gexfOf } from './gexf.ts';
import { graphmlOf } from './graphml.ts';
import { networkOf } from './network.ts';
import { tablesZipOf } from './tablesZip.ts';
import { carryingWhole } from './whole.ts';

/** A way to hand a graph on; what it is called, and what is lost, is in the messages. */
export interface Export {
  readonly extension: string;
  readonly mediaType: string;
  /** Whether what the filters hide is left out. */
  readonly isFiltered: boolean;
  readonly write: (graph: Graph, rows: Bits) => string | Uint8Array<ArrayBuffer>;
}

/** The ways, the one that loses nothing first. */
export const EXPORTS = {
  'actor-graph': {
    extension: 'json',
    mediaType: 'application/json',
    isFiltered: false,
    write: ({ dataset }) => writeActorGraph(dataset),
  },
  tables: {
    extension: 'zip',
    mediaType: 'application/zip',
    isFiltered: false,
    write: ({ dataset }) => tablesZipOf(dataset),
  },
  csv: {
    extension: 'csv',
    mediaType: 'text/csv',
    isFiltered: true,
    write: edgesCsvOf,
  },
  gexf: {
    extension: 'gexf',
    mediaType: 'application/gexf+xml',
    isFiltered: true,
    write: (graph, rows) => gexfOf(carryingWhole(networkOf(graph, rows))),
  },
  graphml: {
    extension: 'graphml',
    mediaType: 'application/graphml+xml',
    isFiltered: true,
    write: (graph, rows) => graphmlOf(carryingWhole(networkOf(graph, rows))),
  },
  cytoscape: {
    extension: 'cyjs',
    mediaType: 'application/json',
    isFiltered: true,
    write: (graph, rows) => cytoscapeJsonOf(carryingWhole(networkOf(graph, rows))),
  },
  ftm: {
    extension: 'ndjson',
    mediaType: 'application/x-ndjson',
    isFiltered: true,
    write: followTheMoneyOf,
  },
  html: {
    extension: 'html',
    mediaType: 'text/html',
    isFiltered: true,
    write: chronologyHtmlOf,
  },
  markdown: {
    extension: 'md',
    mediaType: 'text/markdown',
    isFiltered: true,
    write: chronologyMarkdownOf,
  },
} as const satisfies Record<string, Export>;

export type ExportId = keyof typeof EXPORTS;
