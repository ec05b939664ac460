import type { Messages } from '../messages/messages.ts';
import type { Choice, ChoiceFilter } from './filter.ts';

/** What makes one choice filter differ from another. */
interface ChoiceParts extends Pick<ChoiceFilter, 'choices' | 'rows' | 'hides' | 'counts'> {
  /** The name of its link parameter. */
  readonly name: string;
  /** What it is called, and how it is told what of it is on ("from Axios"), or off ("without partnered"). */
  readonly words: (messages: Messages) => ChoiceWords;
}

export type ChoiceWords = Messages['filters']['source'];

/** A filter by choices: its state, its link form and its words are the same whatever is chosen. */
export const choiceFilter = ({ name, words, ...filter }: ChoiceParts): ChoiceFilter => ({
  ...filter,
  ...hiddenIds(name),
  label: (messages) => words(messages).label,
  control: 'choices',
  inWords: (messages, graph, hidden) =>
    choicesInWords(messages, words(messages), filter.choices(messages, graph), hidden),
});

/** Ids as a link has them: with commas between, percent-encoded where they hold one. */
export const writeIds = (ids: readonly string[]): string =>
  ids.map((id) => id.replaceAll('%', '%25').replaceAll(',', '%2C')).join(',');

/** The ids in a link's text, each once and in order. */
export const readIds = (text: string): readonly string[] => {
  const parts = text.split(',').filter((part) => part !== '');
  const ids = parts.map((part) => part.replaceAll('%2C', ',').replaceAll('%25', '%'));
  return [...new Set(ids)].toSorted();
};

/** The link form: `name=a,b`. */
const hiddenIds = (name: string): Pick<ChoiceFilter, 'initial' | 'write' | 'read'> => ({
  initial: [],
  write: (hidden) => (hidden.length === 0 ? {} : { [name]: writeIds(hidden) }),
  read: (_, parameters) => ({ state: readIds(parameters[name] ?? ''), problems: [] }),
});

/** A list of more names, or a longer one, is only counted. */
const MOST_NAMES = 4;
const MOST_LETTERS = 90;

/** Names whichever are fewer, what is on or what is off; where even those are many, says how many are on. */
function choicesInWords(
  { grammar }: Messages,
  words: ChoiceWords,
  choices: readonly Choice[],
  hidden: readonly string[],
): readonly string[] {
  const on = choices.filter(({ id }) => !hidden.includes(id));
  const off = choices.filter(({ id }) => hidden.includes(id));
  if (off.length === 0) return [];
  if (on.length === 0) return [words.none];
  const [tell, named] = on.length <= off.length ? [words.on, on] : [words.off, off];
  const names = grammar.or(named.map(({ label, inWords }) => inWords ?? label));
  return named.length > MOST_NAMES || names.length > MOST_LETTERS
    ? [words.some(on.length, choices.length)]
    : [tell(names)];
}
