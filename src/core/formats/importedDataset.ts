import {
  type Actor,
  type Dataset,
  LONGEST_NAME,
  type Relation,
  type Source,
} from '../model/dataset.ts';
import { folded } from '../model/letters.ts';
import { IMPORT, IMPORTED } from '../model/imported.ts';
import { parsePeriod, statePeriod } from '../model/period.ts';
import {
  ACTOR_TYPES,
  type ActorTypeDefinition,
  FAMILIES,
  type Family,
  RELATION_TYPES,
  type RelationTypeDefinition,
  SHAPES,
} from '../model/vocabulary.ts';
import {
  type Attributes,
  cutTo,
  type FileFacts,
  type Link,
  type Mark,
  type Network,
  type Scalar,
} from './network.ts';
import { hashOf } from './hash.ts';
import { FORMAT, VERSION } from './header.ts';

/** With more types of its own than these, a file's types tell nothing apart: they are kept as attributes. */
const MOST_ACTOR_TYPES = 12;
const MOST_RELATION_TYPES = 40;

/** Longer texts are no names. In characters. */
const LONGEST_ID = 60;

/** Hands out ids that the format allows, each once. */
function idsFor(prefix: string): (wanted: string) => string {
  const used = new Set(['constructor', 'prototype', IMPORT]);
  /** The next number to try after each base. */
  const next = new Map<string, number>();
  return (wanted) => {
    const base =
      wanted
        .normalize('NFC')
        .replaceAll(/[^\p{L}\p{N}._:-]+/gu, '-')
        .replaceAll(/^[^\p{L}\p{N}]+/gu, '')
        .slice(0, LONGEST_ID)
        // A half of a letter beyond the first 65,536 is no letter.
        .replace(/[\uD800-\uDBFF]$/, '') || prefix;
    let id = base;
    let n = next.get(base) ?? 2;
    while (used.has(id)) id = `${base}-${n++}`;
    next.set(base, n);
    used.add(id);
    return id;
  };
}

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

const RELATION_TYPE_BY_WORD = new Map<string, string>(
  Object.entries(RELATION_TYPES).flatMap(([id, { label, ...type }]): [string, string][] =>
    [id, label, 'phrase' in type ? type.phrase : label].map((word) => [folded(word), id]),
  ),
);

