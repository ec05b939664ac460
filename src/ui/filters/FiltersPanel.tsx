import { useLayoutEffect, useRef } from 'react';
import { choiceFilterIds, isFiltering } from '../../core/filters/filters.ts';
import { selectFiltersInWords, selectGraph } from '../../store/selectors.ts';
import { useActions, useMessages, useRead } from '../kit/store.ts';
import { AmountGroup } from './AmountGroup.tsx';
import { ChoiceGroup } from './ChoiceGroup.tsx';
import { SavedGroup } from './SavedGroup.tsx';
import { SwitchGroup } from './SwitchGroup.tsx';
import { TextField } from './TextField.tsx';

/** Everything that narrows the graph down by kind. Time has a region of its own. */
export function FiltersPanel() {
  const { filtersPanel } = useMessages();
  const { resetFilters } = useActions();
  const graph = useRead(selectGraph);
  const filtering = useRead((state) => isFiltering(state.view.filters));
  const words = useRead(selectFiltersInWords);
  const { line, body } = useSteadyBody(words);
  return (
    <section className="panel filters" aria-label={filtersPanel.filters}>
      <header className="panel-header">
        <h2>{filtersPanel.filters}</h2>
        <button type="button" className="quiet" aria-disabled={!filtering} onClick={resetFilters}>
          {filtersPanel.reset}
        </button>
      </header>
      <p ref={line} className="filters-in-words">
        {words}
      </p>
      <div ref={body} className="panel-body">
        <SavedGroup />
        <TextField />
        {graph !== undefined &&
          graph.actors.length > 0 &&
          choiceFilterIds(graph).map((id) => <ChoiceGroup key={id} id={id} />)}
        <AmountGroup />
        <SwitchGroup />
      </div>
    </section>
  );
}

/**
 * Keeps the choices where they are when the line above them gets longer or shorter: a pointer is over one of them.
 * Without a pointer or focus there, they may move down, and stay in sight.
 */
function useSteadyBody(words: string) {
  const line = useRef<HTMLParagraphElement>(null);
  const body = useRef<HTMLDivElement>(null);
  const height = useRef(0);
  useLayoutEffect(() => {
    const now = line.current?.offsetHeight ?? 0;
    const change = now - height.current;
    height.current = now;
    if (body.current === null || change === 0) return;
    const isInUse = body.current.matches(':hover, :focus-within');
    if (isInUse || change < 0) body.current.scrollTop += change;
  }, [words]);
  return { line, body };
}
