import { type Dataset, LONGEST_NAME } from '../model/dataset.ts';
import { IMPORT, IMPORTED } from '../model/imported.ts';
import { cutTo } from '../model/letters.ts';
import { isAddress } from './addresses.ts';
import { FORMAT, VERSION } from './header.ts';
import { hashOf } from './hash.ts';
import { datesOf } from './importedDates.ts';
import { idsFor } from './importedIds.ts';
import { ImportedActorTypes, ImportedRelationTypes } from './importedTypes.ts';
import {
  type Attributes,
  type FileFacts,
  type Link,
  type Mark,
  type Network,
  type Scalar,
} from './network.ts';

/**
 * A graph of ours from a foreign one. It holds no evidence: each relation rests on one source, the file, and has the
 * status "unsourced", unless the file names who says so. Marks are arranged anew: other tools draw dots where we draw
 * boxes, which would lie on each other.
 */
export function importedDataset(network: Network, file: FileFacts): Dataset {
  const { fileName, today } = file;
  const actorTypes = new ImportedActorTypes();
  const relationTypes = new ImportedRelationTypes();
  const actorIdFor = idsFor('actor');
  const actors = network.marks.map((mark) => actorOf(mark, actorIdFor(mark.key), actorTypes));
  const byKey = new Map(network.marks.map(({ key }, index) => [key, actors[index]!]));
  const sources = sourcesOf(network.links);
  const known = { byKey, sources, relationTypes, ...file };
  const relations = network.links.map((link, index) => relationOf(link, `r${index + 1}`, known));
  const isFileNeeded = network.links.some((link) => namedSources(link).length === 0);
  const asFile = { id: IMPORT, kind: IMPORT, title: `Imported from ${fileName}` };
  const title = network.title?.trim() || fileName.replace(/\.[^.]*$/, '') || fileName;
  const description = network.description?.trim();
  const dataset = {
    format: FORMAT,
    version: VERSION,
    meta: {
      // Two files of one name are not one graph: saved filters go by it.
      id: `${IMPORTED}${idsFor('graph')(title)}-${hashOf(JSON.stringify(network))}`,
      title,
      ...(description ? { description } : {}),
      asOf: today,
    },
    sources: [...(isFileNeeded ? [asFile] : []), ...sources.values()],
    actors,
    relations,
    vocabulary: { actorTypes: actorTypes.table, relationTypes: relationTypes.table },
  };
  // Ids are made so that they fit; a test holds that all of it is what a reader accepts.
  return dataset as unknown as Dataset;
}

interface ImportedActor {
  readonly id: string;
  readonly name: string;
}

interface ImportedSource {
  readonly id: string;
  readonly kind: string;
  readonly title: string;
  readonly url?: string;
}

function actorOf(mark: Mark, id: string, types: ImportedActorTypes): ImportedActor {
  const { id: type, isTold } = types.of(mark);
  return {
    id,
    type,
    name: mark.name,
    ...(mark.description === undefined ? {} : { description: mark.description }),
    ...ownKeys(isTold ? mark.attributes : { type: mark.type ?? '', ...mark.attributes }),
  } as ImportedActor;
}

/** A key that the format keeps without knowing what it means; one that is of this kind already stays as it is. */
const ownKey = (key: string): string =>
  key.startsWith('x-')
    ? key
    : `x-${key
        .trim()
        .toLowerCase()
        .replaceAll(/[^\p{L}\p{N}]+/gu, '-')
        .replaceAll(/^-|-$/g, '')}`;

function ownKeys(attributes: Attributes): Readonly<Record<string, Scalar>> {
  const used = new Map<string, Scalar>();
  for (const [key, value] of Object.entries(attributes)) {
    const name = cutTo(ownKey(key), LONGEST_NAME);
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
function sourcesOf(links: readonly Link[]): ReadonlyMap<string, ImportedSource> {
  const names = [...new Set(links.flatMap(namedSources))];
  return new Map(
    names.map((name, index) => {
      const url = isAddress(name) ? { url: name } : {};
      return [name, { id: `s${index + 1}`, kind: IMPORT, title: name, ...url }];
    }),
  );
}

interface Known extends FileFacts {
  readonly byKey: ReadonlyMap<string, ImportedActor>;
  readonly sources: ReadonlyMap<string, ImportedSource>;
  readonly relationTypes: ImportedRelationTypes;
}

function relationOf(link: Link, id: string, known: Known) {
  const from = known.byKey.get(link.from)!;
  const to = known.byKey.get(link.to)!;
  const { id: type, phrase, isTold } = known.relationTypes.of(link);
  const sources = namedSources(link).map((name) => known.sources.get(name)!.id);
  const dates = datesOf(link, known.today);
  // A relation has one date or two bounds: what is left over is kept beside it.
  const bounds = 'date' in dates ? { start: link.start ?? '', end: link.end ?? '' } : {};
  const status = link.status ?? (sources.length === 0 ? 'unsourced' : undefined);
  const statusNote =
    status === 'unsourced'
      ? `${known.fileName} names no source for it`
      : `${known.fileName} says so`;
  return {
    id,
    type,
    from: from.id,
    to: to.id,
    ...dates,
    summary: link.summary ?? `${from.name} ${phrase} ${to.name}.`,
    claims: (sources.length === 0 ? [IMPORT] : sources).map((source) => ({
      source,
      stance: 'asserts',
    })),
    ...(status === undefined ? {} : { status, statusNote }),
    ...ownKeys({
      ...(isTold ? {} : { type: link.type ?? '' }),
      ...link.attributes,
      ...bounds,
    }),
  };
}
