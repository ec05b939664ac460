import type { Bits } from '../graph/bits.ts';
import type { Graph } from '../graph/graph.ts';
import type { Messages } from '../messages/messages.ts';
import { folded, foldedWords } from '../model/letters.ts';

/** Values of one filter as they stand in a link, by parameter name. */
export type Parameters = Readonly<Record<string, string>>;

/** A state as a link has it; what of it can't be read is named, and stays as it is in a fresh view. */
export interface ReadState<State> {
  readonly state: State;
  readonly problems: readonly string[];
}

/**
 * A filter is a value: what it is called, what it keeps, how a link holds it, and how it is told. Its control is drawn
 * from `control`; counts, reset and law tests need nothing more.
 */
export interface Filter<State> {
  readonly label: (messages: Messages) => string;
  readonly initial: State;
  /** The rows (statements) that this filter lets through. */
  readonly rows: (graph: Graph, state: State) => Bits;
  /** Which actors it hides by themselves, also where a row that they take part in stays; absent, none. */
  readonly hides?: (graph: Graph, state: State) => (actor: number) => boolean;
  /** The state as link parameters; empty when it lets everything through. */
  readonly write: (state: State) => Parameters;
  readonly read: (messages: Messages, parameters: Parameters) => ReadState<State>;
  /** What it keeps, in plain words: "threatened or demanded"; none when it lets everything through. */
  readonly inWords: (messages: Messages, graph: Graph, state: State) => readonly string[];
}

/** Whether a filter in this state is set to anything at all. */
export const isOn = <State>(filter: Filter<State>, state: State): boolean =>
  Object.keys(filter.write(state)).length > 0;

export interface Choice {
  readonly id: string;
  readonly label: string;
  /** The heading that the choice stands under, where choices are grouped. */
  readonly group?: string;
  /** How a sentence calls it, where not by its label: "people". */
  readonly inWords?: string;
  /** What it means, for whoever asks. */
  readonly meaning?: string;
}

/** The choices with every one of some words in their names or headings. */
export function withText(choices: readonly Choice[], text: string): readonly Choice[] {
  const words = foldedWords(text);
  return choices.filter(({ label, group = '' }) => {
    const name = folded(`${label}\n${group}`);
    return words.every((word) => name.includes(word));
  });
}

/** Its state is the ids that are switched off, so that types a later file adds come in by themselves. */
export interface ChoiceFilter extends Filter<readonly string[]> {
  readonly control: 'choices';
  readonly choices: (messages: Messages, graph: Graph) => readonly Choice[];
  /** For each choice, in order: how many things it would leave among `rows`. */
  readonly counts: (graph: Graph, rows: Bits) => readonly number[];
}

/** Its state is whether only what it asks for is shown. */
export interface SwitchFilter extends Filter<boolean> {
  readonly control: 'switch';
}

/** The state with one choice switched the other way. */
export const toggled = (hidden: readonly string[], id: string): readonly string[] =>
  hidden.includes(id) ? hidden.filter((other) => other !== id) : [...hidden, id].toSorted();
