import { useEffect, useMemo, useState } from 'react';
import { preflight, type PreflightItem, preflighting } from '../../core/figure/preflight.ts';
import { isLargeGraph } from '../../core/graph/groups.ts';
import { selectTold } from '../../store/figure.ts';
import { selectGraph } from '../../store/selectors.ts';
import { inSlices } from '../../store/steps.ts';
import { useMessages, useRead } from '../kit/store.ts';

/** What a picture editor should look at in the data before printing; undefined while that is still found out. */
export function usePreflight(): readonly PreflightItem[] | undefined {
  const messages = useMessages();
  const graph = useRead(selectGraph);
  const told = useRead(selectTold);
  const asked = useMemo(() => ({ messages, graph, told }), [messages, graph, told]);
  const [found, setFound] = useState<{ of: object; items: readonly PreflightItem[] }>();
  const isLarge = graph !== undefined && isLargeGraph(graph);
  const atOnce = useMemo(
    () =>
      graph === undefined || told === undefined || isLarge ? [] : preflight(messages, graph, told),
    [messages, graph, told, isLarge],
  );
  useEffect(() => {
    if (graph === undefined || told === undefined || !isLarge) return undefined;
    let isWanted = true;
    void inSlices(preflighting(messages, graph, told), () => isWanted).then((items) => {
      if (items !== undefined) setFound({ of: asked, items });
    });
    return () => {
      isWanted = false;
    };
  }, [messages, graph, told, isLarge, asked]);
  if (!isLarge) return atOnce;
  return found?.of === asked ? found.items : undefined;
}
