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
    return await work(wrap<LayoutJobs>(worker));
  } finally {
    worker.terminate();
  }
}
