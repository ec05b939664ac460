import { Fragment, memo, useState } from 'react';
import { type Choice, withText } from '../../core/filters/filter.ts';
import {
  type ChoiceFilterId,
  choiceFilterOf,
  type Filtered,
  hiddenIn,
} from '../../core/filters/filters.ts';
import type { Graph } from '../../core/graph/graph.ts';
import { useActions, useMessages, useRead } from '../kit/store.ts';
import { useShown } from '../kit/useShown.ts';
import { FilterGroup } from './FilterGroup.tsx';

/** The groups that are open at first; the rest is a click away. */
const OPEN: readonly ChoiceFilterId[] = ['relationType', 'actorType'];

/** With more choices than these, there is a field to find one. */
const MOST_WITHOUT_FIND = 12;

/** One choice filter. Where there is nothing to choose between, it is left out, unless it hides something. */
export function ChoiceGroup({ id }: { readonly id: ChoiceFilterId }) {
  const messages = useMessages();
  // Counts come a moment after the picture.
  const { shown } = useShown();
  const hidden = useRead((state) => hiddenIn(state.view.filters, id));
  if (shown === undefined) return null;
  const { graph, filtered } = shown;
  const { label, choices } = choiceFilterOf(id);
  const all = choices(messages, graph);
  const isOpenAtFirst = OPEN.includes(id);
  if (all.length < 2 && hidden.length === 0 && !isOpenAtFirst) return null;
  const on = all.filter((choice) => !hidden.includes(choice.id)).length;
  return (
    <FilterGroup
      label={label(messages)}
      note={on === all.length ? undefined : messages.filtersPanel.someOn(on, all.length)}
      isOpenAtFirst={isOpenAtFirst}
    >
      <Choices id={id} graph={graph} filtered={filtered} hidden={hidden} />
    </FilterGroup>
  );
}

interface ChoicesProps {
  readonly id: ChoiceFilterId;
  readonly graph: Graph;
  readonly filtered: Filtered;
  readonly hidden: readonly string[];
}

/** All, none, or one by one: a checkbox a choice, with the count it has under the other filters. */
const Choices = memo(function Choices({ id, graph, filtered, hidden }: ChoicesProps) {
  const { setHidden, toggleChoice } = useActions();
  const [sought, setSought] = useState('');
  const messages = useMessages();
  const { filtersPanel } = messages;
  const filter = choiceFilterOf(id);
  const label = filter.label(messages);
  const all = filter.choices(messages, graph);
  const counts = filtered.counts(id);
  const countOf = new Map(all.map((choice, index) => [choice.id, counts[index] ?? 0]));
  const found = withText(all, sought);
  const hideAllBut = (kept?: string) =>
    setHidden(
      id,
      all.map((choice) => choice.id).filter((other) => other !== kept),
    );
  return (
    <>
      <div className="choices-all">
        <button
          type="button"
          className="quiet"
          disabled={hidden.length === 0}
          onClick={() => setHidden(id, [])}
        >
          {filtersPanel.all} <span className="unseen">{filtersPanel.ofFilter(label)}</span>
        </button>
        <button
          type="button"
          className="quiet"
          disabled={all.every((choice) => hidden.includes(choice.id))}
          onClick={() => hideAllBut()}
        >
          {filtersPanel.none} <span className="unseen">{filtersPanel.ofFilter(label)}</span>
        </button>
      </div>
      {all.length > MOST_WITHOUT_FIND && (
        <input
          type="text"
          className="find-choice"
          aria-label={filtersPanel.findIn(label)}
          placeholder={filtersPanel.find}
          value={sought}
          onChange={(event) => setSought(event.target.value)}
        />
      )}
      {found.length === 0 && <p className="small">{filtersPanel.noneFound}</p>}
      {found.map((choice, index) => (
        <Fragment key={choice.id}>
          {choice.group !== undefined && choice.group !== found[index - 1]?.group && (
            <div className="choice-group">{choice.group}</div>
          )}
          <ChoiceRow
            choice={choice}
            count={countOf.get(choice.id)!}
            isOn={!hidden.includes(choice.id)}
            onToggle={() => toggleChoice(id, choice.id)}
            onOnly={() => hideAllBut(choice.id)}
          />
        </Fragment>
      ))}
    </>
  );
});

interface ChoiceRowProps {
  readonly choice: Choice;
  readonly count: number;
  readonly isOn: boolean;
  readonly onToggle: () => void;
  readonly onOnly: () => void;
}

function ChoiceRow({ choice, count, isOn, onToggle, onOnly }: ChoiceRowProps) {
  const { filtersPanel, grammar } = useMessages();
  return (
    <div className={count === 0 ? 'choice-row is-empty' : 'choice-row'}>
      <label className="choice" title={choice.meaning}>
        <input type="checkbox" checked={isOn} onChange={onToggle} />
        <span>
          {choice.label} <span className="count">({grammar.number(count)})</span>
        </span>
      </label>
      <button type="button" className="quiet only" onClick={onOnly}>
        {filtersPanel.only} <span className="unseen">{choice.label}</span>
      </button>
    </div>
  );
}
