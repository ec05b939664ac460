import { type LayoutInput, type LayoutLink, type LayoutNode } from './layout.ts';
import { type Net } from './net.ts';

/** The input's marks in the order of a net's numbers; of a repeated id the first, as the net has it. */
export function nodesOf(net: Net, input: LayoutInput): LayoutNode[] {
  const nodes = new Map(input.nodes.toReversed().map((node) => [node.id, node]));
  return net.ids.map((id) => nodes.get(id)!);
}

/** The input's links in the order of a net's ties. */
export function linksOf(net: Net, input: LayoutInput): LayoutLink[] {
  const known = new Set(net.ids);
  return input.links.filter(({ a, b }) => a !== b && known.has(a) && known.has(b));
}
