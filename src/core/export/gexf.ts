import type { OutNetwork } from './network.ts';
import { columnsOf, type XmlColumn } from './xmlColumns.ts';
import { xmlElement } from './xml.ts';

/** Writes GEXF 1.3 (https://gexf.net): actors, hubs and spokes, with their values and outer bounds as days. */
export function gexfOf({ title, description, nodes, edges }: OutNetwork): string {
  const ofNodes = columnsOf(nodes, GEXF_TYPES);
  const ofEdges = columnsOf(edges, GEXF_TYPES);
  const declared = (of: string, columns: readonly XmlColumn[]) =>
    xmlElement(
      'attributes',
      { class: of, mode: 'static' },
      columns.map(({ id, title: name, type }) =>
        xmlElement('attribute', { id, title: name, type }, [], 6),
      ),
      4,
    );
  const valuesIn = (columns: readonly XmlColumn[], values: Readonly<Record<string, unknown>>) =>
    xmlElement(
      'attvalues',
      {},
      columns
        .filter(({ title: name }) => Object.hasOwn(values, name))
        .map(({ id, title: name }) =>
          xmlElement('attvalue', { for: id, value: String(values[name]) }, [], 10),
        ),
      8,
    );
  const meta = xmlElement(
    'meta',
    {},
    [
      xmlElement('creator', {}, 'Dramatis', 4),
      xmlElement('title', {}, title, 4),
      xmlElement('description', {}, description, 4),
    ],
    2,
  );
  const drawn = [
    declared('node', ofNodes),
    declared('edge', ofEdges),
    xmlElement(
      'nodes',
      {},
      nodes.map(({ id, label, values }) =>
        xmlElement('node', { id, label }, [valuesIn(ofNodes, values)], 6),
      ),
      4,
    ),
    xmlElement(
      'edges',
      {},
      edges.map(({ id, from, to, isDirected, label, values }) => {
        const { start, end } = values;
        const times = {
          ...(start === undefined ? {} : { start: String(start) }),
          ...(end === undefined ? {} : { end: String(end) }),
        };
        const type = isDirected ? 'directed' : 'undirected';
        const own = { id, source: from, target: to, type, label, ...times };
        return xmlElement('edge', own, [valuesIn(ofEdges, values)], 6);
      }),
      4,
    ),
  ];
  const root = { xmlns: 'http://gexf.net/1.3', version: '1.3' };
  const frame = { defaultedgetype: 'directed', mode: 'dynamic', timeformat: 'date' };
  return `<?xml version="1.0" encoding="UTF-8"?>\n${xmlElement('gexf', root, [meta, xmlElement('graph', frame, drawn, 2)])}\n`;
}

const GEXF_TYPES = { string: 'string', number: 'double', boolean: 'boolean' };
