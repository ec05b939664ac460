import type cytoscape from 'cytoscape';
import type { Pair } from '../core/view/several.ts';

/** All lines between pairs of actors, and the hubs of events that both took part in with their spokes to them. */
export function linesBetween(
  cy: cytoscape.Core,
  pairs: readonly Pair[],
): cytoscape.CollectionReturnValue {
  const all = cy.collection();
  for (const [one, other] of pairs) {
    const [a, b] = [cy.getElementById(one), cy.getElementById(other)];
    const hubs = a.neighborhood('node[kind = "event"]').intersection(b.neighborhood());
    all
      .merge(a.edgesWith(b))
      .merge(hubs)
      .merge(hubs.edgesWith(a.union(b)));
  }
  return all;
}
