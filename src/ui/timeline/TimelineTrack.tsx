import { scaleUtc } from 'd3-scale';
import {
  memo,
  useCallback,
  useDeferredValue,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
} from 'react';
import { Slider, SliderThumb, SliderTrack } from 'react-aria-components';
import { fittingUnit, slicesOf } from '../../core/filters/calendar.ts';
import { windowOf } from '../../core/filters/date.ts';
import { histogram, unplaced } from '../../core/filters/histogram.ts';
import { endsOf, type WindowDays, windowDays } from '../../core/filters/windowDays.ts';
import { noBits } from '../../core/graph/bits.ts';
import type { Graph } from '../../core/graph/graph.ts';
import { DAY, dayText, periodInWords, type TimeWindow } from '../../core/model/period.ts';
import { workOf } from '../../store/document.ts';
import { selectAtAnyTime } from '../../store/selectors.ts';
import { InOurLanguage } from '../kit/InOurLanguage.tsx';
import { useActions, useMessages, useRead } from '../kit/store.ts';
import { useWidth } from '../kit/useWidth.ts';
import { Bars } from './Bars.tsx';
import { UndatedBar } from './UndatedBar.tsx';
import { useWindowDrag } from './useWindowDrag.ts';
import { WindowHandle } from './WindowHandle.tsx';

interface TimelineTrackProps {
  readonly graph: Graph;
  readonly extent: TimeWindow;
  /** Told what the bar under the pointer or the focus counts, or else what each of them does. */
  readonly onWords: (words: string) => void;
}

/** No bar is narrower, in px. */
const NARROWEST = 9;
/** Where the width is not known. */
const USUAL_WIDTH = 900;

/** How much there is when, and sliders that set the window, by days: its ends, and the window as a whole. */
export function TimelineTrack({ graph, extent, onWords }: TimelineTrackProps) {
  const date = useRead((state) => state.view.filters.date);
  const rowsNow = useRead(selectAtAnyTime);
  // The bars come a moment after the picture: they are hundreds. Until then there are none of another graph.
  const work = useRead(workOf);
  const now = useMemo(() => ({ graph, work, rows: rowsNow }), [graph, work, rowsNow]);
  const late = useDeferredValue(now);
  // A change of a graph is another graph to draw, but not another to look at.
  const isSame = late.work === work;
  const rows = late.graph === graph ? late.rows : isSame ? rowsNow : undefined;
  const { timeline } = useMessages();
  const { setDate } = useActions();
  const [row, width] = useWidth();
  const unit = fittingUnit(extent, (width || USUAL_WIDTH) / NARROWEST);
  const { bar } = timeline.units[unit];
  const tell = useCallback((words: string | undefined) => onWords(words ?? bar), [onWords, bar]);
  useEffect(() => onWords(bar), [bar, onWords]);
  const buckets = useMemo(
    () => histogram(graph, rows ?? noBits(0), slicesOf(extent, unit)),
    [graph, extent, unit, rows],
  );
  const left = useMemo(() => unplaced(graph, rows ?? noBits(0)), [graph, rows]);
  const window = useMemo(() => windowOf(date), [date]);
  const days = useMemo(() => windowDays(extent, window), [extent, window]);
  const most = Math.max(
    1,
    left.undated.certain,
    ...buckets.map(({ certain, possible }) => certain + possible),
  );
  const move = useCallback(
    (moved: WindowDays) => {
      if (moved.from !== days.from) setDate(endsOf(moved));
    },
    [days, setDate],
  );
  const drag = useWindowDrag(days, move);
  // React Aria's slider is drawn again only where something of it changes, which most filters don't.
  const slider = useMemo(() => {
    const { first, last, from, to } = days;
    const change = ([newFrom = first, newTo = last]: readonly number[]) => {
      const ends = endsOf({ ...days, from: newFrom, to: newTo });
      setDate({
        ...(newFrom === from ? {} : { from: ends.from }),
        ...(newTo === to ? {} : { to: ends.to }),
      });
    };
    return (
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
          onWords={tell}
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
    );
  }, [timeline, days, setDate, buckets, extent, window, most, unit, width, drag, tell, move]);
  return (
    <div className="track-row" ref={row}>
      <InOurLanguage>{slider}</InOurLanguage>
      <UndatedBar unplaced={left} most={most} onWords={tell} />
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

interface TicksProps {
  readonly extent: TimeWindow;
  readonly width: number;
}

const Ticks = memo(function Ticks({ extent, width }: TicksProps) {
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
});
