import {
  aboutRelations,
  isAskedAbout,
  SAMPLE,
  SAMPLES,
  type Weight,
} from '../core/formats/weight.ts';

/** What a file holds: its bytes, or of a large one the file itself, which is not in memory before it is read. */
export type Content = Uint8Array | Blob;

/** Larger files stay where they are until they are read. In bytes. */
export const HANDY = 10_000_000;

export const sizeOf = (content: Content): number =>
  content instanceof Blob ? content.size : content.length;

export const bytesOf = async (content: Content): Promise<Uint8Array> =>
  content instanceof Blob ? new Uint8Array(await content.arrayBuffer()) : content;

/** The bytes of a file, unless it is large. */
export const handy = async (content: Content): Promise<Content> =>
  sizeOf(content) > HANDY ? content : bytesOf(content);

/** What can be said of a large file before it is read, from a few places in it; undefined where that isn't worth a question. */
export async function weigh(content: Content): Promise<Weight | undefined> {
  const size = sizeOf(content);
  if (size <= HANDY) return undefined;
  const places = Array.from({ length: SAMPLES }, (_, index) =>
    Math.floor((index * (size - SAMPLE)) / (SAMPLES - 1)),
  );
  const samples = await Promise.all(
    places.map((place) => bytesOf(content.slice(place, place + SAMPLE))),
  );
  const relations = aboutRelations(samples, size);
  const weight = { size, ...(relations === undefined ? {} : { relations }) };
  return isAskedAbout(weight) ? weight : undefined;
}
