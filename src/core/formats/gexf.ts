import { linkOf, markOf } from './attributes.ts';
import { type Attributes, type Network, type NetworkBuilder } from './network.ts';
import { childNamed, childrenNamed, type Element, parseXml } from './xmlTree.ts';

/**
 * Reads GEXF 1.1 to 1.3 (https://gexf.net): nodes, nested ones too, and edges with their attributes and times. Colours,
 * sizes and positions are left.
 */
export function readGexf(text: string, builder: NetworkBuilder): Network | undefined {
  const root = parseXml(text, builder);
  const graph = childNamed(root, 'graph');
  if (root !== undefined && graph === undefined) {
    builder.error(root.offset, 'no-graph', 'there is no <graph> in it');
  }
  if (root === undefined || graph === undefined) return undefined;
  const titles = { node: titlesFor(graph, 'node'), edge: titlesFor(graph, 'edge') };
  readNodes(graph, titles.node, builder);
  const isDirectedGraph = graph.attributes['defaultedgetype'] === 'directed';
  for (const edge of childrenNamed(childNamed(graph, 'edges'), 'edge')) {
    const { source = '', target = '', type, id: _, ...own } = edge.attributes;
    const isDirected = type === undefined ? isDirectedGraph : type === 'directed';
    const ends = { from: source, to: target, isDirected, offset: edge.offset };
    builder.link(linkOf(ends, { ...valuesOf(edge, titles.edge), ...timesOf(edge), ...own }));
  }
  const meta = childNamed(root, 'meta');
  const title = childNamed(meta, 'title')?.text;
  const description = childNamed(meta, 'description')?.text;
  return builder.finish({
    ...(title ? { title } : {}),
    ...(description ? { description } : {}),
  });
}

function readNodes(
  parent: Element,
  titles: ReadonlyMap<string, string>,
  builder: NetworkBuilder,
): void {
  for (const node of childrenNamed(childNamed(parent, 'nodes'), 'node')) {
    const { id = '', label, pid: _, ...own } = node.attributes;
    const values = { ...own, ...valuesOf(node, titles), ...(label ? { label } : {}) };
    builder.mark(markOf(id, values), node.offset);
    if (childNamed(node, 'position') !== undefined) builder.leave('positions');
    if (childNamed(node, 'color') !== undefined) builder.leave('colours');
    readNodes(node, titles, builder);
  }
}

/** What the attributes of a class are called, by their ids. */
const titlesFor = (graph: Element, of: 'node' | 'edge'): ReadonlyMap<string, string> =>
  new Map(
    childrenNamed(graph, 'attributes')
      .filter(({ attributes }) => attributes['class'] === of)
      .flatMap((table) => childrenNamed(table, 'attribute'))
      .map(({ attributes: { id = '', title } }) => [id, title ?? id]),
  );

function valuesOf(element: Element, titles: ReadonlyMap<string, string>): Attributes {
  const values = childrenNamed(childNamed(element, 'attvalues'), 'attvalue');
  return Object.fromEntries(
    values.map(({ attributes }) => {
      const id = attributes['for'] ?? attributes['id'] ?? '';
      return [titles.get(id) ?? id, attributes['value'] ?? ''];
    }),
  );
}

/** When an edge begins and ends: its own times, or those of its first to its last spell. */
function timesOf(edge: Element): Attributes {
  const spells = childrenNamed(childNamed(edge, 'spells'), 'spell');
  const [first, last] = [spells[0], spells.at(-1)];
  const { start, end } = {
    start: edge.attributes['start'] ?? first?.attributes['start'],
    end: edge.attributes['end'] ?? last?.attributes['end'],
  };
  return { ...(start ? { start } : {}), ...(end ? { end } : {}) };
}
