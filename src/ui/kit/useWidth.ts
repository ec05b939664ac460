import { type RefObject, useLayoutEffect, useRef, useState } from 'react';

/** An element, and how wide it is in px; 0 until that is known. */
export function useWidth(): readonly [RefObject<HTMLDivElement | null>, number] {
  const element = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(0);
  useLayoutEffect(() => {
    if (element.current === null) return undefined;
    setWidth(element.current.clientWidth);
    // jsdom has no layout and no ResizeObserver.
    if (!('ResizeObserver' in globalThis)) return undefined;
    const observer = new ResizeObserver(([entry]) => {
      if (entry !== undefined) setWidth(entry.contentRect.width);
    });
    observer.observe(element.current);
    return () => observer.disconnect();
  }, []);
  return [element, width];
}
