import { isActorGraph, MOST } from './readLarge.ts';

/** A file is looked at in so many places, at so many bytes each. */
export const SAMPLES = 16;
export const SAMPLE = 20_000;

/** With so many relations, or so many bytes of another format, reading takes long enough to ask beforehand. */
const MANY_RELATIONS = 60_000;
const MANY_BYTES = 20_000_000;

/** What is known of a file before it is read. */
export interface Weight {
  /** In bytes. */
  readonly size: number;
  /** About how many relations an actor graph has; absent where it is none, as far as its beginning shows. */
  readonly relations?: number;
}

/** About how many relations a file has, if it is an actor graph, from samples that lie evenly in it: to two digits. */
export function aboutRelations(samples: readonly Uint8Array[], size: number): number | undefined {
  const [first] = samples;
  if (first === undefined || !isActorGraph(first)) return undefined;
  let found = 0;
  let seen = 0;
  for (const sample of samples) {
    found += String.fromCodePoint(...sample).match(/"from"\s*:/g)?.length ?? 0;
    seen += sample.length;
  }
  return Number(((found * size) / seen).toPrecision(2));
}

export const isAskedAbout = ({ size, relations }: Weight): boolean =>
  relations === undefined ? size > MANY_BYTES : relations > MANY_RELATIONS;

/** What opening a file takes, as measured: see "Large files" in the README. */
export interface Cost {
  /** How many of its relations are opened, where that is not all. */
  readonly first?: number;
  /** On a computer of some years, to two digits at most. */
  readonly seconds: number;
  /** Of memory, to one digit behind the point. */
  readonly gigabytes: number;
}

/** In s and in bytes of memory: for each relation of an actor graph that is read, and each byte of another file. */
const EACH_RELATION = { seconds: 60e-6, memory: 7000 };
const EACH_BYTE = { seconds: 0.6e-6, memory: 36 };
/** What the page takes by itself, in bytes of memory. */
const PAGE = 250_000_000;
/** In s: for each byte of an actor graph, to find out where it has to be cut. */
const LOOKING_THROUGH = 2e-8;

export function costOf({ size, relations }: Weight): Cost {
  const isOurs = relations !== undefined;
  const isCut = isOurs && relations > MOST.relations;
  const read = isOurs ? Math.min(relations, MOST.relations) : size;
  const each = isOurs ? EACH_RELATION : EACH_BYTE;
  const seconds = each.seconds * read + (isOurs ? LOOKING_THROUGH * size : 0);
  return {
    ...(isCut ? { first: MOST.relations } : {}),
    seconds: Math.max(5, Math.ceil(seconds / 5) * 5),
    gigabytes: Math.ceil((PAGE + each.memory * read) / 1e8) / 10,
  };
}
