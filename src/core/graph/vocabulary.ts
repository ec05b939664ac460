import type { Dataset } from '../model/dataset.ts';
import {
  ACTOR_TYPES,
  type ActorTypeDefinition,
  RELATION_TYPES,
  type RelationTypeDefinition,
} from '../model/vocabulary.ts';

/** A row of a file's vocabulary: the shipped definition, the file's own, or a stand-in for an unknown type. */
export type RelationType = RelationTypeDefinition & { readonly id: string };
export type ActorType = ActorTypeDefinition & { readonly id: string };

const unknownRelationType = (id: string): RelationTypeDefinition => ({
  label: id,
  inverse: `${id} (seen from the other side)`,
  family: 'other',
  directed: true,
});

const unknownActorType = (id: string): ActorTypeDefinition => ({
  label: id,
  plural: id,
  shape: 'square',
});

const own = <T>(table: Readonly<Record<string, T>> | undefined, key: string): T | undefined =>
  table !== undefined && Object.hasOwn(table, key) ? table[key] : undefined;

/** What a relation type means in this file: the file's own entry wins over the shipped one. */
export const relationType = (dataset: Dataset, id: string): RelationType => ({
  id,
  ...(own<RelationTypeDefinition>(dataset.vocabulary?.relationTypes, id) ??
    own<RelationTypeDefinition>(RELATION_TYPES, id) ??
    unknownRelationType(id)),
});

export const actorType = (dataset: Dataset, id: string): ActorType => ({
  id,
  ...(own<ActorTypeDefinition>(dataset.vocabulary?.actorTypes, id) ??
    own<ActorTypeDefinition>(ACTOR_TYPES, id) ??
    unknownActorType(id)),
});

/** The order in which types are listed: families together as declared, then by label. */
export const inListingOrder = (ids: Iterable<string>, ranked: readonly string[]): string[] => {
  const rank = (id: string) => {
    const index = ranked.indexOf(id);
    return index < 0 ? ranked.length : index;
  };
  return [...new Set(ids)].toSorted((a, b) => rank(a) - rank(b) || a.localeCompare(b, 'en'));
};
