import { type Remote, wrap } from 'comlink';
import type { Jobs } from './worker.ts';
import { WORKER_ADDRESS } from './workerAddress.ts';

/** Does one job in a worker of its own, so that it can be stopped at once; `onStart` is handed the worker. */
export async function inWorker<Result>(
  work: (jobs: Remote<Jobs>) => Promise<Result>,
  onStart: (worker: Worker) => void = () => {},
): Promise<Result> {
  const worker = new Worker(WORKER_ADDRESS, { type: 'module' });
  onStart(worker);
  try {
    return await Promise.race([work(wrap<Jobs>(worker)), failureOf(worker)]);
  } finally {
    worker.terminate();
  }
}

/** Rejects when the worker can't be started at all; a fault in its work comes back as that work's own. */
const failureOf = (worker: Worker): Promise<never> =>
  new Promise((_, reject) => {
    worker.addEventListener('error', ({ message }) =>
      // A worker that can't be loaded tells by an event without a message.
      reject(new Error(message ? message : 'the worker could not be started')),
    );
  });
