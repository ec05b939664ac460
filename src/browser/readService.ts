import { isZip, readGraph } from '../core/formats/readGraph.ts';
import type { ReadResult } from '../core/formats/readResult.ts';
import { wholeFault } from '../core/model/diagnostic.ts';
import type { Services } from '../store/services.ts';
import { inWorker } from './inWorker.ts';

/** Smaller files are read at once: to start a worker would take longer. An archive may be small and hold a lot. In bytes. */
const READ_HERE = 500_000;

/** A file that takes longer to read is given up. In ms. */
const PATIENCE = 60_000;

/** Reads one file at a time, large ones in a worker, so that the page stays in hand; a newer file stops an older one. */
export function readService(): Pick<Services, 'read' | 'stopReading'> {
  let stopOlder = () => {};
  const read: Services['read'] = async ({ name, bytes, columns }) => {
    stopOlder();
    stopOlder = () => {};
    if (bytes.length <= READ_HERE && !isZip(bytes)) return readGraph(bytes, name, { columns });
    return new Promise<ReadResult>((resolve, reject) => {
      let own: Worker | undefined;
      const timer = window.setTimeout(() => {
        own?.terminate();
        resolve({ ok: false, diagnostics: [GIVEN_UP] });
      }, PATIENCE);
      // The older reading's promise stays pending, as nobody waits for it.
      stopOlder = () => {
        window.clearTimeout(timer);
        own?.terminate();
      };
      inWorker<ReadResult>(
        (jobs) => jobs.read(bytes, name, { columns }),
        (worker) => {
          own = worker;
        },
      )
        .finally(() => window.clearTimeout(timer))
        .then(resolve, reject);
    });
  };
  return { read, stopReading: () => stopOlder() };
}

const GIVEN_UP = wholeFault(
  'too-slow',
  `reading took longer than ${PATIENCE / 1000} seconds and was given up`,
);

/** Reads an actor graph by a reader of its own, one after another. */
export function checkService(): Services['check'] {
  let last: Promise<unknown> = Promise.resolve();
  const { read } = readService();
  return (bytes) => {
    const result = last.then(() => read({ name: 'graph.json', bytes }));
    last = result.catch(() => {});
    return result;
  };
}
