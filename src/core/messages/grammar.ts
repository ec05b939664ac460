/** What the messages of one language are made with: its numbers, lists and plurals, by `Intl`. */
export interface Grammar {
  /** BCP 47, for `Intl`. */
  readonly locale: string;
  /** 12345 as "12,345". */
  readonly number: (value: number) => string;
  /** An amount to be typed over: 1234.5 as "1,234.5", to two decimals. */
  readonly amount: (value: number) => string;
  /** What stands between thousands, and before decimals. */
  readonly group: string;
  readonly decimal: string;
  /** "Ann, Bob and Cleo". */
  readonly and: (parts: readonly string[]) => string;
  readonly or: (parts: readonly string[]) => string;
  /** "1 relation", "12,345 relations". */
  readonly counted: (count: number, one: string, more: string) => string;
}

export function grammarOf(locale: string): Grammar {
  const numbers = new Intl.NumberFormat(locale);
  const amounts = new Intl.NumberFormat(locale, { maximumFractionDigits: 2 });
  const marks = new Map(numbers.formatToParts(12_345.6).map(({ type, value }) => [type, value]));
  const plurals = new Intl.PluralRules(locale);
  const list = (type: Intl.ListFormatType) => {
    const format = new Intl.ListFormat(locale, { type });
    return (parts: readonly string[]) => format.format(parts);
  };
  return {
    locale,
    number: (value) => numbers.format(value),
    amount: (value) => amounts.format(value),
    group: marks.get('group') ?? '',
    decimal: marks.get('decimal') ?? '.',
    and: list('conjunction'),
    or: list('disjunction'),
    counted: (count, one, more) =>
      `${numbers.format(count)} ${plurals.select(count) === 'one' ? one : more}`,
  };
}
