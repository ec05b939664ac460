import { SWITCH_FILTER_IDS, SWITCH_FILTERS } from '../../core/filters/filters.ts';
import { countBits } from '../../core/graph/bits.ts';
import { Checkbox } from '../kit/Checkbox.tsx';
import { useActions, useMessages, useRead } from '../kit/store.ts';
import { useShown } from '../kit/useShown.ts';

/** The filters that are on or off, each where the graph has anything that it would keep. */
export function SwitchGroup() {
  const { shown } = useShown();
  const states = useRead((state) => state.view.filters);
  const messages = useMessages();
  const { setFilters } = useActions();
  if (shown === undefined) return null;
  const { graph, filtered } = shown;
  const offered = SWITCH_FILTER_IDS.filter(
    (id) => states[id] || countBits(SWITCH_FILTERS[id].rows(graph, true)) > 0,
  );
  if (offered.length === 0) return null;
  return (
    <fieldset className="switches">
      <legend>{messages.filtersPanel.onlyShow}</legend>
      {offered.map((id) => (
        <Checkbox
          key={id}
          label={
            <>
              {SWITCH_FILTERS[id].label(messages)}{' '}
              <span className="count">({messages.grammar.number(filtered.switchCount(id))})</span>
            </>
          }
          isChecked={states[id]}
          onChange={(isOn) => setFilters({ [id]: isOn })}
        />
      ))}
    </fieldset>
  );
}
