import { proxy, type Remote, wrap } from 'comlink';
import type { Services } from '../store/services.ts';
import type { LayoutJobs } from './layoutWorker.ts';

type LayoutServices = Pick<Services, 'layout' | 'stopLayout' | 'communities'>;

/** Runs each job in a worker of its own, so that a layout can be stopped at once. */
export function layoutServices(): LayoutServices {
  let running: Worker | undefined;
  const stopLayout = () => {
    running?.terminate();
    running = undefined;
  };
  return {
    layout: (input, onProgress, id, scene) => {
      stopLayout();
      return inWorker(
        (jobs) => jobs.layout(input, proxy(onProgress), id, scene),
        (worker) => {
          running = worker;
        },
      );
    },
    stopLayout,
    communities: (ties) => inWorker((jobs) => jobs.communities(ties)),
  };
}

async function inWorker<Result>(
  work: (jobs: Remote<LayoutJobs>) => Promise<Result>,
  onStart: (worker: Worker) => void = () => {},
): Promise<Result> {
  const worker = new Worker(new URL('./layoutWorker.ts', import.meta.url), { type: 'module' });
  onStart(worker);
  try {
    return await Promise.race([work(wrap<LayoutJobs>(worker)), failureOf(worker)]);
  } finally {
    worker.terminate();
  }
}

/** Rejects when the worker can't be started at all; a fault in its work comes back as that work's own. */
const failureOf = (worker: Worker): Promise<never> =>
  new Promise((_, reject) => {
    worker.addEventListener('error', ({ message }) =>
      reject(new Error(message === '' ? 'the worker could not be started' : message)),
    );
  });
