import type { Messages } from '../messages/messages.ts';
import type { Amount } from '../model/dataset.ts';

type Words = Messages['statements']['amount'];
type Money = (value?: number) => string;

const QUALIFIERS: Readonly<
  Record<Amount['qualifier'], (words: Words, amount: Amount, money: Money) => string>
> = {
  exact: (_, { value }, money) => money(value),
  about: (words, { value }, money) => words.about(money(value)),
  'up-to': (words, { value, max }, money) => words.upTo(money(value ?? max)),
  'at-least': (words, { value, min }, money) => words.atLeast(money(value ?? min)),
  between: (words, { min, max }, money) => words.between(money(min), money(max)),
};

/** "US$200,000,000". */
export const moneyInWords = ({ grammar }: Messages, value: number, currency: string): string =>
  new Intl.NumberFormat(grammar.locale, {
    style: 'currency',
    currency,
    maximumFractionDigits: 2,
    trailingZeroDisplay: 'stripIfInteger',
  }).format(value);

/** "up to US$200,000,000": the qualifier always travels with the number. */
export function qualifiedAmount(messages: Messages, amount: Amount): string {
  const words = messages.statements.amount;
  return QUALIFIERS[amount.qualifier](words, amount, (value) =>
    value === undefined ? words.unknown : moneyInWords(messages, value, amount.currency),
  );
}

/** "up to US$200,000,000 (in the source: “…”)". */
export function amountInWords(messages: Messages, amount: Amount): string {
  const words = qualifiedAmount(messages, amount);
  return amount.text === undefined
    ? words
    : messages.statements.amount.inSource(words, amount.text);
}
