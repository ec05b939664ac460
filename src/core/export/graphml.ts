import type { OutNetwork } from './network.ts';
import { columnsOf, type XmlColumn } from './xmlColumns.ts';
import { xmlElement } from './xml.ts';

const GRAPHML_TYPES = { string: 'string', number: 'double', boolean: 'boolean' };

/**
 * Writes GraphML (http://graphml.graphdrawing.org): actors, hubs and spokes, with their values as data. That an edge has no
 * direction is a datum too: NetworkX refuses a file in which some edges have one and others don't.
 */
export function graphmlOf({ title, nodes, edges }: OutNetwork): string {
  const labelled = <Item extends { readonly label: string; readonly values: object }>(
    items: readonly Item[],
  ) => items.map((item) => ({ ...item, values: { label: item.label, ...item.values } as Values }));
  const outNodes = labelled(nodes);
  const outEdges = labelled(edges).map((edge) =>
    edge.isDirected ? edge : { ...edge, values: { ...edge.values, directed: false } },
  );
  const prefixed = (prefix: string, columns: readonly XmlColumn[]) =>
    columns.map((column) => ({ ...column, id: `${prefix}${column.id}` }));
  const ofNodes = prefixed('n', columnsOf(outNodes, GRAPHML_TYPES));
  const ofEdges = prefixed('e', columnsOf(outEdges, GRAPHML_TYPES));
  const keys = (of: string, columns: readonly XmlColumn[]) =>
    columns.map(({ id, title: name, type }) =>
      xmlElement('key', { id, for: of, 'attr.name': name, 'attr.type': type }, [], 2),
    );
  const dataIn = (columns: readonly XmlColumn[], values: Values) =>
    columns
      .filter(({ title: name }) => Object.hasOwn(values, name))
      .map(({ id, title: name }) => xmlElement('data', { key: id }, String(values[name]), 6));
  const items = [
    xmlElement('desc', {}, title, 4),
    ...outNodes.map(({ id, values }) => xmlElement('node', { id }, dataIn(ofNodes, values), 4)),
    ...outEdges.map(({ id, from, to, values }) =>
      xmlElement('edge', { id, source: from, target: to }, dataIn(ofEdges, values), 4),
    ),
  ];
  const root = { xmlns: 'http://graphml.graphdrawing.org/xmlns' };
  const all = [
    ...keys('node', ofNodes),
    ...keys('edge', ofEdges),
    xmlElement('graph', { edgedefault: 'directed' }, items, 2),
  ];
  return `<?xml version="1.0" encoding="UTF-8"?>\n${xmlElement('graphml', root, all)}\n`;
}

type Values = Readonly<Record<string, string | number | boolean>>;
