import { type Bits, bitsWhere, forEachBit } from '../graph/bits.ts';
import type { Graph } from '../graph/graph.ts';
import { grouped, type Grouping } from '../graph/grouping.ts';
import { keptPer, perGraph } from '../graph/perGraph.ts';
import { EN } from '../messages/en/en.ts';
import type { Messages } from '../messages/messages.ts';
import type { Statement } from '../model/dataset.ts';
import { choiceFilter, type ChoiceWords } from './choiceFilter.ts';
import type { Choice, ChoiceFilter } from './filter.ts';

/** Where the values of a filter come from. */
interface ValueParts {
  readonly name: string;
  readonly words: (messages: Messages) => ChoiceWords;
  /** The ids of the values that a statement, in its row, has: none, one or several. */
  readonly valuesOf: (graph: Graph) => (statement: Statement, row: number) => readonly string[];
  /** How values are shown, by id; of those that no statement has, none is. */
  readonly choicesOf: (
    messages: Messages,
    graph: Graph,
    ids: readonly string[],
  ) => readonly Choice[];
  /** In the order in which `choicesOf` gives them; else those that most statements have come first. */
  readonly isOrdered?: boolean;
}

interface Values {
  /** In the same order in all languages. */
  readonly ids: readonly string[];
  /** Row -> the numbers of its values in `ids`. */
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
    const given = choicesOf(EN, graph, [...totals.keys()]).filter(({ id }) => totals.has(id));
    const choices =
      isOrdered === true
        ? given
        : given.toSorted(
            (a, b) =>
              totals.get(b.id)! - totals.get(a.id)! ||
              a.label.localeCompare(b.label, 'en') ||
              a.id.localeCompare(b.id, 'en'),
          );
    const ids = choices.map(({ id }) => id);
    const number = new Map(ids.map((id, index) => [id, index]));
    return { ids, ofRow: grouped(lists.map((own) => own.map((id) => number.get(id)!))) };
  });
  const choicesIn = perGraph((graph) =>
    keptPer((messages: Messages): readonly Choice[] => {
      const { ids } = valuesIn(graph);
      const choices = new Map(choicesOf(messages, graph, ids).map((choice) => [choice.id, choice]));
      return ids.map((id) => choices.get(id)!);
    }),
  );
  return choiceFilter({
    ...parts,
    choices: (messages, graph) => choicesIn(graph)(messages),
    rows: (graph, hidden) => rowsWithAny(valuesIn(graph), hidden),
    counts: (graph, rows) => countsOf(valuesIn(graph), rows),
  });
}

function totalsOf(lists: readonly (readonly string[])[]): ReadonlyMap<string, number> {
  const totals = new Map<string, number>();
  for (const ids of lists) for (const id of ids) totals.set(id, (totals.get(id) ?? 0) + 1);
  return totals;
}

function rowsWithAny({ ids, ofRow }: Values, hidden: readonly string[]): Bits {
  const off = new Set(hidden);
  const isOff = ids.map((id) => off.has(id));
  const { offsets, items } = ofRow;
  return bitsWhere(offsets.length - 1, (row) => {
    const [first, end] = [offsets[row]!, offsets[row + 1]!];
    for (let index = first; index < end; index++) if (isOff[items[index]!] === false) return true;
    return first === end;
  });
}

function countsOf({ ids, ofRow: { offsets, items } }: Values, rows: Bits): number[] {
  const counts = ids.map(() => 0);
  forEachBit(rows, (row) => {
    for (let index = offsets[row]!; index < offsets[row + 1]!; index++) counts[items[index]!]!++;
  });
  return counts;
}
