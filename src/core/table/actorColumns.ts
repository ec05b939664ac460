import { amountBounds, amountOf, currenciesOf } from '../filters/amount.ts';
import { qualifiedAmount } from '../graph/amount.ts';
import { hasBit } from '../graph/bits.ts';
import { groupItems } from '../graph/graph.ts';
import { perGraph } from '../graph/perGraph.ts';
import type { Amount } from '../model/dataset.ts';
import type { Column, Shown, SortKey } from './column.ts';
import { ownColumns } from './ownColumns.ts';

/** Of an actor with very many amounts, so many are told. */
const MOST_AMOUNTS = 12;

export const actorColumns = perGraph((graph): readonly Column[] => [
  {
    id: 'name',
    heading: (headings) => headings.name,
    width: 14,
    text: (shown, row) => actorOf(shown, row).name,
  },
  {
    id: 'type',
    heading: (headings) => headings.type,
    width: 8,
    text: ({ graph: { actorTypes, typeOfActor } }, row) => actorTypes[typeOfActor[row]!]!.label,
  },
  countColumn('relations', (shown, row) => relationsOf(shown, row).length),
  countColumn(
    'events',
    (shown, row) => shownRows(shown, row).length - relationsOf(shown, row).length,
  ),
  {
    id: 'amounts',
    heading: (headings) => headings.amounts,
    width: 14,
    text: amountsText,
    key: largestAmount,
    isOfFiltered: true,
  },
  {
    id: 'aliases',
    heading: (headings) => headings.aliases,
    width: 13,
    text: (shown, row) => (actorOf(shown, row).aliases ?? []).join('; '),
  },
  {
    id: 'description',
    heading: (headings) => headings.description,
    width: 26,
    text: (shown, row) => actorOf(shown, row).description ?? '',
    isProse: true,
  },
  {
    id: 'id',
    heading: (headings) => headings.id,
    width: 12,
    text: (shown, row) => actorOf(shown, row).id,
    isExtra: true,
  },
  ...ownColumns(graph.actors, (ofShown, row) => ofShown.actors[row]!),
]);

const actorOf = ({ graph }: Shown, row: number) => graph.actors[row]!;

/** The statements that an actor takes part in and that pass the filters. */
const shownRows = ({ graph, filtered }: Shown, actor: number): readonly number[] =>
  [...groupItems(graph.rowsOfActor, actor)].filter((row) => hasBit(filtered.rows, row));

const relationsOf = (shown: Shown, actor: number): readonly number[] =>
  shownRows(shown, actor).filter((row) => row < shown.graph.relationCount);

const countColumn = (
  id: 'relations' | 'events',
  countOf: (shown: Shown, row: number) => number,
): Column => ({
  id,
  heading: (headings) => headings[id],
  width: 8,
  text: (shown, row) => String(countOf(shown, row)),
  key: countOf,
  isNumber: true,
  isOfFiltered: true,
});

const amountsOf = (shown: Shown, actor: number): readonly Amount[] =>
  relationsOf(shown, actor).flatMap((row) => amountOf(shown.graph.statements[row]!) ?? []);

/** Each by itself: a sum of what is "up to" and "at least" would be a number that nobody reported. */
function amountsText(shown: Shown, actor: number): string {
  const { messages } = shown;
  const amounts = amountsOf(shown, actor).map((amount) => qualifiedAmount(messages, amount));
  const more = amounts.length - MOST_AMOUNTS;
  return [
    ...amounts.slice(0, MOST_AMOUNTS),
    ...(more > 0 ? [messages.table.andMore(more)] : []),
  ].join('; ');
}

/** The largest in the currency that the graph has most amounts in, of those the actor has any in. */
function largestAmount(shown: Shown, actor: number): SortKey {
  const currencies = currenciesOf(shown.graph);
  const keys = amountsOf(shown, actor).map((amount) => {
    const [least, most] = amountBounds(amount);
    return [currencies.indexOf(amount.currency), most ?? least ?? 0] as const;
  });
  return keys.toSorted(([a, some], [b, others]) => a - b || others - some)[0];
}
