import type { Browser, Page } from '@playwright/test';
import { askForFile } from '../../e2e/support.ts';
import type { App, Outcome, Viewport } from './app.ts';
import { panFrames, zoomFrames } from './gestures.ts';
import type { GraphFile } from './graphFile.ts';

/** For so long nothing may be drawn, in ms, until a picture counts as all there. */
const QUIET = 700;

/** What our page shows, as functions that run in it. */
function lookAtOurs(): void {
  const text = (selector: string) => document.querySelector(selector)?.textContent ?? '';
  const isBusy = (selector: string) => document.querySelector(selector) !== null;
  const ours: Ours = {
    line: () => text('.graph-bar [role="status"]'),
    holds: (title) =>
      text('h1').includes(title) && isBusy('.canvas') && !isBusy('.canvas[aria-busy="true"]'),
    isQuiet: () =>
      isBusy('.canvas') &&
      !isBusy(
        '.canvas[aria-busy="true"], .canvas [aria-busy="true"], .panel[aria-busy="true"], .working progress',
      ),
    firstLook: () =>
      performance
        .getEntriesByName('dramatis:first-look', 'mark')
        .map(({ startTime }) => startTime)
        .find((time) => time > window.bench.start) ?? Infinity,
  };
  window.ours = ours;
}

interface Ours {
  /** How many relations are shown, in words. */
  readonly line: () => string;
  /** Whether the canvas holds the graph of this title. */
  readonly holds: (title: string) => boolean;
  /** Whether nothing more is about to be drawn. */
  readonly isQuiet: () => boolean;
  /** When the page had the groups of a large file on screen, before it was checked; Infinity where it never had. */
  readonly firstLook: () => number;
}

declare global {
  interface Window {
    ours: Ours;
  }
}

const settled = (page: Page) =>
  page.evaluate(async (quietFor) => {
    const { bench, ours } = window;
    return (await bench.settled(ours.isQuiet, quietFor)) - bench.start;
  }, QUIET);

/** From so many relations on, the page may ask before it opens a file; about so long its question can take, in ms. */
const ASKED = 60_000;
const QUESTION = 10_000;

async function open(page: Page, path: string, graph: GraphFile, address: string) {
  const { title, relations } = graph;
  await page.addInitScript(lookAtOurs);
  await page.goto(address);
  await page.waitForFunction(() => window.ours.holds(''));
  const load = await settled(page);
  const chooser = await askForFile(page);
  const first = page.evaluate(async (name) => {
    const { bench, ours } = window;
    bench.startWith('change');
    const drawn = await bench.drawnOnce(() => ours.holds(name));
    return Math.min(drawn, ours.firstLook()) - bench.start;
  }, title);
  await chooser.setFiles(path);
  if (relations > ASKED) {
    await page.evaluate(() => window.bench.startWith('click'));
    await page.getByRole('button', { name: 'Open it', exact: true }).click({ timeout: QUESTION });
  }
  return { load, first: await first, open: await settled(page) };
}

/** Does what changes what is shown; gives the ms until it is drawn, at first and all of it. */
async function change(page: Page, by: 'click' | 'keydown', act: () => Promise<void>) {
  const drawing = page.evaluate(async (type) => {
    const { bench, ours } = window;
    const before = ours.line();
    bench.startWith(type);
    const drawn = await bench.drawnOnce(() => ours.line() !== before && ours.holds(''));
    return drawn - bench.start;
  }, by);
  await act();
  return { first: await drawing, all: await settled(page) };
}

async function typeFilter(page: Page, { typeLabel }: GraphFile): Promise<Outcome> {
  const box = page
    .locator('label.choice')
    .filter({ hasText: new RegExp(`^${typeLabel} \\(`) })
    .first();
  const off = await change(page, 'click', () => box.click());
  const on = await change(page, 'click', () => box.click());
  return { type: off.first, typeAll: off.all, typeBack: on.first };
}

async function dateFilter(page: Page, { day }: GraphFile): Promise<Outcome> {
  const field = page.getByRole('textbox', { name: 'From date', exact: true });
  await field.fill(day);
  const set = await change(page, 'keydown', () => field.press('Enter'));
  await field.fill('');
  const cleared = await change(page, 'keydown', () => field.press('Enter'));
  return { date: set.first, dateAll: set.all, dateBack: cleared.first };
}

/** Types a name into the search; gives the ms until the list has it. */
async function find(page: Page, name: string): Promise<number> {
  await page.getByRole('combobox', { name: 'Search' }).fill('');
  const listed = page.evaluate(async (sought) => {
    const { bench } = window;
    bench.startWith('keydown');
    const end = await bench.shownOnce(
      () =>
        document.querySelector('[role="listbox"] [role="option"] .result-label')?.textContent ===
        sought,
    );
    return end - bench.start;
  }, name);
  await page.keyboard.type(name);
  return listed;
}

async function focus(page: Page, { actor }: GraphFile): Promise<Outcome> {
  await find(page, actor);
  await page.keyboard.press('Enter');
  const button = page.getByRole('button', { name: 'Focus', exact: true });
  await button.waitFor();
  await settled(page);
  const { first, all } = await change(page, 'click', () => button.click());
  return { focus: first, focusAll: all };
}

async function figure(page: Page): Promise<Outcome> {
  const standing = page.evaluate(async () => {
    const { bench } = window;
    bench.startWith('click');
    const end = await bench.shownOnce(() => {
      const image = document.querySelector('.preview[aria-busy="false"] img');
      return image instanceof HTMLImageElement && image.complete && image.naturalWidth > 0;
    });
    return end - bench.start;
  });
  await page.getByRole('button', { name: 'Figure…' }).click();
  const shown = await standing;
  await page.keyboard.press('Escape');
  return { figure: shown };
}

const HOLDER = '.canvas';

const VIEWPORT: Viewport = { width: 1440, height: 900 };

/** How large the canvas is in our page: the yardsticks get no more and no less. */
export async function canvasSize(browser: Browser, address: string): Promise<Viewport> {
  const page = await browser.newPage({ viewport: VIEWPORT });
  await page.goto(address);
  const { width, height } = (await page.locator(HOLDER).boundingBox())!;
  await page.close();
  return { width: Math.round(width), height: Math.round(height) };
}

/** Our page, at an address; it is handed the file with places or without. */
export const ourApp = (
  id: string,
  title: string,
  address: string,
  file: 'path' | 'withoutPlaces',
): App => ({
  id,
  title,
  viewport: VIEWPORT,
  open: (page, graph) => open(page, graph[file], graph, address),
  parts: {
    pan: async (page) => ({ pan: await panFrames(page, HOLDER) }),
    zoom: async (page) => ({ zoom: await zoomFrames(page, HOLDER) }),
    type: typeFilter,
    date: dateFilter,
    focus,
    search: async (page, { actor }) => ({ search: await find(page, actor) }),
    figure,
  },
});
