import { CHOICE_FILTER_IDS, isFiltering } from '../../core/filters/filters.ts';
import { useActions, useRead } from '../kit/store.ts';
import { ChoiceGroup } from './ChoiceGroup.tsx';

/** Everything that narrows the graph down by kind. Time has a region of its own. */
export function FiltersPanel() {
  const { resetFilters } = useActions();
  const filtering = useRead((state) => isFiltering(state.view.filters));
  return (
    <section className="panel filters" aria-label="Filters">
      <header className="panel-header">
        <h2>Filters</h2>
        <button type="button" className="quiet" aria-disabled={!filtering} onClick={resetFilters}>
          Reset filters
        </button>
      </header>
      <div className="panel-body">
        {CHOICE_FILTER_IDS.map((id) => (
          <ChoiceGroup key={id} id={id} />
        ))}
      </div>
    </section>
  );
}
