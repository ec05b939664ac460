import { markOf, plainKey } from './attributes.ts';
import { guessColumns, headingsOf } from './columns.ts';
import { importedResult } from './importedResult.ts';
import type { FileFacts, NetworkBuilder } from './network.ts';
import type { Placed } from './ourTables.ts';
import { quote } from './quote.ts';
import type { ReadResult } from './readResult.ts';
import { unescaped } from './sheet.ts';
import { addLinks } from './table.ts';

/** What the column is called by which edges know a node, the surest first. */
const KEYS = ['id', 'key', 'node', 'actor', 'name', 'label'];

/** Adds a node for each row; gives what edges know each by, by its name too, where no other has that. */
function addMarks({ sheet, base }: Placed, builder: NetworkBuilder): ReadonlyMap<string, string> {
  const headings = headingsOf(sheet.rows, true);
  const plain = headings.map(plainKey);
  const keyColumn = KEYS.map((key) => plain.indexOf(key)).find((at) => at >= 0) ?? 0;
  const keys = new Map<string, string>();
  const names: [string, string][] = [];
  for (const [index, row] of sheet.rows.entries()) {
    if (index === 0) continue;
    const offset = base + (sheet.starts[index] ?? 0);
    const cells = row.map((cell) => unescaped(cell.trim()));
    const key = cells[keyColumn] ?? '';
    const rest = headings.flatMap((heading, column): [string, string][] =>
      column === keyColumn || !cells[column] ? [] : [[heading, cells[column]]],
    );
    const mark = markOf(key, Object.fromEntries(rest));
    builder.mark(mark, offset);
    keys.set(key, key);
    names.push([mark.name, key]);
  }
  const counts = new Map<string, number>();
  for (const [name] of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  for (const [name, key] of names) {
    if (counts.get(name) === 1 && !keys.has(name)) keys.set(name, key);
  }
  return keys;
}

/** Reads two tables as other tools write them, Gephi say: one of nodes, one of edges between them. */
export function readNodesAndEdges(
  nodes: Placed,
  edges: Placed,
  builder: NetworkBuilder,
  file: FileFacts,
): ReadResult {
  const keys = addMarks(nodes, builder);
  const { columns, isCertain } = guessColumns(edges.sheet.rows);
  if (isCertain) {
    const endOf = (name: string, offset: number) => {
      const key = keys.get(name);
      if (key !== undefined) return key;
      builder.warn(offset, 'unknown-node', `${quote(name)} is not among the nodes: added to them`);
      return builder.named(name);
    };
    addLinks(edges.sheet, columns, { builder, base: edges.base, endOf, isStrict: true });
  } else {
    const message = 'no column says who a relation comes from and whom it goes to';
    builder.error(edges.base, 'no-ends', message, 'call two columns “from” and “to”');
  }
  return importedResult(builder.finish({}), builder, file);
}
