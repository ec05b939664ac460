import type { Page } from '@playwright/test';
import type { Yardstick } from '../yardsticks/yardstick.ts';
import type { App, Outcome, Viewport } from './app.ts';
import { panFrames, zoomFrames } from './gestures.ts';
import type { GraphFile } from './graphFile.ts';

const QUIET = 700;
const HOLDER = '.graph';

/** Hands the text over once it is in the page, so that all apps start from the same there. */
async function open(page: Page, { path }: GraphFile, address: string): Promise<Outcome> {
  await page.route('**/handed.json', (route) => route.fulfill({ path }));
  await page.goto(address);
  await page.waitForFunction(() => window.yardstick !== undefined);
  return page.evaluate(async (quietFor) => {
    const { bench, yardstick } = window;
    const text = await (await fetch('handed.json')).text();
    // What reading took is over.
    await new Promise((resolve) => setTimeout(resolve, 300));
    bench.start = performance.now();
    const drawing = bench.drawnOnce(() => true);
    yardstick!.open(text);
    const first = (await drawing) - bench.start;
    await bench.settled(() => true, quietFor);
    return { first, open: first };
  }, QUIET);
}

/** Has it do one of its things; gives the ms until the next drawing. */
const change = (
  page: Page,
  name: Exclude<keyof Yardstick, 'open'>,
  value: string,
): Promise<number> =>
  page.evaluate(
    async ({ named, by, quietFor }) => {
      const { bench, yardstick } = window;
      const drawing = bench.drawnOnce(() => true);
      const start = performance.now();
      yardstick![named](by);
      const drawn = (await drawing) - start;
      await bench.settled(() => true, quietFor);
      return drawn;
    },
    { named: name, by: value, quietFor: QUIET },
  );

/** A yardstick's page: what it draws first is all. */
export const yardstickApp = (
  id: 'cytoscape' | 'sigma',
  title: string,
  address: string,
  viewport: Viewport,
): App => ({
  id,
  title,
  viewport,
  open: (page, graph) => open(page, graph, address),
  parts: {
    pan: async (page) => ({ pan: await panFrames(page, HOLDER) }),
    zoom: async (page) => ({ zoom: await zoomFrames(page, HOLDER) }),
    type: async (page, { type }) => {
      const off = await change(page, 'hideType', type);
      return { type: off, typeAll: off, typeBack: await change(page, 'putBack', '') };
    },
    date: async (page, { day }) => {
      const set = await change(page, 'hideBefore', day);
      return { date: set, dateAll: set, dateBack: await change(page, 'putBack', '') };
    },
  },
});
