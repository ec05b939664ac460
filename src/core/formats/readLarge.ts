import type { LeftOut } from './leftOut.ts';
import type { FileFacts } from './network.ts';
import { joined } from '../model/joined.ts';
import { TELL_NOBODY } from './progress.ts';
import { isZip, readGraph } from './readGraph.ts';
import { type ReadResult, refused } from './readResult.ts';
import { type Most, RelationsCut } from './relationsCut.ts';
import { MAX_TEXT_LENGTH } from './textLimits.ts';

/** A graph of more is cut: with 200,000 relations reading takes some 2 GB. See “Large files” in the README. */
export const MOST: Most = { relations: 200_000, values: 3_000_000, bytes: 150_000_000 };

/** Of what is in it besides (actors, sources, events behind the relations), so much more fits. */
const BESIDES = 4 / 3;

/** Of reading, so much is done once all has been looked through. */
const LOOKED_THROUGH = 0.3;

/** A file that may be too large to be in memory before it is known what it is. */
export interface LargeFile {
  readonly name: string;
  /** In bytes. */
  readonly size: number;
  readonly pieces: AsyncIterable<Uint8Array>;
}

/**
 * Reads a large file of any format. Of an actor graph with more relations than there is room for, those behind are left
 * out, which the result tells; any other file is read whole, or refused.
 */
export async function readLarge(
  { name, size, pieces }: LargeFile,
  facts: Partial<FileFacts> = {},
  most: Most = MOST,
): Promise<ReadResult> {
  const { tell = TELL_NOBODY } = facts;
  const kept: Uint8Array[] = [];
  let cut: RelationsCut | undefined;
  let seen = 0;
  let values = 0;
  for await (const piece of pieces) {
    if (seen === 0 && isActorGraph(piece)) cut = new RelationsCut(most);
    if (cut === undefined && size > MAX_TEXT_LENGTH) return tooLarge(size);
    kept.push(...(cut?.pass(piece) ?? [piece]));
    seen += piece.length;
    // What is packed has bounds of its own.
    values = cut?.values ?? (isZip(kept[0]!) ? 0 : values + valuesIn(piece));
    const mostValues = cut === undefined ? most.values : BESIDES * most.values;
    if (values > mostValues || (cut?.bytes ?? 0) > MAX_TEXT_LENGTH) return tooLarge(size);
    tell({ stage: 'reading', share: LOOKED_THROUGH * (seen / size) });
  }
  const result = await readGraph(joined(kept), name, {
    ...facts,
    tell: ({ stage, share }) =>
      tell(
        stage === 'reading' && share !== undefined
          ? { stage, share: LOOKED_THROUGH + (1 - LOOKED_THROUGH) * share }
          : { stage, ...(share === undefined ? {} : { share }) },
      ),
  });
  return cut === undefined ? result : withLeft(result, cut.all - cut.kept, cut.all);
}

/** So far into a text it has said what it is, in bytes. */
const HEAD = 20_000;

/** Whether a text is an actor graph, as far as its beginning shows, in ASCII at least. */
export function isActorGraph(piece: Uint8Array): boolean {
  const head = String.fromCodePoint(...piece.subarray(0, HEAD)).replace(/^\u00EF\u00BB\u00BF/, '');
  return head.trimStart().startsWith('{') && /"(?:actor-graph|actors)"/.test(head);
}

/** About how many values a piece of any format holds: signs that stand between values, or before them. */
function valuesIn(piece: Uint8Array): number {
  let values = 0;
  for (const byte of piece) if (BETWEEN[byte] === 1) values += 1;
  return values;
}

const BETWEEN = new Uint8Array(256);
for (const sign of '\n\t,;|<=') BETWEEN[sign.codePointAt(0)!] = 1;

const tooLarge = (size: number): ReadResult =>
  refused(
    'too-large',
    `the file has ${Math.ceil(size / 1_000_000)} MB, which is more than can be read`,
    'open a part of it',
  );

/** The same result, which tells that so many relations were not even looked at. */
function withLeft(result: ReadResult, unread: number, all: number): ReadResult {
  if (unread === 0) return result;
  const more = (left: LeftOut): LeftOut => {
    const others = left.counts.filter(({ kind }) => kind !== 'relations');
    const faulty = left.counts.find(({ kind }) => kind === 'relations')?.left ?? 0;
    const relations = { kind: 'relations', left: unread + faulty, all } as const;
    return { ...left, counts: [...others, relations], unread };
  };
  if (result.ok) {
    // Whoever is in no relation here may be in one that was not read.
    const diagnostics = result.diagnostics.filter(({ code }) => code !== 'unconnected-actor');
    return { ...result, diagnostics, left: more({ counts: [], others: [] }) };
  }
  const { sound } = result;
  return sound === undefined ? result : { ...result, sound: { ...sound, left: more(sound.left) } };
}
