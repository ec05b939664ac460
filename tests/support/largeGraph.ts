import type { Dataset, Relation } from '../../src/core/model/dataset.ts';
import { RELATION_TYPES } from '../../src/core/model/vocabulary.ts';
import { dealer } from './largeGraph/deals.ts';
import { amountOf, AS_OF, burstsOf, claimsOf, sourcesOf, timeOf } from './largeGraph/evidence.ts';
import { type ActorType, KINDS, type SectorKind } from './largeGraph/kinds.ts';
import { aliasOf, descriptionOf, namer, pick, pickWord } from './largeGraph/names.ts';
import { pairsOf } from './largeGraph/pairs.ts';
import { placesOf } from './largeGraph/places.ts';
import { seeded } from './seededGraph.ts';

export interface LargeGraphSize {
  readonly actors: number;
  readonly relations: number;
  /** Gives every actor a place: sectors beside one another, each on rings. By default none has one. */
  readonly placed?: boolean;
}

const SOURCES = 200;

interface Sector {
  readonly kind: SectorKind;
  /** Numbers of actors, hubs first. */
  readonly members: readonly number[];
  readonly hubs: number;
}

interface LargeGraphParts {
  /** All but the relations. */
  readonly head: Omit<Dataset, 'relations'>;
  /** The sector of each actor. */
  readonly sectorOf: readonly number[];
  /** Made one at a time, so that a graph that is too large for memory can be written. Can be walked once. */
  readonly relations: Iterable<Relation>;
}

/**
 * A made-up investigation of any size, the same for a seed: sectors of very different sizes (ministries, ports, banks,
 * law firms, …), each with a few hubs and dealings of its kind, mostly inside it, and bursts in time; dates known more
 * and less well, denials, 200 sources. All are connected where there are relations enough.
 */
export function largeGraph(size: LargeGraphSize, seed = 1): Dataset {
  const { head, relations } = largeGraphParts(size, seed);
  const { view, ...rest } = head;
  return { ...rest, relations: [...relations], ...(view === undefined ? {} : { view }) };
}

/** The same in parts. */
export function largeGraphParts(size: LargeGraphSize, seed = 1): LargeGraphParts {
  const random = seeded(seed);
  const sectors = sectorsOf(size.actors, random);
  const sectorOf: number[] = [];
  for (const [index, { members }] of sectors.entries())
    for (const member of members) sectorOf[member] = index;
  const actors = actorsOf(sectors, sectorOf, random);
  const places = size.placed === true ? placesOf(sectors.map(({ members }) => members)) : [];
  const positions = Object.fromEntries(places.map((place, index) => [`a${index}`, place]));
  const head = {
    format: 'actor-graph',
    version: '1.0',
    meta: {
      id: `large-${size.actors}-${size.relations}`,
      title: `A made-up investigation of ${size.relations} relations`,
      asOf: AS_OF,
      language: 'en',
      fictional: true,
    },
    sources: sourcesOf(SOURCES, random),
    actors,
    ...(size.placed === true ? { view: { positions } } : {}),
  } as unknown as LargeGraphParts['head'];
  return {
    head,
    sectorOf,
    relations: relationsOf({ sectors, sectorOf, actors, count: size.relations, random }),
  };
}

/** Sizes fall from the largest as in Zipf's law, with some chance; a sector has five members at least. */
function sectorsOf(actors: number, random: () => number): readonly Sector[] {
  const count = Math.min(40, Math.max(1, Math.min(Math.round(2 * actors ** 0.3), actors / 6)));
  const shares = Array.from(
    { length: Math.floor(count) },
    (_, rank) => (0.6 + 0.8 * random()) / (rank + 2) ** 0.8,
  );
  const sum = shares.reduce((total, share) => total + share, 0);
  const spare = actors - 5 * shares.length;
  const sizes = shares.map((share) => (spare < 0 ? 0 : 5 + Math.floor((spare * share) / sum)));
  sizes[0] = actors - sizes.slice(1).reduce((total, size) => total + size, 0);
  // Kinds come in turn, in an order of the seed's.
  const kinds = KINDS.map((kind) => ({ kind, key: random() })).toSorted((a, b) => a.key - b.key);
  // Numbers are dealt out at random: the order of a file says nothing.
  const numbers = Array.from({ length: actors }, (_, index) => ({ index, key: random() }))
    .toSorted((a, b) => a.key - b.key)
    .map(({ index }) => index);
  return sizes.map((size, index) => ({
    kind: kinds[index % kinds.length]!.kind,
    members: numbers.splice(0, size),
    hubs: Math.max(1, Math.min(8, Math.round(size ** 0.4 / 2))),
  }));
}

interface NamedActor {
  readonly id: string;
  readonly type: ActorType;
  readonly name: string;
}

function actorsOf(
  sectors: readonly Sector[],
  sectorOf: readonly number[],
  random: () => number,
): readonly NamedActor[] {
  const nameOf = namer(random);
  const hubs = new Set(sectors.flatMap((sector) => sector.members.slice(0, sector.hubs)));
  const types = KINDS.map(({ mix }) =>
    Object.entries(mix).flatMap(([type, weight]) =>
      Array.from({ length: weight }, () => type as ActorType),
    ),
  );
  return sectorOf.map((sector, index) => {
    const { kind } = sectors[sector]!;
    const type = hubs.has(index) ? kind.hub : pick(types[KINDS.indexOf(kind)]!, random);
    const name = nameOf(type, kind);
    const more = { ...aliasOf(type, name, random), ...descriptionOf(type, kind, random) };
    return { id: `a${index}`, type, name, ...more };
  });
}

interface Cast {
  readonly sectors: readonly Sector[];
  readonly sectorOf: readonly number[];
  readonly actors: readonly NamedActor[];
  readonly count: number;
  readonly random: () => number;
}

function* relationsOf({ sectors, sectorOf, actors, count, random }: Cast): Generator<Relation> {
  const deal = dealer(random);
  const traits = sectors.map(() => ({
    bursts: burstsOf(random),
    firstSource: Math.floor(random() * SOURCES),
  }));
  let number = 0;
  for (const [one, other] of pairsOf(sectors, count, random)) {
    const at = sectorOf[random() < 0.5 ? one : other]!;
    const { kind } = sectors[at]!;
    const { bursts, firstSource } = traits[at]!;
    const { type, isTurned } = deal(kind, actors[one]!.type, actors[other]!.type);
    const [from, to] = isTurned ? [actors[other]!, actors[one]!] : [actors[one]!, actors[other]!];
    const definition: { label: string; phrase?: string } = RELATION_TYPES[type];
    const claims = { type, from: from.id, to: to.id, sources: SOURCES, firstSource };
    yield {
      id: `r${number}`,
      type,
      from: from.id,
      to: to.id,
      ...timeOf(type, bursts, random),
      ...amountOf(type, random),
      summary: `${from.name} ${definition.phrase ?? definition.label} ${to.name}: it was about ${pickWord(kind.topics, random)}.`,
      claims: claimsOf(claims, random),
    } as unknown as Relation;
    number += 1;
  }
}
