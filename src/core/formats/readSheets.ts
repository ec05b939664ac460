import type { Faults } from './faults.ts';
import type { FileFacts } from './network.ts';
import { type Placed, readOurTables } from './ourTables.ts';
import { type ReadResult, refused } from './readResult.ts';
import { TABLES, type TableName } from './tableShapes.ts';

/** What makes several tables a graph of ours: all else may be missing, or is told. */
const OURS: readonly TableName[] = ['actors', 'relations', 'claims'];

const plainName = (name: string): string =>
  name
    .replace(/\.[^.]*$/, '')
    .trim()
    .toLowerCase();

/** Reads the tables of one archive or workbook, by what they are called. */
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
  const found = placed.map(({ sheet }) => sheet.name).join(', ');
  const message = `${found === '' ? 'no tables were found' : `found ${found}`}: expected ${OURS.map((name) => `${name}.csv`).join(', ')} and what belongs to them`;
  return refused('no-tables', message);
}
