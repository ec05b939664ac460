import { transfer, wrap } from 'comlink';
import type { UnderlayPicture } from '../core/scene/paintUnderlay.ts';
import type { UnderlayPainter } from '../store/services.ts';
import type { UnderlayJobs } from './underlayWorker.ts';
import { UNDERLAY_WORKER_ADDRESS } from './workerAddress.ts';

/** Starts a worker that draws, and stays until it is stopped: it keeps what it was sent. */
export function openUnderlay(): UnderlayPainter {
  const worker = new Worker(UNDERLAY_WORKER_ADDRESS, { type: 'module' });
  const jobs = wrap<UnderlayJobs>(worker);
  const failure = new Promise<never>((_, reject) => {
    worker.addEventListener('error', ({ message }) =>
      reject(new Error(message ? message : 'the worker could not be started')),
    );
  });
  // Whoever waits for a picture hears of it; nobody has to.
  failure.catch(() => {});
  return {
    change: (parts) => void jobs.change(transfer(parts, buffersOf(parts))),
    paint: (camera) => Promise.race([jobs.paint(camera), failure]),
    stop: () => worker.terminate(),
  };
}

/** What is handed over, and not copied; lines, which the page keeps, are. */
const buffersOf = ({ rows, places, radii }: Partial<UnderlayPicture>): ArrayBufferLike[] =>
  [rows, places, radii].flatMap((array) => (array === undefined ? [] : [array.buffer]));
