import { linkOf, markOf } from './attributes.ts';
import { type Attributes, MOST_DECLARED, type Network, type NetworkBuilder } from './network.ts';
import { childNamed, childrenNamed, type Element, parseXml } from './xmlTree.ts';

interface Key {
  readonly name: string;
  readonly fallback: string | undefined;
}

type Keys = ReadonlyMap<string, Key>;

/**
 * Reads GraphML (http://graphml.graphdrawing.org): nodes, those of nested graphs too, and edges with their data; yEd's
 * labels as names. Hyperedges and ports are left.
 */
export function readGraphml(text: string, builder: NetworkBuilder): Network | undefined {
  const root = parseXml(text, builder);
  const graphs = childrenNamed(root, 'graph');
  if (root !== undefined && graphs.length === 0) {
    builder.error(root.offset, 'no-graph', 'there is no <graph> in it');
  }
  if (root === undefined || graphs.length === 0) return undefined;
  const keys = new Map(
    childrenNamed(root, 'key').map((key): [string, Key] => {
      const { id = '', name } = key.attributes;
      return [
        id,
        {
          name: name ?? key.attributes['attr.name'] ?? id,
          fallback: childNamed(key, 'default')?.text,
        },
      ];
    }),
  );
  if (keys.size > MOST_DECLARED) {
    const message = `it declares ${keys.size} keys: expected at most ${MOST_DECLARED}`;
    builder.error(root.offset, 'too-many-keys', message);
    return undefined;
  }
  const isFor = (of: 'node' | 'edge'): Keys => {
    const ids = childrenNamed(root, 'key').filter(
      ({ attributes }) => attributes['for'] === of || attributes['for'] === 'all',
    );
    return new Map(
      ids.map(({ attributes }) => [attributes['id'] ?? '', keys.get(attributes['id'] ?? '')!]),
    );
  };
  const all = { node: isFor('node'), edge: isFor('edge') };
  for (const graph of graphs) readGraph(graph, all, builder);
  const described = childNamed(root, 'desc')?.text;
  return builder.finish(described ? { description: described } : {});
}

function readGraph(
  graph: Element,
  keys: { readonly node: Keys; readonly edge: Keys },
  builder: NetworkBuilder,
): void {
  const isDirectedGraph = graph.attributes['edgedefault'] !== 'undirected';
  for (const element of graph.children) {
    const { id = '', source = '', target = '' } = element.attributes;
    if (element.name === 'node') {
      builder.mark(markOf(id, dataOf(element, keys.node)), element.offset);
      for (const inner of childrenNamed(element, 'graph')) readGraph(inner, keys, builder);
    } else if (element.name === 'edge') {
      const { directed: asDatum, ...data } = dataOf(element, keys.edge);
      const directed = element.attributes['directed'] ?? asDatum;
      const isDirected =
        directed === undefined ? isDirectedGraph : String(directed).toLowerCase() === 'true';
      const ends = { from: source, to: target, isDirected, offset: element.offset };
      builder.link(linkOf(ends, data));
    } else if (element.name === 'hyperedge') builder.leave('hyperedges');
  }
}

/** The data of a node or edge by the names of their keys, with the keys' defaults. */
function dataOf(element: Element, keys: Keys): Attributes {
  const defaults = [...keys.values()].flatMap(({ name, fallback }) =>
    fallback === undefined || fallback === '' ? [] : [[name, fallback] as const],
  );
  const own = childrenNamed(element, 'data').map((data): [string, string] => {
    const id = data.attributes['key'] ?? '';
    const label = labelIn(data);
    return label === undefined ? [keys.get(id)?.name ?? id, data.text] : ['label', label];
  });
  return Object.fromEntries([...defaults, ...own]);
}

/** The text of yEd's label somewhere in a datum. */
function labelIn(element: Element): string | undefined {
  for (const child of element.children) {
    const label = child.name.endsWith('Label') ? child.text : labelIn(child);
    if (label) return label;
  }
  return undefined;
}
