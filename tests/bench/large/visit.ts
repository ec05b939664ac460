import { readFileSync } from 'node:fs';
import { type Browser, chromium, errors, type Page } from '@playwright/test';
import { CHROMIUM_ARGS, findChromium } from '../../support/chromium.ts';
import type { App, Outcome, Part } from './app.ts';
import type { GraphFile } from './graphFile.ts';
import type { MeasureId } from './measures.ts';
import { watch } from './watch.ts';

/** What each step gives, so that it can be told which were given up. */
const GIVEN: Readonly<Record<Part | 'open', readonly MeasureId[]>> = {
  open: ['first', 'open'],
  pan: ['pan'],
  zoom: ['zoom'],
  type: ['type', 'typeAll', 'typeBack'],
  date: ['date', 'dateAll', 'dateBack'],
  focus: ['focus', 'focusAll'],
  search: ['search'],
  figure: ['figure'],
};

const WELL_AFTER = 3000;

/** A browser as all measures have it: without a graphics processor, drawing is the processor's. */
export const launch = async (): Promise<Browser> =>
  chromium.launch({
    executablePath: await findChromium(),
    args: [...CHROMIUM_ARGS, '--enable-unsafe-swiftshader'],
  });

/** Opens a graph in an app, in a browser of its own, and does these things with it. What takes longer than `patience` ms is given up. */
export async function visit(
  app: App,
  graph: GraphFile,
  parts: readonly Part[],
  patience: number,
): Promise<Outcome> {
  const browser = await launch();
  try {
    const page = await browser.newPage({
      viewport: app.viewport,
      locale: 'en-GB',
      timezoneId: 'UTC',
    });
    page.setDefaultTimeout(patience);
    // tsx names functions by a helper of its own, which a page lacks.
    await page.addInitScript('globalThis.__name = (work) => work');
    await page.addInitScript(watch);
    const opened = await orGivenUp('open', patience, async () => {
      const outcome = await app.open(page, graph);
      await page.waitForTimeout(WELL_AFTER);
      return { ...outcome, openLongest: await longestTask(page, 0), ...(await memory(page)) };
    });
    let outcome: Outcome = opened;
    if (Object.values(opened).includes(Infinity)) return opened;
    const opening = await page.evaluate(() => performance.now());
    for (const part of parts) {
      const work = app.parts[part];
      if (work === undefined || Object.values(outcome).includes(Infinity)) continue;
      const done = await orGivenUp(part, patience, () => work(page, graph));
      outcome = { ...outcome, ...done };
      if (Object.values(done).includes(Infinity)) continue;
      outcome = { ...outcome, partLongest: await longestTask(page, opening) };
    }
    return outcome;
  } finally {
    await browser.close();
  }
}

async function orGivenUp(
  step: Part | 'open',
  patience: number,
  work: () => Promise<Outcome>,
): Promise<Outcome> {
  const allOf = (value: number): Outcome =>
    Object.fromEntries(GIVEN[step].map((id) => [id, value]));
  let timer: NodeJS.Timeout | undefined;
  const givenUp = new Promise<Outcome>((resolve) => {
    timer = setTimeout(() => resolve(allOf(Infinity)), patience);
  });
  const working = work().catch((error: unknown) => {
    if (error instanceof errors.TimeoutError) return allOf(Infinity);
    process.stderr.write(`${step}: ${String(error)}\n`);
    return allOf(Number.NaN);
  });
  try {
    return await Promise.race([working, givenUp]);
  } finally {
    clearTimeout(timer);
  }
}

/** The longest task on the main thread that began after a time, in ms; those under 50 ms count as none. */
export const longestTask = (page: Page, since: number): Promise<number> =>
  page.evaluate(
    (from) =>
      Math.max(
        0,
        ...window.bench.longTasks
          .filter(({ start }) => start >= from)
          .map(({ duration }) => duration),
      ),
    since,
  );

/** What the page's main thread keeps, and its process has in memory, in MB; the latter where the system tells. */
async function memory(page: Page): Promise<Outcome> {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  await session.send('Performance.enable');
  const { metrics } = await session.send('Performance.getMetrics');
  const heap = metrics.find(({ name }) => name === 'JSHeapUsedSize')!.value / 2 ** 20;
  const resident = await rendererMemory(page.context().browser()!, 'VmRSS');
  return resident === undefined ? { heap } : { heap, resident: resident / 2 ** 20 };
}

/** Of the largest of the browser's renderers (there is but one page), what the system counts under a name, in bytes. */
export async function rendererMemory(
  browser: Browser,
  name: 'VmRSS' | 'VmHWM',
): Promise<number | undefined> {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  const sizes = processInfo
    .filter(({ type }) => type === 'renderer')
    .map(({ id }) => {
      try {
        const status = readFileSync(`/proc/${id}/status`, 'utf8');
        return Number(new RegExp(`^${name}:\\s+(\\d+) kB`, 'm').exec(status)?.[1]) * 1024;
      } catch {
        return Number.NaN;
      }
    });
  const largest = Math.max(...sizes);
  return Number.isFinite(largest) ? largest : undefined;
}
