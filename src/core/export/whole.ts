import { linkOf, markOf } from '../formats/attributes.ts';
import { factsOfLink, factsOfMark, HEAD, type Head, ITEM, itemText } from '../formats/wholeText.ts';
import type { OutNetwork } from './network.ts';

/** A network whose nodes and edges carry what they were made from among their values; the first node has the head too. */
export function carryingWhole(network: OutNetwork): OutNetwork {
  const { dataset, nodes, edges } = network;
  const written = new Set([...nodes, ...edges].flatMap(({ values }) => Object.keys(values)));
  const { events } = dataset;
  const lists = { actors: [], relations: [], ...(events === undefined ? {} : { events: [] }) };
  const head: Head = { attributes: [...written], dataset: { ...dataset, ...lists } };
  return {
    ...network,
    nodes: nodes.map((node, index) => {
      const mark = markOf(node.id, { ...node.values, label: node.label });
      const whole = { [ITEM]: itemText(factsOfMark(mark, written), node.item) };
      const first = index === 0 ? { [HEAD]: itemText([], head) } : {};
      return { ...node, values: { ...node.values, ...whole, ...first } };
    }),
    edges: edges.map((edge) => {
      const { from, to, isDirected } = edge;
      const ends = { from, to, isDirected, offset: 0 };
      const link = linkOf(ends, { ...edge.values, label: edge.label });
      return {
        ...edge,
        values: { ...edge.values, [ITEM]: itemText(factsOfLink(link, written), edge.item) },
      };
    }),
  };
}
