import { type Bits, allBits, bitsWhere } from '../graph/bits.ts';
import type { Graph } from '../graph/graph.ts';
import { hasDenial } from '../graph/objections.ts';
import { perGraph } from '../graph/perGraph.ts';
import { restsOnOneUnnamedPerson } from '../graph/unnamed.ts';
import type { Messages } from '../messages/messages.ts';
import type { Statement } from '../model/dataset.ts';
import type { SwitchFilter } from './filter.ts';

interface SwitchParts {
  /** The name of its link parameter. */
  readonly name: string;
  /** What it is called, and what it is in words. */
  readonly words: (messages: Messages) => Messages['filters']['denied'];
  readonly holds: (statement: Statement, graph: Graph) => boolean;
}

/** A filter that is off or keeps only what a question holds for. */
function switchFilter({ name, words, holds }: SwitchParts): SwitchFilter {
  const rows = perGraph((graph): Bits =>
    bitsWhere(graph.statements.length, (row) => holds(graph.statements[row]!, graph)),
  );
  return {
    label: (messages) => words(messages).label,
    control: 'switch',
    initial: false,
    rows: (graph, on) => (on ? rows(graph) : allBits(graph.statements.length)),
    write: (on): Record<string, string> => (on ? { [name]: '1' } : {}),
    read: (_, parameters) => ({ state: parameters[name] === '1', problems: [] }),
    inWords: (messages, _, on) => (on ? [words(messages).words] : []),
  };
}

export const deniedFilter = switchFilter({
  name: 'denied',
  words: ({ filters }) => filters.denied,
  holds: hasDenial,
});

export const unnamedFilter = switchFilter({
  name: 'unnamed',
  words: ({ filters }) => filters.unnamed,
  holds: restsOnOneUnnamedPerson,
});
