import { useEffect, useState } from 'react';
import { useRead, useServices } from '../kit/store.ts';
import { selectGraph } from '../../store/selectors.ts';

/** The typeface's style sheet for this graph's letters; undefined until it is there. Without it, "" is used. */
export function useFontCss(): string | undefined {
  const services = useServices();
  const graph = useRead(selectGraph);
  const [css, setCss] = useState<string>();
  useEffect(() => {
    let current = true;
    // Every letter that the figure may hold: the file's own, and those of our words.
    services.fontCss(graph === undefined ? '' : JSON.stringify(graph.dataset)).then(
      (text) => current && setCss(text),
      () => current && setCss(''),
    );
    return () => {
      current = false;
    };
  }, [services, graph]);
  return css;
}
