/**
 * `npm run bench:page`: how the page does in a real browser. When a file just opened is first drawn; how long another
 * arrangement takes in the worker, and the main thread's tasks of 50 ms and more until marks have glided there. A figure: until its
 * preview stands, and until it is exported at 4×, beside Cytoscape's own `cy.png()` at the same scale. Large graphs beside
 * plain apps, and what lies past the limits (large/, and its README.md). Names after the command choose among these:
 * layouts, figures, large, limits, floor (what a filter takes at the least); options for the last three follow them.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from '@playwright/test';
import { build, preview } from 'vite';
import { writeActorGraph } from '../../src/core/formats/actorGraph.ts';
import { askForFile } from '../e2e/support.ts';
import { CHROMIUM_ARGS, findChromium } from '../support/chromium.ts';
import { newsGraph, thirtySeventy } from '../support/newsGraph.ts';
import { reportFloor } from './large/floor.ts';
import { reportLarge } from './large/large.ts';
import { reportLimits } from './large/limits.ts';
import { type LargeOptions, largeOptions } from './large/options.ts';
import { median } from './median.ts';

const ROUNDS = 5;
const PORT = 4181;

/** A graph that ships, without the places that its file holds. */
function withoutPlaces(file: string): string {
  const dataset = JSON.parse(readFileSync(file, 'utf8')) as { view?: unknown };
  delete dataset.view;
  return JSON.stringify(dataset);
}

const GRAPHS: Readonly<Record<string, string>> = {
  pentagon: withoutPlaces('data/pentagon-anthropic.json'),
  harbour: withoutPlaces('data/harbour-tender.json'),
  'news-30-70': writeActorGraph(thirtySeventy(1)),
  'news-100-200': writeActorGraph(newsGraph({ actors: 100, relations: 200 }, 1)),
};

interface Run {
  /** ms from opening the file to the first frame with an arrangement. */
  readonly first: number;
  /** ms from asking for another arrangement until it is found. */
  readonly last: number;
  /** Tasks of 50 ms and more on the main thread meanwhile, each in ms. */
  readonly longTasks: readonly number[];
}

interface Node {
  scratch: (key: string, value?: boolean) => unknown;
}

interface Cy {
  nodes: (selector: string) => { toArray: () => Node[] };
}

/** Opens the file, then asks for another arrangement: reading is over when the main thread is watched. */
async function measure(page: Page, text: string): Promise<Run> {
  // tsx names functions by a helper of its own, which a page lacks.
  await page.addInitScript('globalThis.__name = (work) => work');
  await page.goto(`http://127.0.0.1:${PORT}/`);
  const chooser = await askForFile(page);
  const buffer = Buffer.from(text);
  await page.evaluate(() => {
    // What the new graph shows is not what the one before it showed, be it the same graph again.
    const shown = () =>
      [...document.querySelectorAll('.canvas *')].flatMap((one) =>
        '_cyreg' in one
          ? (one as unknown as { _cyreg: { cy: Cy } })._cyreg.cy
              .nodes('[kind = "actor"]:not(.off)')
              .toArray()
          : [],
      );
    for (const node of shown()) node.scratch('old', true);
    performance.mark('file');
    const watch = () => {
      if (shown().some((node) => node.scratch('old') !== true))
        performance.measure('first', 'file');
      else requestAnimationFrame(watch);
    };
    requestAnimationFrame(watch);
  });
  await chooser.setFiles({ name: 'graph.json', mimeType: 'application/json', buffer });
  await page.waitForFunction(
    () => performance.getEntriesByName('dramatis:layout', 'measure').length > 0,
    undefined,
    { timeout: 120_000 },
  );
  await page.getByRole('button', { name: 'Layout' }).click();
  // What was found is first drawn to its end.
  await page.waitForTimeout(500);
  await page.locator('.canvas [aria-busy="false"]').waitFor();
  return page.evaluate(async () => {
    const longTasks: number[] = [];
    const observer = new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) longTasks.push(entry.duration);
    });
    observer.observe({ type: 'longtask' });
    const start = performance.now();
    const button = [...document.querySelectorAll('button')].find((one) =>
      one.textContent.includes('Another arrangement'),
    );
    button?.click();
    const count = () => performance.getEntriesByName('dramatis:layout', 'measure').length;
    const before = count();
    while (count() === before) await new Promise((resolve) => setTimeout(resolve, 20));
    const last = performance.now() - start;
    // Marks glide there, and texts come back.
    await new Promise((resolve) => setTimeout(resolve, 1000));
    observer.disconnect();
    const first = performance.getEntriesByName('first', 'measure')[0]?.duration ?? Number.NaN;
    return { first, last, longTasks };
  });
}

