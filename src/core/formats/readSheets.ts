import { guessColumns } from './columns.ts';
import type { Faults } from './faults.ts';
import { type FileFacts, NetworkBuilder } from './network.ts';
import { readNodesAndEdges } from './nodesAndEdges.ts';
import { type Placed, readOurTables } from './ourTables.ts';
import { type ReadResult, refused } from './readResult.ts';
import { TABLE_ENDING } from './sheet.ts';
import { readSheet } from './table.ts';
import { TABLES, type TableName } from './tableShapes.ts';

/** What makes several tables a graph of ours: all else may be missing, or is told. */
const OURS: readonly TableName[] = ['actors', 'relations', 'claims'];

/** What tables of nodes and of edges are called. */
const NODES = /^(?:.* )?(?:nodes|actors|vertices|people|entities|akteure|knoten)(?: .*)?$/;
const EDGES = /^(?:.* )?(?:edges|relations|links|ties|beziehungen|kanten)(?: .*)?$/;

/** "nodes my graph" of "Nodes_my-graph.csv". */
const plainName = (name: string): string =>
  name
    .replace(TABLE_ENDING, '')
    .toLowerCase()
    .replaceAll(/[\s_\-.[\]()]+/g, ' ')
    .trim();

/**
 * Reads the tables of one archive or workbook: by what they are called; else the first that looks like one of relations.
 */
export function readSheets(placed: readonly Placed[], faults: Faults, file: FileFacts): ReadResult {
  const byName = new Map(placed.map((one) => [plainName(one.sheet.name), one]));
  if (OURS.every((name) => byName.has(name))) {
    const tables = new Map<TableName, Placed>();
    for (const name of Object.keys(TABLES) as TableName[]) {
      const table = byName.get(name);
      if (table !== undefined) tables.set(name, table);
    }
    return readOurTables(tables, faults, file);
  }
  const called = (names: RegExp) => [...byName].find(([name]) => names.test(name))?.[1];
  const [nodes, edges] = [called(NODES), called(EDGES)];
  const builder = new NetworkBuilder('', faults);
  if (nodes !== undefined && edges !== undefined && nodes !== edges) {
    return readNodesAndEdges(nodes, edges, builder, file);
  }
  const wide = placed.filter(({ sheet }) => (sheet.rows[0]?.length ?? 0) > 1);
  const table = edges ?? wide.find(({ sheet }) => guessColumns(sheet.rows).isCertain) ?? wide[0];
  if (table !== undefined) return readSheet(table.sheet, builder, file, table.base);
  const found = placed.map(({ sheet }) => sheet.name).join(', ');
  return refused(
    'no-tables',
    `${found === '' ? 'no tables were found' : `found ${found}`}: expected a table of relations, or tables called actors and relations (or nodes and edges)`,
  );
}
