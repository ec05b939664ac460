import type { OutNetwork } from './network.ts';

/** Writes Cytoscape's JSON: actors, hubs and spokes as elements by group, their values as `data`. */
export function cytoscapeJsonOf({ title, description, nodes, edges }: OutNetwork): string {
  const elements = {
    nodes: nodes.map(({ id, label, values }) => ({ data: { ...values, id, name: label } })),
    edges: edges.map(({ id, from, to, label, isDirected, values }) => ({
      data: {
        ...values,
        id: `edge:${id}`,
        source: from,
        target: to,
        interaction: label,
        directed: isDirected,
      },
    })),
  };
  return `${JSON.stringify({ data: { name: title, description }, elements }, null, 2)}\n`;
}
