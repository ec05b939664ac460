import { expose, transfer } from 'comlink';
import {
  paintUnderlay,
  type UnderlayCamera,
  type UnderlayPicture,
} from '../core/scene/paintUnderlay.ts';

/** In ms: so long it draws before it listens for something newer. */
const AT_ONCE = 12;

let picture: UnderlayPicture | undefined;
/** The number of the last picture that was asked for. */
let last = 0;

const jobs = {
  /** Takes over parts of the picture; the first time all of them. */
  change(parts: Partial<UnderlayPicture>): void {
    picture = { ...picture, ...parts } as UnderlayPicture;
  },

  /** Draws what a camera sees; undefined where something newer was asked for meanwhile. */
  async paint(camera: UnderlayCamera): Promise<ImageBitmap | undefined> {
    const job = ++last;
    const { width, height, scale } = camera;
    const canvas = new OffscreenCanvas(
      Math.max(1, Math.round(width * scale)),
      Math.max(1, Math.round(height * scale)),
    );
    const brush = canvas.getContext('2d');
    if (picture === undefined || brush === null)
      throw new Error('there is nothing to draw, or with');
    const steps = paintUnderlay(brush, picture, camera);
    let until = performance.now() + AT_ONCE;
    while (steps.next().done !== true) {
      if (performance.now() < until) continue;
      await nextTask();
      if (job !== last) return undefined;
      until = performance.now() + AT_ONCE;
    }
    const bitmap = canvas.transferToImageBitmap();
    return transfer(bitmap, [bitmap]);
  },
};

/** By a message and not a timer, which waits for some ms. */
const nextTask = (): Promise<void> =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.addEventListener('message', () => {
      port1.close();
      resolve();
    });
    port1.start();
    port2.postMessage(undefined);
  });

export type UnderlayJobs = typeof jobs;

expose(jobs);
