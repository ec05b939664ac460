import { proxy } from 'comlink';
import { isZip, readGraph } from '../core/formats/readGraph.ts';
import { decodeText } from '../core/formats/decodeText.ts';
import type { Dataset } from '../core/model/dataset.ts';
import { wholeFault } from '../core/model/diagnostic.ts';
import { bytesOf, type Content, sizeOf } from '../store/content.ts';
import type { ReadFile } from '../store/prepared.ts';
import type { Services } from '../store/services.ts';
import { pageHadItsTurn } from '../store/steps.ts';
import { inWorker } from './inWorker.ts';
import { puttingTogether } from './parts.ts';
import type { Heard } from './readJob.ts';

/** Smaller files are read at once: to start a worker would take longer. An archive may be small and hold a lot. In bytes. */
const READ_HERE = 500_000;

/** A reading of which nothing is heard for so long is given up. In ms. */
const PATIENCE = 60_000;

/** Of larger files no first look is taken: parsed twice over, they could fill the memory. In bytes. */
const LOOKED_AT = 60_000_000;

/** First looks at files that are read in a worker, one at a time: a newer one stops an older one, whose promise stays pending. */
function lookService(): Pick<Services, 'look'> & { readonly stopLook: () => void } {
  let own: Worker | undefined;
  const stopLook = () => {
    own?.terminate();
    own = undefined;
  };
  return {
    stopLook,
    look: async (content, scheme) => {
      stopLook();
      const size = sizeOf(content);
      if (size <= READ_HERE || size > LOOKED_AT) return undefined;
      return inWorker(
        (jobs) => jobs.look(content, scheme),
        (worker) => {
          own = worker;
        },
      );
    },
  };
}

/** Reads one file at a time, large ones in a worker, so that the page stays in hand; a newer file stops an older one. */
export function readService(): Pick<Services, 'read' | 'look' | 'stopReading'> {
  const { look, stopLook } = lookService();
  let stopOlder = () => {};
  const read: Services['read'] = async (file, onProgress = () => {}) => {
    const { name, bytes, columns } = file;
    stopOlder();
    stopOlder = () => {};
    if (!(bytes instanceof Blob) && bytes.length <= READ_HERE && !isZip(bytes)) {
      const result = await readGraph(bytes, name, { columns });
      // To show it is a task of its own.
      await pageHadItsTurn();
      return result;
    }
    return new Promise<ReadFile>((resolve, reject) => {
      let own: Worker | undefined;
      let timer: number | undefined;
      const waitOn = () => {
        window.clearTimeout(timer);
        timer = window.setTimeout(() => {
          own?.terminate();
          stopLook();
          resolve({ ok: false, diagnostics: [GIVEN_UP] });
        }, PATIENCE);
      };
      waitOn();
      let isStopped = false;
      // The older reading's promise stays pending, as nobody waits for it.
      stopOlder = () => {
        isStopped = true;
        window.clearTimeout(timer);
        own?.terminate();
      };
      const whole = puttingTogether<ReadFile>();
      const hear = ({ progress, part }: Heard) => {
        // What was on its way when it was stopped.
        if (isStopped) return;
        waitOn();
        if (part !== undefined) whole.add(part);
        if (progress !== undefined) onProgress(progress);
      };
      inWorker(
        (jobs) => jobs.read(file, proxy(hear)),
        (worker) => {
          own = worker;
        },
      )
        .finally(() => window.clearTimeout(timer))
        .then(async ({ isInText, ...rest }) => {
          const found = whole.finish(rest);
          return isInText && found.ok ? { ...found, dataset: await datasetIn(bytes) } : found;
        })
        .then(resolve, reject);
    });
  };
  return {
    read,
    look,
    stopReading: () => {
      stopOlder();
      stopLook();
    },
  };
}

/** The dataset of a file that was found faultless, and to be no more than its text. */
async function datasetIn(bytes: Content): Promise<Dataset> {
  const decoded = decodeText(await bytesOf(bytes));
  if (!decoded.ok) throw new Error('the file is no longer what was read');
  return JSON.parse(decoded.text) as Dataset;
}

const GIVEN_UP = wholeFault(
  'too-slow',
  `nothing was heard of the reading for ${PATIENCE / 1000} seconds, and it was given up`,
);

/** Reads an actor graph by a reader of its own, one after another. */
export function checkService(): Services['check'] {
  let last: Promise<unknown> = Promise.resolve();
  const { read } = readService();
  return (bytes) => {
    const result = last.then(() => read({ name: 'graph.json', bytes, isWhole: true }));
    last = result.catch(() => {});
    return result;
  };
}
