import type { Graph } from './graph.ts';

/** Makes something of a graph the first time it is asked for, and keeps it as long as the graph is there. */
export function perGraph<Made>(make: (graph: Graph) => Made): (graph: Graph) => Made {
  const made = new WeakMap<Graph, { readonly it: Made }>();
  return (graph) => {
    const known = made.get(graph) ?? { it: make(graph) };
    made.set(graph, known);
    return known.it;
  };
}
