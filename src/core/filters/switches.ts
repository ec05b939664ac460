import { type Bits, allBits, bitsWhere } from '../graph/bits.ts';
import type { Graph } from '../graph/graph.ts';
import { hasDenial } from '../graph/objections.ts';
import { perGraph } from '../graph/perGraph.ts';
import { restsOnOneUnnamedPerson } from '../graph/unnamed.ts';
import type { Statement } from '../model/dataset.ts';
import type { SwitchFilter } from './filter.ts';

interface SwitchParts {
  /** The name of its link parameter. */
  readonly name: string;
  readonly label: string;
  readonly holds: (statement: Statement, graph: Graph) => boolean;
}

/** A filter that is off or keeps only what a question holds for; in words it is its label. */
function switchFilter({ name, label, holds }: SwitchParts): SwitchFilter {
  const rows = perGraph((graph): Bits =>
    bitsWhere(graph.statements.length, (row) => holds(graph.statements[row]!, graph)),
  );
  return {
    label,
    control: 'switch',
    initial: false,
    rows: (graph, on) => (on ? rows(graph) : allBits(graph.statements.length)),
    write: (on): Record<string, string> => (on ? { [name]: '1' } : {}),
    read: (parameters) => ({ state: parameters[name] === '1', problems: [] }),
    inWords: (_, on) => (on ? [label.charAt(0).toLowerCase() + label.slice(1)] : []),
  };
}

export const deniedFilter = switchFilter({
  name: 'denied',
  label: 'With a denial',
  holds: hasDenial,
});

export const unnamedFilter = switchFilter({
  name: 'unnamed',
  label: 'Resting on one unnamed person',
  holds: restsOnOneUnnamedPerson,
});
