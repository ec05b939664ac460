import { useRef } from 'react';
import type { Filtered } from '../../core/filters/filters.ts';
import type { Graph } from '../../core/graph/graph.ts';
import { actorsOnTour, jumpTo, type Tour } from '../../core/graph/tour.ts';

/** In ms: after a rest as long, letters begin a new name. */
const REST = 900;

/**
 * Finds actors by the letters that are typed: the walk that has gone to the next one whose name begins so, the same walk
 * where there is none; undefined for what is no letter.
 */
export function useTypeAhead(
  graph: Graph,
  filtered: Filtered,
): (key: string, tour: Tour) => Tour | undefined {
  const typed = useRef({ text: '', at: -Infinity });
  return (key, tour) => {
    if (!/^[\p{L}\p{N}]$/u.test(key)) return undefined;
    const now = performance.now();
    const isOn = now - typed.current.at < REST;
    const text = (isOn ? typed.current.text : '') + key.toLowerCase();
    typed.current = { text, at: now };
    const actors = actorsOnTour(graph, filtered);
    const from = actors.indexOf(tour.at.actor) + (text.length === 1 ? 1 : 0);
    const found = [...actors.slice(from), ...actors.slice(0, from)].find((actor) =>
      graph.actors[actor]!.name.toLowerCase().startsWith(text),
    );
    return found === undefined ? tour : jumpTo(tour, found);
  };
}
