import { type Bits, bitsWhere, forEachBit } from '../graph/bits.ts';
import { type Graph, grouped, type Grouping } from '../graph/graph.ts';
import { perGraph } from '../graph/perGraph.ts';
import type { Statement } from '../model/dataset.ts';
import { choiceFilter } from './choiceFilter.ts';
import type { Choice, ChoiceFilter } from './filter.ts';

/** Where the values of a filter come from. */
interface ValueParts {
  readonly name: string;
  readonly label: string;
  readonly plural: string;
  readonly lead: { readonly on: string; readonly off: string };
  /** The ids of the values that a statement, in its row, has: none, one or several. */
  readonly valuesOf: (graph: Graph) => (statement: Statement, row: number) => readonly string[];
  /** How values are shown, by id; of those that no statement has, none is. */
  readonly choicesOf: (graph: Graph, ids: readonly string[]) => readonly Choice[];
  /** In the order in which `choicesOf` gives them; else those that most statements have come first. */
  readonly isOrdered?: boolean;
}

interface Values {
  readonly choices: readonly Choice[];
  /** Row -> the numbers of its values in `choices`. */
  readonly ofRow: Grouping;
}

/**
 * A filter by values of which a statement may have several. It passes while any of them is on, and where it has none:
 * the filter has nothing to say of it then.
 */
export function valueFilter({
  valuesOf,
  choicesOf,
  isOrdered,
  ...parts
}: ValueParts): ChoiceFilter {
  const valuesIn = perGraph((graph): Values => {
    const idsOf = valuesOf(graph);
    const lists = graph.statements.map((statement, row) => [...new Set(idsOf(statement, row))]);
    const totals = totalsOf(lists);
    const given = choicesOf(graph, [...totals.keys()]).filter(({ id }) => totals.has(id));
    const choices =
      isOrdered === true
        ? given
        : given.toSorted(
            (a, b) =>
              totals.get(b.id)! - totals.get(a.id)! ||
              a.label.localeCompare(b.label, 'en') ||
              a.id.localeCompare(b.id, 'en'),
          );
    const number = new Map(choices.map(({ id }, index) => [id, index]));
    return { choices, ofRow: grouped(lists.map((ids) => ids.map((id) => number.get(id)!))) };
  });
  return choiceFilter({
    ...parts,
    choices: (graph) => valuesIn(graph).choices,
    rows: (graph, hidden) => rowsWithAny(valuesIn(graph), hidden),
    counts: (graph, rows) => countsOf(valuesIn(graph), rows),
  });
}

function totalsOf(lists: readonly (readonly string[])[]): ReadonlyMap<string, number> {
  const totals = new Map<string, number>();
  for (const ids of lists) for (const id of ids) totals.set(id, (totals.get(id) ?? 0) + 1);
  return totals;
}

function rowsWithAny({ choices, ofRow }: Values, hidden: readonly string[]): Bits {
  const off = new Set(hidden);
  const isOff = choices.map(({ id }) => off.has(id));
  const { offsets, items } = ofRow;
  return bitsWhere(offsets.length - 1, (row) => {
    const [first, end] = [offsets[row]!, offsets[row + 1]!];
    for (let index = first; index < end; index++) if (isOff[items[index]!] === false) return true;
    return first === end;
  });
}

function countsOf({ choices, ofRow: { offsets, items } }: Values, rows: Bits): number[] {
  const counts = choices.map(() => 0);
  forEachBit(rows, (row) => {
    for (let index = offsets[row]!; index < offsets[row + 1]!; index++) counts[items[index]!]!++;
  });
  return counts;
}
