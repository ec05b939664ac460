import { proxy, type Remote, wrap } from 'comlink';
import type { Services } from '../store/services.ts';
import type { LayoutJobs } from './layoutWorker.ts';

type LayoutServices = Pick<
  Services,
  'layout' | 'layoutFigure' | 'stopLayout' | 'stopLayoutFigure' | 'communities' | 'betweenness'
>;

/** Runs each job in a worker of its own, so that a layout can be stopped at once. */
export function layoutServices(): LayoutServices {
  const { run: layout, stop: stopLayout } = layouts();
  const { run: layoutFigure, stop: stopLayoutFigure } = layouts();
  return {
    layout,
    stopLayout,
    layoutFigure,
    stopLayoutFigure,
    communities: (ties) => inWorker((jobs) => jobs.communities(ties)),
    betweenness: (ties) => inWorker((jobs) => jobs.betweenness(ties)),
  };
}

/** Layouts of which one runs at a time: a newer one stops an older. */
function layouts(): { readonly run: Services['layout']; readonly stop: () => void } {
  let running: Worker | undefined;
  const stop = () => {
    running?.terminate();
    running = undefined;
  };
  return {
    run: (input, onProgress, id, scene) => {
      stop();
      return inWorker(
        (jobs) => jobs.layout(input, proxy(onProgress), id, scene),
        (worker) => {
          running = worker;
        },
      );
    },
    stop,
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
      // A worker that can't be loaded tells by an event without a message.
      reject(new Error(message ? message : 'the worker could not be started')),
    );
  });
