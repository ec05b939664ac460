import { Fragment } from 'react';
import { CHOICE_FILTERS, type ChoiceFilterId } from '../../core/filters/filters.ts';
import { selectFiltered, selectGraph } from '../../store/selectors.ts';
import { useActions, useRead } from '../kit/store.ts';

/** One choice filter: a checkbox a choice, with the count it has under the other filters. */
export function ChoiceGroup({ id }: { readonly id: ChoiceFilterId }) {
  const graph = useRead(selectGraph);
  const filtered = useRead(selectFiltered);
  const hidden = useRead((state) => state.view.filters.hidden[id]);
  const { setHidden, toggleChoice } = useActions();
  if (graph === undefined || filtered === undefined) return null;
  const filter = CHOICE_FILTERS[id];
  const choices = filter.choices(graph);
  const counts = filtered.counts[id];
  return (
    <fieldset className="choices">
      <legend>{filter.label}</legend>
      <div className="choices-all">
        <button
          type="button"
          className="quiet"
          disabled={hidden.length === 0}
          onClick={() => setHidden(id, [])}
        >
          All <span className="unseen">of {filter.label}</span>
        </button>
        <button
          type="button"
          className="quiet"
          disabled={hidden.length === choices.length}
          onClick={() =>
            setHidden(
              id,
              choices.map((choice) => choice.id),
            )
          }
        >
          None <span className="unseen">of {filter.label}</span>
        </button>
      </div>
      {choices.map((choice, index) => (
        <Fragment key={choice.id}>
          {choice.group !== undefined && choice.group !== choices[index - 1]?.group && (
            <div className="choice-group">{choice.group}</div>
          )}
          <label className="choice">
            <input
              type="checkbox"
              checked={!hidden.includes(choice.id)}
              onChange={() => toggleChoice(id, choice.id)}
            />
            <span>
              {choice.label} <span className="count">({counts[index]})</span>
            </span>
          </label>
        </Fragment>
      ))}
    </fieldset>
  );
}
