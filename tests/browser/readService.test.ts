import { expose } from 'comlink';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { readService } from '../../src/browser/readService.ts';
import { type Heard, readJob } from '../../src/browser/readJob.ts';
import { READING_STAGES, type ReadingProgress } from '../../src/core/formats/progress.ts';
import { readGraph } from '../../src/core/formats/readGraph.ts';
import { prepare } from '../../src/store/prepared.ts';
import { buildGraph } from '../../src/core/graph/graph.ts';
import { newsGraph } from '../support/newsGraph.ts';
import { seededDataset } from '../support/seededGraph.ts';
import { CARRIERS, written } from '../support/textFormats.ts';

/** How long a file may take, in ms; and what its message says. */
const PATIENCE = 60_000;

const workers: FakeWorker[] = [];
let isStuck = false;

let murmurs = false;

/** Reading that goes on for hours, and tells each half minute how far it is. */
async function murmuring(_: unknown, hear: (heard: Heard) => unknown): Promise<never> {
  for (let time = 0; ; time += 1) {
    await hear({ progress: { stage: 'reading', share: time / 1000 } });
    await new Promise((resolve) => setTimeout(resolve, PATIENCE / 2));
  }
}

/** A worker that reads as ours does, on the other end of a channel, or never says a word. */
class FakeWorker {
  isRunning = true;
  private readonly port: MessagePort;

  constructor() {
    const { port1, port2 } = new MessageChannel();
    this.port = port1;
    if (murmurs) expose({ read: murmuring }, port2);
    else if (!isStuck) expose({ read: readJob }, port2);
    workers.push(this);
  }

  postMessage(message: unknown, transfer: Transferable[] = []) {
    this.port.postMessage(message, transfer);
  }

  addEventListener(type: string, listener: EventListener) {
    if (type !== 'message') return;
    this.port.addEventListener(type, listener);
    this.port.start();
  }

  removeEventListener(type: string, listener: EventListener) {
    this.port.removeEventListener(type, listener);
  }

  terminate() {
    this.isRunning = false;
    this.port.close();
  }
}

/** Too large to be read without a worker. */
const large = (): { name: string; bytes: Uint8Array } => {
  const graph = newsGraph({ actors: 20, relations: 40 }, 3);
  const relations = graph.relations.map((one) => ({ ...one, summary: 'word '.repeat(4000) }));
  const text = JSON.stringify({ ...graph, relations });
  return { name: 'large.json', bytes: new TextEncoder().encode(text) };
};

beforeEach(() => {
  workers.length = 0;
  isStuck = false;
  murmurs = false;
  vi.stubGlobal('Worker', FakeWorker);
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test('a file of which nothing is heard for long is given up, and the next one opens', async () => {
  const { read } = readService();
  isStuck = true;
  const reading = read(large());
  await vi.advanceTimersByTimeAsync(PATIENCE - 1);
  expect(workers.map(({ isRunning }) => isRunning)).toEqual([true]);
  await vi.advanceTimersByTimeAsync(1);
  expect(await reading).toMatchObject({
    ok: false,
    diagnostics: [
      {
        severity: 'error',
        code: 'too-slow',
        line: 1,
        column: 1,
        message: expect.stringContaining('60 seconds'),
      },
    ],
  });
  expect(workers.map(({ isRunning }) => isRunning)).toEqual([false]);

  isStuck = false;
  expect(await read(large())).toMatchObject({ ok: true });
  expect(workers.map(({ isRunning }) => isRunning)).toEqual([false, false]);
});

test('a newer file ends the reading of an older one', async () => {
  const { read } = readService();
  isStuck = true;
  void read(large());
  isStuck = false;
  expect(await read(large())).toMatchObject({ ok: true });
  expect(workers.map(({ isRunning }) => isRunning)).toEqual([false, false]);
  // Nothing is told of the older one, however long it would have taken.
  await vi.advanceTimersByTimeAsync(2 * PATIENCE);
});

test('what is told of a reading keeps it from being given up, until it is stopped', async () => {
  const { read, stopReading } = readService();
  murmurs = true;
  const told: ReadingProgress[] = [];
  const isDone = vi.fn<() => void>();
  void read(large(), (progress) => told.push(progress)).finally(isDone);
  await vi.waitFor(() => expect(told.length).toBe(1));
  for (let time = 0; time < 10; time += 1) {
    await vi.advanceTimersByTimeAsync(PATIENCE / 2);
    await vi.waitFor(() => expect(told.length).toBe(time + 2));
  }
  expect(workers.map(({ isRunning }) => isRunning)).toEqual([true]);
  stopReading();
  expect(workers.map(({ isRunning }) => isRunning)).toEqual([false]);
  await vi.advanceTimersByTimeAsync(2 * PATIENCE);
  expect(isDone).not.toHaveBeenCalled();
});

test('a large file is what it would be if it were read here, and comes with its graph prepared', async () => {
  const { read } = readService();
  const file = large();
  const told: ReadingProgress[] = [];
  const { prepared, ...result } = await read(file, (progress) => told.push(progress));
  expect(result).toEqual(await readGraph(file.bytes, file.name));
  if (!result.ok) throw new Error('it was refused');
  // jsdom's arrays of numbers are not those that a message brings.
  expect(JSON.stringify(prepared)).toBe(JSON.stringify(prepare(result.dataset)));
  expect([...new Set(told.map(({ stage }) => stage))]).toEqual(READING_STAGES);
  expect(told.every(({ share = 0 }) => share >= 0 && share <= 1)).toBe(true);
});

const encoded = (text: string) => new TextEncoder().encode(text);

/** A text of so many relations, with something put into it. */
const seededText = (relations: number, put: (text: string) => string = (text) => text): string =>
  put(JSON.stringify(seededDataset(relations)));

const asCytoscape = (relations: number): string => {
  const [, format] = CARRIERS.find(([id]) => id === 'cytoscape')!;
  return written(format, buildGraph(seededDataset(relations)));
};

test.for([
  ['a plain text, with a byte order mark', () => `\uFEFF${seededText(3000)}`],
  [
    'a text with a key that occurs twice',
    () => seededText(3000, (text) => text.replace('"id":"r7"', '"id":"r7","id":"r7"')),
  ],
  [
    'a number that JSON.parse keeps as another',
    () => seededText(3000, (text) => text.replace('"id":"r7"', '"id":"r7","x-rank":-0')),
  ],
  ['a text that is too long to be parsed again', () => seededText(20_000)],
  ['a graph within another format', () => asCytoscape(1500)],
] as const)('handed over or parsed again: %s', async ([, textOf]) => {
  const bytes = encoded(textOf());
  expect(bytes.length).toBeGreaterThan(500_000);
  const { prepared: _, ...result } = await readService().read({ name: 'graph.json', bytes });
  const here = await readGraph(bytes, 'graph.json');
  expect(result).toEqual(here);
  // What is told of it, in order too.
  expect(JSON.stringify(result)).toBe(JSON.stringify(here));
});

test('a small file is read here, and tells nothing', async () => {
  const { read } = readService();
  const bytes = new TextEncoder().encode(
    JSON.stringify(newsGraph({ actors: 9, relations: 12 }, 1)),
  );
  const tell = vi.fn<() => void>();
  const reading = read({ name: 'small.json', bytes }, tell);
  // It ends in a task of its own.
  await vi.runAllTimersAsync();
  expect(await reading).toMatchObject({ ok: true });
  expect(workers).toEqual([]);
  expect(tell).not.toHaveBeenCalled();
});
