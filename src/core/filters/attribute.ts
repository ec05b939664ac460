import type { Graph } from '../graph/graph.ts';
import { perGraph } from '../graph/perGraph.ts';
import type { Actor, Statement } from '../model/dataset.ts';
import { partiesOf } from '../model/status.ts';
import type { Choice, ChoiceFilter } from './filter.ts';
import { capitalised } from '../model/letters.ts';
import { valueFilter } from './valueFilter.ts';

/** A key of the file's own, which the format keeps without knowing what it means. */
export type AttributeId = `x-${string}`;

export const isAttributeId = (key: string): key is AttributeId =>
  key.startsWith('x-') && key.length > 2;

/** With more values than these, a key says something of each item, and is nothing to choose by. */
const MOST_VALUES = 20;

/** Stands for statements that have no value, so that they too can be switched off. */
const NOT_GIVEN = 'not given';

/** What an item says under the keys of the file's own; lists and objects are nothing to choose by. */
function attributesOf(item: Actor | Statement): readonly (readonly [AttributeId, string])[] {
  const entries: readonly (readonly [string, unknown])[] = Object.entries(item);
  return entries.flatMap(([key, value]) =>
    isAttributeId(key) && ['string', 'number', 'boolean'].includes(typeof value) && value !== ''
      ? [[key, String(value)] as const]
      : [],
  );
}

/** The keys of a graph's own by which one can choose, in the order of their names. */
export const attributeIds = perGraph((graph): readonly AttributeId[] => {
  const values = new Map<AttributeId, Set<string>>();
  for (const item of [...graph.actors, ...graph.statements]) {
    for (const [key, value] of attributesOf(item)) {
      values.set(key, (values.get(key) ?? new Set()).add(value));
    }
  }
  return [...values.keys()].filter((key) => values.get(key)!.size <= MOST_VALUES).toSorted();
});

/** The values that a statement has under a key: its own, and those of everybody in it. */
function valuesUnder(key: AttributeId, { actors, actorNumber }: Graph) {
  const valueOf = (item: Actor | Statement) =>
    attributesOf(item).flatMap(([other, value]) => (other === key ? [value] : []));
  const ofActor = actors.map(valueOf);
  return (statement: Statement): readonly string[] => {
    const values = [
      ...valueOf(statement),
      ...partiesOf(statement).flatMap((id) => ofActor[actorNumber.get(id) ?? -1] ?? []),
    ];
    return values.length === 0 ? [NOT_GIVEN] : values;
  };
}

/** "x-press-freedom" as "Press freedom". */
export function attributeLabel(key: AttributeId): string {
  return capitalised(key.slice(2).replaceAll(/[-_]+/g, ' ').trim() || key);
}

const made = new Map<AttributeId, ChoiceFilter>();

/** The filter by a key of the file's own; for a graph without that key, it lets everything through. */
export function attributeFilter(key: AttributeId): ChoiceFilter {
  const filter = made.get(key) ?? makeFilter(key);
  made.set(key, filter);
  return filter;
}

function makeFilter(key: AttributeId): ChoiceFilter {
  const label = attributeLabel(key);
  return valueFilter({
    name: `hide-${key}`,
    words: ({ filters }) => filters.ownKey(label, label.toLowerCase()),
    valuesOf: (graph) => (attributeIds(graph).includes(key) ? valuesUnder(key, graph) : () => []),
    choicesOf: ({ filters }, _, ids): readonly Choice[] =>
      ids.map((id) => ({ id, label: id === NOT_GIVEN ? filters.notGiven : id })),
  });
}
