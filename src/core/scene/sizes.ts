import { type Graph, groupItems, groupSize } from '../graph/graph.ts';
import type { Messages } from '../messages/messages.ts';
import { type Amount, isEvent } from '../model/dataset.ts';
import type { SizeBy } from '../view/view.ts';

/** How many times as wide and high as usual the largest mark is. */
const LARGEST = 1.7;

/** What the legend shows of sizes: two boxes, side by side on one ground. */
export const SIZE_SWATCH = [
  { x: 0, y: -1, width: 8, height: 6 },
  { x: 13, y: -6, width: 15, height: 11 },
] as const;

/** What sizes say: a value for each actor, and the words for it. */
interface Sizing {
  readonly values: (graph: Graph) => readonly number[];
  /** Undefined where the graph has nothing of the kind. */
  readonly meaning: (legend: Messages['legend'], graph: Graph) => string | undefined;
}

const SIZINGS: Readonly<Record<SizeBy, Sizing>> = {
  equal: {
    values: (graph) => graph.actors.map(() => 0),
    meaning: () => undefined,
  },
  relations: {
    values: (graph) => graph.actors.map((_, actor) => groupSize(graph.rowsOfActor, actor)),
    meaning: (legend, { statements, relationCount }) =>
      legend.largerRelations(statements.length > relationCount),
  },
  amount: {
    values: (graph) => {
      const sums = sumsOf(graph, mainCurrency(graph));
      return graph.actors.map((_, actor) =>
        groupItems(graph.rowsOfActor, actor).reduce((sum, row) => sum + (sums.get(row) ?? 0), 0),
      );
    },
    meaning: amountMeaning,
  },
};

/**
 * How many times as wide and high as usual each actor's mark is, by actor number, from 1 on. What a mark's area has
 * beyond the usual is in proportion to the value, of the whole graph whatever the filters.
 */
export function sizeFactors(graph: Graph, sizeBy: SizeBy): Float64Array {
  const values = SIZINGS[sizeBy].values(graph);
  const most = values.reduce((a, b) => Math.max(a, b), 0);
  return Float64Array.from(values, (value) =>
    most === 0 ? 1 : Math.sqrt(1 + (LARGEST ** 2 - 1) * (Math.max(0, value) / most)),
  );
}

/** "larger: more relations": what sizes say, for a legend; undefined where they say nothing. */
export const sizesInWords = (
  { legend }: Messages,
  graph: Graph,
  sizeBy: SizeBy,
): string | undefined => SIZINGS[sizeBy].meaning(legend, graph);

/** Whether the graph knows of any money. */
export const hasAmounts = (graph: Graph): boolean => amountsOf(graph).length > 0;

function amountMeaning(legend: Messages['legend'], graph: Graph): string | undefined {
  const currency = mainCurrency(graph);
  if (currency === undefined) return undefined;
  const others = amountsOf(graph).filter(({ amount }) => amount.currency !== currency).length;
  return legend.largerAmounts(currency, others);
}

/** The relations with an amount, by row. */
const amountsOf = ({ statements }: Graph): readonly { row: number; amount: Amount }[] =>
  statements.flatMap((statement, row) =>
    isEvent(statement) || statement.amount === undefined ? [] : [{ row, amount: statement.amount }],
  );

/** The currency of most amounts, the first in the file among as frequent ones: nothing is converted. */
function mainCurrency(graph: Graph): string | undefined {
  const counts = new Map<string, number>();
  for (const { amount } of amountsOf(graph)) {
    counts.set(amount.currency, (counts.get(amount.currency) ?? 0) + 1);
  }
  return [...counts].toSorted(([, a], [, b]) => b - a)[0]?.[0];
}

/** By row: the amount of a relation in this currency. */
const sumsOf = (graph: Graph, currency: string | undefined): ReadonlyMap<number, number> =>
  new Map(
    amountsOf(graph)
      .filter(({ amount }) => amount.currency === currency)
      .map(({ row, amount }) => [row, numberOf(amount)]),
  );

/** An amount as one number: the one that is given, "up to" and "about" or not, or the middle of two. */
const numberOf = ({ value, min = 0, max = min }: Amount): number => value ?? (min + max) / 2;
