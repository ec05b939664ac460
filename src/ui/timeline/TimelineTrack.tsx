import { scaleUtc } from 'd3-scale';
import { useLayoutEffect, useMemo, useRef } from 'react';
import { Slider, SliderThumb, SliderTrack } from 'react-aria-components';
import { windowOf } from '../../core/filters/date.ts';
import { histogram } from '../../core/filters/histogram.ts';
import type { Graph } from '../../core/graph/graph.ts';
import { DAY, dayText, periodInWords, type TimeWindow } from '../../core/model/period.ts';
import { selectAtAnyTime } from '../../store/selectors.ts';
import { useActions, useRead } from '../kit/store.ts';
import { bucketsOf } from './buckets.ts';

interface TimelineTrackProps {
  readonly graph: Graph;
  readonly extent: TimeWindow;
}

/** How much there is when, and two sliders that set the window: one step is a day. */
export function TimelineTrack({ graph, extent }: TimelineTrackProps) {
  const date = useRead((state) => state.view.filters.date);
  const { setDate } = useActions();
  const first = Math.floor(extent.from / DAY);
  const last = Math.floor(extent.to / DAY);
  const window = windowOf(date);
  const clamp = (day: number) => Math.min(last, Math.max(first, day));
  const from = clamp(Number.isFinite(window.from) ? Math.floor(window.from / DAY) : first);
  const to = clamp(Number.isFinite(window.to) ? Math.floor(window.to / DAY) : last);
  const change = ([newFrom = first, newTo = last]: readonly number[]) =>
    setDate({
      ...(newFrom === from ? {} : { from: newFrom === first ? undefined : dayText(newFrom * DAY) }),
      ...(newTo === to ? {} : { to: newTo === last ? undefined : dayText(newTo * DAY) }),
    });
  return (
    <Slider
      className="track"
      aria-label="Window of time"
      minValue={first}
      maxValue={Math.max(last, first + 1)}
      value={[Math.min(from, to), Math.max(from, to)]}
      onChange={change}
    >
      <Bars graph={graph} extent={extent} window={window} />
      <SliderTrack className="track-line">
        <div
          className="track-window"
          style={{
            left: `${share(from, first, last)}%`,
            right: `${100 - share(to, first, last)}%`,
          }}
        />
        <Thumb index={0} label="From" day={from} />
        <Thumb index={1} label="To" day={to} />
      </SliderTrack>
      <Ticks extent={extent} />
    </Slider>
  );
}

interface ThumbProps {
  readonly index: number;
  readonly label: string;
  /** In days since 1970. */
  readonly day: number;
}

/** An end of the window, whose value is heard as a date: React Aria by itself can only say a number. */
function Thumb({ index, label, day }: ThumbProps) {
  const input = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => {
    input.current?.setAttribute('aria-valuetext', periodInWords(dayText(day * DAY)));
  });
  return <SliderThumb index={index} inputRef={input} className="thumb" aria-label={label} />;
}

const share = (day: number, first: number, last: number) =>
  (100 * (day - first)) / Math.max(1, last - first);

const HEIGHT = 44;

/** Bars of what the other filters let through: certain dates dark, uncertain ones light and in every place they may be. */
function Bars({ graph, extent, window }: TimelineTrackProps & { readonly window: TimeWindow }) {
  const rows = useRead(selectAtAnyTime);
  const buckets = useMemo(
    () => (rows === undefined ? [] : histogram(graph, rows, bucketsOf(extent))),
    [graph, extent, rows],
  );
  const most = Math.max(1, ...buckets.map(({ certain, possible }) => certain + possible));
  const x = (time: number) =>
    (100 * (Math.min(extent.to, Math.max(extent.from, time)) - extent.from)) /
    (extent.to - extent.from || 1);
  const bar = (count: number) => (HEIGHT * count) / most;
  return (
    <svg className="bars" viewBox={`0 0 100 ${HEIGHT}`} preserveAspectRatio="none" aria-hidden>
      {buckets.map((bucket) => {
        const inside = bucket.from <= window.to && bucket.to >= window.from;
        const place = {
          x: x(bucket.from),
          width: Math.max(0.1, (x(bucket.to) - x(bucket.from)) * 0.92),
        };
        return (
          <g key={bucket.from} className={inside ? undefined : 'outside'}>
            <rect
              {...place}
              className="certain"
              y={HEIGHT - bar(bucket.certain)}
              height={bar(bucket.certain)}
            />
            <rect
              {...place}
              className="possible"
              y={HEIGHT - bar(bucket.certain + bucket.possible)}
              height={bar(bucket.possible)}
            />
          </g>
        );
      })}
    </svg>
  );
}

function Ticks({ extent }: { readonly extent: TimeWindow }) {
  const scale = scaleUtc([extent.from, extent.to], [0, 100]);
  const format = new Intl.DateTimeFormat('en-GB', {
    timeZone: 'UTC',
    month: 'short',
    year: 'numeric',
    ...(extent.to - extent.from < 100 * DAY ? { day: 'numeric' } : {}),
  });
  return (
    <div className="ticks" aria-hidden>
      {scale
        .ticks(6)
        .filter((tick) => scale(tick) > 4 && scale(tick) < 96)
        .map((tick) => (
          <span key={tick.getTime()} style={{ left: `${scale(tick)}%` }}>
            {format.format(tick)}
          </span>
        ))}
    </div>
  );
}
