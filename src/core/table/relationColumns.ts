import { amountBounds, amountOf, currenciesOf } from '../filters/amount.ts';
import { qualifiedAmount } from '../graph/amount.ts';
import { NO_ACTOR } from '../graph/columns.ts';
import { perGraph } from '../graph/perGraph.ts';
import type { Messages } from '../messages/messages.ts';
import type { Amount } from '../model/dataset.ts';
import { periodInWords } from '../model/period.ts';
import type { Column, Shown, SortKey } from './column.ts';
import { ownColumns } from './ownColumns.ts';
import {
  DATE_COLUMNS,
  EVIDENCE_COLUMNS,
  ID_COLUMN,
  itemOfRow,
  statementOf,
  TYPE_COLUMN,
} from './statementColumns.ts';

export const relationColumns = perGraph((graph): readonly Column[] => [
  ...DATE_COLUMNS,
  partyColumn('from'),
  TYPE_COLUMN,
  partyColumn('to'),
  ...AMOUNT_COLUMNS,
  ...EVIDENCE_COLUMNS,
  {
    id: 'deadline',
    heading: (headings) => headings.deadline,
    width: 11,
    text: (shown, row) => {
      const deadline = deadlineOf(shown, row);
      return deadline === undefined ? '' : periodInWords(shown.messages, deadline);
    },
    // As written, dates of one kind sort as they follow each other.
    key: deadlineOf,
    isExtra: true,
  },
  ID_COLUMN,
  ...ownColumns(graph.dataset.relations, itemOfRow),
]);

const partyColumn = (end: 'from' | 'to'): Column => ({
  id: end,
  heading: (headings) => headings[end],
  width: 12,
  text: ({ graph }, row) => {
    const actor = graph.columns[end][row]!;
    return actor === NO_ACTOR ? '' : graph.actors[actor]!.name;
  },
});

function deadlineOf(shown: Shown, row: number): string | undefined {
  const statement = statementOf(shown, row);
  return 'deadline' in statement ? statement.deadline : undefined;
}

/** The amount in words, and for spreadsheets as numbers: the least and most it may be. */
const AMOUNT_COLUMNS: readonly Column[] = [
  amountColumn('amount', (amount, messages) => qualifiedAmount(messages, amount)),
  amountColumn('amount-text', ({ text = '' }) => text),
  amountColumn('least', (amount) => numberText(amountBounds(amount)[0])),
  amountColumn('most', (amount) => numberText(amountBounds(amount)[1])),
  amountColumn('currency', ({ currency }) => currency),
];

function amountColumn(
  id: 'amount' | 'amount-text' | 'least' | 'most' | 'currency',
  textOf: (amount: Amount, messages: Messages) => string,
): Column {
  return {
    id,
    heading: (headings) => headings[id],
    width: 9,
    text: (shown, row) => {
      const amount = amountOf(statementOf(shown, row));
      return amount === undefined ? '' : textOf(amount, shown.messages);
    },
    key: amountKey,
    ...(id === 'amount' ? {} : { isExtra: true }),
  };
}

/** Amounts of one currency stand together, the most frequent first: nothing is converted. */
function amountKey(shown: Shown, row: number): SortKey {
  const amount = amountOf(statementOf(shown, row));
  if (amount === undefined) return undefined;
  const [least, most] = amountBounds(amount);
  return [currenciesOf(shown.graph).indexOf(amount.currency), most ?? least ?? 0, least ?? 0];
}

const numberText = (number: number | undefined): string =>
  number === undefined ? '' : String(number);
