import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { windowOf } from '../../core/filters/date.ts';
import { isAtEnd, nextWindow, type Playback } from '../../core/filters/playback.ts';
import { dayText, type TimeWindow } from '../../core/model/period.ts';
import { useActions, useRead } from '../kit/store.ts';

/** How long each window is shown, in ms. */
export const SPEEDS = {
  slow: { label: 'Slow', pause: 1600 },
  normal: { label: 'Normal', pause: 800 },
  fast: { label: 'Fast', pause: 300 },
} as const satisfies Record<string, { label: string; pause: number }>;

export type Speed = keyof typeof SPEEDS;

/** Who asked for less motion gets the slowest pace, whatever the speed. Test browsers may not tell. */
const isCalm = () =>
  typeof window.matchMedia === 'function' &&
  window.matchMedia('(prefers-reduced-motion: reduce)').matches;

/** Moves the window step by step while playing; stops at the end, or when something else changes the window. */
export function usePlayback(extent: TimeWindow, playback: Playback, speed: Speed) {
  const date = useRead((state) => state.view.filters.date);
  const { setDate } = useActions();
  const [isPlaying, setIsPlaying] = useState(false);
  const shown = useRef<readonly [string | undefined, string | undefined]>(undefined);
  const step = () => {
    const next = nextWindow(extent, windowOf(date), playback);
    const from = Number.isFinite(next.from) ? dayText(next.from) : undefined;
    // A growing window keeps its start as it was typed.
    const ends = [playback.mode === 'growing' ? date.from : from, dayText(next.to)] as const;
    shown.current = ends;
    setDate({ from: ends[0], to: ends[1] });
  };
  const onPause = useEffectEvent(() => {
    if (isAtEnd(extent, windowOf(date))) setIsPlaying(false);
    else step();
  });
  useEffect(() => {
    if (!isPlaying) return undefined;
    if (date.from !== shown.current?.[0] || date.to !== shown.current?.[1]) {
      setIsPlaying(false);
      return undefined;
    }
    // The next step waits until this one is drawn, however long that takes.
    const pause = isCalm() ? SPEEDS.slow.pause : SPEEDS[speed].pause;
    const timer = setTimeout(onPause, pause);
    return () => clearTimeout(timer);
  }, [isPlaying, date, speed]);
  const toggle = () => {
    if (!isPlaying) step();
    setIsPlaying(!isPlaying);
  };
  return { isPlaying, toggle };
}
