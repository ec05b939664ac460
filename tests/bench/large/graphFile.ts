import { createWriteStream, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Dataset, Relation } from '../../../src/core/model/dataset.ts';
import { RELATION_TYPES } from '../../../src/core/model/vocabulary.ts';
import { largeGraph, largeGraphParts } from '../../support/largeGraph.ts';

/** A graph as a file, and what is done with it. */
export interface GraphFile {
  readonly title: string;
  /** The file, with a place for every actor, and the same without. */
  readonly path: string;
  readonly withoutPlaces: string;
  readonly bytes: number;
  readonly actors: number;
  readonly relations: number;
  /** The commonest type of relation, and its words in the filters. */
  readonly type: string;
  readonly typeLabel: string;
  /** The day before which half of the relations are. */
  readonly day: string;
  /** One of the hubs, not the greatest. */
  readonly actor: string;
}

/** How many actors go with how many relations. */
const ACTORS: Readonly<Record<number, number>> = { 70: 30, 6000: 2000, 50_000: 10_000 };
const actorsFor = (relations: number) => ACTORS[relations] ?? Math.round(relations / 5);

/** The graph that ships, or a made-up one of so many relations. */
export type Size = number | 'shipped';

function countedFirst(values: readonly string[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].toSorted((a, b) => b[1] - a[1]).map(([value]) => value);
}

const dayOf = ({ date, start }: Relation) => /^\d{4}-\d{2}-\d{2}/.exec(date ?? start ?? '')?.[0];

/** Writes a graph into a folder. */
export function writeGraph(folder: string, size: Size): GraphFile {
  const dataset =
    size === 'shipped'
      ? (JSON.parse(readFileSync('data/pentagon-anthropic.json', 'utf8')) as Dataset)
      : largeGraph({ actors: actorsFor(size), relations: size, placed: true });
  const path = join(folder, `graph-${size}.json`);
  const withoutPlaces = join(folder, `graph-${size}-without-places.json`);
  const { view: _places, ...unplaced } = dataset;
  writeFileSync(path, JSON.stringify(dataset));
  writeFileSync(withoutPlaces, JSON.stringify(unplaced));
  const { actors, relations, meta } = dataset;
  const [type = ''] = countedFirst(relations.map((relation) => relation.type));
  const days = relations.flatMap((relation) => dayOf(relation) ?? []).toSorted();
  const hubs = countedFirst(relations.flatMap(({ from, to }) => [from, to]));
  const actor = hubs[Math.min(4, hubs.length - 1)];
  return {
    title: meta.title,
    path,
    withoutPlaces,
    bytes: statSync(withoutPlaces).size,
    actors: actors.length,
    relations: relations.length,
    type,
    typeLabel: RELATION_TYPES[type as keyof typeof RELATION_TYPES].label,
    day: days[Math.floor(days.length / 2)]!,
    actor: actors.find(({ id }) => id === actor)!.name,
  };
}

/** Writes a graph that is too large to be held as one text, one relation after the other; gives the bytes written. */
export async function streamGraph(path: string, relations: number): Promise<number> {
  const parts = largeGraphParts({ actors: actorsFor(relations), relations });
  function* chunks() {
    yield `${JSON.stringify(parts.head).slice(0, -1)},"relations":[`;
    let text = '';
    let isFirst = true;
    for (const relation of parts.relations) {
      text += `${isFirst ? '' : ','}${JSON.stringify(relation)}`;
      isFirst = false;
      if (text.length < 1_000_000) continue;
      yield text;
      text = '';
    }
    yield `${text}]}`;
  }
  await pipeline(Readable.from(chunks()), createWriteStream(path));
  return statSync(path).size;
}
