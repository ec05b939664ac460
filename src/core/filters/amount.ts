import { EN } from '../messages/en/en.ts';
import { moneyInWords } from '../graph/amount.ts';
import { bitsWhere } from '../graph/bits.ts';
import type { Graph } from '../graph/graph.ts';
import { perGraph } from '../graph/perGraph.ts';
import type { Amount, Statement } from '../model/dataset.ts';
import type { Filter } from './filter.ts';

/** The least and the most, as typed; an absent end is open. */
export interface AmountState {
  readonly from?: number;
  readonly to?: number;
  /** Absent: the one in which the graph has most amounts. Without an end it says nothing. */
  readonly currency?: string;
}

export const amountOf = (statement: Statement): Amount | undefined =>
  'amount' in statement ? statement.amount : undefined;

/** The currencies in which a graph has amounts, the most frequent first. */
export const currenciesOf = perGraph((graph): readonly string[] => {
  const counts = new Map<string, number>();
  for (const statement of graph.statements) {
    const currency = amountOf(statement)?.currency;
    if (currency !== undefined) counts.set(currency, (counts.get(currency) ?? 0) + 1);
  }
  return [...counts]
    .toSorted(([a, some], [b, others]) => others - some || a.localeCompare(b, 'en'))
    .map(([currency]) => currency);
});

/** The currency that the ends are in. */
export const currencyOf = (graph: Graph, { currency }: AmountState): string | undefined =>
  currency ?? currenciesOf(graph)[0];

/** Between what and what an amount may lie: what is not said is open. */
const BOUNDS: Readonly<
  Record<Amount['qualifier'], (amount: Amount) => readonly (number | undefined)[]>
> = {
  exact: ({ value }) => [value, value],
  about: ({ value }) => [value, value],
  'up-to': ({ value, max }) => [undefined, value ?? max],
  'at-least': ({ value, min }) => [value ?? min, undefined],
  between: ({ min, max }) => [min, max],
};

/** The least and the most that an amount may be; an open end is undefined. */
export const amountBounds = (amount: Amount): readonly (number | undefined)[] =>
  BOUNDS[amount.qualifier](amount);

/** Numbers as people type them: "5 million", "1,200,000", "3.5 bn". */
const SCALES: Readonly<Record<string, number>> = {
  '': 1,
  k: 1e3,
  thousand: 1e3,
  m: 1e6,
  million: 1e6,
  bn: 1e9,
  billion: 1e9,
};

/** The number that a text gives; undefined where it gives none. */
export function readNumber(text: string): number | undefined {
  const match = /^(\d[\d,\s]*(?:\.\d+)?)\s*([a-z]*)$/i.exec(text.trim());
  const scale = SCALES[match?.[2]!.toLowerCase() ?? '-'];
  if (match === null || scale === undefined) return undefined;
  const number = Number(match[1]!.replaceAll(/[,\s]/g, '')) * scale;
  return Number.isFinite(number) ? number : undefined;
}

/** The range with one end set, or open where that is undefined; without an end there is no currency either. */
export function withEnd(
  state: AmountState,
  end: 'from' | 'to',
  value: number | undefined,
  currency: string,
): AmountState {
  const { [end]: _, ...others } = state;
  const next = value === undefined ? others : { ...others, [end]: value };
  return hasEnd(next) ? { ...next, currency } : {};
}

const hasEnd = ({ from, to }: AmountState): boolean => from !== undefined || to !== undefined;

/**
 * By amount. As with dates, what may lie in the range passes: "up to 5 million" may be one million. Amounts in other
 * currencies are not converted: with an end set, only those of one currency pass, and nothing without an amount.
 */
export const amountFilter: Filter<AmountState> & { readonly control: 'range' } = {
  label: 'Amount',
  control: 'range',
  initial: {},
  rows: (graph, state) => {
    const currency = currencyOf(graph, state);
    const { from = -Infinity, to = Infinity } = state;
    return bitsWhere(graph.statements.length, (row) => {
      if (!hasEnd(state)) return true;
      const amount = amountOf(graph.statements[row]!);
      if (amount === undefined || amount.currency !== currency) return false;
      const [least = -Infinity, most = Infinity] = amountBounds(amount);
      return least <= to && most >= from;
    });
  },
  write: (state) => ({
    ...(state.from === undefined ? {} : { 'amount-from': String(state.from) }),
    ...(state.to === undefined ? {} : { 'amount-to': String(state.to) }),
    ...(state.currency === undefined || !hasEnd(state) ? {} : { currency: state.currency }),
  }),
  read: (parameters) => {
    const problems: string[] = [];
    const end = (name: string): number | undefined => {
      const text = parameters[name];
      if (text === undefined) return undefined;
      const number = Number(text);
      // What people type has no sign; "-0" would be one.
      if (/^\d/.test(text) && Number.isFinite(number)) return number;
      problems.push(`the amount “${text}” can’t be read`);
      return undefined;
    };
    const [from, to] = [end('amount-from'), end('amount-to')];
    const { currency } = parameters;
    const isCurrency = currency !== undefined && /^[A-Z]{3}$/.test(currency);
    if (currency !== undefined && !isCurrency) {
      problems.push(`there is no currency “${currency}”`);
    }
    const ends = {
      ...(from === undefined ? {} : { from }),
      ...(to === undefined ? {} : { to }),
    };
    return {
      problems,
      state: isCurrency && hasEnd(ends) ? { ...ends, currency } : ends,
    };
  },
  inWords: (graph, state) => {
    const currency = currencyOf(graph, state);
    if (!hasEnd(state) || currency === undefined) return [];
    const { from, to } = state;
    if (from === undefined) return [`at most ${moneyInWords(EN, to!, currency)}`];
    return to === undefined
      ? [`at least ${moneyInWords(EN, from, currency)}`]
      : [`${moneyInWords(EN, from, currency)} to ${moneyInWords(EN, to, currency)}`];
  },
};
