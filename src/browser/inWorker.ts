import { type Remote, wrap } from 'comlink';
import type { Jobs } from './worker.ts';
import { WORKER_ADDRESS } from './workerAddress.ts';

/** As many as opening a large file takes. */
const SPARES = 2;

/** In ms. */
const WHILE = 4000;

/** Workers that have been started and wait for a job: to start one takes longer than many a job. */
const spares: Worker[] = [];

function start(): Worker {
  const worker = new Worker(WORKER_ADDRESS, { type: 'module' });
  // One that can't be started is none: whoever needs one starts another, and is told why.
  worker.addEventListener('error', () => {
    const place = spares.indexOf(worker);
    if (place >= 0) spares.splice(place, 1);
  });
  return worker;
}

/** Has workers ready for the jobs to come: once what is asked for now is on the screen, and nothing is to be done. */
export function keepSpares(): void {
  whenIdle(() => {
    while (spares.length < SPARES) spares.push(start());
  });
}

/** Once the next frames are drawn and nothing is to be done, as far as the browser tells. */
const whenIdle = (act: () => void): void => {
  if (typeof requestIdleCallback !== 'function') return;
  requestAnimationFrame(() =>
    requestAnimationFrame(() => requestIdleCallback(act, { timeout: 5000 })),
  );
};

let refilling: number | undefined;

/** Has spares again once there was no need of one for a while: to start them would take from what is being done. */
function refill(): void {
  window.clearTimeout(refilling);
  refilling = window.setTimeout(keepSpares, WHILE);
}

/** Does one job in a worker of its own, so that it can be stopped at once; `onStart` is handed the worker. */
export async function inWorker<Result>(
  work: (jobs: Remote<Jobs>) => Promise<Result>,
  onStart: (worker: Worker) => void = () => {},
): Promise<Result> {
  const isSpare = spares.length > 0;
  const worker = spares.pop() ?? start();
  // One that is ended from outside never comes to an end here.
  if (isSpare) refill();
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
