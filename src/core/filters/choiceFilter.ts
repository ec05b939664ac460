import { listed } from '../model/letters.ts';
import type { Choice, ChoiceFilter } from './filter.ts';

/** What makes one choice filter differ from another. */
interface ChoiceParts extends Pick<
  ChoiceFilter,
  'label' | 'choices' | 'rows' | 'hides' | 'counts'
> {
  /** The name of its link parameter. */
  readonly name: string;
  /** "sources", as in "3 of 12 sources". */
  readonly plural: string;
  /** What stands before the names of what is on ("from Axios"), and of what is off ("without partnered"). */
  readonly lead: { readonly on: string; readonly off: string };
}

/** A filter by choices: its state, its link form and its words are the same whatever is chosen. */
export const choiceFilter = ({ name, plural, lead, ...filter }: ChoiceParts): ChoiceFilter => ({
  ...filter,
  ...hiddenIds(name),
  control: 'choices',
  inWords: (graph, hidden) => choicesInWords(filter.choices(graph), hidden, { plural, lead }),
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
  read: (parameters) => ({ state: readIds(parameters[name] ?? ''), problems: [] }),
});

/** A list of more names, or a longer one, is only counted. */
const MOST_NAMES = 4;
const MOST_LETTERS = 90;

/** Names whichever are fewer, what is on or what is off; where even those are many, says how many are on. */
function choicesInWords(
  choices: readonly Choice[],
  hidden: readonly string[],
  { plural, lead }: Pick<ChoiceParts, 'plural' | 'lead'>,
): readonly string[] {
  const on = choices.filter(({ id }) => !hidden.includes(id));
  const off = choices.filter(({ id }) => hidden.includes(id));
  if (off.length === 0) return [];
  if (on.length === 0) return [`no ${plural}`];
  const [before, named] = on.length <= off.length ? [lead.on, on] : [lead.off, off];
  const names = listed(
    named.map(({ label, inWords }) => inWords ?? label),
    'or',
  );
  if (named.length > MOST_NAMES || names.length > MOST_LETTERS) {
    return [`${on.length} of ${choices.length} ${plural}`];
  }
  return [`${before} ${names}`.trim()];
}
