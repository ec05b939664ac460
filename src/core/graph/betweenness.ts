import type { WeightedTies } from './weightedTies.ts';

/**
 * How often each actor lies on a shortest way between two others, by actor number: one for each pair of others, shared
 * out where a pair has several ways that are equally short. Ties count once, whatever their weight, and have no
 * direction. (U. Brandes, A Faster Algorithm for Betweenness Centrality, Journal of Mathematical Sociology 25, 2001.)
 */
export function betweennessOf({ actors, ties }: WeightedTies): Float64Array {
  const { offsets, neighbours } = adjacency(actors, ties);
  const between = new Float64Array(actors);
  const steps = new Int32Array(actors);
  const ways = new Float64Array(actors);
  const share = new Float64Array(actors);
  const order = new Uint32Array(actors);
  for (let start = 0; start < actors; start++) {
    steps.fill(-1);
    ways.fill(0);
    share.fill(0);
    steps[start] = 0;
    ways[start] = 1;
    order[0] = start;
    let found = 1;
    for (let index = 0; index < found; index++) {
      const actor = order[index]!;
      const [end, step, waysHere] = [offsets[actor + 1]!, steps[actor]! + 1, ways[actor]!];
      for (let at = offsets[actor]!; at < end; at++) {
        const next = neighbours[at]!;
        if (steps[next] === -1) {
          steps[next] = step;
          order[found++] = next;
        }
        if (steps[next] === step) ways[next]! += waysHere;
      }
    }
    // From the farthest inwards: what an actor has, it hands on to those before it, by their part of the ways.
    for (let index = found - 1; index > 0; index--) {
      const actor = order[index]!;
      const [end, step] = [offsets[actor + 1]!, steps[actor]! - 1];
      const part = (1 + share[actor]!) / ways[actor]!;
      for (let at = offsets[actor]!; at < end; at++) {
        const before = neighbours[at]!;
        if (steps[before] === step) share[before]! += ways[before]! * part;
      }
      between[actor]! += share[actor]! / 2;
    }
  }
  return between;
}

/** The number of pairs of others that have any way between them, by actor number, whoever lies on it. */
export function joinedPairs({ actors, ties }: WeightedTies): Float64Array {
  const { offsets, neighbours } = adjacency(actors, ties);
  const part = new Int32Array(actors).fill(-1);
  const sizes: number[] = [];
  for (let start = 0; start < actors; start++) {
    if (part[start] !== -1) continue;
    const members = [start];
    part[start] = sizes.length;
    for (const actor of members) {
      for (let at = offsets[actor]!; at < offsets[actor + 1]!; at++) {
        const next = neighbours[at]!;
        if (part[next] !== -1) continue;
        part[next] = sizes.length;
        members.push(next);
      }
    }
    sizes.push(members.length);
  }
  const pairs = sizes.map((size) => (size * (size - 1)) / 2);
  const all = pairs.reduce((sum, one) => sum + one, 0);
  return Float64Array.from(part, (one) => all - (sizes[one]! - 1));
}

function adjacency(actors: number, ties: WeightedTies['ties']) {
  const offsets = new Uint32Array(actors + 1);
  for (const [a, b] of ties) {
    offsets[a + 1]!++;
    offsets[b + 1]!++;
  }
  for (let actor = 0; actor < actors; actor++) offsets[actor + 1]! += offsets[actor]!;
  const neighbours = new Uint32Array(offsets[actors] ?? 0);
  const free = offsets.slice();
  for (const [a, b] of ties) {
    neighbours[free[a]!++] = b;
    neighbours[free[b]!++] = a;
  }
  return { offsets, neighbours };
}
