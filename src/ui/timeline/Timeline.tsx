import { useState } from 'react';
import { selectFiltered, selectGraph } from '../../store/selectors.ts';
import { Checkbox } from '../kit/Checkbox.tsx';
import { useHere } from '../kit/onDemand.ts';
import { useActions, useMessages, useRead } from '../kit/store.ts';
import { AROUND } from '../parts.ts';
import { DateField } from './DateField.tsx';
import { PeriodField } from './PeriodField.tsx';

/**
 * When: how much there is, the window of time by sliders, dates, presets or playback, and what to do with unsure dates.
 * What moves comes later, and has its room until then.
 */
export function Timeline() {
  const graph = useRead(selectGraph);
  const undatedCount = useRead((state) => selectFiltered(state)?.undatedCount ?? 0);
  const date = useRead((state) => state.view.filters.date);
  const { grammar, timeline } = useMessages();
  const { setDate } = useActions();
  const [words, setWords] = useState<string>();
  const { here: later, failure } = useHere(AROUND);
  const extent = graph?.extent;
  if (failure !== undefined) throw failure;
  return (
    <section className="panel timeline" aria-label={timeline.timeline}>
      <div className="timeline-fields">
        <h2>{timeline.timeline}</h2>
        <DateField end="from" />
        <DateField end="to" />
        {graph !== undefined && <PeriodField graph={graph} />}
        {extent !== undefined &&
          (later === undefined ? (
            <div className="playback room" />
          ) : (
            <later.PlaybackButtons extent={extent} />
          ))}
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
        {extent !== undefined && (
          <p className="bar-words" aria-hidden>
            {words}
          </p>
        )}
      </div>
      {graph === undefined || extent === undefined ? (
        <p className="small">{timeline.nothingDated}</p>
      ) : (
        <div className="track-room">
          {later !== undefined && (
            <later.TimelineTrack graph={graph} extent={extent} onWords={setWords} />
          )}
        </div>
      )}
    </section>
  );
}
