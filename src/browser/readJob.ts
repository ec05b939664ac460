import { transfer } from 'comlink';
import { isPlainly, MOST_PLAIN } from '../core/formats/actorGraph.ts';
import { decodeText } from '../core/formats/decodeText.ts';
import { readGraph } from '../core/formats/readGraph.ts';
import { readLarge } from '../core/formats/readLarge.ts';
import type { ReadingProgress } from '../core/formats/progress.ts';
import { buffersOf } from '../core/graph/graphIndex.ts';
import type { Dataset } from '../core/model/dataset.ts';
import { prepare, type ReadFile } from '../store/prepared.ts';
import { bytesOf, type Content, HANDY, sizeOf } from '../store/content.ts';
import type { FileToRead } from '../store/services.ts';
import { type Part, type Rest, takeApart } from './parts.ts';
import { piecesOf } from './piecesOf.ts';

/** What is heard of a reading while it goes on. */
export interface Heard {
  readonly progress?: ReadingProgress;
  readonly part?: Part;
}

/** What is left of a file that was read once its parts are handed over. */
export interface ReadRest extends Rest<ReadFile> {
  /** Whether its dataset is to be parsed from the text of the file by whoever has that: it was found faultless. */
  readonly isInText: boolean;
}

/** A dataset that is to be parsed where it is wanted. */
const IN_TEXT = {} as Dataset;

/** So often it is told how far a stage has come, in ms. */
const PAUSE = 100;

/**
 * Reads a file in a worker, and works out the numbers of its graph. What was read is handed over in parts, each of which
 * waits until the one before was taken in; what this gives is the rest.
 */
export async function readJob(
  { name, bytes, columns, isWhole = false }: FileToRead,
  hear: (heard: Heard) => unknown,
): Promise<ReadRest> {
  let last: ReadingProgress['stage'] | undefined;
  let toldAt = 0;
  const tell = (progress: ReadingProgress) => {
    const now = performance.now();
    if (progress.stage === last && now - toldAt < PAUSE) return;
    last = progress.stage;
    toldAt = now;
    // Nobody waits for an answer: it could not be heard before all is read.
    void hear({ progress });
  };
  const size = sizeOf(bytes);
  const result =
    size > HANDY && !isWhole
      ? await readLarge({ name, size, pieces: piecesOf(bytes) }, { columns, tell })
      : await readGraph(await bytesOf(bytes), name, { columns, tell });
  const dataset = result.ok ? result.dataset : result.sound?.dataset;
  if (dataset !== undefined) tell({ stage: 'indexing' });
  const prepared = dataset === undefined ? {} : { prepared: prepare(dataset) };
  const read: ReadFile = { ...result, ...prepared };
  const isInText = result.ok && size <= MOST_PLAIN && (await isTextOf(result.dataset, bytes));
  const { rest, parts } = takeApart(isInText ? { ...read, dataset: IN_TEXT } : read);
  for (const part of parts) await hear({ part });
  return transfer(
    { ...rest, isInText },
    read.prepared === undefined ? [] : [...buffersOf(read.prepared.index)],
  );
}

async function isTextOf(dataset: Dataset, bytes: Content): Promise<boolean> {
  const decoded = decodeText(await bytesOf(bytes));
  return decoded.ok && isPlainly(dataset, decoded.text);
}
