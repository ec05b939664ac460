import { useMemo, useState } from 'react';
import type { Graph } from '../../core/graph/graph.ts';
import {
  type KnownPaths,
  type Paths,
  pathsByLength,
  shortestPaths,
} from '../../core/graph/paths.ts';
import type { Ground } from '../../core/graph/walk.ts';
import { useSteps } from '../kit/useSteps.ts';

interface Ways {
  /** By length, the shortest first; none where no way leads there. */
  readonly found: readonly Paths[];
  /** Whether longer ones are still looked for: meanwhile, what was found before stands. */
  readonly isSearching: boolean;
}

/** The shortest ways between two actors and those of so many next lengths, looked for without keeping the page waiting. */
export function useWays(
  graph: Graph,
  ends: readonly [number, number],
  ground: Ground,
  longer: number,
): Ways {
  const { shortest, known } = useMemo(() => {
    const paths = shortestPaths(graph, ends, ground);
    const first: readonly Paths[] = paths === undefined ? [] : [paths];
    return { shortest: first, known: new Map() as KnownPaths };
  }, [graph, ends, ground]);
  const all = useSteps(
    useMemo(() => {
      const [first] = shortest;
      if (first === undefined || longer === 0) return undefined;
      return () => pathsByLength(graph, ends, ground, first, longer, known);
    }, [graph, ends, ground, shortest, longer, known]),
  );
  const found = longer === 0 ? shortest : all;
  const [last, setLast] = useState({ shortest, found: shortest });
  if (found !== undefined && last.found !== found) setLast({ shortest, found });
  const before = last.shortest === shortest ? last.found : shortest;
  return { found: found ?? before, isSearching: found === undefined && shortest.length > 0 };
}
