import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { tablesZipOf } from '../../src/core/export/tablesZip.ts';
import { writeActorGraph } from '../../src/core/formats/actorGraph.ts';
import { decodeText } from '../../src/core/formats/decodeText.ts';
import { FORMATS } from '../../src/core/formats/formats.ts';
import { hashOf } from '../../src/core/formats/hash.ts';
import { readGraph } from '../../src/core/formats/readGraph.ts';
import type { ReadResult } from '../../src/core/formats/readResult.ts';
import { buildGraph } from '../../src/core/graph/graph.ts';
import type { Dataset } from '../../src/core/model/dataset.ts';
import { seeded } from '../support/seededGraph.ts';
import { mutated } from './mutate.ts';

/** No file may take longer to be read. In ms of the processor's time, of which a busy machine has as much as an idle one. */
const PATIENCE = 2000;

const FIXTURES = fileURLToPath(new URL('../fixtures', import.meta.url));

const filesIn = (folder: string) =>
  readdirSync(join(FIXTURES, folder), { withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name }) => ({ name, bytes: readFileSync(join(FIXTURES, folder, name)) }))
    .toSorted((a, b) => (a.name < b.name ? -1 : 1));

/** A graph as tables in an archive, which no fixture is. */
const OUR_TABLES = {
  name: 'tables.zip',
  bytes: Buffer.from(
    tablesZipOf(JSON.parse(readFileSync(join(FIXTURES, 'small.json'), 'utf8')) as Dataset),
  ),
};

/** What is damaged, and what besides gives the pieces for it. */
const SOUND = [...['', 'formats', 'golden'].flatMap(filesIn), OUR_TABLES];
const PIECES = [...SOUND, ...filesIn('broken')].map(({ bytes }) => bytes.toString('latin1'));

/** What is damaged together: a format, by the endings of its files. */
export interface Target {
  readonly id: string;
  readonly extensions: readonly string[];
}

/** Every format that is text, and what is packed, which is told by its first bytes alone. */
export const TARGETS: readonly Target[] = [
  ...FORMATS,
  { id: 'packed', extensions: ['xlsx', 'zip'] },
];

export interface Case {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface Outcome {
  readonly opened: boolean;
  readonly ms: number;
  /** What must not be; undefined where all is well. */
  readonly fault: string | undefined;
}

/** The file of a number for a format, the same whenever it is asked for. Throws where the format has no fixture. */
export function fuzzCase({ id, extensions }: Target, seed: number, index: number): Case {
  const files = SOUND.filter(({ name }) => extensions.includes(extname(name).slice(1)));
  if (files.length === 0) throw new Error(`no file in tests/fixtures is of the format ${id}`);
  const random = seeded(Number.parseInt(hashOf(`${id}/${seed}/${index}`).slice(0, 7), 36));
  const { name, bytes } = files[Math.floor(random() * files.length)]!;
  return { name, bytes: mutated(bytes, random, PIECES) };
}

/** Reads a file as the page does, and tells whether something happened that must never. */
export async function tryFile({ name, bytes }: Case, patience = PATIENCE): Promise<Outcome> {
  const start = process.cpuUsage();
  const spent = () => process.cpuUsage(start).user / 1000;
  let result: ReadResult;
  try {
    result = await readGraph(bytes, name);
  } catch (error) {
    return { opened: false, ms: spent(), fault: `threw ${String(error)}` };
  }
  const ms = spent();
  const slow = ms > patience ? `took ${Math.round(ms)} ms` : undefined;
  const fault = slow ?? misplaced(result, bytes) ?? (await unsound(result));
  return { opened: result.ok, ms, fault };
}

/** Faults that are not told, or not placed within the text. */
function misplaced({ ok, diagnostics }: ReadResult, bytes: Uint8Array): string | undefined {
  const hasErrors = diagnostics.some(({ severity }) => severity === 'error');
  if (ok === hasErrors) return ok ? 'opened in spite of errors' : 'refused without an error';
  const decoded = decodeText(bytes);
  const lines = decoded.ok ? decoded.text.split(/\r\n|\n|\r/) : undefined;
  const stray = diagnostics.find(({ line, column }) => {
    const isCounted = [line, column].every((one) => Number.isInteger(one) && one >= 1);
    const room = lines === undefined ? Infinity : (lines[line - 1]?.length ?? -1) + 1;
    return !isCounted || column > room;
  });
  return stray && `${stray.code} at ${stray.line}:${stray.column}, which is not in the text`;
}

/** A dataset that our own format would refuse, or that no graph can be made of. */
async function unsound(result: ReadResult): Promise<string | undefined> {
  if (!result.ok) return undefined;
  try {
    const written = await readGraph(Buffer.from(writeActorGraph(result.dataset)), 'written.json');
    const error = written.diagnostics.find(({ severity }) => severity === 'error');
    if (error !== undefined) return `gives ${error.path}: ${error.code} ${error.message}`;
    buildGraph(result.dataset);
    return undefined;
  } catch (error) {
    return `gives a dataset that is none: ${String(error)}`;
  }
}

export interface Tally {
  readonly opened: number;
  readonly refused: number;
  readonly slowest: number;
  readonly faults: readonly { readonly index: number; readonly fault: string }[];
}

/** The first `count` files of a format. */
export async function fuzz(format: Target, seed: number, count: number): Promise<Tally> {
  const outcomes: Outcome[] = [];
  for (let index = 0; index < count; index += 1) {
    outcomes.push(await tryFile(fuzzCase(format, seed, index)));
  }
  const opened = outcomes.filter((one) => one.opened).length;
  return {
    opened,
    refused: count - opened,
    slowest: outcomes.reduce((most, { ms }) => Math.max(most, ms), 0),
    faults: outcomes.flatMap(({ fault }, index) => (fault === undefined ? [] : [{ index, fault }])),
  };
}
