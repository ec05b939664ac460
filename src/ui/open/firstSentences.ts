import type { TableColumns } from '../../core/formats/columns.ts';
import { datasetOfRows } from '../../core/formats/table.ts';
import { buildGraph } from '../../core/graph/graph.ts';
import { sentenceOf } from '../../core/graph/sentence.ts';
import { dayText } from '../../core/model/period.ts';

/** So many rows are read for a preview; in those few, some relations will be. */
const SAMPLE = 200;
const SENTENCES = 4;

/** What a graph of a table's first rows says, if its columns are taken for what they are said to hold. */
export function firstSentences(
  rows: readonly (readonly string[])[],
  columns: TableColumns,
  fileName: string,
): readonly string[] {
  const file = { fileName, today: dayText(Date.now()) };
  const dataset = datasetOfRows(rows.slice(0, SAMPLE), columns, file);
  if (dataset === undefined) return [];
  const graph = buildGraph(dataset);
  return graph.statements.slice(0, SENTENCES).map((statement) => sentenceOf(graph, statement));
}
