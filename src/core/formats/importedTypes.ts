import { folded } from '../model/letters.ts';
import {
  ACTOR_TYPES,
  type ActorTypeDefinition,
  FAMILIES,
  type Family,
  RELATION_TYPES,
  type RelationTypeDefinition,
  SHAPES,
} from '../model/vocabulary.ts';
import { idsFor } from './importedIds.ts';
import type { Link, Mark } from './network.ts';

/** With more types of its own than these, a file's types tell nothing apart: they are kept as attributes. */
const MOST_ACTOR_TYPES = 12;
const MOST_RELATION_TYPES = 40;

/** What people call the types that we have. */
const ACTOR_WORDS: Readonly<Record<string, keyof typeof ACTOR_TYPES>> = {
  human: 'person',
  individual: 'person',
  organization: 'organisation',
  org: 'organisation',
  institution: 'organisation',
  corporation: 'company',
  business: 'company',
  firm: 'company',
  'government agency': 'agency',
  'public body': 'agency',
  publicbody: 'agency',
};

const ACTOR_TYPE_BY_WORD = new Map<string, string>([
  ...Object.entries(ACTOR_TYPES).flatMap(([id, { label, plural }]): [string, string][] =>
    [id, label, plural].map((word) => [folded(word), id]),
  ),
  ...Object.entries(ACTOR_WORDS),
]);

type KnownRelationType = RelationTypeDefinition & { readonly id: string };

const RELATION_TYPE_BY_WORD = new Map<string, KnownRelationType>(
  Object.entries<RelationTypeDefinition>(RELATION_TYPES).flatMap(([id, type]) =>
    [id, type.label, type.phrase ?? type.label].map((word): [string, KnownRelationType] => [
      folded(word),
      { ...type, id },
    ]),
  ),
);

const LINKED_PHRASE = 'is linked to';
const LINKED: RelationTypeDefinition = {
  label: 'linked',
  phrase: LINKED_PHRASE,
  inverse: LINKED_PHRASE,
  family: 'other',
  directed: false,
};
const LINKED_TO: RelationTypeDefinition = {
  label: 'linked to',
  phrase: LINKED_PHRASE,
  inverse: 'is linked from',
  family: 'other',
  directed: true,
};

/** Types of a file's own, each with an id, until there are too many; then undefined. */
class OwnTypes<Definition> {
  readonly table: Record<string, Definition> = {};
  private readonly ids = new Map<string, string>();
  private readonly idFor: (wanted: string) => string;
  private readonly most: number;

  constructor(prefix: string, most: number, taken: readonly string[]) {
    this.idFor = idsFor(prefix);
    for (const id of taken) this.idFor(id);
    this.most = most;
  }

  id(key: string, make: (index: number) => Definition): string | undefined {
    return this.ids.size >= this.most && !this.ids.has(key) ? undefined : this.always(key, make);
  }

  /** For what has no type of its own: never refused. */
  always(key: string, make: (index: number) => Definition): string {
    const known = this.ids.get(key);
    if (known !== undefined) return known;
    const id = this.idFor(key);
    this.table[id] = make(this.ids.size);
    this.ids.set(key, id);
    return id;
  }
}

const UNTYPED: ActorTypeDefinition = { label: 'actor', plural: 'actors', shape: 'circle' };

/** Types of actors as a file's words ask for them, and the table of those that are its own. */
export class ImportedActorTypes {
  private readonly own = new OwnTypes<ActorTypeDefinition>(
    'type',
    MOST_ACTOR_TYPES,
    Object.keys(ACTOR_TYPES),
  );

  get table(): Readonly<Record<string, ActorTypeDefinition>> {
    return this.own.table;
  }

  /** The type of a mark; `isTold` is false where its word has to be kept beside it. */
  of({ type }: Mark): { readonly id: string; readonly isTold: boolean } {
    const word = type ?? 'actor';
    const plural = type === undefined ? 'actors' : word;
    const id =
      ACTOR_TYPE_BY_WORD.get(folded(word)) ??
      this.own.id(folded(word), (index) => ({
        label: word,
        plural,
        shape: SHAPES[index % SHAPES.length]!,
      }));
    return id === undefined
      ? { id: this.own.always('actor', () => UNTYPED), isTold: false }
      : { id, isTold: true };
  }
}

const isFamily = (text: string | undefined): text is Family =>
  text !== undefined && Object.hasOwn(FAMILIES, text);

const wayOf = (isDirected: boolean) => (isDirected ? '' : ' (both ways)');

/** Types of relations, likewise. */
export class ImportedRelationTypes {
  private readonly own = new OwnTypes<RelationTypeDefinition>(
    'type',
    MOST_RELATION_TYPES,
    Object.keys(RELATION_TYPES),
  );

  get table(): Readonly<Record<string, RelationTypeDefinition>> {
    return this.own.table;
  }

  /** The type of a line, with the verb of its sentence; `isTold` is false where its word has to be kept beside it. */
  of({ type, isDirected, family }: Link): {
    readonly id: string;
    readonly phrase: string;
    readonly isTold: boolean;
  } {
    if (type === undefined) return { ...this.untyped(isDirected), isTold: true };
    const known = RELATION_TYPE_BY_WORD.get(folded(type));
    // An arrow that the file doesn't claim must not be drawn.
    if (known !== undefined && (isDirected || !known.directed)) {
      return { id: known.id, phrase: known.phrase ?? known.label, isTold: true };
    }
    const id = this.own.id(`${folded(type)}${wayOf(isDirected)}`, () => ({
      label: type,
      inverse: isDirected ? `(from the other side: ${type})` : type,
      family: isFamily(family) ? family : 'other',
      directed: isDirected,
    }));
    return id === undefined
      ? { ...this.untyped(isDirected), isTold: false }
      : { id, phrase: type, isTold: true };
  }

  private untyped(isDirected: boolean) {
    const linked = isDirected ? LINKED_TO : LINKED;
    return { id: this.own.always(linked.label, () => linked), phrase: LINKED_PHRASE };
  }
}
