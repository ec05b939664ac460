import { moneyInWords } from '../graph/amount.ts';
import { bitsWhere } from '../graph/bits.ts';
import type { Graph } from '../graph/graph.ts';
import { perGraph } from '../graph/perGraph.ts';
import type { Messages } from '../messages/messages.ts';
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

/** The number that a text gives, as people type it: "5 million", "1,200,000", "3.5 bn"; undefined where it gives none. */
export function readNumber({ filters, grammar }: Messages, text: string): number | undefined {
  const { group, decimal } = grammar;
  const pattern = `^(\\d{1,3}(?:[${group}\\s]\\d{3})+|\\d+)(?:[${decimal}](\\d+))?\\s*(?:(\\p{L}+)\\.?)?$`;
  const [, whole, part = '0', scale = ''] = new RegExp(pattern, 'u').exec(text.trim()) ?? [];
  const times = filters.amount.scaleOf(scale);
  if (whole === undefined || times === undefined) return undefined;
  const number = Number(`${whole.replaceAll(/\D/g, '')}.${part}`) * times;
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
  label: ({ filters }) => filters.amount.label,
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
  read: ({ filters }, parameters) => {
    const problems: string[] = [];
    const end = (name: string): number | undefined => {
      const text = parameters[name];
      if (text === undefined) return undefined;
      const number = Number(text);
      // What people type has no sign; "-0" would be one.
      if (/^\d/.test(text) && Number.isFinite(number)) return number;
      problems.push(filters.amount.unreadable(text));
      return undefined;
    };
    const [from, to] = [end('amount-from'), end('amount-to')];
    const { currency } = parameters;
    const isCurrency = currency !== undefined && /^[A-Z]{3}$/.test(currency);
    if (currency !== undefined && !isCurrency) {
      problems.push(filters.amount.noCurrency(currency));
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
  inWords: (messages, graph, state) => {
    const currency = currencyOf(graph, state);
    if (!hasEnd(state) || currency === undefined) return [];
    const words = messages.filters.amount;
    const money = (value: number) => moneyInWords(messages, value, currency);
    const { from, to } = state;
    if (from === undefined) return [words.atMost(money(to!))];
    return [to === undefined ? words.atLeast(money(from)) : words.fromTo(money(from), money(to))];
  },
};
