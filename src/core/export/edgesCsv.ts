import { allBits, type Bits, hasBit } from '../graph/bits.ts';
import type { Graph } from '../graph/graph.ts';
import { actorName } from '../graph/voices.ts';
import { isEvent } from '../model/dataset.ts';
import { statusOf } from '../model/status.ts';
import { csvOf } from '../table/separatedValues.ts';
import { standingSources, typeOf } from './statementFacts.ts';

const HEADINGS = [
  'from',
  'to',
  'type',
  'family',
  'direction',
  'date',
  'start',
  'end',
  'summary',
  'status',
  'source url',
];

/** Writes the relations as a table, a line each, as our own reader of tables understands it. */
export function edgesCsvOf(graph: Graph, rows: Bits = allBits(graph.statements.length)): string {
  const lines = graph.statements.flatMap((statement, row) => {
    if (isEvent(statement) || !hasBit(rows, row)) return [];
    const { label, family, directed } = typeOf(graph, statement);
    return [
      [
        actorName(graph, statement.from),
        actorName(graph, statement.to),
        label,
        family,
        directed ? 'directed' : 'undirected',
        statement.date ?? '',
        statement.start ?? '',
        statement.end ?? '',
        statement.summary,
        statusOf(statement),
        // Several stand side by side, as our reader takes them apart.
        standingSources(graph, statement)
          .map(({ url, title }) => url ?? title.replaceAll(/;\s+/g, ', '))
          .join('; '),
      ],
    ];
  });
  return csvOf([HEADINGS, ...lines]);
}
