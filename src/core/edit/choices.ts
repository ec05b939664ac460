import type { Graph } from '../graph/graph.ts';
import { actorType, relationType } from '../graph/vocabulary.ts';
import type { Messages } from '../messages/messages.ts';
import { ACTOR_TYPES, RELATION_TYPES } from '../model/vocabulary.ts';
import { itemInWords } from './differenceInWords.ts';
import type { Field } from './forms.ts';

export interface Choice {
  readonly id: string;
  readonly label: string;
}

export type ChoicesOf = (field: Field) => readonly Choice[];

/** What can be chosen in the fields of forms that are about a graph: its own items and types by name. */
export function choicesIn(messages: Messages, graph: Graph): ChoicesOf {
  const known = new Map(
    Object.entries(CHOICES).map(([control, choices]) => [control, choices(messages, graph)]),
  );
  return (field) => known.get(field.control) ?? valuesInWords(messages, field);
}

const byLabel = (choices: readonly Choice[]): readonly Choice[] =>
  choices.toSorted((a, b) => a.label.localeCompare(b.label));

const types = (builtIn: object, own: object | undefined, used: readonly string[]) => [
  ...new Set([...Object.keys(builtIn), ...Object.keys(own ?? {}), ...used]),
];

const CHOICES: Readonly<Record<string, (messages: Messages, graph: Graph) => readonly Choice[]>> = {
  actor: (_, { actors }) => byLabel(actors.map(({ id, name }) => ({ id, label: name }))),
  source: (messages, graph) =>
    byLabel(
      graph.dataset.sources.map((item) => ({
        id: item.id,
        label: itemInWords(messages, graph, { list: 'sources', item }),
      })),
    ),
  'actor-type': (_, { dataset, actors }) => {
    const used = actors.map(({ type }) => type);
    return types(ACTOR_TYPES, dataset.vocabulary?.actorTypes, used).map((id) => ({
      id,
      label: actorType(dataset, id).label,
    }));
  },
  'relation-type': (_, { dataset, statements }) => {
    const used = statements.map(({ type }) => type);
    return byLabel(
      types(RELATION_TYPES, dataset.vocabulary?.relationTypes, used).map((id) => ({
        id,
        label: relationType(dataset, id).label,
      })),
    );
  },
};

/** The words for values of a field that are the same in every graph. */
function valuesInWords(messages: Messages, { key, values = [] }: Field): readonly Choice[] {
  const { edit, vocabulary } = messages;
  const words: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    time: edit.kinds.time,
    by: edit.kinds.by,
    about: edit.about,
    stance: edit.stances,
    role: vocabulary.roles,
    'amount.qualifier': edit.qualifiers,
    status: Object.fromEntries(
      Object.entries(vocabulary.statuses).map(([id, { label }]) => [id, label]),
    ),
  };
  return values.map((id) => ({ id, label: words[key]?.[id] ?? id }));
}
