import { useState } from 'react';
import { fittingUnit } from '../../core/filters/calendar.ts';
import { selectFiltered, selectGraph } from '../../store/selectors.ts';
import { Checkbox } from '../kit/Checkbox.tsx';
import { useActions, useMessages, useRead } from '../kit/store.ts';
import { useWidth } from '../kit/useWidth.ts';
import { DateField } from './DateField.tsx';
import { PeriodField } from './PeriodField.tsx';
import { PlaybackButtons } from './PlaybackButtons.tsx';
import { TimelineTrack } from './TimelineTrack.tsx';

/** No bar is narrower, in px. */
const NARROWEST = 9;
/** Where the width is not known. */
const USUAL_WIDTH = 900;

/** When: how much there is, the window of time by sliders, dates, presets or playback, and what to do with unsure dates. */
export function Timeline() {
  const graph = useRead(selectGraph);
  const undatedCount = useRead((state) => selectFiltered(state)?.undatedCount ?? 0);
  const date = useRead((state) => state.view.filters.date);
  const { grammar, timeline } = useMessages();
  const { setDate } = useActions();
  const [body, width] = useWidth();
  const [words, setWords] = useState<string>();
  const extent = graph?.extent;
  const unit = extent && fittingUnit(extent, (width || USUAL_WIDTH) / NARROWEST);
  return (
    <section className="panel timeline" aria-label={timeline.timeline}>
      <div className="timeline-fields">
        <h2>{timeline.timeline}</h2>
        <DateField end="from" />
        <DateField end="to" />
        {graph !== undefined && <PeriodField graph={graph} />}
        {extent !== undefined && <PlaybackButtons extent={extent} />}
        <Checkbox
          label={timeline.onlyCertain}
          isChecked={date.certainOnly}
          onChange={(certainOnly) => setDate({ certainOnly })}
        />
        <Checkbox
          label={
            <>
              {timeline.includeUndated}{' '}
              <span className="count">({grammar.number(undatedCount)})</span>
            </>
          }
          isChecked={date.includeUndated}
          onChange={(includeUndated) => setDate({ includeUndated })}
        />
        {/* What a bar counts is its name too: this is for eyes. */}
        {unit !== undefined && (
          <p className="bar-words" aria-hidden>
            {words ?? timeline.units[unit].bar}
          </p>
        )}
      </div>
      <div ref={body}>
        {graph === undefined || extent === undefined || unit === undefined ? (
          <p className="small">{timeline.nothingDated}</p>
        ) : (
          <TimelineTrack
            graph={graph}
            extent={extent}
            unit={unit}
            width={width}
            onWords={setWords}
          />
        )}
      </div>
    </section>
  );
}
