import { useEffect, useEffectEvent } from 'react';
import { windowOf } from '../../core/filters/date.ts';
import { isAtEnd, nextWindow, type Playback } from '../../core/filters/playback.ts';
import { dayText, type TimeWindow } from '../../core/model/period.ts';
import { isPlaying } from '../../store/undo.ts';
import { useActions, useRead } from '../kit/store.ts';

export const SPEEDS = ['slow', 'normal', 'fast'] as const;
export type Speed = (typeof SPEEDS)[number];

/** How long each window is shown, in ms. */
const PAUSES: Readonly<Record<Speed, number>> = { slow: 1600, normal: 800, fast: 300 };

/** Who asked for less motion gets the slowest pace, whatever the speed. Test browsers may not tell. */
const isCalm = () =>
  typeof window.matchMedia === 'function' &&
  window.matchMedia('(prefers-reduced-motion: reduce)').matches;

/** Moves the window step by step while playing; stops at the end, or when something else changes the window. */
export function usePlayback(extent: TimeWindow, playback: Playback, speed: Speed) {
  const date = useRead((state) => state.view.filters.date);
  const playing = useRead(isPlaying);
  const { playTo, stopPlaying } = useActions();
  const step = () => {
    const next = nextWindow(extent, windowOf(date), playback);
    const from = Number.isFinite(next.from) ? dayText(next.from) : undefined;
    // A growing window keeps its start as it was typed.
    playTo({ from: playback.mode === 'growing' ? date.from : from, to: dayText(next.to) });
  };
  const onPause = useEffectEvent(() => {
    if (isAtEnd(extent, windowOf(date))) stopPlaying();
    else step();
  });
  useEffect(() => {
    if (!playing) {
      // Else it would go on by itself where the window comes to be the same again.
      stopPlaying();
      return undefined;
    }
    // The next step waits until this one is drawn, however long that takes.
    const pause = PAUSES[isCalm() ? 'slow' : speed];
    const timer = setTimeout(onPause, pause);
    return () => clearTimeout(timer);
  }, [playing, date, speed, stopPlaying]);
  // Without its buttons nothing plays.
  useEffect(() => stopPlaying, [stopPlaying]);
  return { isPlaying: playing, toggle: playing ? stopPlaying : step };
}
