import { type RefObject, useLayoutEffect, useState } from 'react';

/** Rows drawn above and below what is in sight; the window moves by as many at a time. */
const MARGIN = 8;

/** Where nothing can be measured. */
const USUAL = { row: 48, height: 960 } as const;

/** The rows that are drawn, from the first to before the last, and how many are in sight. */
export interface Window {
  readonly first: number;
  readonly end: number;
  readonly page: number;
}

/**
 * Which of `count` equally high rows of a scrolled grid are near enough to be drawn. Its first row group, the headings,
 * stays in sight; the second is as high as all rows.
 */
export function useWindow(grid: RefObject<HTMLElement | null>, count: number): Window {
  const [top, setTop] = useState(0);
  const [{ row, height }, setSize] = useState<{ row: number; height: number }>(USUAL);
  useLayoutEffect(() => {
    const element = grid.current;
    if (element === null) return undefined;
    const measure = () => {
      const [headings, body] = element.querySelectorAll('[role="rowgroup"]');
      const all = body?.getBoundingClientRect().height ?? 0;
      const inSight = element.clientHeight - (headings?.clientHeight ?? 0);
      setSize((size) => ({
        row: all > 0 && count > 0 ? all / count : size.row,
        height: inSight > 0 ? inSight : size.height,
      }));
    };
    const onScroll = () => setTop(element.scrollTop);
    measure();
    onScroll();
    element.addEventListener('scroll', onScroll, { passive: true });
    // jsdom has no layout and no ResizeObserver.
    const observer = 'ResizeObserver' in globalThis ? new ResizeObserver(measure) : undefined;
    observer?.observe(element);
    return () => {
      element.removeEventListener('scroll', onScroll);
      observer?.disconnect();
    };
  }, [grid, count]);
  const page = Math.max(1, Math.floor(height / row));
  // In steps, so that most of scrolling draws nothing new.
  const step = Math.floor(top / row / MARGIN) * MARGIN;
  const end = Math.min(count, step + page + 3 * MARGIN);
  return { first: Math.max(0, Math.min(step - MARGIN, end)), end, page };
}
