import type { KeyboardEvent } from 'react';
import { movedBy, type WindowDays } from '../../core/filters/windowDays.ts';
import { DAY, dayText, periodInWords } from '../../core/model/period.ts';
import { useMessages } from '../kit/store.ts';
import type { WindowDrag } from './useWindowDrag.ts';

interface WindowHandleProps {
  readonly window: WindowDays;
  readonly drag: WindowDrag;
  readonly onMove: (moved: WindowDays) => void;
}

const lengthOf = ({ from, to }: WindowDays) => to - from + 1;

/** By how many days a key moves the window. */
const KEYS: Readonly<Record<string, (window: WindowDays) => number>> = {
  ArrowLeft: () => -1,
  ArrowDown: () => -1,
  ArrowRight: () => 1,
  ArrowUp: () => 1,
  PageDown: (window) => -lengthOf(window),
  PageUp: lengthOf,
  Home: () => -Infinity,
  End: () => Infinity,
};

/** What lies between the ends of the window: moves both, a day by an arrow key, its own length by a page key. */
export function WindowHandle({ window, drag, onMove }: WindowHandleProps) {
  const messages = useMessages();
  const { first, last, from, to } = window;
  const share = (day: number) => (100 * (day - first)) / Math.max(1, last - first);
  const isWhole = from === first && to === last;
  const onKeyDown = (event: KeyboardEvent) => {
    const days = KEYS[event.key]?.(window);
    if (days === undefined) return;
    event.preventDefault();
    if (!isWhole) onMove(movedBy(window, days));
  };
  return (
    <div
      {...drag}
      className="track-window"
      role="slider"
      tabIndex={0}
      aria-label={messages.timeline.window}
      aria-disabled={isWhole}
      aria-valuemin={first}
      aria-valuemax={last - lengthOf(window) + 1}
      aria-valuenow={from}
      aria-valuetext={periodInWords(messages, `${dayText(from * DAY)}/${dayText(to * DAY)}`)}
      style={{ left: `${share(from)}%`, right: `${100 - share(to)}%` }}
      onKeyDown={onKeyDown}
    />
  );
}
