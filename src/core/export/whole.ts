import { linkOf, markOf } from '../formats/attributes.ts';
import { factsOfLink, factsOfMark, HEAD, type Head, ITEM, itemText } from '../formats/wholeText.ts';
import type { Dataset } from '../model/dataset.ts';
import type { OutEdge, OutNode } from './network.ts';

type WithItem<Out> = Out & { readonly item: object };

/** Nodes and edges with the items that they were made from among their values; the first node has the head too. */
export function withWhole(
  dataset: Dataset,
  nodes: readonly WithItem<OutNode>[],
  edges: readonly WithItem<OutEdge>[],
): { readonly nodes: readonly OutNode[]; readonly edges: readonly OutEdge[] } {
  const written = new Set([...nodes, ...edges].flatMap(({ values }) => Object.keys(values)));
  const { events } = dataset;
  const lists = { actors: [], relations: [], ...(events === undefined ? {} : { events: [] }) };
  const head: Head = { attributes: [...written], dataset: { ...dataset, ...lists } };
  return {
    nodes: nodes.map(({ item, ...node }, index) => {
      const mark = markOf(node.id, { ...node.values, label: node.label });
      const whole = { [ITEM]: itemText(factsOfMark(mark, written), item) };
      const first = index === 0 ? { [HEAD]: itemText([], head) } : {};
      return { ...node, values: { ...node.values, ...whole, ...first } };
    }),
    edges: edges.map(({ item, ...edge }) => {
      const { from, to, isDirected } = edge;
      const ends = { from, to, isDirected, offset: 0 };
      const link = linkOf(ends, { ...edge.values, label: edge.label });
      return {
        ...edge,
        values: { ...edge.values, [ITEM]: itemText(factsOfLink(link, written), item) },
      };
    }),
  };
}
