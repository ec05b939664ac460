import { type KeyboardEvent, memo, useMemo, useState } from 'react';
import type { UnitId } from '../../core/filters/calendar.ts';
import { type Bucket, bucketInWords } from '../../core/filters/histogram.ts';
import type { TimeWindow } from '../../core/model/period.ts';
import { useActions, useMessages } from '../kit/store.ts';
import { BarStack, HIGHEST } from './BarStack.tsx';
import type { WindowDrag } from './useWindowDrag.ts';

interface BarsProps {
  readonly buckets: readonly Bucket[];
  readonly extent: TimeWindow;
  readonly window: TimeWindow;
  readonly most: number;
  readonly unit: UnitId;
  readonly width: number;
  readonly drag: WindowDrag;
  readonly onWords: (words: string | undefined) => void;
}

const KEYS: Readonly<Record<string, (index: number, last: number) => number>> = {
  ArrowLeft: (index) => index - 1,
  ArrowRight: (index) => index + 1,
  Home: () => 0,
  End: (_, last) => last,
};

/** Moves the focus among the bars. */
function moveFocus(event: KeyboardEvent<HTMLElement>) {
  const bars = [...event.currentTarget.querySelectorAll<HTMLElement>('[role="option"]')];
  const index = bars.findIndex((bar) => bar === document.activeElement);
  const key = KEYS[event.key];
  if (index < 0 || key === undefined) return;
  event.preventDefault();
  bars[key(index, bars.length - 1)]?.focus();
}

/**
 * Bars of what the other filters let through; what may lie in several is in each. Choosing one sets the window to it,
 * choosing it again opens the window; all of them are one stop of the Tab key.
 */
export const Bars = memo(function Bars(props: BarsProps) {
  const { buckets, extent, window, most, unit, width, drag, onWords } = props;
  const messages = useMessages();
  const { setDate } = useActions();
  const [stop, setStop] = useState<number>();
  const filled = buckets.filter(({ certain, possible }) => certain + possible > 0);
  const wordsOf = useMemo(
    () => new Map(buckets.map((bucket) => [bucket, bucketInWords(messages, bucket)])),
    [buckets, messages],
  );
  const stopAt = filled.find(({ from }) => from === stop)?.from ?? filled[0]?.from;
  const share = (time: number) =>
    (Math.min(extent.to, Math.max(extent.from, time)) - extent.from) /
    (extent.to - extent.from || 1);
  const placeOf = ({ from, to }: Bucket) => ({ start: share(from), end: share(to) });
  return (
    <div className="bars" {...drag}>
      <svg viewBox={`0 0 1 ${HIGHEST}`} preserveAspectRatio="none" aria-hidden>
        {filled.map((bucket) => {
          const { start, end } = placeOf(bucket);
          const isInside = bucket.from <= window.to && bucket.to >= window.from;
          // A gap of 1 px between bars.
          const gap = width === 0 ? 0 : 1 / width;
          return (
            <g key={bucket.from} className={isInside ? undefined : 'outside'}>
              <BarStack
                tally={bucket}
                x={start}
                width={Math.max(gap, end - start - gap)}
                most={most}
              />
            </g>
          );
        })}
      </svg>
      <div
        role="listbox"
        aria-orientation="horizontal"
        aria-label={messages.timeline.units[unit].by}
        tabIndex={-1}
        onKeyDown={moveFocus}
      >
        {filled.map((bucket) => {
          const { start, end } = placeOf(bucket);
          const words = wordsOf.get(bucket)!;
          const isChosen = bucket.from === window.from && bucket.to === window.to;
          const choose = () =>
            setDate(
              isChosen
                ? { from: undefined, to: undefined }
                : { from: bucket.firstDate, to: bucket.lastDate },
            );
          const show = () => onWords(words);
          const hide = () => onWords(undefined);
          return (
            <div
              key={bucket.from}
              role="option"
              className="bar"
              aria-label={words}
              aria-selected={isChosen}
              tabIndex={bucket.from === stopAt ? 0 : -1}
              style={{ left: `${100 * start}%`, width: `${100 * (end - start)}%` }}
              onClick={choose}
              onKeyDown={(event) => {
                if (event.key !== 'Enter' && event.key !== ' ') return;
                event.preventDefault();
                choose();
              }}
              onPointerEnter={show}
              onPointerLeave={hide}
              onFocus={() => {
                setStop(bucket.from);
                show();
              }}
              onBlur={hide}
            />
          );
        })}
      </div>
    </div>
  );
});
