import { scaleUtc } from 'd3-scale';
import { useLayoutEffect, useMemo, useRef } from 'react';
import { Slider, SliderThumb, SliderTrack } from 'react-aria-components';
import { slicesOf, type UnitId } from '../../core/filters/calendar.ts';
import { windowOf } from '../../core/filters/date.ts';
import { histogram, unplaced } from '../../core/filters/histogram.ts';
import { endsOf, type WindowDays, windowDays } from '../../core/filters/windowDays.ts';
import { noBits } from '../../core/graph/bits.ts';
import type { Graph } from '../../core/graph/graph.ts';
import { DAY, dayText, periodInWords, type TimeWindow } from '../../core/model/period.ts';
import { selectAtAnyTime } from '../../store/selectors.ts';
import { useActions, useMessages, useRead } from '../kit/store.ts';
import { Bars } from './Bars.tsx';
import { UndatedBar } from './UndatedBar.tsx';
import { useWindowDrag } from './useWindowDrag.ts';
import { WindowHandle } from './WindowHandle.tsx';

interface TimelineTrackProps {
  readonly graph: Graph;
  readonly extent: TimeWindow;
  /** What a bar counts. */
  readonly unit: UnitId;
  readonly width: number;
  /** Told what the bar under the pointer or the focus counts. */
  readonly onWords: (words: string | undefined) => void;
}

/** How much there is when, and sliders that set the window, by days: its ends, and the window as a whole. */
export function TimelineTrack({ graph, extent, unit, width, onWords }: TimelineTrackProps) {
  const date = useRead((state) => state.view.filters.date);
  const rows = useRead(selectAtAnyTime);
  const { timeline } = useMessages();
  const { setDate } = useActions();
  const buckets = useMemo(
    () => histogram(graph, rows ?? noBits(0), slicesOf(extent, unit)),
    [graph, extent, unit, rows],
  );
  const left = useMemo(() => unplaced(graph, rows ?? noBits(0)), [graph, rows]);
  const window = windowOf(date);
  const days = windowDays(extent, window);
  const { first, last, from, to } = days;
  const most = Math.max(
    1,
    left.undated.certain,
    ...buckets.map(({ certain, possible }) => certain + possible),
  );
  const change = ([newFrom = first, newTo = last]: readonly number[]) => {
    const ends = endsOf({ ...days, from: newFrom, to: newTo });
    setDate({
      ...(newFrom === from ? {} : { from: ends.from }),
      ...(newTo === to ? {} : { to: ends.to }),
    });
  };
  const move = (moved: WindowDays) => {
    if (moved.from !== from) setDate(endsOf(moved));
  };
  const drag = useWindowDrag(days, move);
  return (
    <div className="track-row">
      <Slider
        className="track"
        aria-label={timeline.windowOfTime}
        minValue={first}
        maxValue={Math.max(last, first + 1)}
        value={[from, to]}
        onChange={change}
      >
        <Bars
          buckets={buckets}
          extent={extent}
          window={window}
          most={most}
          unit={unit}
          width={width}
          drag={drag}
          onWords={onWords}
        />
        <div className="track-line">
          <SliderTrack className="track-slider">
            <Thumb index={0} label={timeline.from} day={from} />
            <Thumb index={1} label={timeline.to} day={to} />
          </SliderTrack>
          <WindowHandle window={days} drag={drag} onMove={move} />
        </div>
        <Ticks extent={extent} width={width} />
      </Slider>
      <UndatedBar unplaced={left} most={most} onWords={onWords} />
    </div>
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
  const messages = useMessages();
  const input = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => {
    input.current?.setAttribute('aria-valuetext', periodInWords(messages, dayText(day * DAY)));
  });
  return <SliderThumb index={index} inputRef={input} className="thumb" aria-label={label} />;
}

/** The room that a date below the track takes, in px. */
const TICK = 78;

function Ticks({ extent, width }: Pick<TimelineTrackProps, 'extent' | 'width'>) {
  const { grammar } = useMessages();
  const scale = scaleUtc([extent.from, extent.to], [0, 100]);
  const format = new Intl.DateTimeFormat(grammar.locale, {
    timeZone: 'UTC',
    month: 'short',
    year: 'numeric',
    ...(extent.to - extent.from < 100 * DAY ? { day: 'numeric' } : {}),
  });
  return (
    <div className="ticks" aria-hidden>
      {scale
        .ticks(width === 0 ? 6 : Math.min(6, Math.floor(width / TICK)))
        .filter((tick) => scale(tick) > 4 && scale(tick) < 96)
        .map((tick) => (
          <span key={tick.getTime()} style={{ left: `${scale(tick)}%` }}>
            {format.format(tick)}
          </span>
        ))}
    </div>
  );
}
