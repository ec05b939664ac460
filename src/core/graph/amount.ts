import type { Amount } from '../model/dataset.ts';

const QUALIFIERS: Readonly<
  Record<Amount['qualifier'], (amount: Amount, money: (value?: number) => string) => string>
> = {
  exact: ({ value }, money) => money(value),
  about: ({ value }, money) => `about ${money(value)}`,
  'up-to': ({ value, max }, money) => `up to ${money(value ?? max)}`,
  'at-least': ({ value, min }, money) => `at least ${money(value ?? min)}`,
  between: ({ min, max }, money) => `${money(min)} to ${money(max)}`,
};

/** "US$200,000,000". */
export const moneyInWords = (value: number, currency: string): string =>
  new Intl.NumberFormat('en-GB', {
    style: 'currency',
    currency,
    maximumFractionDigits: 2,
    trailingZeroDisplay: 'stripIfInteger',
  }).format(value);

/** "up to US$200,000,000": the qualifier always travels with the number. */
export const qualifiedAmount = (amount: Amount): string =>
  QUALIFIERS[amount.qualifier](amount, (value) =>
    value === undefined ? 'an unknown amount' : moneyInWords(value, amount.currency),
  );

/** "up to US$200,000,000 (in the source: “…”)". */
export function amountInWords(amount: Amount): string {
  const words = qualifiedAmount(amount);
  return amount.text === undefined ? words : `${words} (in the source: “${amount.text}”)`;
}
