import { useId, useState } from 'react';
import {
  type AmountState,
  currenciesOf,
  currencyOf,
  readNumber,
  withEnd,
} from '../../core/filters/amount.ts';
import type { Messages } from '../../core/messages/messages.ts';
import { selectGraph } from '../../store/selectors.ts';
import { useActions, useMessages, useRead } from '../kit/store.ts';
import { FilterGroup } from './FilterGroup.tsx';

/** From how much to how much, in one currency. Only where the graph has amounts. */
export function AmountGroup() {
  const graph = useRead(selectGraph);
  const amount = useRead((state) => state.view.filters.amount);
  const { filters, filtersPanel } = useMessages();
  const says = filtersPanel.amount;
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
    <FilterGroup label={filters.amount.label} note={isSet ? says.isSet : undefined}>
      <div className="amount-ends">
        <AmountField label={says.atLeast} end="from" amount={amount} currency={currency} />
        <AmountField label={says.atMost} end="to" amount={amount} currency={currency} />
      </div>
      {currencies.length > 1 ? (
        <label className="field">
          <span>{says.currency}</span>
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
        <p className="small">{says.inCurrency(currency)}</p>
      )}
      <p className="small">{says.note}</p>
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
  const messages = useMessages();
  const { setFilters } = useActions();
  const [draft, setDraft] = useState<{ text: string; of: string }>();
  const messageId = useId();
  const value = amount[end] === undefined ? '' : messages.grammar.amount(amount[end]);
  const text = draft?.of === value ? draft.text : value;
  const problem = problemOf(messages, text, end, amount);
  const commit = () => {
    if (problem !== undefined || text === value) return;
    setFilters({ amount: withEnd(amount, end, readNumber(messages, text), currency) });
    setDraft(undefined);
  };
  return (
    <div>
      <label className="field">
        <span>{label}</span>
        <input
          type="text"
          value={text}
          placeholder={messages.filtersPanel.amount.any}
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
function problemOf(
  messages: Messages,
  text: string,
  end: 'from' | 'to',
  amount: AmountState,
): string | undefined {
  const { unreadable, tooMuch, tooLittle } = messages.filtersPanel.amount;
  if (text.trim() === '') return undefined;
  const number = readNumber(messages, text);
  if (number === undefined) return unreadable;
  const changed: AmountState = { ...amount, [end]: number };
  const { from = -Infinity, to = Infinity } = changed;
  if (from <= to) return undefined;
  return end === 'from' ? tooMuch : tooLittle;
}
