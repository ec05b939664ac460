import { expect, test } from 'vitest';
import { EN } from '../../../src/core/messages/en/en.ts';
import { amountInWords } from '../../../src/core/graph/amount.ts';

test.each([
  [{ qualifier: 'exact', value: 200_000_000, currency: 'USD' }, 'US$200,000,000'],
  [{ qualifier: 'about', value: 1_250.5, currency: 'EUR' }, 'about €1,250.50'],
  [{ qualifier: 'exact', value: 0.5, currency: 'EUR' }, '€0.50'],
  [{ qualifier: 'exact', value: 1_250.456, currency: 'EUR' }, '€1,250.46'],
  [{ qualifier: 'up-to', value: 5, currency: 'GBP' }, 'up to £5'],
  [{ qualifier: 'up-to', max: 5, currency: 'GBP' }, 'up to £5'],
  [{ qualifier: 'at-least', value: 5, currency: 'GBP' }, 'at least £5'],
  [{ qualifier: 'at-least', min: 5, currency: 'GBP' }, 'at least £5'],
  [{ qualifier: 'between', min: 5, max: 7, currency: 'GBP' }, '£5 to £7'],
  [
    { qualifier: 'up-to', value: 200_000_000, currency: 'USD', text: 'up to $200 million' },
    'up to US$200,000,000 (in the source: “up to $200 million”)',
  ],
  [{ qualifier: 'at-least', currency: 'GBP' }, 'at least an unknown amount'],
  [{ qualifier: 'exact', value: 5, currency: 'XYZ' }, 'XYZ\u00a05'],
] as const)('%o', (amount, words) => {
  expect(amountInWords(EN, amount)).toBe(words);
});
