import { dayText } from '../model/period.ts';
import { readCx2 } from './cx2.ts';
import { readCytoscapeJson } from './cytoscapeJson.ts';
import { collectFaults } from './faults.ts';
import { readFollowTheMoney } from './followTheMoney.ts';
import { beginningOf, endingOf, type Format, TABLE_ENDINGS } from './format.ts';
import { readGexf } from './gexf.ts';
import { readGraphml } from './graphml.ts';
import { importedResult } from './importedResult.ts';
import { readJsonGraph } from './jsonGraph.ts';
import { type FileFacts, type Network, NetworkBuilder } from './network.ts';
import { readOligrapher } from './oligrapher.ts';
import { ACTOR_GRAPH } from './ours.ts';
import { quote } from './quote.ts';
import { type ReadResult, refused } from './readResult.ts';
import { readTable } from './table.ts';
import { isWithinLimits } from './textLimits.ts';

type ReadForeign = (text: string, builder: NetworkBuilder, file: FileFacts) => ReadResult;
type ReadNetwork = (text: string, builder: NetworkBuilder) => Network | undefined;

const BOM = '\uFEFF';

/** The reader of a text that is not ours, and within bounds. */
const bounded =
  (read: ReadForeign): Format['read'] =>
  (text, file) => {
    const body = text.startsWith(BOM) ? text.slice(BOM.length) : text;
    const builder = new NetworkBuilder(body, collectFaults(body), file.tell);
    return isWithinLimits(body, builder.faults)
      ? read(body, builder, file)
      : importedResult(undefined, builder, file);
  };

/** The reader of a format that knows nodes and edges, but no evidence. */
const foreign = (read: ReadNetwork): Format['read'] =>
  bounded((text, builder, file) => importedResult(read(text, builder), builder, file));

const isJson = (start: string) => /^[{[]/.test(start);
const holds = (text: string, ...keys: readonly string[]) =>
  keys.every((key) => new RegExp(`"${key}"\\s*:`).test(text));

/** The formats, the most particular first: detection takes the first that fits. */
export const FORMATS: readonly Format[] = [
  ACTOR_GRAPH,
  {
    id: 'gexf',
    label: 'GEXF',
    extensions: ['gexf'],
    read: foreign(readGexf),
    detect: (_, start) => start.startsWith('<') && /<gexf[\s>]/.test(start),
  },
  {
    id: 'graphml',
    label: 'GraphML',
    extensions: ['graphml'],
    read: foreign(readGraphml),
    detect: (_, start) => start.startsWith('<') && /<(\w+:)?graphml[\s>]/.test(start),
  },
  {
    id: 'cx2',
    label: 'CX2 (Cytoscape Exchange)',
    extensions: ['cx2'],
    read: foreign(readCx2),
    detect: (_, start) => start.startsWith('[') && holds(start, 'CXVersion'),
  },
  {
    id: 'cytoscape',
    label: 'Cytoscape JSON',
    extensions: ['cyjs'],
    read: foreign(readCytoscapeJson),
    detect: (text, start) => isJson(start) && holds(text, 'elements', 'data'),
  },
  {
    id: 'oligrapher',
    label: 'Oligrapher JSON',
    extensions: ['oligrapher'],
    read: foreign(readOligrapher),
    detect: (text, start) => isJson(start) && holds(text, 'nodes', 'edges', 'node1_id'),
  },
  {
    id: 'jgf',
    label: 'JSON Graph Format',
    extensions: ['jgf'],
    read: foreign(readJsonGraph),
    detect: (text, start) =>
      isJson(start) && (holds(text, 'graph', 'nodes') || holds(text, 'graphs', 'nodes')),
  },
  {
    id: 'ftm',
    label: 'FollowTheMoney (JSON lines)',
    extensions: ['ftm', 'ijson', 'ndjson', 'jsonl'],
    read: foreign(readFollowTheMoney),
    detect: (_, start) => isJson(start) && holds(start.split('\n')[0]!, 'schema', 'id'),
  },
  {
    id: 'table',
    label: 'a table of relations (CSV, TSV)',
    extensions: TABLE_ENDINGS,
    read: bounded(readTable),
    // Any text might be one: by its first row with at least two cells, and not a graph or a page in another format.
    detect: (_, start) => /^[^<{[\n][^\n]*[,;\t|][^\n]*\n/.test(start),
  },
];

function formatOf(text: string, fileName: string): Format | undefined {
  const ending = endingOf(fileName);
  const start = beginningOf(text);
  const byName = FORMATS.find(({ extensions }) => extensions.includes(ending));
  // Files of tables are told by their names first: a cell may hold anything.
  if (byName?.id === 'table') return byName;
  return FORMATS.find((format) => format.detect(text, start)) ?? byName;
}

/**
 * Reads a text of any format: by what it holds, or else by the ending of the file's name. `today` is the EDTF day up to
 * which a graph of another format is said to hold, since such a file doesn't tell.
 */
export function readText(
  text: string,
  fileName = '',
  today: string = dayText(Date.now()),
  facts: Omit<FileFacts, 'fileName' | 'today'> = {},
): ReadResult {
  const format = formatOf(text, fileName);
  if (format !== undefined) return format.read(text, { ...facts, fileName, today });
  const found =
    text.trim() === '' ? 'the text is empty' : `found ${quote(text.trim().slice(0, 40))}`;
  const names = FORMATS.map(({ label }) => label).join(', ');
  return refused('unknown-content', `${found}: expected one of ${names}`);
}
