import type { Bits } from '../graph/bits.ts';
import type { Graph } from '../graph/graph.ts';

/** Values of one filter as they stand in a link, by parameter name. */
export type Parameters = Readonly<Record<string, string>>;

/** A state as a link has it; what of it can't be read is named, and stays as it is in a fresh view. */
export interface ReadState<State> {
  readonly state: State;
  readonly problems: readonly string[];
}

/**
 * A filter is a value: what it is called, what it keeps, and how a link holds it. Its control is drawn from
 * `control`; counts, reset and law tests need nothing more.
 */
export interface Filter<State> {
  readonly label: string;
  readonly initial: State;
  /** The rows (statements) that this filter lets through. */
  readonly rows: (graph: Graph, state: State) => Bits;
  /** The state as link parameters; empty when it is the initial state. */
  readonly write: (state: State) => Parameters;
  readonly read: (parameters: Parameters) => ReadState<State>;
}

export interface Choice {
  readonly id: string;
  readonly label: string;
  /** The heading that the choice stands under, where choices are grouped. */
  readonly group?: string;
}

/** Its state is the ids that are switched off, so that types a later file adds come in by themselves. */
export interface ChoiceFilter extends Filter<readonly string[]> {
  readonly control: 'choices';
  readonly choices: (graph: Graph) => readonly Choice[];
  /** For each choice, in order: how many things it would leave among `rows`. */
  readonly counts: (graph: Graph, rows: Bits) => readonly number[];
}

/** The link form of a choice filter's state: `name=a,b`, each id percent-encoded where it holds a comma. */
export const hiddenIds = (name: string): Pick<ChoiceFilter, 'initial' | 'write' | 'read'> => ({
  initial: [],
  write: (hidden) =>
    hidden.length === 0
      ? {}
      : { [name]: hidden.map((id) => id.replaceAll('%', '%25').replaceAll(',', '%2C')).join(',') },
  read: (parameters) => {
    const value = parameters[name];
    if (value === undefined) return { state: [], problems: [] };
    const parts = value.split(',').filter((part) => part !== '');
    const ids = parts.map((part) => part.replaceAll('%2C', ',').replaceAll('%25', '%'));
    return { state: [...new Set(ids)].toSorted(), problems: [] };
  },
});

/** The state with one choice switched the other way. */
export const toggled = (hidden: readonly string[], id: string): readonly string[] =>
  hidden.includes(id) ? hidden.filter((other) => other !== id) : [...hidden, id].toSorted();
