import { useRef } from 'react';
import type { Filtered } from '../../core/filters/filters.ts';
import type { Graph } from '../../core/graph/graph.ts';
import { actorCalled, isAt, jumpTo, type Tour } from '../../core/graph/tour.ts';

/** In ms: after a rest as long, letters begin a new name. */
const REST = 900;

/** A name that is being typed. */
interface Typed {
  readonly text: string;
  /** When its last letter came, in ms. */
  readonly at: number;
  /** The walk before its first letter, and the actor that its letters have led to so far. */
  readonly from: Tour;
  readonly found: number | undefined;
}

/**
 * Finds actors by the letters that are typed: the walk that has gone to the next one whose name begins so, the same walk
 * where there is none; undefined for what is no letter. However many letters it takes, it is one jump.
 */
export function useTypeAhead(
  graph: Graph,
  filtered: Filtered,
): (key: string, tour: Tour) => Tour | undefined {
  const last = useRef<Typed>(undefined);
  return (key, tour) => {
    if (!/^[\p{L}\p{N}]$/u.test(key)) return undefined;
    const at = performance.now();
    const typed =
      last.current !== undefined && at - last.current.at < REST ? last.current : undefined;
    const text = (typed?.text ?? '') + key;
    const found = actorCalled(graph, filtered, tour, text, typed === undefined ? 'behind' : 'here');
    // Whoever has walked on in between begins another jump there.
    const isOnItsWay = typed?.found !== undefined && isAt(tour, typed.found);
    const from = typed !== undefined && isOnItsWay ? typed.from : tour;
    last.current = { text, at, from, found: found ?? typed?.found };
    return found === undefined ? tour : jumpTo(from, found);
  };
}
