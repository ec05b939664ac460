import { useId, useState } from 'react';
import {
  type AmountState,
  currenciesOf,
  currencyOf,
  readNumber,
  withEnd,
} from '../../core/filters/amount.ts';
import { SINGLE_FILTERS } from '../../core/filters/filters.ts';
import { selectGraph } from '../../store/selectors.ts';
import { useActions, useRead } from '../kit/store.ts';
import { FilterGroup } from './FilterGroup.tsx';

const NUMBER = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 2 });

/** From how much to how much, in one currency. Only where the graph has amounts. */
export function AmountGroup() {
  const graph = useRead(selectGraph);
  const amount = useRead((state) => state.view.filters.amount);
  const { setFilters } = useActions();
  const [chosen, setChosen] = useState<string>();
  if (graph === undefined) return null;
  const currencies = currenciesOf(graph);
  // What is chosen before there is an end is only the field's; the filter has a currency with an end.
  const known = currencies.find((one) => one === chosen);
  const currency = amount.currency ?? known ?? currencyOf(graph, amount);
  if (currency === undefined) return null;
  const isSet = amount.from !== undefined || amount.to !== undefined;
  return (
    <FilterGroup label={SINGLE_FILTERS.amount.label} note={isSet ? 'set' : undefined}>
      <div className="amount-ends">
        <AmountField label="At least" end="from" amount={amount} currency={currency} />
        <AmountField label="At most" end="to" amount={amount} currency={currency} />
      </div>
      {currencies.length > 1 ? (
        <label className="field">
          <span>Currency</span>
          <select
            value={currency}
            onChange={(event) => {
              setChosen(event.target.value);
              if (isSet) setFilters({ amount: { ...amount, currency: event.target.value } });
            }}
          >
            {[...new Set([...currencies, currency])].map((one) => (
              <option key={one}>{one}</option>
            ))}
          </select>
        </label>
      ) : (
        <p className="small">In {currency}.</p>
      )}
      <p className="small">“Up to” and “at least” count wherever they may fit.</p>
    </FilterGroup>
  );
}

interface AmountFieldProps {
  readonly label: string;
  readonly end: 'from' | 'to';
  readonly amount: AmountState;
  readonly currency: string;
}

/** An end of the range, typed: "5 million". What can't be read is said, and changes nothing. */
function AmountField({ label, end, amount, currency }: AmountFieldProps) {
  const { setFilters } = useActions();
  const [draft, setDraft] = useState<{ text: string; of: string }>();
  const messageId = useId();
  const value = amount[end] === undefined ? '' : NUMBER.format(amount[end]);
  const text = draft?.of === value ? draft.text : value;
  const problem = problemOf(text, end, amount);
  const commit = () => {
    if (problem !== undefined || text === value) return;
    setFilters({ amount: withEnd(amount, end, readNumber(text), currency) });
    setDraft(undefined);
  };
  return (
    <div>
      <label className="field">
        <span>{label}</span>
        <input
          type="text"
          value={text}
          placeholder="any amount"
          aria-invalid={problem !== undefined}
          aria-describedby={problem === undefined ? undefined : messageId}
          onChange={(event) => setDraft({ text: event.target.value, of: value })}
          onBlur={commit}
          onKeyDown={(event) => {
            if (event.key === 'Enter') commit();
          }}
        />
      </label>
      {problem !== undefined && (
        <span className="small" id={messageId} role="status">
          {problem}
        </span>
      )}
    </div>
  );
}

/** Why what was typed can't be this end of the range; undefined where it can. */
function problemOf(text: string, end: 'from' | 'to', amount: AmountState): string | undefined {
  if (text.trim() === '') return undefined;
  const number = readNumber(text);
  if (number === undefined) return 'Not an amount: type 5000000 or 5 million.';
  const changed: AmountState = { ...amount, [end]: number };
  const { from = -Infinity, to = Infinity } = changed;
  if (from <= to) return undefined;
  return end === 'from' ? 'This is more than “at most”.' : 'This is less than “at least”.';
}
