import type { Graph } from './graph.ts';

/** Makes something of an object the first time it is asked for, and keeps it as long as the object is there. */
export function keptPer<Key extends object, Made>(make: (key: Key) => Made): (key: Key) => Made {
  const made = new WeakMap<Key, { readonly it: Made }>();
  return (key) => {
    const known = made.get(key) ?? { it: make(key) };
    made.set(key, known);
    return known.it;
  };
}

export const perGraph = <Made>(make: (graph: Graph) => Made) => keptPer(make);
