import { expose } from 'comlink';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { readService } from '../../src/browser/readService.ts';
import { readGraph } from '../../src/core/formats/readGraph.ts';
import { newsGraph } from '../support/newsGraph.ts';

/** How long a file may take, in ms; and what its message says. */
const PATIENCE = 60_000;

const workers: FakeWorker[] = [];
let isStuck = false;

/** A worker that reads as ours does, on the other end of a channel, or never says a word. */
class FakeWorker {
  isRunning = true;
  private readonly port: MessagePort;

  constructor() {
    const { port1, port2 } = new MessageChannel();
    this.port = port1;
    if (!isStuck) expose({ read: readGraph }, port2);
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
  vi.stubGlobal('Worker', FakeWorker);
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test('a file that takes too long is given up, and the next one opens', async () => {
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
