import type { Page } from '@playwright/test';
import { quantile } from './statistics.ts';

/** How long a gesture takes, in ms. */
const LASTS = 2000;
/** After a gesture, a page that has drawn nothing yet is waited for so long, in ms. */
const LATE = 20_000;

/** A corner of the canvas that nothing lies over, where no mark is likely to be. */
async function corner(page: Page, holder: string): Promise<readonly [x: number, y: number]> {
  const found = await page.evaluate((selector) => {
    const { left, right, top, bottom } = document.querySelector(selector)!.getBoundingClientRect();
    const inset = 16;
    for (const y of [top + inset, bottom - inset]) {
      for (const x of [left + inset, right - inset]) {
        const hit = document.elementFromPoint(x, y);
        if (hit instanceof HTMLCanvasElement || hit?.querySelector('canvas'))
          return [x, y] as const;
      }
    }
    return undefined;
  }, holder);
  if (found === undefined) throw new Error('every corner of the canvas is covered');
  return found;
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** Does something again and again for as long as a gesture lasts; gives the 95th percentile of the frames' times in ms. */
async function framesWhile(page: Page, act: (elapsed: number) => Promise<void>): Promise<number> {
  const before = await page.evaluate(() => {
    window.bench.beginFrames();
    return window.bench.redraws;
  });
  const start = performance.now();
  // What a slow page has missed is made up for, as a hand would: it goes on moving.
  for (let now = start; now - start < LASTS; now = performance.now()) await act(now - start);
  const { times, isMoved } = await page.evaluate(
    async ({ drawn, late }) => {
      const { bench } = window;
      const end = performance.now() + late;
      do await new Promise((resolve) => requestAnimationFrame(resolve));
      while (bench.redraws === drawn && performance.now() < end);
      return { times: bench.endFrames(), isMoved: bench.redraws > drawn };
    },
    { drawn: before, late: LATE },
  );
  if (!isMoved) throw new Error('the gesture moved nothing');
  return quantile(times, 0.95);
}

/** Drags the ground round in circles. */
export async function panFrames(page: Page, holder: string): Promise<number> {
  const [x, y] = await corner(page, holder);
  const { width, height } = page.viewportSize()!;
  const towards = [x < width / 2 ? 1 : -1, y < height / 2 ? 1 : -1] as const;
  await page.mouse.move(x, y);
  await page.mouse.down();
  const p95 = await framesWhile(page, async (elapsed) => {
    const [out, angle] = [150, elapsed / 160];
    await page.mouse.move(
      x + towards[0] * out * (1 - Math.cos(angle)),
      y + towards[1] * out * (1 - Math.cos(angle * 0.7)),
    );
    await pause(8);
  });
  await page.mouse.up();
  return p95;
}

/** Rolls the wheel nearer, then farther, in the middle of the canvas. */
export async function zoomFrames(page: Page, holder: string): Promise<number> {
  const { x, y, width, height } = (await page.locator(holder).first().boundingBox())!;
  await page.mouse.move(x + width / 2, y + height / 2);
  return framesWhile(page, async (elapsed) => {
    await page.mouse.wheel(0, elapsed < LASTS / 2 ? -60 : 60);
    await pause(40);
  });
}