const LINKED: RelationTypeDefinition = {
  label: 'linked',
  phrase: 'is linked to',
  inverse: 'is linked to',
  family: 'other',
  directed: false,
};
const LINKED_TO: RelationTypeDefinition = {
  label: 'linked to',
  phrase: 'is linked to',
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

/**
 * A graph of ours from a foreign one. It holds no evidence: each relation rests on one source, the file, and has the
 * status "unsourced", unless the file names who says so. Marks are arranged anew: other tools draw dots where we draw
 * boxes, which would lie on each other.
 */
export function importedDataset(network: Network, { fileName, today }: FileFacts): Dataset {
  const actorTypes = new OwnTypes<ActorTypeDefinition>(
    'type',
    MOST_ACTOR_TYPES,
    Object.keys(ACTOR_TYPES),
  );
  const relationTypes = new OwnTypes<RelationTypeDefinition>(
    'type',
    MOST_RELATION_TYPES,
    Object.keys(RELATION_TYPES),
  );
  const actorIdFor = idsFor('actor');
  const actors = network.marks.map((mark) => actorOf(mark, actorIdFor(mark.key), actorTypes));
  const byKey = new Map(network.marks.map(({ key }, index) => [key, actors[index]!]));
  const sources = sourcesOf(network.links);
  const relations = network.links.map((link, index) =>
    relationOf(link, index, { byKey, sources, relationTypes, fileName, today }),
  );
  const isFileNeeded = relations.some(({ claims }) => claims[0]!.source === IMPORT);
  const asFile = {
    id: IMPORT,
    kind: 'import',
    title: `Imported from ${fileName}`,
  };
  const title = network.title?.trim() || fileName.replace(/\.[^.]*$/, '') || fileName;
  return {
    format: FORMAT,
    version: VERSION,
    meta: {
      // Two files of one name are not one graph: saved filters go by it.
      id: `${IMPORTED}${idsFor('graph')(title)}-${hashOf(JSON.stringify(network))}`,
      title,
      ...(network.description?.trim() ? { description: network.description.trim() } : {}),
      asOf: today,
    },
    sources: [...(isFileNeeded ? [asFile as unknown as Source] : []), ...sources.values()],
    actors,
    relations,
    vocabulary: { actorTypes: actorTypes.table, relationTypes: relationTypes.table },
  };
}

const UNTYPED: ActorTypeDefinition = { label: 'actor', plural: 'actors', shape: 'circle' };

function actorOf(mark: Mark, id: string, types: OwnTypes<ActorTypeDefinition>): Actor {
  const word = mark.type ?? 'actor';
  const own = (index: number): ActorTypeDefinition => ({
    label: word,
    plural: mark.type === undefined ? 'actors' : word,
    shape: SHAPES[index % SHAPES.length]!,
  });
  const type = ACTOR_TYPE_BY_WORD.get(folded(word)) ?? types.id(folded(word), own);
  const kept = type === undefined ? { type: word, ...mark.attributes } : mark.attributes;
  return {
    id,
    type: type ?? types.always('actor', () => UNTYPED),
    name: mark.name,
    ...(mark.description === undefined ? {} : { description: mark.description }),
    ...ownKeys(kept),
  } as unknown as Actor;
}

/** Keys that the format keeps without knowing what they mean. */
function ownKeys(attributes: Attributes): Readonly<Record<string, Scalar>> {
  const used = new Map<string, Scalar>();
  for (const [key, value] of Object.entries(attributes)) {
    const name = `x-${key
      .trim()
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}]+/gu, '-')
      .replaceAll(/^-|-$/g, '')
      .slice(0, LONGEST_ID)}`;
    if (value !== '' && name.length > 2 && !used.has(name)) used.set(name, value);
  }
  return Object.fromEntries(used);
}

/** Several stand side by side with semicolons between. */
const namedSources = ({ source = '' }: Link): readonly string[] =>
  source
    .split(/;\s+/)
    .filter((name) => name !== '')
    .map((name) => cutTo(name, LONGEST_NAME));

/** One source for each that the lines name, by its words. */
function sourcesOf(links: readonly Link[]): ReadonlyMap<string, Source> {
  const names = [...new Set(links.flatMap(namedSources))];
  return new Map(
    names.map((name, index) => {
      const isAddress = /^https?:\/\/\S+$/i.test(name);
      const source = {
        id: `s${index + 1}`,
        title: name,
        descriptiveTitle: true,
        ...(isAddress ? { url: name } : {}),
      };
      return [name, source as unknown as Source];
    }),
  );
}

interface Known {
  readonly byKey: ReadonlyMap<string, Actor>;
  readonly sources: ReadonlyMap<string, Source>;
  readonly relationTypes: OwnTypes<RelationTypeDefinition>;
  readonly fileName: string;
  readonly today: string;
}

function relationOf(link: Link, index: number, known: Known): Relation {
  const from = known.byKey.get(link.from)!;
  const to = known.byKey.get(link.to)!;
  const { id, phrase, isOwn } = relationTypeOf(link, known.relationTypes);
  const sources = namedSources(link).map((name) => known.sources.get(name)!.id);
  const dates = datesOf(link, known.today);
  // A relation has one date or two bounds: what is left over is kept beside it.
  const bounds = 'date' in dates ? { start: link.start ?? '', end: link.end ?? '' } : {};
  const status = link.status ?? (sources.length === 0 ? 'unsourced' : undefined);
  const kept = isOwn ? link.attributes : { type: link.type ?? '', ...link.attributes };
  return {
    id: `r${index + 1}`,
    type: id,
    from: from.id,
    to: to.id,
    ...dates,
    summary: link.summary ?? `${from.name} ${phrase} ${to.name}.`,
    claims: (sources.length === 0 ? [IMPORT] : sources).map((source) => ({
      source,
      stance: 'asserts',
    })),
    ...(status === undefined
      ? {}
      : {
          status,
          statusNote:
            status === 'unsourced'
              ? `${known.fileName} names no source for it`
              : `${known.fileName} says so`,
        }),
    ...ownKeys({ ...kept, ...bounds }),
  } as unknown as Relation;
}

const isFamily = (text: string | undefined): text is Family =>
  text !== undefined && Object.hasOwn(FAMILIES, text);

function relationTypeOf(
  { type, isDirected, family }: Link,
  types: OwnTypes<RelationTypeDefinition>,
): { readonly id: string; readonly phrase: string; readonly isOwn: boolean } {
  const linked = isDirected ? LINKED_TO : LINKED;
  const byDefault = () => ({
    id: types.always(linked.label, () => linked),
    phrase: linked.phrase!,
  });
  if (type === undefined) return { ...byDefault(), isOwn: true };
  const known = RELATION_TYPE_BY_WORD.get(folded(type)) as keyof typeof RELATION_TYPES | undefined;
  const definition: RelationTypeDefinition | undefined = known && RELATION_TYPES[known];
  // An arrow that the file doesn't claim must not be drawn.
  if (known !== undefined && definition !== undefined && (isDirected || !definition.directed)) {
    return { id: known, phrase: definition.phrase ?? definition.label, isOwn: true };
  }
  const own: RelationTypeDefinition = {
    label: type,
    inverse: isDirected ? `(from the other side: ${type})` : type,
    family: isFamily(family) ? family : 'other',
    directed: isDirected,
  };
  const id = types.id(`${folded(type)}${isDirected ? '' : ' (both ways)'}`, () => own);
  return id === undefined ? { ...byDefault(), isOwn: false } : { id, phrase: type, isOwn: true };
}

/** The time of day that databases add to a day. */
const MIDNIGHT = /[T ]00:00(?::00(?:\.0+)?)?Z?$/;

/** Day and month in an order that nobody knows, as long as both could be either; with full stops, the day is first. */
const AMBIGUOUS = /^(?:0?[1-9]|1[0-2])([-/])(?:0?[1-9]|1[0-2])\1\d{4}$/;

/** A date as EDTF, or as what it surely means; undefined where it can't be read, or only guessed at. */
function edtf(written: string): string | undefined {
  const text = written.replace(MIDNIGHT, '');
  const read = parsePeriod(text);
  if (read.ok) return text;
  const isInterval = text.split('/').length === 2;
  return isInterval || AMBIGUOUS.test(text) ? undefined : read.suggestion;
}

/** The dates of a line, as far as they can be read; as written beside them, where that is not how they are written. */
function datesOf({ date, start, end }: Link, today: string): Readonly<Record<string, string>> {
  const read = date === undefined ? undefined : edtf(date);
  if (date !== undefined && read !== undefined) {
    return { date: read, ...(read === date ? {} : { dateText: date }) };
  }
  const written = [date, start, end].filter((text) => text !== undefined);
  if (written.length === 0) return {};
  const bounds = Object.fromEntries(
    Object.entries({ start, end }).flatMap(([key, text]) => {
      const bound = text === undefined ? undefined : edtf(text);
      return bound === undefined ? [] : [[key, bound]];
    }),
  );
  const isSound = statePeriod(bounds['start'], bounds['end'], today).ok;
  const kept = isSound ? bounds : {};
  const isAsWritten = written.every((text) => Object.values(kept).includes(text));
  return { ...kept, ...(isAsWritten ? {} : { dateText: written.join(' – ') }) };
}