async function report(browser: Browser): Promise<void> {
  process.stdout.write(
    `Medians of ${ROUNDS} runs in ms; long tasks: all of 50 ms and more, of all runs\n\n`,
  );
  for (const [name, text] of Object.entries(GRAPHS)) {
    const runs: Run[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
      runs.push(await measure(page, text));
      await page.close();
    }
    const long = runs.flatMap(({ longTasks }) => longTasks).map(Math.round);
    process.stdout.write(
      `${name.padEnd(14)} first ${median(runs.map(({ first }) => first))
        .toFixed(0)
        .padStart(6)}` +
        `  last ${median(runs.map(({ last }) => last))
          .toFixed(0)
          .padStart(6)}` +
        `  long tasks ${long.length === 0 ? 'none' : long.join(' ')}\n`,
    );
  }
}

interface FigureRun {
  /** ms until the preview stands. */
  readonly shown: number;
  readonly exported: number;
  readonly cyPng: number;
}

/** Opens the Figure dialog on a graph that ships, and saves a PNG at 4×. */
async function measureFigure(page: Page, name: string): Promise<FigureRun> {
  await page.goto(`http://127.0.0.1:${PORT}/#v=1&data=${name}&scale=4`);
  await page.waitForFunction(
    () => performance.getEntriesByName('dramatis:open', 'measure').length > 0,
  );
  await page.locator('.canvas [aria-busy="false"]').waitFor();
  const cyPng = await page.evaluate(() => {
    const holder = [...document.querySelectorAll('.canvas *')].find((one) => '_cyreg' in one);
    const { cy } = (
      holder as unknown as {
        _cyreg: { cy: { png: (options: { full: boolean; scale: number }) => string } };
      }
    )._cyreg;
    const start = performance.now();
    cy.png({ full: true, scale: 4 });
    return performance.now() - start;
  });
  const download = page.getByRole('button', { name: 'Download', exact: true });
  const asked = performance.now();
  await page.getByRole('button', { name: 'Figure…' }).click();
  await page.locator('button.primary:enabled').waitFor();
  const shown = performance.now() - asked;
  const saving = page.waitForEvent('download');
  const started = performance.now();
  await download.click();
  await saving;
  return { shown, exported: performance.now() - started, cyPng };
}

async function reportFigures(browser: Browser): Promise<void> {
  process.stdout.write(`\nFigures: medians of ${ROUNDS} runs in ms\n\n`);
  for (const name of ['pentagon-anthropic', 'harbour-tender']) {
    const runs: FigureRun[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
      runs.push(await measureFigure(page, name));
      await page.close();
    }
    const [shown, exported, cyPng] = (['shown', 'exported', 'cyPng'] as const).map((key) =>
      median(runs.map((run) => run[key])),
    ) as [number, number, number];
    process.stdout.write(
      `${name.padEnd(20)} preview ${shown.toFixed(0).padStart(5)}  export 4× ${exported.toFixed(0).padStart(5)}` +
        `  cy.png() 4× ${cyPng.toFixed(0).padStart(5)}  ratio ${(exported / cyPng).toFixed(1)}\n`,
    );
  }
}

/** What can be asked for by name; without a name, all of it. */
const PARTS: Readonly<Record<string, (browser: Browser) => Promise<void>>> = {
  layouts: report,
  figures: reportFigures,
};

/** These have browsers and pages of their own, and options. */
const WITH_OPTIONS: Readonly<Record<string, (options: LargeOptions) => Promise<void>>> = {
  large: reportLarge,
  limits: reportLimits,
  floor: reportFloor,
};

async function runParts(names: readonly string[]): Promise<void> {
  const outDir = mkdtempSync(join(tmpdir(), 'dramatis-'));
  await build({ logLevel: 'warn', build: { outDir, emptyOutDir: true } });
  const server = await preview({
    build: { outDir },
    preview: { port: PORT, strictPort: true, host: '127.0.0.1' },
  });
  const browser = await chromium.launch({
    executablePath: await findChromium(),
    args: [...CHROMIUM_ARGS],
  });
  try {
    for (const name of names) await PARTS[name]!(browser);
  } finally {
    await browser.close();
    await server.close();
    rmSync(outDir, { recursive: true });
  }
}

const args = process.argv.slice(2);
const firstOption = args.findIndex((arg) => arg.startsWith('--'));
const asked = firstOption < 0 ? args : args.slice(0, firstOption);
const options = largeOptions(firstOption < 0 ? [] : args.slice(firstOption));
const known = [...Object.keys(PARTS), ...Object.keys(WITH_OPTIONS)];
const unknown = asked.filter((name) => !known.includes(name));
if (unknown.length > 0) {
  throw new Error(`no such part: ${unknown.join(', ')}; there are ${known.join(', ')}`);
}
const names = asked.length > 0 ? asked : known;
const plain = names.filter((name) => name in PARTS);
if (plain.length > 0) await runParts(plain);
for (const name of names) await WITH_OPTIONS[name]?.(options);
