import { selectFiltered, selectGraph } from '../../store/selectors.ts';
import { useActions, useRead } from '../kit/store.ts';
import { DateField } from './DateField.tsx';
import { TimelineTrack } from './TimelineTrack.tsx';

/** When: the window of time, by sliders or typed, and what to do with dates that are not sure. */
export function Timeline() {
  const graph = useRead(selectGraph);
  const filtered = useRead(selectFiltered);
  const date = useRead((state) => state.view.filters.date);
  const { setDate } = useActions();
  return (
    <section className="panel timeline" aria-label="Timeline">
      <div className="timeline-fields">
        <h2>Timeline</h2>
        <DateField label="From date" end="from" />
        <DateField label="To date" end="to" />
        <label className="choice">
          <input
            type="checkbox"
            checked={date.certainOnly}
            onChange={(event) => setDate({ certainOnly: event.target.checked })}
          />
          <span>Only certain dates</span>
        </label>
        <label className="choice">
          <input
            type="checkbox"
            checked={date.includeUndated}
            onChange={(event) => setDate({ includeUndated: event.target.checked })}
          />
          <span>
            Include undated <span className="count">({filtered?.undatedCount ?? 0})</span>
          </span>
        </label>
      </div>
      {graph?.extent === undefined ? (
        <p className="small">Nothing in this graph has a date.</p>
      ) : (
        <TimelineTrack graph={graph} extent={graph.extent} />
      )}
    </section>
  );
}
