import { proxy, wrap } from 'comlink';
import type { Services } from '../store/services.ts';
import type { LayoutJobs } from './layoutWorker.ts';

/** Runs each layout in a worker of its own, so that a newer one can stop an older one at once. */
export function layoutService(): Services['layout'] {
  let running: Worker | undefined;
  return async (input, onProgress) => {
    running?.terminate();
    const worker = new Worker(new URL('./layoutWorker.ts', import.meta.url), { type: 'module' });
    running = worker;
    try {
      return await wrap<LayoutJobs>(worker).layout(input, proxy(onProgress));
    } finally {
      worker.terminate();
    }
  };
}
